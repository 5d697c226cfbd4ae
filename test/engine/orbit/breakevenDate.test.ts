import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { serialDay } from "../../../src/engine/calendar/civil";
import type { BreakevenPath } from "../../../src/engine/orbit/breakevenDate";
import { breakevenDate, firstBreakeven, groundLevels } from "../../../src/engine/orbit/breakevenDate";
import { launchPrice } from "../../../src/engine/orbit/launchPrice";
import type { OrbitTerms } from "../../../src/engine/orbit/levelised";
import { breakevenLaunch, orbitCost } from "../../../src/engine/orbit/levelised";
import { D, exact } from "../reference/exact";
import { breakevenByYears } from "../reference/orbitCosts";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("levels of the ground's cost");
const day = (year: number, month: number, of: number): number => serialDay({ year, month, day: of });

const satellite: OrbitTerms = {
  itPerKw: 27000,
  kgPerKw: 10,
  buildPerKg: 100,
  itPremium: 0,
  insurance: 0,
  omPerKwYear: 200,
  wacc: 0.09,
  years: 5,
  availability: 0.99,
  annualLoss: 0.01,
  degradation: 0.005,
  utilisation: 1,
  gpuPerKw: undefined,
};
/** $1,500 falling by a fifth a year: nine years to $200, and four to the steelman's $713. */
const path: BreakevenPath = {
  start: day(2026, 2, 2),
  groundCost: 1.0938184499142367,
  groundEscalation: 0,
  launchPrices: Array.from({ length: 12 }, (_, year) => 1500 * 0.8 ** year),
  frequency: 1,
};

describe("the date on which orbit breaks even", () => {
  it("is the first at which the launch price is at most the one that breaks even", () => {
    // 1,500·0.8³ = 768 is above $713, 614 below.
    expect(breakevenDate(satellite, path)).toBe(day(2030, 2, 2));
    expect(breakevenDate(satellite, { ...path, frequency: 12 })).toBe(day(2026, 6, 2));
  });

  it("is the start where the first price is low enough, however late the path ends", () => {
    const prices = new Array<number>(12000).fill(700);
    const late = { ...path, start: day(9990, 1, 31), launchPrices: prices };
    expect(breakevenDate(satellite, late)).toBe(late.start);
  });

  it("keeps to the ends of months, counted from the start and never chained", () => {
    const prices = (late: number): number[] => [...new Array<number>(late).fill(5000), 0];
    const monthly = (start: number, late: number): number =>
      breakevenDate(satellite, { ...path, start, frequency: 12, launchPrices: prices(late) });
    expect(monthly(day(2026, 1, 31), 1)).toBe(day(2026, 2, 28));
    expect(monthly(day(2026, 1, 31), 2)).toBe(day(2026, 3, 31));
    expect(monthly(day(2026, 2, 28), 1)).toBe(day(2026, 3, 31));
    expect(monthly(day(2026, 1, 30), 1)).toBe(day(2026, 2, 28));
    expect(monthly(day(2026, 1, 30), 2)).toBe(day(2026, 3, 30));
  });

  it("says the last date of the path where it is not reached", () => {
    const short = { ...path, start: day(2026, 1, 31), launchPrices: [1500, 1400], frequency: 12 as const };
    expect(() => breakevenDate(satellite, short)).toThrow(
      "no break-even found in launch_prices: not reached by 2026-02-28",
    );
  });

  it("refuses a path that ends, without breaking even, beyond the calendar", () => {
    const late = { ...path, start: day(9999, 1, 1), launchPrices: [1500, 1400, 1300] };
    expect(() => breakevenDate(satellite, late)).toThrow(/^start must be a date whose last period/);
  });

  it("comes with the ground's escalation alone: $1.09 overtakes orbit at $1,500 after two years at 20 %", () => {
    const level = { ...path, launchPrices: [1500, 1500, 1500, 1500], groundEscalation: 0.2 };
    const cost = orbitCost(satellite, 1500);
    expect(cost).toBeGreaterThan(path.groundCost * 1.2);
    expect(cost).toBeLessThan(path.groundCost * 1.2 ** 2);
    expect(breakevenDate(satellite, level)).toBe(day(2028, 2, 2));
  });

  it("is reached at a tie: of costs as doubles, and of prices to their last digit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 3000, noNaN: true }),
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        (price, groundCost) => {
          const tied = { ...path, groundCost: orbitCost(satellite, price), launchPrices: [price] };
          expect(firstBreakeven(satellite, tied)).toBe(0);
          const launchPrices = [breakevenLaunch(satellite, groundCost)];
          expect(firstBreakeven(satellite, { ...path, groundCost, launchPrices })).toBe(0);
          expect(
            firstBreakeven(satellite, { ...path, groundCost, launchPrices: [launchPrices[0] + 1e-9] }),
          ).toBe(-1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("does not care for the price where nothing is launched", () => {
    const weightless = { ...satellite, kgPerKw: 0 };
    expect(firstBreakeven(weightless, { ...path, launchPrices: [1e9] })).toBe(0);
    expect(firstBreakeven(weightless, { ...path, groundCost: 0 })).toBe(-1);
  });

  it("may be one at which launch is subsidised", () => {
    const dear = { ...satellite, buildPerKg: 900 };
    expect(firstBreakeven(dear, { ...path, launchPrices: [0, -50, -100, -200] })).toBe(2);
  });

  it("is what fifty digits find, year by year", () => {
    const random = new Random(41);
    for (let run = 0; run < 100; run++) {
      const frequency = random.of([1, 2, 4, 12] as const);
      const terms = { ...satellite, wacc: random.between(0, 0.2), annualLoss: random.between(0, 0.1) };
      const first = random.between(500, 3000);
      const learning = random.between(0.05, 0.3);
      const launchPrices = random.list(40, (k) =>
        launchPrice({
          cumulativeT: 400 * 1.5 ** k,
          firstPrice: first,
          firstCumulativeT: 400,
          learning,
          floor: 0,
        }),
      );
      const groundEscalation = random.of([0, random.between(-0.05, 0.1)]);
      const found = firstBreakeven(terms, { ...path, launchPrices, frequency, groundEscalation });
      const expected = launchPrices.findIndex((price, k) => {
        if (found >= 0 && k < found - 3) return false;
        const growth = exact(groundEscalation).plus(1).pow(new D(k).div(frequency));
        const level = exact(path.groundCost).times(growth).toNumber();
        return exact(price).lte(breakevenByYears(terms, level));
      });
      expect(found).toBe(expected);
    }
  });

  it("is found in less than a second over 12,000 prices", () => {
    const launchPrices = new Array<number>(12000).fill(1500);
    for (const groundEscalation of [0, -0.01, -0.5]) {
      const before = process.cpuUsage();
      firstBreakeven(satellite, { ...path, launchPrices, frequency: 12, groundEscalation });
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    }
  });
});

describe("the levels that orbit must come down to", () => {
  it("are right to 1e-12 of fifty digits", () => {
    const random = new Random(43);
    for (let run = 0; run < 40; run++) {
      const terms: BreakevenPath = {
        ...path,
        launchPrices: new Array<number>(25).fill(0),
        groundCost: random.decade(-3, 3),
        groundEscalation: random.of([
          random.between(-0.9, 3),
          random.decade(-17, -3),
          random.decade(-9, -2) - 1,
        ]),
        frequency: random.of([1, 2, 4, 12]),
      };
      groundLevels(terms).forEach((level, period) => {
        const growth = exact(terms.groundEscalation).plus(1).pow(new D(period).div(terms.frequency));
        worst.judge(level, exact(terms.groundCost).times(growth), () => JSON.stringify([terms, period]));
      });
    }
  });

  it("are the cost itself at the start and without escalation, and nothing of nothing", () => {
    const two = { ...path, groundCost: 0.1, launchPrices: [0, 0] };
    expect(groundLevels({ ...two, groundEscalation: 1 })).toEqual([0.1, 0.2]);
    expect(groundLevels(two)).toEqual([0.1, 0.1]);
    expect(groundLevels({ ...two, groundCost: 0, groundEscalation: 1e300 })).toEqual([0, 0]);
  });
});
