import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { leaseNpv } from "../../../src/engine/lease/npv";
import { rent } from "../../../src/engine/lease/rent";
import type { Terminable } from "../../../src/engine/lease/termination";
import { buyout, terminations } from "../../../src/engine/lease/termination";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("termination values");

const lease: Terminable = {
  annualYield: 0.105,
  cost: 5400,
  rents: new Array<number>(20).fill(400),
  frequency: 4,
  timing: 0,
  residual: 540,
  upside: 0.05,
};

function earning(annualYield: number, timing: 0 | 1 = 0): Terminable {
  const terms = { ...lease, annualYield, timing, periods: 20, initialCosts: 0 };
  return { ...terms, rents: new Array<number>(20).fill(rent(terms)) };
}

/** Termination value at the end of period k, term by term. */
function valueAt({ annualYield, frequency, rents, timing, residual }: Terminable, k: number): Decimal {
  const growth = exact(annualYield).div(frequency).plus(1);
  const end = exact(residual).times(growth.pow(k - rents.length));
  return rents.reduce((sum, amount, index) => {
    const isToCome = index >= k && amount !== 0;
    return isToCome ? sum.plus(exact(amount).times(growth.pow(timing + k - index - 1))) : sum;
  }, end);
}

function judge(terms: Terminable): void {
  const table = terminations(terms);
  const upside = exact(terms.upside).times(exact(terms.cost));
  table.period.forEach((k) => {
    const expected = valueAt(terms, k);
    const about = (): string => `row ${k} of ${JSON.stringify(terms)}`;
    worst.judge(table.value[k], expected, about);
    worst.judge(table.lossValue[k], expected.plus(upside), about);
    if (terms.cost === 0) {
      expect([table.share[k], table.lossShare[k]]).toEqual(["", ""]);
    } else {
      worst.judge(table.share[k] as number, expected.div(exact(terms.cost)), about);
      worst.judge(table.lossShare[k] as number, expected.plus(upside).div(exact(terms.cost)), about);
    }
    worst.judge(buyout(terms, k), expected, about);
  });
}

function hardLease(random: Random, most: number): Terminable {
  return {
    annualYield: random.of([random.between(-0.9, 1), random.between(0, 0.2), random.decade(-16, -6), 0]),
    cost: hardMoney(random),
    rents: random.list(random.whole(1, most), () => hardMoney(random)),
    frequency: random.of([1, 2, 4, 12]),
    timing: random.of([0, 1]),
    residual: hardMoney(random),
    upside: random.of([0, 1, random.between(0, 1)]),
  };
}

describe("the termination values of a lease", () => {
  it("are 4,618.3968 after the fourth rent of chips for 5,400 at 10.5 %: 85.5259 % of cost", () => {
    const { value, share, lossValue, lossShare } = terminations(earning(0.105));
    expect(value[4]).toBeCloseTo(4618.3968, 4);
    expect(share[4]).toBeCloseTo(0.855259, 6);
    expect(lossValue[4]).toBeCloseTo(4618.3968 + 0.05 * 5400, 4);
    expect(lossShare[4]).toBeCloseTo(0.855259 + 0.05, 6);
  });

  it("start at the cost where the rents earn the yield, and end at the residual", () => {
    for (const timing of [0, 1] as const) {
      const { period, value } = terminations(earning(0.105, timing));
      expect(period).toHaveLength(21);
      expect(value[0]).toBeCloseTo(5400, 9);
      expect(value[20]).toBe(540);
    }
  });

  it("contain a rent in advance that is due that day, and no rent in arrears that is", () => {
    const rents = [0, 1000, 0];
    const at = { ...lease, annualYield: 0, rents, residual: 0 };
    expect(terminations({ ...at, timing: 0 }).value).toEqual([1000, 1000, 0, 0]);
    expect(terminations({ ...at, timing: 1 }).value).toEqual([1000, 1000, 0, 0]);
    expect(terminations({ ...at, timing: 1, rents: [1000, 0, 0] }).value).toEqual([1000, 0, 0, 0]);
    const [yearly, advance] = [{ ...at, annualYield: 0.25, frequency: 1 } as const, { timing: 1 } as const];
    expect(terminations({ ...yearly, ...advance }).value).toEqual([800, 1000, 0, 0]);
    expect(terminations(yearly).value).toEqual([640, 800, 0, 0]);
  });

  it("are shares of nothing where there is no cost", () => {
    const { share, lossShare } = terminations({ ...lease, cost: 0, rents: [1] });
    expect([share, lossShare]).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  it("leave the lessor the yield: rents until then and the value at the end are worth the cost", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        fc.constantFrom<1 | 2 | 4 | 12>(1, 2, 4, 12),
        fc.constantFrom<0 | 1>(0, 1),
        fc.integer({ min: 1, max: 20 }),
        (annualYield, frequency, timing, k) => {
          const terms = { ...earning(0.105, timing), annualYield, frequency };
          const [start, at] = [buyout(terms, 0), buyout(terms, k)];
          const kept = { ...terms, rents: terms.rents.slice(0, k), residual: at, cost: start };
          const flows = {
            annualRate: annualYield,
            initialCosts: 0,
            deposit: 0,
            lessorCosts: kept.rents.map(() => 0),
          };
          expect(Math.abs(leaseNpv({ ...kept, ...flows }))).toBeLessThanOrEqual(1e-11 * start);
        },
      ),
    );
  });

  it("refuse a period beyond the lease", () => {
    expect(() => buyout(lease, 21)).toThrow("at_period must be from 0 to 20, the last of periods; got 21");
  });
});

describe("hard termination values", () => {
  it("are right to 1e-12 in every cell", () => {
    const random = new Random(21);
    for (let run = 0; run < 300; run++) judge(hardLease(random, 10));
    for (let run = 0; run < 3; run++) judge(hardLease(random, 80));
  });

  it("are right where factors leave the doubles", () => {
    const rents = new Array<number>(1200).fill(1e-3);
    judge({ ...lease, annualYield: 1, frequency: 1, rents: rents.map((_, row) => (row === 1199 ? 1 : 0)) });
    judge({ ...lease, annualYield: -1 + 2 ** -20, frequency: 1, rents: [0, 0, 0, 1e-320], residual: 5e-324 });
  });

  it("are beyond the doubles only in the rows where they are", () => {
    const rents = new Array<number>(400).fill(1);
    const { value } = terminations({ ...lease, annualYield: -1 + 2 ** -3, frequency: 1, rents });
    expect(value[400]).toBe(540);
    expect(value[399]).toBe(541 * 8);
    expect(value[0]).toBe(Infinity);
    expect(value.filter(Number.isNaN)).toEqual([]);
  });

  it("take less than a second over 12,000 periods", () => {
    const before = process.cpuUsage();
    terminations({ ...lease, rents: new Array<number>(12000).fill(1) });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
