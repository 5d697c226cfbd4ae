import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { GroundTerms } from "../../../src/engine/orbit/groundCost";
import { groundCost, yearly } from "../../../src/engine/orbit/groundCost";
import { groundCostByParts } from "../reference/orbitCosts";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("costs on the ground");

/** A gigawatt after Epoch AI: 38 billion of capital at 8.34 c, lives of 5 and 14 years. */
const epoch: GroundTerms = {
  itPerKw: 27000,
  facilityPerKw: 11000,
  powerPrice: 0.0834,
  pue: 1.15,
  omPerKwYear: 300,
  wacc: 0.09,
  itYears: 5,
  facilityYears: 14,
  availability: 0.99,
  utilisation: 1,
  gpuPerKw: undefined,
};
const HOURS = 8760 * 0.99;

describe("the capital recovery factor", () => {
  // Interest tables of engineering economics, capital recovery (A/P), four digits.
  it.each([
    [0.05, 10, 0.1295],
    [0.06, 10, 0.1359],
    [0.08, 20, 0.1019],
    [0.09, 5, 0.2571],
    [0.1, 5, 0.2638],
    [0.1, 10, 0.1627],
    [0.12, 5, 0.2774],
    [0.12, 10, 0.177],
  ])("at %d over %d years is the tables' %d", (rate, years, factor) => {
    expect(yearly(1, rate, years)).toBeCloseTo(factor, 4);
  });

  it("is one over the life at no cost of capital, whole or not", () => {
    expect(yearly(1000, 0, 8)).toBe(125);
    expect(yearly(1000, 0, 2.5)).toBe(400);
    expect(yearly(1000, 1e-300, 2.5)).toBe(400);
  });

  it("of a life and a half lies between those of the years around it", () => {
    expect(yearly(1, 0.09, 4.5)).toBeLessThan(yearly(1, 0.09, 4));
    expect(yearly(1, 0.09, 4.5)).toBeGreaterThan(yearly(1, 0.09, 5));
  });
});

describe("the cost of compute on the ground", () => {
  it("is $1.094 per kWh of IT for Epoch's gigawatt: $9,486 per kW and year", () => {
    expect(groundCost(epoch)).toBeCloseTo(1.094, 3);
    expect(groundCost(epoch) * HOURS).toBeCloseTo(9486, 0);
  });

  it("is made of 6,941 of IT, 1,413 of facility, 832 of power and 300 of operation", () => {
    expect(yearly(27000, 0.09, 5)).toBeCloseTo(6941.5, 0);
    expect(yearly(11000, 0.09, 14)).toBeCloseTo(1413, 0);
    expect(1.15 * 0.0834 * HOURS).toBeCloseTo(832, 0);
  });

  it("is $2.01 per hour of a GPU in a rack of 72 that draws 132 kW", () => {
    expect(groundCost({ ...epoch, gpuPerKw: 72 / 132 }).toFixed(2)).toBe("2.01");
  });

  it("lies around Epoch's $8.5 billion a year for a gigawatt of IT: below without a cost of capital, above at 9 %", () => {
    const yearlyBillions = (terms: GroundTerms): number => (groundCost(terms) * HOURS * 1e6) / 1e9;
    expect(yearlyBillions({ ...epoch, wacc: 0 })).toBeGreaterThan(7);
    expect(yearlyBillions({ ...epoch, wacc: 0 })).toBeLessThan(8.5);
    expect(yearlyBillions(epoch)).toBeGreaterThan(8.5);
    expect(yearlyBillions(epoch)).toBeLessThan(10);
  });

  it("rises with every price and with PUE, in proportion to money, and falls with use", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (wacc, itYears, facilityYears) => {
          const terms = { ...epoch, wacc, itYears, facilityYears };
          const cost = groundCost(terms);
          const dearer: Partial<GroundTerms>[] = [
            { itPerKw: 27001 },
            { facilityPerKw: 11001 },
            { powerPrice: 0.0835 },
            { pue: 1.16 },
            { omPerKwYear: 301 },
            { wacc: wacc + 0.01 },
            { availability: 0.98 },
            { utilisation: 0.99 },
          ];
          for (const change of dearer) expect(groundCost({ ...terms, ...change })).toBeGreaterThan(cost);
          const thousands = {
            ...terms,
            itPerKw: 27,
            facilityPerKw: 11,
            powerPrice: 0.0000834,
            omPerKwYear: 0.3,
          };
          expect(groundCost(thousands) * 1000).toBeCloseTo(cost, 10);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is the definition in fifty digits, at rates near 0 and −1 and over parts of years", () => {
    const random = new Random(37);
    const life = (): number => random.of([random.whole(1, 40), random.between(0.1, 40)]);
    for (let run = 0; run < 1500; run++) {
      const terms: GroundTerms = {
        itPerKw: random.of([0, random.decade(0, 6)]),
        facilityPerKw: random.of([0, random.decade(0, 6)]),
        powerPrice: random.of([0, random.between(0, 1)]),
        pue: random.between(1, 3),
        omPerKwYear: random.of([0, random.decade(0, 4)]),
        wacc: random.of([
          0,
          random.between(-0.9, 1),
          random.between(0, 0.2),
          random.decade(-16, -3),
          random.decade(-9, -2) - 1,
        ]),
        itYears: life(),
        facilityYears: life(),
        availability: random.of([1, random.between(0.01, 1)]),
        utilisation: random.of([1, random.between(0.01, 1)]),
        gpuPerKw: random.of([undefined, random.decade(-2, 2)]),
      };
      worst.judge(groundCost(terms), groundCostByParts(terms), () => JSON.stringify(terms));
    }
  });
});
