import { describe, expect, it } from "@jest/globals";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import type { Quote } from "../../../src/engine/cashflow/quote";
import type { Lease } from "../../../src/engine/lease/implicitRate";
import { implicitGrowth } from "../../../src/engine/lease/implicitRate";
import { leaseRate as rateOf } from "../../../src/engine/lease/leaseRate";
import { levelGrowth } from "../../../src/engine/lease/levelGrowth";
import { rent } from "../../../src/engine/lease/rent";
import type { Frequency } from "../../../src/engine/types";
import { asBinary, implicitRate } from "../reference/lease";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const NONE =
  "no rate implicit in the lease above -1 found in rent and residual against cost and initial_costs";
/** With its rents written one by one. */
function leaseRate(lease: Lease, frequency: Frequency, quote: Quote): number {
  return rateOf({ ...lease, rent: lease.rents, periods: lease.rents.length }, frequency, quote);
}

const worst = new Worst("rate implicit in a lease");

const level = (cost: number, amount: number, periods: number, more: Partial<Lease> = {}): Lease => ({
  ...{ cost, rents: new Array<number>(periods).fill(amount), timing: 0, residual: 0, initialCosts: 0 },
  ...more,
});

/** Both quotes against fifty digits; false where there is no rate, or one that wants too many digits. */
function judge(lease: Lease, frequency: Frequency): boolean {
  const rate = implicitRate(lease, asBinary);
  if (rate === undefined) {
    expect(() => leaseRate(lease, frequency, "NOMINAL")).toThrow(NONE);
    return false;
  }
  if (rate === "beyond" || rate.lt(1e-13 - 1) || rate.gt(1e20)) return false;
  const about = (): string => JSON.stringify(lease).slice(0, 400);
  worst.judge(leaseRate(lease, frequency, "NOMINAL"), rate.times(frequency), about);
  const Sharp = Decimal.clone({ precision: 120 });
  const effective = new Sharp(rate.toString()).plus(1).pow(frequency).minus(1);
  worst.judge(leaseRate(lease, frequency, "EFFECTIVE"), effective, about);
  return true;
}

function hardLease(random: Random, most: number): Lease {
  const periods = random.whole(1, most);
  const amount = hardMoney(random);
  const isLevel = random.share() < 0.5;
  const rents = random.list(periods, () => (isLevel ? amount : hardMoney(random)));
  const total = rents.reduce((sum, one) => sum + one, 0);
  const cost = random.of([hardMoney(random), total * random.between(0.4, 1.2), Math.round(total)]);
  const residual = random.of([0, 0, hardMoney(random), cost, cost / 10]);
  return { cost, rents, timing: random.of([0, 1]), residual, initialCosts: random.of([0, cost / 100]) };
}

describe("the rate implicit in a lease", () => {
  const chips = { cost: 5400, periods: 20, frequency: 4, timing: 0, residual: 540, initialCosts: 0 } as const;

  it("is 10.5 % nominal and 10.92072 % effective for chips of 5,400 at 329.6230 a quarter", () => {
    const amount = rent({ ...chips, annualYield: 0.105 });
    expect(amount).toBeCloseTo(329.623, 4);
    const lease = level(5400, amount, 20, { residual: 540 });
    expect(leaseRate(lease, 4, "NOMINAL")).toBeCloseTo(0.105, 14);
    expect(leaseRate(lease, 4, "EFFECTIVE")).toBeCloseTo(0.1092072, 7);
  });

  it("is what the HP 12C's guide to leasing prints: 17.33 %, 19.48 % and 18.10 %", () => {
    expect(100 * leaseRate(level(25000 - 3 * 600, 600, 57), 12, "NOMINAL")).toBeCloseTo(17.33, 2);
    expect(100 * leaseRate(level(25000 - 3 * 625, 625, 57), 12, "NOMINAL")).toBeCloseTo(19.48, 2);
    const rents = [2 * 145, ...new Array<number>(34).fill(145), 0];
    const lease = { cost: 5000, rents, timing: 1, residual: 1500, initialCosts: 0 } as const;
    expect(100 * leaseRate(lease, 12, "NOMINAL")).toBeCloseTo(18.1, 2);
  });

  it("is what Microsoft's help on RATE prints: 1 % a month, 9.24 % a year", () => {
    const rate = leaseRate(level(8000, 200, 48), 12, "NOMINAL");
    expect(rate / 12).toBeCloseTo(0.0077, 4);
    expect(rate).toBeCloseTo(0.0924, 4);
  });

  it("is the yield that the rent was made for, at any yield and in any currency", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        fc.constantFrom<Frequency>(1, 2, 4, 12),
        fc.constantFrom<0 | 1>(0, 1),
        fc.integer({ min: 2, max: 360 }),
        fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
        (annualYield, frequency, timing, periods, cost) => {
          const terms = {
            annualYield,
            cost,
            periods,
            frequency,
            timing,
            residual: 0,
            initialCosts: cost / 50,
          };
          const lease = level(cost, rent(terms), periods, { timing, initialCosts: cost / 50 });
          const found = leaseRate(lease, frequency, "NOMINAL");
          expect(Math.abs(found - annualYield)).toBeLessThanOrEqual(1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("rises with the residual, and falls with the cost", () => {
    const rates = [0, 1, 540, 5400].map((residual) =>
      leaseRate(level(5400, 329, 20, { residual }), 4, "NOMINAL"),
    );
    expect([...rates].sort((a, b) => a - b)).toEqual(rates);
    expect(leaseRate(level(5401, 329, 20), 4, "NOMINAL")).toBeLessThan(rates[0]);
  });
});

describe("a lease at its edges", () => {
  it("earns exactly nothing where the rents just return the cost", () => {
    for (const quote of ["NOMINAL", "EFFECTIVE"] as Quote[]) {
      expect(leaseRate(level(1000, 250, 4), 4, quote)).toBe(0);
      expect(leaseRate(level(900, 250, 4, { timing: 1, initialCosts: 100 }), 4, quote)).toBe(0);
    }
  });

  it("keeps the digits of a rate as small as the crumb that was earned", () => {
    const lease = { cost: 1e6, rents: [1e6, 1e-14], timing: 0, residual: 0, initialCosts: 0 } as const;
    const [nominal, effective] = [leaseRate(lease, 12, "NOMINAL"), leaseRate(lease, 12, "EFFECTIVE")];
    expect(Math.abs(nominal / 1.2e-19 - 1)).toBeLessThan(1e-12);
    expect(Math.abs(effective / 1.2e-19 - 1)).toBeLessThan(1e-12);
  });

  it("loses nearly all: −99 % a period is −1,188 % nominal and all but −100 % effective", () => {
    const lease = level(100, 1, 1);
    expect(leaseRate(lease, 12, "NOMINAL")).toBeCloseTo(-0.99 * 12, 13);
    expect(leaseRate(lease, 4, "EFFECTIVE")).toBeCloseTo(0.01 ** 4 - 1, 15);
  });

  it("has no rate where a first rent in advance covers all, nothing is paid, or nothing comes back", () => {
    const none = [
      level(1000, 1200, 4, { timing: 1 }),
      level(1000, 1000, 4, { timing: 1 }),
      level(1000, 1000, 1, { timing: 1 }),
      level(0, 100, 4),
      level(0, 0, 4),
      level(1000, 0, 4),
      level(0, 0, 4, { residual: 10 }),
    ];
    for (const lease of none) expect(() => leaseRate(lease, 4, "NOMINAL")).toThrow(NONE);
  });

  it("has one where only the residual comes back, or only it comes after a rent in advance", () => {
    expect(leaseRate(level(100, 0, 2, { residual: 121 }), 1, "NOMINAL")).toBeCloseTo(0.1, 14);
    expect(leaseRate(level(100, 20, 1, { residual: 88, timing: 1 }), 1, "NOMINAL")).toBeCloseTo(0.1, 14);
  });

  it("is past what Excel can hold only where it is", () => {
    expect(leaseRate(level(1, 1e30, 1), 1, "EFFECTIVE")).toBeCloseTo(1e30, -15);
    expect(leaseRate(level(1, 1e30, 1), 4, "EFFECTIVE") / 1e120).toBeCloseTo(1, 12);
    expect(leaseRate(level(1, 1e30, 1), 12, "EFFECTIVE")).toBe(Infinity);
  });
});

describe("hard leases", () => {
  it("have the rate of fifty digits in both quotes, or none where there is none", () => {
    const random = new Random(5);
    let judged = 0;
    for (let run = 0; run < 700; run++) {
      if (judge(hardLease(random, random.of([3, 12, 40])), random.of([1, 2, 4, 12]))) judged += 1;
    }
    expect(judged).toBeGreaterThan(500);
  });

  it("have it over 360 to 600 periods", () => {
    const random = new Random(6);
    for (let run = 0; run < 3; run++) {
      const rents = random.list(random.whole(360, 600), () => random.between(1, 2));
      judge({ cost: 300, rents, timing: random.of([0, 1]), residual: 30, initialCosts: 3 }, 12);
    }
  });

  it("take less than a second over 12,000 rents", () => {
    const rents = Array.from({ length: 12000 }, (_, t) => 1 + (t % 12) / 100);
    const before = process.cpuUsage();
    leaseRate({ cost: 1000, rents, timing: 1, residual: 5, initialCosts: 1 }, 12, "NOMINAL");
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});

describe("a level lease", () => {
  it("has the same rate by its closed form and rent by rent", () => {
    const random = new Random(7);
    let told = 0;
    for (let run = 0; run < 3000; run++) {
      const periods = random.whole(1, random.of([4, 40, 400]));
      const amount = random.decade(-6, 9);
      const cost = amount * periods * random.of([random.between(0.05, 1.5), 1 + random.decade(-12, -2)]);
      const residual = random.of([0, random.share() * cost]);
      const lease = level(cost, amount, periods, {
        ...{ residual, timing: random.of([0, 1] as const), initialCosts: random.of([0, cost / 70]) },
      });
      const growth = levelGrowth({ ...lease, rent: amount, periods });
      if (growth === undefined) continue;
      told += 1;
      const other = implicitGrowth(lease);
      const [one, two] = [growth.hi - 1 + growth.lo, other.hi - 1 + other.lo];
      if (!(Math.abs(one - two) <= 2 ** -52 * Math.abs(two)))
        expect(`${one} of ${JSON.stringify({ ...lease, rents: amount, periods })}`).toBe(String(two));
    }
    expect(told).toBeGreaterThan(1000);
  });

  it("may be written with the one rent that stands for all", () => {
    for (const cost of [900, 1000, 1100]) {
      const lease = { cost, timing: 0, residual: 0, initialCosts: 0 } as const;
      const one = rateOf({ ...lease, rent: [250], periods: 4 }, 4, "NOMINAL");
      expect(one).toBe(leaseRate(level(cost, 250, 4), 4, "NOMINAL"));
    }
  });

  it("is left to the rents where nothing is financed, or its rate is 0 or amounts are beyond double-double", () => {
    for (const [cost, amount, timing] of [
      [100, 100, 1],
      [0, 100, 0],
      [400, 100, 0],
      [1e130, 1e130, 0],
    ] as const) {
      const lease = { cost, rent: amount, periods: 4, timing, residual: 0, initialCosts: 0 };
      expect(levelGrowth(lease)).toBeUndefined();
    }
  });
});
