import { describe, expect, it } from "@jest/globals";
import { annuity } from "../../../src/engine/numeric/annuity";
import { DOUBLE_DOUBLE, decimalArithmetic } from "../../../src/engine/numeric/arithmetic";
import { D, exact, relativelyOff } from "../reference/exact";
import { hardRate, Random } from "../reference/random";

const inDoubleDouble = (factor: number, periods: number): number =>
  DOUBLE_DOUBLE.toNumber(annuity(DOUBLE_DOUBLE, DOUBLE_DOUBLE.of(factor), periods));

describe("the sum of a factor's powers", () => {
  it("is n at factor 1, 1 + 2 + 4 twice over at 2, nothing at 0", () => {
    expect(inDoubleDouble(1, 360)).toBe(360);
    expect(inDoubleDouble(2, 3)).toBe(2 + 4 + 8);
    expect(inDoubleDouble(0, 12)).toBe(0);
    expect(inDoubleDouble(0.5, 1)).toBe(0.5);
  });

  it("is the closed form (1 − vⁿ)/i of 60 digits at any rate", () => {
    const random = new Random(1);
    for (let run = 0; run < 800; run++) {
      const factor = 1 / (1 + hardRate(random));
      const periods = random.whole(1, 360);
      const v = exact(factor, D);
      const expected = v.eq(1) ? new D(periods) : v.times(v.pow(periods).minus(1)).div(v.minus(1));
      // Beyond this a power of the factor leaves the range in which double-double splits.
      if (expected.gt(1e290)) continue;
      expect(relativelyOff(inDoubleDouble(factor, periods), expected)).toBeLessThan(2e-16);
    }
  });

  it("is the same in every precision", () => {
    const decimal = decimalArithmetic(50);
    const value = annuity(decimal, decimal.of(0.99), 360);
    expect(value.toNumber()).toBe(inDoubleDouble(0.99, 360));
  });

  it("is what eleven of the powers are when the twelfth is taken away", () => {
    expect(inDoubleDouble(0.75, 12) - 0.75 ** 12).toBeCloseTo(inDoubleDouble(0.75, 11), 14);
  });
});
