import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import type { BigFloat } from "../../../src/engine/numeric/bigFloat";
import { bigFloats } from "../../../src/engine/numeric/bigFloat";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";

/** More digits than any product of two of the numbers has. */
const D = decimals(2000);

/** What the number is, to its last digit. */
function valueOf({ mantissa, exponent }: BigFloat): Decimal {
  const power = new D(2).pow(Math.abs(exponent));
  return exponent < 0 ? new D(mantissa.toString()).div(power) : new D(mantissa.toString()).times(power);
}

const anyDouble = (random: Random): number =>
  random.of([
    random.sign() * random.decade(-320, 308),
    random.sign() * random.decade(-3, 12),
    random.whole(-1000, 1000),
  ]);

describe("numbers of many bits", () => {
  it.each([20, 50, 120, 660])("of %i digits add, multiply and divide to their last digit", (digits) => {
    const { add, divide, multiply, of, subtract } = bigFloats(digits);
    const random = new Random(digits);
    const bound = new D(10).pow(1 - digits);
    for (let run = 0; run < 120; run++) {
      const [a, b, c] = [anyDouble(random), anyDouble(random), anyDouble(random) || 1];
      const [x, y] = [divide(of(a), of(c)), divide(of(b), of(c))];
      const [left, right] = [valueOf(x), valueOf(y)];
      const pairs: [BigFloat, Decimal, Decimal][] = [
        [x, exact(a, D).div(exact(c, D)), left.abs()],
        [add(x, y), left.plus(right), left.abs().plus(right.abs())],
        [subtract(x, y), left.minus(right), left.abs().plus(right.abs())],
        [multiply(x, y), left.times(right), left.times(right).abs()],
      ];
      for (const [got, wanted, size] of pairs)
        expect(valueOf(got).minus(wanted).abs().lte(size.times(bound))).toBe(true);
    }
  });

  it("keep a difference whole when all but its last bits cancel", () => {
    const { add, multiply, of, subtract, toNumber } = bigFloats(50);
    const long = multiply(of(1 + 2 ** -52), of(1 + 2 ** -52));
    const rest = subtract(subtract(long, of(1)), of(2 ** -51));
    expect(toNumber(rest)).toBe(2 ** -104);
    const third = multiply(rest, of(1 / 3));
    expect(toNumber(third)).toBe(2 ** -104 / 3);
    expect(toNumber(add(third, multiply(of(-1), third)))).toBe(0);
  });

  it("stay whole where ones are multiplied thousands of times", () => {
    const { add, multiply, of, toNumber } = bigFloats(50);
    let [one, sum] = [of(1), of(0)];
    for (let turn = 0; turn < 5000; turn++) {
      one = multiply(one, of(1));
      sum = add(sum, one);
    }
    expect([toNumber(one), toNumber(sum)]).toEqual([1, 5000]);
  });

  it("are every double that they are made of", () => {
    const { of, toNumber } = bigFloats(50);
    const random = new Random(3);
    for (let run = 0; run < 2000; run++) {
      const value = anyDouble(random);
      expect(toNumber(of(value))).toBe(value);
    }
    expect(toNumber(of(-Number.MIN_VALUE))).toBe(-Number.MIN_VALUE);
    expect(toNumber(of(Number.MAX_VALUE))).toBe(Number.MAX_VALUE);
  });

  it("go beyond the doubles and come back", () => {
    const { divide, multiply, of, toNumber } = bigFloats(50);
    const huge = multiply(of(1e300), multiply(of(1e300), of(-1e300)));
    expect(toNumber(huge)).toBe(-Infinity);
    expect(toNumber(divide(of(1), huge))).toBeCloseTo(0, 300);
    expect(toNumber(divide(huge, multiply(of(1e300), of(1e300))))).toBe(-1e300);
  });

  it("are infinite over nothing, and infinite plus anything", () => {
    const { add, divide, of, toNumber } = bigFloats(50);
    const infinite = divide(of(2), of(0));
    expect(
      [infinite, divide(of(-2), of(0)), add(of(5), infinite), divide(of(0), of(0))].map(toNumber),
    ).toEqual([Infinity, -Infinity, Infinity, 0]);
  });

  it("have the powers, exponentials and logarithms of decimals", () => {
    const { exponential, logarithm, of, power, rough } = bigFloats(60);
    const Fewer = decimals(100);
    const wanted = [new Fewer(2).sqrt(), new Fewer(1).exp(), new Fewer("0.5").ln(), new Fewer("0.5")];
    const made = [power(of(2), 0.5), exponential(of(1)), logarithm(of(0.5)), rough(of(0.5))];
    for (const [index, got] of made.entries())
      expect(valueOf(got).div(wanted[index]).minus(1).abs().lt("1e-58")).toBe(true);
  });
});
