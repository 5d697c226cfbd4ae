import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import type { WaterfallTerms } from "../../../src/engine/debt/waterfall";
import { waterfall } from "../../../src/engine/debt/waterfall";
import { decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("waterfalls");
/** Digits that hold sums of cents and of 1e12 exactly, as binary fractions. */
const DecimalOf = decimals(300);
const ZERO = new DecimalOf(0);

const base: WaterfallTerms = {
  cash: [100, 50, 130, 80],
  tiers: ["Fees", "Senior", "Mezzanine"],
  due: [[5, 60, 20]],
  carry: [false, true, true],
  lockup: [false, false, true, false],
};

const total = (amounts: readonly Decimal[]): Decimal => amounts.reduce((sum, part) => sum.plus(part), ZERO);

interface ReferenceRow {
  readonly paid: readonly Decimal[];
  readonly distribution: Decimal;
  readonly trapped: Decimal;
  readonly shortfall: Decimal;
}

/** The same told in two rounds: cash goes down the tiers, then the trapped balance goes down what they are still owed. */
function twoRounds({ cash, due, carry, lockup }: WaterfallTerms): ReferenceRow[] {
  let trapped = ZERO;
  let carried = carry.map(() => ZERO);
  return cash.map((amount, row) => {
    const owed = due[row].map((part, tier) => exact(part, DecimalOf).plus(carried[tier]));
    const paid = owed.map(() => ZERO);
    const payFrom = (purse: Decimal): Decimal => {
      let left = purse;
      owed.forEach((part, tier) => {
        const payment = DecimalOf.min(left, part.minus(paid[tier]));
        paid[tier] = paid[tier].plus(payment);
        left = left.minus(payment);
      });
      return left;
    };
    const cashLeft = payFrom(exact(amount, DecimalOf));
    const trapLeft = payFrom(trapped);
    carried = owed.map((part, tier) => (carry[tier] ? part.minus(paid[tier]) : ZERO));
    trapped = lockup[row] ? trapLeft.plus(cashLeft) : ZERO;
    const distribution = lockup[row] ? ZERO : trapLeft.plus(cashLeft);
    return { paid, distribution, trapped, shortfall: total(owed).minus(total(paid)) };
  });
}

function judge(terms: WaterfallTerms): void {
  const table = waterfall(terms);
  twoRounds(terms).forEach((expected, row) => {
    const about = (): string => `row ${row + 1} of ${JSON.stringify(terms)}`;
    expected.paid.forEach((paid, tier) => {
      worst.judge(table.tiers[tier].values[row], paid, about);
    });
    worst.judge(table.distribution[row], expected.distribution, about);
    worst.judge(table.trapped[row], expected.trapped, about);
    worst.judge(table.shortfall[row], expected.shortfall, about);
    expect(Object.is(table.check[row], 0)).toBe(true);
  });
}

function hardTerms(random: Random): WaterfallTerms {
  const [periods, tiers] = [random.whole(1, 12), random.whole(1, 5)];
  const due = random.list(periods, () => random.list(tiers, () => hardMoney(random)));
  return {
    // Often exactly what is due, as doubles add it up, which is next to what it is.
    cash: random.list(periods, (row) =>
      random.of([hardMoney(random), due[row].reduce((sum, amount) => sum + amount, 0), 0]),
    ),
    tiers: random.list(tiers, (tier) => `tier ${tier}`),
    due,
    carry: random.list(tiers, () => random.of([true, false])),
    lockup: random.list(periods, () => random.of([true, false])),
  };
}

const terms = fc
  .record({ periods: fc.integer({ min: 1, max: 8 }), tiers: fc.integer({ min: 1, max: 4 }) })
  .chain(({ periods, tiers }) => {
    const money = fc.integer({ min: 0, max: 1000 });
    const each = <T>(value: fc.Arbitrary<T>, length: number) =>
      fc.array(value, { minLength: length, maxLength: length });
    return fc.record({
      cash: each(money, periods),
      tiers: each(fc.constant("tier"), tiers),
      due: each(each(money, tiers), periods),
      carry: each(fc.boolean(), tiers),
      lockup: each(fc.boolean(), periods),
    });
  });

describe("a waterfall", () => {
  it("pays in order, carries what is unpaid, traps in a lock-up and releases what is left of it", () => {
    expect(waterfall(base)).toEqual({
      period: [1, 2, 3, 4],
      cash: [100, 50, 130, 80],
      tiers: [
        { name: "Fees", values: [5, 5, 5, 5] },
        { name: "Senior", values: [60, 45, 60 + 15, 60] },
        { name: "Mezzanine", values: [20, 0, 20 + 20, 20] },
      ],
      distribution: [15, 0, 0, 80 + 10 - 85],
      trapped: [0, 0, 130 - 120, 0],
      shortfall: [0, 15 + 20, 0, 0],
      check: [0, 0, 0, 0],
    });
  });

  it("forgets what is unpaid of a tier that does not carry, and shows carried shortfalls again", () => {
    const lean = { ...base, cash: [10, 10], due: [[8, 6]], tiers: ["A", "B"], lockup: [false] };
    expect(waterfall({ ...lean, carry: [false] }).shortfall).toEqual([4, 4]);
    expect(waterfall({ ...lean, carry: [true] }).shortfall).toEqual([4, 8]);
    expect(waterfall({ ...lean, cash: [1, 0], carry: [true, false] }).shortfall).toEqual([7 + 6, 15 + 6]);
  });

  it("pays any tier's shortfall from the trapped balance, in a lock-up and on its release", () => {
    const trap = { ...base, cash: [100, 20, 0], tiers: ["A", "B"], due: [[30, 10]], carry: [false] };
    const table = waterfall({ ...trap, lockup: [true, true, false] });
    expect(table.tiers.map(({ values }) => values)).toEqual([
      [30, 30, 30],
      [10, 10, 10],
    ]);
    expect(table.trapped).toEqual([60, 40, 0]);
    expect(table.distribution).toEqual([0, 0, 0]);
  });

  it("has one row where everything is single, and as many as the first that has several", () => {
    const single = { ...base, cash: [9], tiers: ["A"], due: [[4]], carry: [false], lockup: [false] };
    expect(waterfall(single).distribution).toEqual([5]);
    expect(waterfall({ ...single, due: [[4], [5], [9]] }).distribution).toEqual([5, 4, 0]);
    expect(waterfall({ ...single, lockup: [true, false] }).distribution).toEqual([0, 10]);
  });

  it("adds doubles exactly: 0.3 does not pay 0.1 and 0.2", () => {
    const table = waterfall({
      ...base,
      cash: [0.3],
      tiers: ["A", "B"],
      due: [[0.1, 0.2]],
      lockup: [false],
      carry: [true],
    });
    expect(table.shortfall).toEqual([2 ** -55]);
    expect(table.distribution).toEqual([0]);
  });

  it("refuses lengths that do not agree", () => {
    expect(() => waterfall({ ...base, lockup: [true, false] })).toThrow(
      "lockup must be one value or 4, as many as cash; got 2",
    );
    expect(() =>
      waterfall({
        ...base,
        due: [
          [1, 2, 3],
          [1, 2, 3],
        ],
      }),
    ).toThrow("due must be for each tier one amount or 4, as many as cash; got 2");
    expect(() => waterfall({ ...base, carry: [true, false] })).toThrow(
      "carry must be one value or 3, as many as tiers; got 2",
    );
  });
});

describe("every waterfall", () => {
  it("conserves cash, period by period and over its life", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const table = waterfall(given);
        let trapped = 0;
        table.cash.forEach((cash, row) => {
          const paid = table.tiers.reduce((sum, { values }) => sum + values[row], 0);
          expect(cash + trapped - paid - table.distribution[row] - table.trapped[row]).toBe(0);
          trapped = table.trapped[row];
        });
        expect(table.check.every((check) => check === 0)).toBe(true);
      }),
    );
  });

  it("pays no junior tier while a senior one is owed, and distributes nothing while anyone is", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const table = waterfall({ ...given, carry: given.carry.map(() => false) });
        given.due.forEach((due, row) => {
          const short = due.findIndex((amount, tier) => table.tiers[tier].values[row] < amount);
          if (short < 0) return;
          expect(table.tiers.slice(short + 1).every(({ values }) => values[row] === 0)).toBe(true);
          expect([table.distribution[row], table.trapped[row]]).toEqual([0, 0]);
        });
      }),
    );
  });

  it("pays no one less where there is more cash in the first period", () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 500 }), (given, more) => {
        const richer = { ...given, cash: [given.cash[0] + more, ...given.cash.slice(1)] };
        const [less, rich] = [waterfall(given), waterfall(richer)];
        const paid = (table: typeof less): number[] =>
          table.tiers.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
        paid(rich).forEach((sum, tier) => {
          expect(sum).toBeGreaterThanOrEqual(paid(less)[tier]);
        });
      }),
    );
  });

  it("is the same in thousands", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const times = (amounts: readonly number[]): number[] => amounts.map((amount) => 1000 * amount);
        const thousandfold = waterfall({ ...given, cash: times(given.cash), due: given.due.map(times) });
        const table = waterfall(given);
        expect(thousandfold.distribution).toEqual(times(table.distribution));
        expect(thousandfold.tiers.map(({ values }) => values)).toEqual(
          table.tiers.map(({ values }) => times(values)),
        );
      }),
    );
  });
});

describe("hard waterfalls", () => {
  it("are right to 1e-12 in every cell, next to a shortfall of nothing", () => {
    const random = new Random(31);
    for (let run = 0; run < 250; run++) judge(hardTerms(random));
  });

  it("are right from the least double to the greatest", () => {
    const [least, greatest] = [Number.MIN_VALUE, 1e308];
    const odd = { ...base, tiers: ["A", "B"], carry: [true], lockup: [true, true, false] };
    const { tiers, trapped, distribution } = waterfall({
      ...odd,
      cash: [greatest, 0, least],
      due: [
        [greatest, least],
        [least, 0],
        [0, 0],
      ],
    });
    expect(tiers.map(({ values }) => values)).toEqual([
      [greatest, 0, least],
      [0, 0, 0],
    ]);
    expect([trapped, distribution]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("take less than a second over 12,000 periods of ten tiers", () => {
    const tiers = Array.from({ length: 10 }, (_, tier) => `tier ${tier}`);
    const due = Array.from({ length: 12000 }, (_, row) =>
      tiers.map((_, tier) => 1 + ((row * tier) % 7) / 10),
    );
    const cash = due.map((_, row) => 10 + (row % 13) / 3);
    const before = process.cpuUsage();
    waterfall({ cash, tiers, due, carry: [true], lockup: due.map((_, row) => row % 3 === 0) });
    const took = process.cpuUsage(before).user / 1000;
    expect(took).toBeLessThan(1000);
  });
});
