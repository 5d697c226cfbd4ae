import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { npv } from "../../../src/engine/cashflow/npv";
import type { LeaseOrBuy } from "../../../src/engine/lease/netAdvantage";
import { afterTaxRate, netAdvantage } from "../../../src/engine/lease/netAdvantage";
import { decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("net advantage to leasing");
const Digits = decimals(150);
const of = (value: number): Decimal => exact(value, Digits);
const MACRS_5 = [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576];
const level = (amount: number, periods: number): number[] => new Array<number>(periods).fill(amount);

/** Tasha's computer of Ross, Westerfield and Jordan: 10,000, or 2,500 a year for five years. */
const tasha: LeaseOrBuy = {
  cost: 10000,
  rents: level(2500, 5),
  frequency: 1,
  debtRate: 0.05 / 0.66,
  taxRate: 0.34,
  timing: 0,
  depreciation: undefined,
  salvage: 0,
  salvageRate: undefined,
  ownerCosts: level(0, 5),
};

/** The bus of Brealey, Myers and Allen: 100,000, or 16,900 at the start of each of eight years. */
const greymare: LeaseOrBuy = {
  ...tasha,
  cost: 100,
  rents: level(16.9, 8),
  debtRate: 0.1,
  taxRate: 0.35,
  timing: 1,
  depreciation: MACRS_5,
  ownerCosts: level(0, 8),
};

/** To the letter, term by term. */
function expectedOf(terms: LeaseOrBuy): Decimal {
  const { rents, frequency, timing } = terms;
  const n = rents.length;
  const [tax, cost, salvage] = [of(terms.taxRate), of(terms.cost), of(terms.salvage)];
  const keeps = Digits.sub(1, tax);
  const k = of(terms.debtRate).times(keeps).div(frequency);
  const s = terms.salvageRate === undefined ? k : of(terms.salvageRate).div(frequency);
  let sum = cost;
  let taken = of(0);
  for (let t = 1; t <= n; t++) {
    const year = Math.ceil(t / frequency);
    const share =
      terms.depreciation === undefined
        ? Digits.div(1, n)
        : of(terms.depreciation[year - 1] ?? 0).div(frequency);
    const growth = k.plus(1);
    sum = sum
      .minus(
        of(rents[t - 1])
          .times(keeps)
          .times(growth.pow(timing - t)),
      )
      .plus(
        of(terms.ownerCosts[t - 1])
          .times(keeps)
          .times(growth.pow(-t)),
      )
      .minus(tax.times(cost).times(share).times(growth.pow(-t)));
    taken = taken.plus(share);
  }
  if (terms.depreciation === undefined) taken = of(1);
  const gain = salvage.minus(cost.times(Digits.sub(1, taken)));
  return sum.minus(salvage.minus(tax.times(gain)).times(s.plus(1).pow(-n)));
}

function hardTerms(random: Random): LeaseOrBuy {
  const periods = random.whole(1, 24);
  return {
    cost: hardMoney(random),
    rents: random.list(periods, () => hardMoney(random)),
    frequency: random.of([1, 2, 4, 12]),
    debtRate: random.of([random.between(0, 0.2), random.between(-0.9, 1), random.decade(-16, -6), 0]),
    taxRate: random.of([0, 1, 0.21, random.share(), 1 - 2 ** -53, 1e-17]),
    timing: random.of([0, 1]),
    depreciation: random.of([
      undefined,
      MACRS_5,
      [1],
      [0.4],
      [0.9, 0.9],
      random.list(4, () => random.share()),
    ]),
    salvage: random.of([0, hardMoney(random)]),
    salvageRate: random.of([undefined, 0, 0.12, random.between(-0.9, 1)]),
    ownerCosts: random.list(periods, () => random.of([0, hardMoney(random)])),
  };
}

describe("the net advantage to leasing", () => {
  it("is −87.68 for Tasha, who pays 5 % after tax", () => {
    expect(netAdvantage(tasha)).toBeCloseTo(-87.68, 2);
    expect(afterTaxRate(tasha)).toBeCloseTo(0.05, 15);
  });

  it("is −700 for Greymare Bus Lines, the present value at 6.5 % of the flows in the book's table", () => {
    const table = [89.02, -17.99, -22.19, -17.71, -15.02, -15.02, -13.0, -10.98];
    expect(netAdvantage(greymare)).toBeCloseTo(-0.7, 2);
    expect(netAdvantage(greymare)).toBeCloseTo(npv(0.065, table, 0), 1);
  });

  it("deducts nothing after the last share, and what is left of the basis at the end", () => {
    const at0 = {
      ...tasha,
      debtRate: 0,
      taxRate: 0.25,
      cost: 1000,
      rents: level(300, 4),
      ownerCosts: level(10, 4),
    };
    const owning = 1000 - 0.25 * 500 + 4 * 10 * 0.75 - (100 - 0.25 * (100 - 500));
    expect(netAdvantage({ ...at0, depreciation: [0.5], salvage: 100 })).toBe(owning - 4 * 300 * 0.75);
  });

  it("spreads a year's share over its periods, and stops with the lease", () => {
    const quarterly = {
      ...tasha,
      debtRate: 0,
      taxRate: 0.5,
      cost: 800,
      rents: level(0, 6),
      frequency: 4,
    } as const;
    const half = { ...quarterly, depreciation: [0.5, 0.5], ownerCosts: level(0, 6) };
    // Six of eight quarters: 600 are deducted, and a sale for 50 meets a basis of 200.
    expect(netAdvantage({ ...half, salvage: 50 })).toBe(800 - 0.5 * 600 - (50 - 0.5 * (50 - 200)));
  });

  it("discounts the salvage at its own rate, 0 among them", () => {
    const sale = (salvageRate: number | undefined): number =>
      netAdvantage({ ...tasha, salvage: 1000, salvageRate }) - netAdvantage(tasha);
    expect(sale(0)).toBeCloseTo(-660, 9);
    expect(sale(0.12)).toBeCloseTo(-660 / 1.12 ** 5, 9);
    expect(sale(undefined)).toBeCloseTo(-660 / 1.05 ** 5, 9);
  });

  it("is nothing where the rent is what a fair lessor of the same taxes asks, and scales with money", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom<1 | 2 | 4 | 12>(1, 2, 4, 12),
        fc.constantFrom<0 | 1>(0, 1),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (periods, frequency, timing, debtRate, taxRate) => {
          const terms = {
            ...greymare,
            frequency,
            timing,
            debtRate,
            taxRate,
            salvage: 12,
            ownerCosts: level(2, periods),
          };
          const [at0, at1] = [0, 1].map((rent) => netAdvantage({ ...terms, rents: level(rent, periods) }));
          const fair = { ...terms, rents: level(at0 / (at0 - at1), periods) };
          expect(Math.abs(netAdvantage(fair))).toBeLessThanOrEqual(1e-11 * terms.cost);
          const thousandfold = {
            ...terms,
            rents: level(1000, periods),
            cost: 1000 * terms.cost,
            salvage: 12000,
            ownerCosts: level(2000, periods),
          };
          expect(netAdvantage(thousandfold) / 1000).toBeCloseTo(at1, 9);
        },
      ),
    );
  });
});

describe("hard cases", () => {
  it("are right to 1e-12, whatever cancels", () => {
    const random = new Random(51);
    for (let run = 0; run < 400; run++) {
      const terms = hardTerms(random);
      const expected = expectedOf(terms);
      // What cancels in full leaves a trifle in 150 digits.
      const rounded = expected.abs().lt(1e-100) ? of(0) : expected;
      worst.judge(netAdvantage(terms), rounded, () => JSON.stringify(terms));
    }
  });

  it("are right where the rate is next to −100 %", () => {
    const terms = {
      ...tasha,
      debtRate: -1 + 2 ** -40,
      taxRate: 2 ** -60,
      rents: [1, 2, 3],
      ownerCosts: [0, 0, 0],
    };
    worst.judge(netAdvantage(terms), expectedOf(terms), () => "next to −100 %");
  });

  it("take less than a second over 12,000 periods", () => {
    const before = process.cpuUsage();
    netAdvantage({ ...tasha, frequency: 12, rents: level(1, 12000), ownerCosts: level(1, 12000) });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
