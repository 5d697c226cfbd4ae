import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import type { DoubleDouble } from "../../../src/engine/numeric/doubleDouble";
import * as dd from "../../../src/engine/numeric/doubleDouble";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";

const D = decimals(260);
const worth = ({ hi, lo }: DoubleDouble): Decimal => exact(hi, D).plus(exact(lo, D));

function wide(random: Random): DoubleDouble {
  const hi = random.sign() * random.decade(-40, 40);
  return dd.twoSum(hi, random.sign() * hi * random.between(0, 2 ** -53));
}

describe("the sum and the product of two doubles", () => {
  it("are exact with their errors, also where the smaller comes first", () => {
    const random = new Random(1);
    for (let run = 0; run < 1000; run++) {
      const [a, b] = [random.sign() * random.decade(-60, 60), random.sign() * random.decade(-60, 60)];
      const sum = dd.twoSum(a, b);
      expect(sum.hi).toBe(a + b);
      expect(worth(sum).eq(exact(a, D).plus(exact(b, D)))).toBe(true);
      const product = dd.twoProduct(a, b);
      expect(product.hi).toBe(a * b);
      expect(worth(product).eq(exact(a, D).times(exact(b, D)))).toBe(true);
    }
  });

  it("say what 0.1 + 0.2 and 0.1·3 leave behind", () => {
    expect(dd.twoSum(0.1, 0.2)).toEqual({ hi: 0.30000000000000004, lo: -(2 ** -55) });
    expect(dd.twoProduct(0.1, 3)).toEqual({ hi: 0.30000000000000004, lo: -(2 ** -55) });
  });
});

describe("the four operations on double-doubles", () => {
  const operations: [
    string,
    (a: DoubleDouble, b: DoubleDouble) => DoubleDouble,
    (a: Decimal, b: Decimal) => Decimal,
  ][] = [
    ["sums", dd.add, (a, b) => a.plus(b)],
    ["differences", dd.subtract, (a, b) => a.minus(b)],
    ["products", dd.multiply, (a, b) => a.times(b)],
    ["quotients", dd.divide, (a, b) => a.div(b)],
  ];

  it.each(operations)(
    "keep the bound on the error of %s, in magnitudes where they cancel",
    (name, made, expected) => {
      const random = new Random(2);
      for (let run = 0; run < 1000; run++) {
        const [a, b] = [wide(random), wide(random)];
        const [exactA, exactB] = [worth(a), worth(b)];
        const value = made(a, b);
        const cancels = name === "sums" || name === "differences";
        const size = cancels ? exactA.abs().plus(exactB.abs()) : expected(exactA, exactB).abs();
        const error = worth(value).minus(expected(exactA, exactB)).abs();
        expect(error.lte(size.times(dd.DOUBLE_DOUBLE_EPSILON))).toBe(true);
        expect(Math.abs(value.lo)).toBeLessThanOrEqual(Math.abs(value.hi) * 2 ** -52);
      }
    },
  );

  it("sum a number and its opposite to 0", () => {
    expect(dd.subtract({ hi: 1, lo: 1e-17 }, { hi: 1, lo: 1e-17 })).toEqual({ hi: 0, lo: 0 });
  });

  it("divide 1 by 3 to 32 digits", () => {
    const third = worth(dd.divide({ hi: 1, lo: 0 }, { hi: 3, lo: 0 }));
    expect(third.toSignificantDigits(31).toString()).toBe(`0.${"3".repeat(31)}`);
  });
});
