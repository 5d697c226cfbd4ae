import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { sumsOf } from "../../../src/engine/debt/sums";
import { DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";

const { exactly, minus, over, plus, times } = sumsOf(DOUBLE_DOUBLE);
const { toNumber } = DOUBLE_DOUBLE;

describe("sums that remember what may cancel", () => {
  it("are their own magnitude where every term is at or above 0", () => {
    for (const { value, magnitude } of [
      plus(exactly(2), exactly(3)),
      times(exactly(2), exactly(3)),
      over(exactly(6), exactly(3)),
    ])
      expect(magnitude).toBe(value);
  });

  it("hold every term's size where one is below 0 or taken away", () => {
    expect(toNumber(plus(exactly(2), exactly(-3)).magnitude)).toBe(5);
    expect(toNumber(minus(exactly(2), exactly(3)).magnitude)).toBe(5);
    expect(toNumber(times(minus(exactly(2), exactly(3)), exactly(4)).magnitude)).toBe(20);
  });

  it("never understate what a quotient has lost", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => Math.abs(value) > 1e-6);
    fc.assert(
      fc.property(number, number, number, number, (a, b, p, q) => {
        fc.pre(p !== q && a !== b);
        const { value, magnitude } = over(minus(exactly(a), exactly(b)), minus(exactly(p), exactly(q)));
        const lost =
          (Math.abs(a) + Math.abs(b)) / Math.abs(a - b) + (Math.abs(p) + Math.abs(q)) / Math.abs(p - q);
        expect(2 * Math.abs(toNumber(magnitude) / toNumber(value))).toBeGreaterThan(lost * 0.999);
      }),
    );
  });
});
