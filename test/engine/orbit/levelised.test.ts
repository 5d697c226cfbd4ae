import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { groundCost } from "../../../src/engine/orbit/groundCost";
import type { OrbitTerms } from "../../../src/engine/orbit/levelised";
import {
  breakevenLaunch,
  capitalPerKw,
  deliveredPerKw,
  orbitCost,
  upkeepPerKw,
} from "../../../src/engine/orbit/levelised";
import { breakevenByYears, orbitCostByYears } from "../reference/orbitCosts";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("levelised costs and break-even launch prices");

/** 27,000 $/kW of IT, the defaults of the catalogue. */
const base: OrbitTerms = {
  itPerKw: 27000,
  kgPerKw: 10,
  buildPerKg: 800,
  itPremium: 0.1,
  insurance: 0.05,
  omPerKwYear: 400,
  wacc: 0.12,
  years: 5,
  availability: 0.95,
  annualLoss: 0.05,
  degradation: 0.01,
  utilisation: 1,
  gpuPerKw: undefined,
};
/** All that orbit could wish for, at 100 kW/t. */
const steelman: OrbitTerms = {
  ...base,
  buildPerKg: 100,
  itPremium: 0,
  insurance: 0,
  annualLoss: 0.01,
  degradation: 0.005,
  availability: 0.99,
  wacc: 0.09,
  omPerKwYear: 200,
};
const epoch = {
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
const ground = groundCost(epoch);
/** 70 kW/t, printed as 14.3 kg/kW. */
const AI1 = 1000 / 70;
/** 575 kg and 28 kW, printed as 20.5. */
const MINI = 575 / 28;

describe("the cost of compute in orbit", () => {
  it.each([
    ["the claim at 9 %", { itPremium: 0, annualLoss: 0.03, wacc: 0.09 }, [2.24, 1.48, 1.32, 1.23, 1.2, 1.16]],
    ["SpaceX's AI1 at 70 kW/t", { kgPerKw: AI1 }, [3.22, 2.02, 1.76, 1.61, 1.56, 1.51]],
    [
      "a Starlink v2 mini as it flies",
      { kgPerKw: MINI, itPremium: 0.2, annualLoss: 0.06 },
      [4.31, 2.56, 2.19, 1.96, 1.89, 1.82],
    ],
    [
      "JPL's node",
      { kgPerKw: 40, buildPerKg: 1500, itPremium: 0.3, annualLoss: 0.09 },
      [8.8, 5.2, 4.44, 3.98, 3.83, 3.68],
    ],
  ])("of %s over the ground's falls with the launch price, and ends above 1", (_, change, ratios) => {
    const found = [3364, 1000, 500, 200, 100, 0].map(
      (price) => orbitCost({ ...base, ...change }, price) / ground,
    );
    expect(found.map((ratio) => Number(ratio.toFixed(2)))).toEqual(ratios);
  });

  it("of the claim at 12 % is 2.40 times the ground's at $3,364, and 1.25 times at free launch", () => {
    const claim = { ...base, itPremium: 0, annualLoss: 0.03 };
    expect(orbitCost(claim, 3364) / ground).toBeCloseTo(2.4, 2);
    expect(orbitCost(claim, 0) / ground).toBeCloseTo(1.25, 2);
  });

  it("is capital and operation over the hours delivered", () => {
    const parts = (capitalPerKw(base, 200) + upkeepPerKw(base)) / deliveredPerKw(base);
    expect(parts).toBeCloseTo(orbitCost(base, 200), 13);
    expect(capitalPerKw(base, 200)).toBeCloseTo((29700 + 10 * 1000) * 1.05, 9);
    expect(upkeepPerKw({ ...base, wacc: 0, years: 3 })).toBe(1200);
    expect(deliveredPerKw({ ...base, wacc: 0, years: 1 })).toBe(8760 * 0.95);
  });

  it("pays the life's penalty of McCalip and JPL: losses of λ over T years cost λT/(1 − e^−λT)", () => {
    // Continuous losses at no cost of capital, so over years cut fine the penalty shows: a year in a thousand parts.
    const fine = { ...base, wacc: 0, degradation: 0, omPerKwYear: 0, years: 1000 };
    for (const [force, penalty] of [
      [0.5, 1.27],
      [1, 1.58],
      [1.5, 1.93],
    ]) {
      const worn = orbitCost({ ...fine, annualLoss: 1 - Math.exp(-force / 1000) }, 0);
      expect(worn / orbitCost({ ...fine, annualLoss: 0 }, 0)).toBeCloseTo(penalty, 2);
    }
  });

  it("per GPU-hour is the one per kWh over the GPUs of a kW", () => {
    const perHour = orbitCost({ ...base, gpuPerKw: 72 / 132 }, 200);
    expect(perHour).toBeCloseTo((orbitCost(base, 200) * 132) / 72, 13);
  });

  it("counts the first year in full where everything is lost in it", () => {
    const lost = { ...base, annualLoss: 1, omPerKwYear: 0, wacc: 0 };
    expect(orbitCost(lost, 200)).toBeCloseTo(orbitCost({ ...lost, years: 1, annualLoss: 0 }, 200), 13);
  });

  it("may be nothing, or less, where launch is subsidised", () => {
    expect(orbitCost({ ...base, itPerKw: 0, omPerKwYear: 0 }, -800)).toBe(0);
    expect(orbitCost({ ...base, itPerKw: 0, omPerKwYear: 0 }, -801)).toBeLessThan(0);
  });

  it("rises with mass, build, premium, insurance, launch price, loss and cost of capital", () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.integer({ min: 0, max: 3000 }), (loss, wacc, premium, price) => {
        const terms = { ...base, annualLoss: loss, wacc, itPremium: premium };
        const cost = orbitCost(terms, price);
        const dearer: Partial<OrbitTerms>[] = [
          { kgPerKw: 11 },
          { buildPerKg: 801 },
          { itPremium: premium + 0.01 },
          { insurance: 0.06 },
          { annualLoss: loss + 0.01 },
          { wacc: wacc + 0.01 },
          { availability: 0.94 },
        ];
        for (const change of dearer) expect(orbitCost({ ...terms, ...change }, price)).toBeGreaterThan(cost);
        expect(orbitCost(terms, price + 1)).toBeGreaterThan(cost);
        // A kg for a tonne, a W for a kW, a cent for a dollar would all be seen.
        expect(cost).toBeGreaterThan(0.5 / (1 - loss / 2));
        expect(cost).toBeLessThan(50);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the launch price that breaks even", () => {
  it("is $713/kg for the steelman", () => {
    expect(Math.round(breakevenLaunch(steelman, ground))).toBe(713);
  });

  it.each<[string, Partial<OrbitTerms>, number]>([
    ["12 %", { wacc: 0.12 }, 458],
    ["15 %", { wacc: 0.15 }, 232],
    ["a loss of 3 %", { annualLoss: 0.03 }, 585],
    ["a loss of 5 %", { annualLoss: 0.05 }, 461],
    ["a loss of 9 %", { annualLoss: 0.09 }, 229],
    ["a premium of 10 %", { itPremium: 0.1 }, 443],
    ["a premium of 20 %", { itPremium: 0.2 }, 173],
    ["build at $300", { buildPerKg: 300 }, 513],
    ["build at $800", { buildPerKg: 800 }, 13],
    ["70 kW/t", { kgPerKw: AI1 }, 469],
    ["575 kg for 28 kW", { kgPerKw: MINI }, 296],
    ["40 kg/kW", { kgPerKw: 40 }, 103],
    ["an uptime of 95.6 %", { availability: 0.956 }, 589],
    ["insurance of 5 %", { insurance: 0.05 }, 545],
    ["a life of 4 years", { years: 4 }, 145],
    ["a life of 7 years", { years: 7 }, 1688],
  ])("moves with %s", (_, change, price) => {
    expect(Math.round(breakevenLaunch({ ...steelman, ...change }, ground))).toBe(price);
  });

  it.each([
    ["power at 15 c", { powerPrice: 0.15 }, 964],
    ["power at 25 c", { powerPrice: 0.25 }, 1341],
    ["a facility of $20,000", { facilityPerKw: 20000 }, 1150],
    ["a facility of $40,000", { facilityPerKw: 40000 }, 2122],
  ])("rises with %s on the ground", (_, change, price) => {
    expect(Math.round(breakevenLaunch(steelman, groundCost({ ...epoch, ...change })))).toBe(price);
  });

  it("is −$55 for a plausible case of 2029, and $383 where power and facility are scarce", () => {
    const plausible = {
      ...steelman,
      kgPerKw: AI1,
      buildPerKg: 300,
      annualLoss: 0.03,
      wacc: 0.1,
      availability: 0.956,
      itPremium: 0.05,
    };
    const scarce = groundCost({ ...epoch, powerPrice: 0.15, facilityPerKw: 20000 });
    expect(Math.round(breakevenLaunch(plausible, ground))).toBe(-55);
    expect(Math.round(breakevenLaunch(plausible, scarce))).toBe(383);
  });

  it("is below 0, and not cut there, where free launch does not close the gap", () => {
    expect(breakevenLaunch({ ...base, kgPerKw: 10 }, 0)).toBeLessThan(-800);
    expect(breakevenLaunch(steelman, orbitCost(steelman, -50))).toBeCloseTo(-50, 8);
  });

  it("makes orbit cost what the ground costs, per kWh and per GPU-hour", () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10, noNaN: true }),
        share,
        share,
        fc.constantFrom(undefined, 72 / 132, 2),
        (cost, wacc, annualLoss, gpuPerKw) => {
          const terms = { ...base, wacc, annualLoss, gpuPerKw };
          const price = breakevenLaunch(terms, cost);
          expect(Math.abs(orbitCost(terms, price) - cost)).toBeLessThanOrEqual(1e-11 * (1 + cost));
        },
      ),
    );
  });

  it("falls with loss, build, premium, mass and cost of capital, and rises with the ground's cost", () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.5, max: 5, noNaN: true }), (loss, wacc, cost) => {
        const terms = { ...base, annualLoss: loss, wacc };
        const price = breakevenLaunch(terms, cost);
        const worse: Partial<OrbitTerms>[] = [
          { buildPerKg: 801 },
          { itPremium: 0.11 },
          { annualLoss: loss + 0.01 },
          { wacc: wacc + 0.01 },
        ];
        for (const change of worse)
          expect(breakevenLaunch({ ...terms, ...change }, cost)).toBeLessThan(price);
        expect(breakevenLaunch(terms, cost + 0.01)).toBeGreaterThan(price);
      }),
      { numRuns: 200 },
    );
  });
});

describe("hard satellites", () => {
  const hard = (random: Random): OrbitTerms => {
    const part = (): number =>
      random.of([0, 1, random.share(), random.decade(-18, -2), 1 - random.decade(-15, -2)]);
    return {
      itPerKw: random.of([0, random.decade(0, 6)]),
      kgPerKw: random.decade(-2, 3),
      buildPerKg: random.of([0, random.decade(0, 5)]),
      itPremium: random.of([part(), random.between(1, 5)]),
      insurance: part(),
      omPerKwYear: random.of([0, random.decade(0, 4)]),
      wacc: random.of([0, random.between(-0.9, 1), random.decade(-18, -3), random.decade(-12, -2) - 1]),
      years: random.of([1, random.whole(1, 10), random.whole(1, 60)]),
      availability: random.of([1, random.between(0.01, 1), random.decade(-9, 0)]),
      annualLoss: part(),
      degradation: part(),
      utilisation: random.between(0.01, 1),
      gpuPerKw: random.of([undefined, random.decade(-2, 2)]),
    };
  };

  it("cost what they cost year by year in fifty digits, subsidies that nearly pay for all among them", () => {
    const random = new Random(29);
    for (let run = 0; run < 1500; run++) {
      const terms = hard(random);
      const subsidy = -(terms.buildPerKg + (terms.itPerKw * (1 + terms.itPremium)) / terms.kgPerKw);
      const price = random.of([random.decade(0, 4), 0, -random.decade(0, 4), subsidy]);
      const expected = orbitCostByYears(terms, price);
      if (expected.abs().gt(1e300)) continue;
      worst.judge(orbitCost(terms, price), expected, () => JSON.stringify({ ...terms, price }));
    }
  });

  it("break even where they do year by year in fifty digits, the ground's cost that free launch has among them", () => {
    const random = new Random(31);
    for (let run = 0; run < 1500; run++) {
      const terms = hard(random);
      const cost = random.of([
        random.decade(-3, 2),
        0,
        orbitCost(terms, 0),
        orbitCost(terms, random.between(-1, 1)),
      ]);
      const expected = breakevenByYears(terms, cost);
      if (expected.abs().lt(1e-30) || expected.abs().gt(1e300)) continue;
      worst.judge(breakevenLaunch(terms, cost), expected, () => JSON.stringify({ ...terms, cost }));
    }
  });
});
