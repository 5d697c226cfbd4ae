import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { addMonths } from "../../../src/engine/calendar/addMonths";
import { npv } from "../../../src/engine/cashflow/npv";
import type { TaxedLease } from "../../../src/engine/lease/cashflows";
import { cashflows } from "../../../src/engine/lease/cashflows";
import { macrsParts } from "../../../src/engine/lease/macrs";
import { leaseNpv } from "../../../src/engine/lease/npv";
import { decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const START = 46_023;
const worst = new Worst("lease cashflows");

/** Two years of yearly rents on 1,000 of chips, half of them lost to wear. */
const lease: TaxedLease = {
  cost: 1000,
  rents: [400, 400],
  periods: 2,
  frequency: 1,
  timing: 0,
  residual: 500,
  initialCosts: 0,
  deposit: 0,
  lessorCosts: [0, 0],
  taxRate: 0.25,
  recoveryClass: 5,
  bonus: 0,
  quarter: 0,
};

/** Digits that hold any cancellation of doubles between 1e-12 and 1e13. */
const Digits = decimals(120);
const of = (value: number): Decimal => exact(value, Digits);

/** Tax of a row, to the letter: each part of the deduction from the cost, and the basis left from the sum of the shares. */
function taxAt(given: TaxedLease, row: number): Decimal {
  const { periods, frequency, timing } = given;
  const bonus = of(given.bonus);
  const parts = macrsParts(given.recoveryClass, given.quarter);
  const share = (period: number): Decimal => {
    const year = Math.ceil(period / frequency);
    const table = Digits.sub(1, bonus)
      .times(parts[year - 1] ?? 0)
      .div(100_000);
    return (year === 1 ? table.plus(bonus) : table).div(frequency);
  };
  const paid = row + timing - 1;
  let income = of(given.rents[paid] ?? 0).minus(of(given.lessorCosts[paid] ?? 0));
  if (row > 0) {
    income = income.minus(of(given.cost).times(share(row))).minus(of(given.initialCosts).div(periods));
  }
  if (row === periods) {
    let taken = of(0);
    for (let period = 1; period <= periods; period++) taken = taken.plus(share(period));
    income = income.plus(of(given.residual)).minus(of(given.cost).times(Digits.sub(1, taken)));
  }
  return income.times(of(given.taxRate)).neg();
}

function preTaxAt(given: TaxedLease, row: number): Decimal {
  const paid = row + given.timing - 1;
  const parts = [of(given.rents[paid] ?? 0), of(given.lessorCosts[paid] ?? 0).neg()];
  if (row === 0) parts.push(of(given.cost).neg(), of(given.initialCosts).neg(), of(given.deposit));
  if (row === given.periods) parts.push(of(given.residual), of(given.deposit).neg());
  return parts.reduce((sum, part) => sum.plus(part));
}

function hardLease(random: Random): TaxedLease {
  const periods = random.whole(1, 30);
  const rents = random.list(periods, () => hardMoney(random));
  return {
    cost: hardMoney(random),
    rents,
    periods,
    frequency: random.of([1, 2, 4, 12]),
    timing: random.of([0, 1]),
    residual: hardMoney(random),
    initialCosts: random.of([0, hardMoney(random)]),
    deposit: random.of([0, hardMoney(random)]),
    lessorCosts: random.of([rents, rents.map((rent) => rent * 0.9), rents.map(() => 0)]),
    taxRate: random.of([0, 1, 0.21, random.share(), 1 - 2 ** -53]),
    recoveryClass: random.of([3, 5, 7, 10, 15, 20]),
    bonus: random.of([0, 1, 0.4, random.share()]),
    quarter: random.of([0, 1, 2, 3, 4]),
  };
}

describe("the lessor's flows", () => {
  it("are cost, rents and residual, and tax on rents less depreciation, worked by hand", () => {
    const table = cashflows(lease, START);
    expect(table.period).toEqual([0, 1, 2]);
    expect(table.date).toEqual([START, addMonths(START, 12), addMonths(START, 24)]);
    expect(table.cost).toEqual([-1000, 0, 0]);
    expect(table.rent).toEqual([0, 400, 400]);
    expect(table.residual).toEqual([0, 0, 500]);
    expect(table.preTax).toEqual([-1000, 400, 900]);
    expect(table.tax).toEqual([0, -0.25 * (400 - 200), -0.25 * (400 - 320 + 500 - 480)]);
    expect(table.afterTax).toEqual([-1000, 350, 875]);
  });

  it("put a rent in advance, the lessor's costs and their tax into the row before", () => {
    const table = cashflows({ ...lease, timing: 1, lessorCosts: [40, 40] }, START);
    expect(table.rent).toEqual([400, 400, 0]);
    expect(table.lessorCosts).toEqual([-40, -40, 0]);
    expect(table.preTax).toEqual([-640, 360, 500]);
    expect(table.tax).toEqual([-90, -0.25 * (360 - 200), -0.25 * (-320 + 500 - 480)]);
  });

  it("hold a deposit untaxed, and deduct initial costs over the periods", () => {
    const table = cashflows({ ...lease, deposit: 90, initialCosts: 60 }, START);
    expect(table.cost[0]).toBe(-1060);
    expect(table.deposit).toEqual([90, 0, -90]);
    expect(table.preTax).toEqual([-970, 400, 810]);
    expect(table.tax).toEqual([0, -0.25 * (400 - 200 - 30), -0.25 * (400 - 320 - 30 + 500 - 480)]);
  });

  it("save tax at once where a bonus makes a loss", () => {
    expect(cashflows({ ...lease, bonus: 1 }, START).tax).toEqual([0, 150, -225]);
  });

  it("pay no tax at a rate of 0, and hold no negative zero", () => {
    const table = cashflows({ ...lease, taxRate: 0 }, START);
    expect(table.tax).toEqual([0, 0, 0]);
    expect(table.afterTax).toEqual(table.preTax);
    const cells = Object.values(table).flat();
    expect(cells.filter((cell) => Object.is(cell, -0))).toEqual([]);
  });

  it("have before tax the present value that the lease has", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom(1, 2, 4, 12),
        fc.constantFrom(0, 1),
        (rents, frequency, timing) => {
          const terms = {
            ...lease,
            rents,
            periods: rents.length,
            frequency,
            timing,
            deposit: 70,
            initialCosts: 9,
          };
          const given = { ...terms, lessorCosts: rents.map((rent) => rent / 8) } as TaxedLease;
          const flows = cashflows(given, START).preTax;
          const value = leaseNpv({ ...given, annualRate: 0.08 });
          expect(npv(0.08 / frequency, flows, 0)).toBeCloseTo(value, 8);
        },
      ),
    );
  });

  it("pay tax in all on what the lease earns in all, whatever is deducted when", () => {
    const random = new Random(21);
    for (let run = 0; run < 300; run++) {
      const given = hardLease(random);
      const table = cashflows(given, START);
      const sum = (values: readonly number[]): number => values.reduce((left, value) => left + value, 0);
      const earned = sum(table.preTax);
      const size = sum([
        given.cost,
        given.initialCosts,
        given.residual,
        given.deposit,
        ...given.rents,
        ...given.lessorCosts,
      ]);
      expect(Math.abs(sum(table.tax) + given.taxRate * earned)).toBeLessThanOrEqual(1e-12 * size);
    }
  });
});

describe("every row", () => {
  it("is right to 1e-12, whatever cancels in it", () => {
    const random = new Random(22);
    for (let run = 0; run < 160; run++) {
      const given = hardLease(random);
      const table = cashflows(given, START);
      const about = (): string => JSON.stringify(given);
      for (let row = 0; row <= given.periods; row++) {
        const [preTax, tax] = [preTaxAt(given, row), taxAt(given, row)];
        worst.judge(table.preTax[row], preTax, about);
        worst.judge(table.tax[row], tax, about);
        worst.judge(table.afterTax[row], preTax.plus(tax), about);
      }
    }
  });

  it("is right where amounts are beyond what doubles in pairs can hold", () => {
    const far = {
      ...lease,
      cost: 1e305,
      rents: [1e-310, 5e-324],
      residual: 3e300,
      taxRate: 0.3,
      bonus: 1e-20,
    };
    const table = cashflows(far, START);
    for (let row = 0; row <= 2; row++) {
      worst.judge(table.tax[row], taxAt(far, row), () => "far");
      worst.judge(table.afterTax[row], preTaxAt(far, row).plus(taxAt(far, row)), () => "far");
    }
  });

  it("takes less than a second over 12,000 periods in which every other one cancels in full", () => {
    const rents = Array.from({ length: 12000 }, (_, row) => 1 + (row % 2));
    const before = process.cpuUsage();
    const table = cashflows(
      {
        ...lease,
        periods: 12000,
        frequency: 12,
        initialCosts: 12000,
        rents,
        lessorCosts: rents.map(() => 0),
      },
      START,
    );
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    expect(table.tax[11999]).toBe(0);
    expect(table.tax[11998]).toBe(-0.25);
  });

  it("is exactly 0 where rent and deductions are the same", () => {
    const table = cashflows({ ...lease, rents: [200, 300], residual: 500, taxRate: 0.3 }, START);
    expect(table.tax).toEqual([0, 0, 0]);
  });
});
