import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { NOTHING, plus, rounded } from "../../../src/engine/numeric/exactSum";
import { decimals, exact, ulpsOff } from "../reference/exact";

const total = (values: readonly number[]): number => rounded(values.reduce(plus, NOTHING));
/** Digits for the least double beside the greatest. */
const D = decimals(700);

describe("an exact sum", () => {
  it("keeps a cent beside 1e300 that comes and goes", () => {
    expect(total([1e300, 0.01, -1e300])).toBe(0.01);
    expect(total([1e16, 1, 1, -1e16])).toBe(2);
  });

  it("of nothing, and of what cancels, is 0", () => {
    expect(total([])).toBe(0);
    expect(total([0.1, 0.2, -0.3, 0.3, -0.2, -0.1])).toBe(0);
  });

  it("is right to the last place for doubles of any size", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 })), (values) => {
        const reference = values
          .map((value) => exact(value, D))
          .reduce((sum, value) => sum.plus(value), new D(0));
        expect(ulpsOff(total(values), reference)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
