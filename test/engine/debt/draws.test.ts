import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import type { Construction } from "../../../src/engine/debt/draws";
import { draws } from "../../../src/engine/debt/draws";
import { hardRates, sumOf, ZERO } from "../reference/sizing";
import { D, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { PROMISED, Worst } from "../reference/worst";

const worst = new Worst("draws");

/** Chips bought over four quarters: fees of 2 % and 0.5 % a year, at 9 %. */
const chips: Construction = {
  costs: [2000, 1500, 1000, 900],
  gearing: 0.648,
  annualRates: [0.09, 0.09, 0.09, 0.09],
  frequency: 4,
  upfrontFee: 0.02,
  commitmentFee: 0.005,
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("the draws of a loan", () => {
  it("pay their share of costs, interest and fees, and equity the rest", () => {
    const table = draws(chips);
    expect(table.period).toEqual([0, 1, 2, 3]);
    expect(total(table.debt)).toBeCloseTo(0.648 * total(table.uses), 9);
    expect(total(table.equity)).toBeCloseTo(0.352 * total(table.uses), 9);
    expect(table.balance[3]).toBeCloseTo(total(table.debt), 9);
  });

  it("without a commitment commit what they come to: fees at close are 2 % of it, and nothing is left", () => {
    const { balance, fees, interest, undrawn } = draws(chips);
    expect(fees[0]).toBeCloseTo(0.02 * balance[3], 9);
    expect(fees[2]).toBeCloseTo((0.005 / 4) * (balance[3] - balance[1]), 9);
    expect(interest).toEqual(
      [0, 0.0225 * balance[0], 0.0225 * balance[1], 0.0225 * balance[2]].map((due) => expect.closeTo(due, 9)),
    );
    expect(undrawn[0]).toBeCloseTo(balance[3] - balance[0], 9);
    expect(undrawn[3]).toBe(0);
  });

  it("with that very commitment are the same", () => {
    const free = draws(chips);
    const bound = draws({ ...chips, commitment: free.balance[3] });
    for (const column of ["interest", "fees", "uses", "debt", "equity", "balance"] as const)
      expect(bound[column]).toEqual(free[column].map((value) => expect.closeTo(value, 8)));
  });

  it("stop at a commitment, and equity pays on", () => {
    const { balance, debt, equity, undrawn, uses } = draws({ ...chips, commitment: 2000 });
    expect(balance[3]).toBe(2000);
    expect(undrawn.slice(2)).toEqual([0, 0]);
    expect(debt[3]).toBe(0);
    expect(equity[3]).toBe(uses[3]);
  });

  it("leave undrawn what nothing asks for", () => {
    const { undrawn, balance } = draws({ ...chips, commitment: 5000 });
    expect(undrawn[3]).toBeCloseTo(5000 - balance[3], 9);
    expect(undrawn[3]).toBeGreaterThan(1000);
  });

  it("are nothing where nothing is spent or equity pays it all", () => {
    expect(draws({ ...chips, costs: [0, 0, 0, 0] }).balance).toEqual([0, 0, 0, 0]);
    const { debt, equity, fees } = draws({ ...chips, gearing: 0 });
    expect([debt, fees]).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(equity).toEqual(chips.costs);
  });

  it("bear interest at the rate of their own row", () => {
    const { balance, interest } = draws({ ...chips, annualRates: [0.5, 0.08, 0.1, 0.12] });
    expect(interest.slice(1)).toEqual(
      [0.02, 0.025, 0.03].map((rate, row) => expect.closeTo(rate * balance[row], 9)),
    );
  });

  it("refuse a gearing at which fees and interest outrun the debt", () => {
    expect(() => draws({ ...chips, gearing: 1, upfrontFee: 1 })).toThrow(
      "gearing must be low enough that debt outruns the fees and interest it pays; got 1",
    );
  });

  it("with equity pay every use, and are a thousandfold for a thousandfold of costs", () => {
    const money = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 1, maxLength: 24 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(money),
        (costs, gearing, limit) => {
          const commitment = limit === null ? undefined : limit + 1;
          const terms = { ...chips, costs, gearing, annualRates: costs.map(() => 0.09), upfrontFee: 0.02 };
          const table = draws({ ...terms, commitment });
          const larger = draws({
            ...terms,
            costs: costs.map((cost) => 1000 * cost),
            commitment: commitment === undefined ? undefined : 1000 * commitment,
          });
          table.uses.forEach((use, row) => {
            expect(Math.abs(table.debt[row] + table.equity[row] - use)).toBeLessThanOrEqual(1e-9 * (use + 1));
            expect(Math.abs(larger.balance[row] - 1000 * table.balance[row])).toBeLessThanOrEqual(
              1e-6 * (table.balance[row] + 1),
            );
            expect(table.balance[row]).toBeLessThanOrEqual((commitment ?? Infinity) * (1 + 1e-12));
          });
        },
      ),
    );
  });
});

describe("hard draws", () => {
  type Row = Record<"interest" | "fees" | "uses" | "debt" | "equity" | "balance" | "undrawn", Decimal>;

  /** Row by row with a commitment that is known. */
  function rolled(terms: Construction, commitment: Decimal, isLimited: boolean): Row[] {
    let balance = ZERO;
    return terms.costs.map((cost, row) => {
      const undrawnBefore = commitment.minus(balance);
      const interest = balance.times(exact(terms.annualRates[row])).div(terms.frequency);
      const fees =
        row === 0
          ? exact(terms.upfrontFee).times(commitment)
          : exact(terms.commitmentFee).div(terms.frequency).times(undrawnBefore);
      const uses = exact(cost).plus(interest).plus(fees);
      const share = exact(terms.gearing).times(uses);
      const debt = isLimited && share.gt(undrawnBefore) ? undrawnBefore : share;
      balance = balance.plus(debt);
      return {
        interest,
        fees,
        uses,
        debt,
        equity: uses.minus(debt),
        balance,
        undrawn: commitment.minus(balance),
      };
    });
  }

  /** The commitment that is drawn to the last: what is left is linear in it, so two guesses settle it. */
  function drawnToTheLast(terms: Construction): Decimal {
    const left = [0, 1].map((guess) => {
      const rows = rolled(terms, new D(guess), false);
      return rows[rows.length - 1].undrawn;
    });
    return left[0].div(left[0].minus(left[1]));
  }

  it("are right to 1e-12 in every cell, with a commitment and without", () => {
    const random = new Random(35);
    let judged = 0;
    for (let run = 0; run < 220; run++) {
      const rows = random.whole(1, 12);
      const terms: Construction = {
        costs: random.list(rows, () => hardMoney(random)),
        gearing: random.of([0, 1, 0.648, random.share()]),
        annualRates: hardRates(random, rows).map((rate) => Math.max(0, rate)),
        frequency: random.of([1, 2, 4, 12]),
        upfrontFee: random.of([0, 0.02, random.share() / 5]),
        commitmentFee: random.of([0, 0.005, random.share() / 10]),
        commitment: random.of([undefined, hardMoney(random) + 0.01]),
      };
      const own = terms.commitment === undefined ? drawnToTheLast(terms) : exact(terms.commitment);
      if (own.lt(0) || !own.isFinite()) {
        expect(() => draws(terms)).toThrow("gearing must be low enough");
        continue;
      }
      judged += 1;
      const table = draws(terms);
      const expected = rolled(terms, own, terms.commitment !== undefined);
      const size = own.plus(sumOf(expected.map(({ uses }) => uses)));
      expected.forEach((row, index) => {
        for (const [key, value] of Object.entries(row) as [keyof Row, Decimal][]) {
          const about = (): string => `${key} of row ${index} of ${JSON.stringify(terms)}`;
          if (value.abs().gt(size.times(1e-40))) worst.judge(table[key][index], value, about);
          else expect(Math.abs(table[key][index])).toBeLessThanOrEqual(PROMISED * size.toNumber());
        }
      });
    }
    expect(judged).toBeGreaterThan(170);
  });

  it("take less than a second for 12,000 periods", () => {
    const [costs, annualRates] = [1, 0.09].map((value) => new Array<number>(12000).fill(value));
    const before = process.cpuUsage();
    draws({ ...chips, costs, annualRates, frequency: 12, gearing: 0.1, upfrontFee: 0, commitmentFee: 0 });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
