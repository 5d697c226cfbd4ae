import { describe, expect, it } from "@jest/globals";
import type {
  Bookkeeping,
  LesseeLease,
  LesseeMoneys,
  LesseeTable,
} from "../../../src/engine/lease/liability";
import { leaseLiability, STANDARDS } from "../../../src/engine/lease/liability";
import { Random } from "../reference/random";

const COLUMNS = [
  ...(["openingLiability", "payment", "interest", "closingLiability"] as const),
  ...(["openingAsset", "depreciation", "closingAsset", "expense"] as const),
];
const books: Bookkeeping = { start: 46023, lifePeriods: undefined, rounding: 0 };

/** IFRS 16, Illustrative Example 13, part 1. */
const example13: LesseeLease = {
  ...{ annualRate: 0.05, payments: new Array<number>(10).fill(50000), frequency: 1, timing: 1 },
  ...{ endPayment: 0, prepaid: 0, initialCosts: 20000, incentives: 5000, standard: "IFRS16" },
};

describe("a lessee's table in whole units of money", () => {
  /** Whole units; far fewer than a double holds. */
  const inUnits = (values: readonly number[], unit: number): number[] =>
    values.map((value) => {
      const units = Math.round(value / unit);
      return Math.abs(value - units * unit) < 1e-9 * Math.max(1, Math.abs(value)) ? units : NaN;
    });

  function foots(table: LesseeTable, unit: number): void {
    const of = (column: keyof LesseeMoneys): number[] => inUnits(table[column], unit);
    const [opening, payment, interest, closing] = COLUMNS.slice(0, 4).map(of);
    const [openingAsset, depreciation, closingAsset, expense] = COLUMNS.slice(4).map(of);
    expect(opening.map((amount, t) => amount + interest[t] - payment[t])).toEqual(closing);
    expect(openingAsset.map((amount, t) => amount - depreciation[t])).toEqual(closingAsset);
    expect(interest.map((amount, t) => amount + depreciation[t])).toEqual(expense);
    expect([opening.slice(1), openingAsset.slice(1)]).toEqual([
      closing.slice(0, -1),
      closingAsset.slice(0, -1),
    ]);
    expect([closing.at(-1), closingAsset.at(-1)]).toEqual([0, 0]);
  }

  it("foots in every row and column of 700 leases", () => {
    const random = new Random(32);
    for (let run = 0; run < 700; run++) {
      const unit = random.of([0.01, 0.05, 1, 1000]);
      const count = random.whole(2, 6);
      const lease: LesseeLease = {
        ...{
          annualRate: random.between(-0.1, 0.4),
          frequency: random.of([1, 4, 12]),
          timing: random.of([0, 1]),
        },
        payments: random.list(count, () => random.whole(0, 1e8) / 100),
        ...{ endPayment: random.of([0, random.whole(0, 1e7) / 100]), prepaid: random.whole(0, 1e6) / 100 },
        ...{ initialCosts: random.whole(0, 1e5) / 100, incentives: 0, standard: random.of(STANDARDS) },
      };
      const lifePeriods = random.of([undefined, count + random.whole(0, 3)]);
      const table = leaseLiability(lease, { start: 1, lifePeriods, rounding: unit });
      foots(table, unit);
      const exactly = leaseLiability(lease, { start: 1, lifePeriods, rounding: 0 });
      const off = Math.abs(table.openingLiability[0] - exactly.openingLiability[0]);
      expect(off).toBeLessThanOrEqual(unit / 2 + 1e-6);
    }
  });

  it("rounds half away from zero, from the rounded opening, and lets the last row take the rest", () => {
    // 100.30 at 10 % twice a year: 5.015 is 5.02; then 95.32 by 5 %, 4.766.
    const lease: LesseeLease = {
      ...{ ...example13, annualRate: 0.1, frequency: 2, timing: 0, initialCosts: 0, incentives: 0 },
      payments: [10, 10, 94.8],
    };
    const { openingLiability, interest, depreciation } = leaseLiability(lease, { ...books, rounding: 0.01 });
    expect(openingLiability).toEqual([100.49, 95.51, 90.29]);
    expect(interest).toEqual([5.02, 4.78, 4.51]);
    expect(depreciation).toEqual([33.5, 33.5, 33.49]);
  });

  it("sees an amount exactly between two units, which a rate rounded first would miss", () => {
    // 0.60 at 10 % a year, monthly: 0.005.
    const lease = {
      ...example13,
      annualRate: 0.1,
      frequency: 12,
      timing: 1,
      initialCosts: 0,
      incentives: 0,
    } as const;
    const table = leaseLiability({ ...lease, payments: [1, 0.605] }, { ...books, rounding: 0.01 });
    expect([table.openingLiability[0], table.interest[0]]).toEqual([1.6, 0.01]);
  });
});
