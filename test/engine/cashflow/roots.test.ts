import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { npv } from "../../../src/engine/cashflow/npv";
import { periodicRates, picked } from "../../../src/engine/cashflow/rates";
import { roots } from "../../../src/engine/cashflow/roots";

/** The flows of Π (x − growth), whose rates are growth − 1. */
function flowsOf(growths: readonly number[]): number[] {
  return growths.reduce(
    (flows, growth) => [...flows, 0].map((flow, k) => flow - growth * (k === 0 ? 0 : flows[k - 1])),
    [1],
  );
}

describe("all rates of some flows", () => {
  it("are the three of a leveraged lease, near 5 %, 15 % and 40 %", () => {
    const rates = roots([-53776, 134441, -17612, -162714, 100000]);
    expect(rates.map((rate) => Number(rate.toFixed(2)))).toEqual([0.05, 0.15, 0.4]);
    for (const rate of rates) {
      expect(Math.abs(npv(rate, [-53776, 134441, -17612, -162714, 100000], 0))).toBeLessThan(1e-9);
    }
  });

  it("are those that the flows were made of, ascending", () => {
    const step = fc.integer({ min: 3, max: 200 });
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 100 }), fc.array(step, { maxLength: 4 }), (first, steps) => {
        const percents = steps.reduce((list, more) => [...list, list[list.length - 1] + more], [first]);
        const rates = roots(flowsOf(percents.map((percent) => 1 + percent / 100)));
        // Adding 0 makes the −0 of a rounded crumb a 0.
        expect(rates.map((rate) => Math.round(rate * 1e6) / 1e4 + 0)).toEqual(percents);
      }),
    );
  });

  it("are effective where the flows have dates", () => {
    expect(roots([-100, 121], [45000, 45730]).map((rate) => rate.toFixed(14))).toEqual(["0.10000000000000"]);
  });

  it("list a double root once", () => {
    expect(roots([100, -300, 225])).toEqual([0.5]);
  });

  it("are refused where there are none", () => {
    expect(() => roots([100, -200, 101])).toThrow("no rate above -1 found in flows");
    expect(() => roots([5])).toThrow("no rate above -1 found in flows");
  });
});

describe("the rate picked from several", () => {
  const rates = periodicRates([-53776, 134441, -17612, -162714, 100000]);

  it("is refused with all of them named, unless one is asked for", () => {
    expect(() => picked(rates, "ONLY")).toThrow("3 rates solve, 5.00664 %, 14.9859 %, 40.0094 %");
  });

  it("is the lowest, the highest or the one nearest to 10 %", () => {
    expect(picked(rates, "LOWEST")).toBe(rates[0]);
    expect(picked(rates, "HIGHEST")).toBe(rates[2]);
    expect(picked(rates, "NEAREST")).toBe(rates[1]);
  });
});
