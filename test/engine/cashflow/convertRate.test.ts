import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Compounding } from "../../../src/engine/cashflow/convertRate";
import { COMPOUNDINGS, convertRate } from "../../../src/engine/cashflow/convertRate";
import { decimals, exact } from "../reference/exact";
import { hardRate, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("convertRate");
/** More digits than a rate of 1e-308 hides behind 1. */
const D = decimals(700);
const FEWER = decimals(90);

/** By real powers of the growth in one period, without the way over the continuous rate. */
function judge(rate: number, from: Compounding, to: Compounding): void {
  const DecimalOf = Math.abs(rate) < 1e-20 ? D : FEWER;
  const given = exact(rate, DecimalOf);
  const growth = from === 0 ? given.exp() : given.div(from).plus(1);
  const periods = from === 0 ? 1 : from;
  const expected =
    to === 0 ? growth.ln().times(periods) : growth.pow(new DecimalOf(periods).div(to)).minus(1).times(to);
  const actual = convertRate(rate, from, to);
  if (expected.abs().gt(Number.MAX_VALUE)) expect(Number.isFinite(actual)).toBe(false);
  else worst.judge(actual, expected, () => JSON.stringify({ rate, from, to }));
}

describe("a rate converted", () => {
  it("is Hull's: 10 % twice a year is 9.758 % continuously, 8 % continuously is 8.08 % four times", () => {
    expect(convertRate(0.1, 2, 0)).toBeCloseTo(0.09758, 5);
    expect(convertRate(0.08, 0, 4)).toBeCloseTo(0.0808, 4);
  });

  it("from nominal to effective is compounded out, as in Excel's EFFECT", () => {
    expect(convertRate(0.0525, 4, 1)).toBeCloseTo(0.0535427, 7);
    expect(convertRate(0.12, 12, 1)).toBeCloseTo(1.01 ** 12 - 1, 14);
  });

  it("is right for 800 rates, ordinary and hard, between any two compoundings", () => {
    const random = new Random(11);
    for (let run = 0; run < 800; run++) {
      judge(hardRate(random), random.of(COMPOUNDINGS), random.of(COMPOUNDINGS));
    }
  });

  it("keeps the digits of the tiniest rates", () => {
    for (const rate of [5e-324, 1e-300, -1e-100, 1e-16, -1e-12]) {
      judge(rate, 12, 1);
      judge(rate, 1, 365);
      judge(rate, 0, 2);
      judge(rate, 4, 0);
    }
  });

  it("takes a continuous rate of any size, and is not finite where the result is beyond the doubles", () => {
    for (const rate of [-1, -5, -800, -1e308, 700, 709.9, 1e300]) judge(rate, 0, 1);
    for (const rate of [-5, -1e5, 1e5, 3e5]) judge(rate, 0, 365);
    expect(convertRate(-1e308, 0, 12)).toBe(-12);
    for (const rate of [1e150, 1e300, 1.7e308]) judge(rate, 1, 0);
  });

  it("is itself where nothing changes", () => {
    expect(convertRate(0.1234567, 12, 12)).toBe(0.1234567);
    expect(convertRate(-7, 0, 0)).toBe(-7);
    expect(convertRate(0, 12, 1)).toBe(0);
  });

  it("is refused at or below -1 unless it is continuous", () => {
    expect(() => convertRate(-1, 12, 1)).toThrow("rate must be a decimal above -1");
  });

  it("comes back by the way it went, and is lower the more often it is compounded", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 3, noNaN: true }),
        fc.constantFrom(...COMPOUNDINGS),
        fc.constantFrom(...COMPOUNDINGS),
        (rate, from, to) => {
          const there = convertRate(rate, from, to);
          expect(Math.abs(convertRate(there, to, from) - rate)).toBeLessThanOrEqual(1e-12 * rate);
          const often = (compounding: Compounding): number => (compounding === 0 ? Infinity : compounding);
          if (often(from) < often(to)) expect(there).toBeLessThan(rate);
        },
      ),
    );
  });
});
