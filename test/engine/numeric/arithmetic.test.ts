import { describe, expect, it } from "@jest/globals";
import { Decimal } from "decimal.js";
import {
  DOUBLE_DOUBLE,
  decimalArithmetic,
  decimalOf,
  exactDecimal,
} from "../../../src/engine/numeric/arithmetic";
import type { Arithmetic } from "../../../src/engine/numeric/arithmetic";
import { exact } from "../reference/exact";
import { Random } from "../reference/random";

describe("a double read exactly", () => {
  it("is all its digits and not its shortest text", () => {
    const DecimalOf = decimalOf(60);
    expect(exactDecimal(DecimalOf, 0.1).toString()).toBe(
      "0.1000000000000000055511151231257827021181583404541015625",
    );
    expect(exactDecimal(DecimalOf, -1.5).toString()).toBe("-1.5");
    expect(exactDecimal(DecimalOf, 2 ** 70).toFixed()).toBe("1180591620717411303424");
    expect(exactDecimal(DecimalOf, 0).isZero()).toBe(true);
  });

  it("is rounded to the digits at hand, down to the least double", () => {
    expect(exactDecimal(decimalOf(20), 0.1).toString()).toBe("0.10000000000000000555");
    expect(exactDecimal(decimalOf(20), Number.MIN_VALUE).toString()).toBe("4.9406564584124654418e-324");
  });

  it("is what the bits of the double say, for doubles of every size", () => {
    const random = new Random(1);
    const DecimalOf = decimalOf(64);
    for (let run = 0; run < 2000; run++) {
      const value = random.sign() * random.decade(-320, 308);
      const expected = exact(value, Decimal.clone({ precision: 900, minE: -9e15, maxE: 9e15 }));
      expect(exactDecimal(DecimalOf, value).minus(expected).abs().lte(expected.abs().times("1e-63"))).toBe(
        true,
      );
    }
  });
});

/** (0.1 + 0.2)·3/7 − 0.3, e^0.5·ln 2, 1.05^−12.5: every operation once. */
function everyOperation<T>(arithmetic: Arithmetic<T>): number[] {
  const { of, add, subtract, multiply, divide, power, exponential, logarithm, rough, toNumber } = arithmetic;
  return [
    toNumber(subtract(divide(multiply(add(of(0.1), of(0.2)), of(3)), of(7)), of(0.3))),
    toNumber(multiply(exponential(of(0.5)), logarithm(of(2)))),
    toNumber(power(of(1.05), -12.5)),
    toNumber(rough(of(0.1))),
  ];
}

describe("an arithmetic", () => {
  it("gives the same doubles in double-double as in fifty digits", () => {
    expect(everyOperation(DOUBLE_DOUBLE)).toEqual(everyOperation(decimalArithmetic(50)));
  });

  it("gives what is written out", () => {
    const [rest, product, power, rough] = everyOperation(decimalArithmetic(50));
    const [tenth, fifth, threeTenths] = [0.1, 0.2, 0.3].map((value) => exact(value));
    expect(rest).toBe(tenth.plus(fifth).times(3).div(7).minus(threeTenths).toNumber());
    expect(product).toBeCloseTo(Math.sqrt(Math.E) * Math.LN2, 14);
    expect(power).toBeCloseTo(1 / Math.sqrt(1.05 ** 25), 14);
    expect(rough).toBe(0.1);
  });

  it("in decimals holds what no double can, and is rounded to the nearest one", () => {
    const { of, multiply, divide, toNumber } = decimalArithmetic(50);
    const huge = multiply(of(1e300), of(1e300));
    expect(toNumber(huge)).toBe(Infinity);
    expect(toNumber(divide(huge, of(1e300)))).toBe(1e300);
  });
});
