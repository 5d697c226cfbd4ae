import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { survivingShare, survivors } from "../../../src/engine/orbit/survivors";
import { D, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("survivors");

describe("the survivors of a fleet", () => {
  it("are all of them at the start, whatever is lost", () => {
    expect(survivors({ count: 1000, years: 0, annualLoss: 1, degradation: 1 })).toBe(1000);
    expect(survivors({ count: 1000, years: 1e-300, annualLoss: 1, degradation: 0 })).toBe(0);
  });

  it("are 91 % of Meta's 16,384 GPUs after a year at the rate of 220 in 54 days", () => {
    const annualLoss = ((220 / 16384) * 365) / 54;
    expect(annualLoss).toBeCloseTo(0.0908, 4);
    expect(survivors({ count: 16384, years: 1, annualLoss, degradation: 0 })).toBeCloseTo(14897, 0);
  });

  it("are half after ln 2 over the force of loss: 13.5 years at 5 %", () => {
    const halfLife = Math.LN2 / -Math.log(0.95);
    expect(halfLife).toBeCloseTo(13.51, 2);
    expect(survivingShare({ years: halfLife, annualLoss: 0.05, degradation: 0 })).toBeCloseTo(0.5, 14);
  });

  it("of two spans are the survivors of the second of those of the first, a year being a year", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (first, second, annualLoss, degradation) => {
          const wear = { annualLoss, degradation };
          const middle = survivors({ count: 1000, years: first, ...wear });
          const end = survivors({ count: middle, years: second, ...wear });
          const whole = survivors({ count: 1000, years: first + second, ...wear });
          expect(Math.abs(end - whole)).toBeLessThanOrEqual(1e-12 * whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are right to 1e-12 of fifty digits", () => {
    const random = new Random(19);
    for (let run = 0; run < 1200; run++) {
      const loss = (): number =>
        random.of([random.share(), random.decade(-18, -3), 0, 1 - random.decade(-14, -2)]);
      const terms = {
        count: random.decade(0, 6),
        years: random.of([random.whole(0, 30), random.between(0, 30), random.decade(-9, 2)]),
        annualLoss: loss(),
        degradation: loss(),
      };
      const left = new D(1).minus(exact(terms.annualLoss)).times(new D(1).minus(exact(terms.degradation)));
      const expected = exact(terms.count).times(left.pow(exact(terms.years)));
      worst.judge(survivors(terms), expected, () => JSON.stringify(terms));
    }
  });

  it("are none after an age beyond the doubles", () => {
    expect(survivors({ count: 1e300, years: 1e308, annualLoss: 0.5, degradation: 0 })).toBe(0);
    expect(survivors({ count: 7, years: 1e308, annualLoss: 0, degradation: 0 })).toBe(7);
  });
});
