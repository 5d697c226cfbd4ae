import { describe, expect, it } from "@jest/globals";
import { Decimal } from "decimal.js";
import { decimalArithmetic, DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";
import type { DoubleDouble } from "../../../src/engine/numeric/doubleDouble";
import { arctangent, pi, radians, sine } from "../../../src/engine/numeric/trigonometry";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";

const REFERENCE = decimals(60);
const decimal = decimalArithmetic(50);
const off = ({ hi, lo }: DoubleDouble, expected: Decimal): number =>
  exact(hi, REFERENCE).plus(exact(lo, REFERENCE)).minus(expected).div(expected).abs().toNumber();

describe("angles in any precision", () => {
  it("have π as it is printed", () => {
    expect(pi(decimalArithmetic(40)).toFixed(35)).toBe("3.14159265358979323846264338327950288");
    expect(off(pi(DOUBLE_DOUBLE), REFERENCE.acos(-1))).toBeLessThan(1e-30);
    expect(radians(DOUBLE_DOUBLE, DOUBLE_DOUBLE.of(180)).hi).toBe(Math.PI);
  });

  it("have sines and arctangents to thirty digits in double-double and to all of them in decimals", () => {
    const random = new Random(3);
    for (const x of random.list(150, () => random.of([random.between(0, 1.57), random.decade(-12, 0)]))) {
      const sineOfX = exact(x, REFERENCE).sin();
      expect(off(sine(DOUBLE_DOUBLE, DOUBLE_DOUBLE.of(x)), sineOfX)).toBeLessThan(1e-29);
      expect(sine(decimal, decimal.of(x)).minus(sineOfX).div(sineOfX).abs().toNumber()).toBeLessThan(1e-47);
      const angle = exact(2 * x, REFERENCE).atan();
      expect(off(arctangent(DOUBLE_DOUBLE, DOUBLE_DOUBLE.of(2 * x)), angle)).toBeLessThan(1e-29);
      expect(
        arctangent(decimal, decimal.of(2 * x))
          .minus(angle)
          .div(angle)
          .abs()
          .toNumber(),
      ).toBeLessThan(1e-47);
    }
  });

  it("are odd, and 0 at 0", () => {
    expect(sine(DOUBLE_DOUBLE, DOUBLE_DOUBLE.of(0)).hi).toBe(0);
    expect(arctangent(DOUBLE_DOUBLE, DOUBLE_DOUBLE.of(0)).hi).toBe(0);
    const forwards = sine(DOUBLE_DOUBLE, DOUBLE_DOUBLE.of(1));
    expect(sine(DOUBLE_DOUBLE, DOUBLE_DOUBLE.of(-1))).toEqual({ hi: -forwards.hi, lo: -forwards.lo });
  });
});
