import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Bookkeeping, LesseeLease } from "../../../src/engine/lease/liability";
import { leaseLiability, STANDARDS } from "../../../src/engine/lease/liability";

const books: Bookkeeping = { start: 46023, lifePeriods: undefined, rounding: 0 };

/** IFRS 16, Illustrative Example 13, part 1. */
const example13: LesseeLease = {
  ...{ annualRate: 0.05, payments: new Array<number>(10).fill(50000), frequency: 1, timing: 1 },
  ...{ endPayment: 0, prepaid: 0, initialCosts: 20000, incentives: 5000, standard: "IFRS16" },
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("IFRS 16, Illustrative Example 13", () => {
  const table = leaseLiability(example13, books);

  it("opens with a liability of 405,391 and an asset of 420,391", () => {
    expect(Math.round(table.openingLiability[0])).toBe(405391);
    expect(Math.round(table.openingAsset[0])).toBe(420391);
  });

  it("has the interest, the liabilities and the assets printed there, to a unit", () => {
    const printed = {
      interest: [17770, 16158, 14466, 12689, 10823, 8865],
      closingLiability: [373161, 339319, 303785, 266474, 227297, 186162],
      closingAsset: [378352, 336313, 294274, 252235, 210196, 168157],
    };
    for (const column of ["interest", "closingLiability", "closingAsset"] as const)
      printed[column].forEach((amount, t) => {
        expect(Math.abs(table[column][t] - amount)).toBeLessThanOrEqual(1);
      });
    for (const depreciation of table.depreciation) expect(Math.round(depreciation)).toBe(42039);
  });
});

describe("an operating lease under ASC 842, of twenty years with steps of 10 % at 5 % (Journal of Accountancy, 2023)", () => {
  const steps = [1, 1.1, 1.21, 1.331].flatMap((step) => new Array<number>(5).fill(1e6 * step));
  const table = leaseLiability(
    {
      ...{ ...example13, payments: steps, timing: 0, incentives: 0 },
      ...{ initialCosts: 150000, standard: "ASC842_OPERATING" },
    },
    books,
  );

  it("opens with a liability of 14,048,925 and an asset of 14,198,925", () => {
    expect(Math.round(table.openingLiability[0])).toBe(14048925);
    expect(Math.round(table.openingAsset[0])).toBe(14198925);
  });

  it("has the interest, amortisation and balances printed there, and one expense of 1,167,750", () => {
    const printed = [
      [1, 702446, 13751371, 465304, 13733621],
      [5, 638322, 12404753, 529428, 11716003],
      [6, 620238, 11924990, 547512, 11168490],
      [11, 487688, 9031451, 680062, 8046201],
      [15, 332025, 5762534, 835725, 4946284],
    ];
    for (const [year, ...amounts] of printed) {
      const columns = ["interest", "closingLiability", "depreciation", "closingAsset"] as const;
      columns.forEach((column, k) => {
        expect(Math.abs(table[column][year - 1] - amounts[k])).toBeLessThanOrEqual(1);
      });
    }
    for (const expense of table.expense) expect(expense).toBeCloseTo(1167750, 6);
  });
});

describe("a lessee's table", () => {
  it("unwinds to 0, and in advance each opening is that in arrears a period nearer", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.2, max: 1, noNaN: true }),
        fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 30 }),
        fc.constantFrom<1 | 2 | 4 | 12>(1, 2, 4, 12),
        (annualRate, payments, frequency) => {
          const lease = { ...example13, annualRate, payments, frequency, incentives: 0 };
          const [arrears, advance] = ([0, 1] as const).map((timing) =>
            leaseLiability({ ...lease, timing }, books),
          );
          const growth = 1 + annualRate / frequency;
          arrears.openingLiability.forEach((opening, t) => {
            const shifted = advance.openingLiability[t];
            expect(Math.abs(opening * growth - shifted)).toBeLessThanOrEqual(1e-13 * shifted);
          });
          for (const { openingLiability, payment, interest, closingLiability, closingAsset } of [
            arrears,
            advance,
          ]) {
            const left = openingLiability[0] + sum(interest) - sum(payment);
            expect(Math.abs(left)).toBeLessThanOrEqual(1e-11 * (sum(payment) + sum(interest.map(Math.abs))));
            expect([closingLiability.at(-1), closingAsset.at(-1)]).toEqual([0, 0]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("expenses in all what is paid in all, whatever the standard, the life and the rounding", () => {
    for (const standard of STANDARDS)
      for (const rounding of [0, 0.01, 100]) {
        const lease = { ...example13, standard, endPayment: 7000, prepaid: 300 };
        const { expense } = leaseLiability(lease, { start: 46023, lifePeriods: 14, rounding });
        expect(sum(expense)).toBeCloseTo(10 * 50000 + 7000 + 300 + 20000 - 5000, 6);
        expect(expense).toHaveLength(standard === "ASC842_OPERATING" ? 10 : 14);
      }
  });

  it("pays the end payment in the last row, on which interest runs until then", () => {
    const lease = { ...example13, payments: [100, 100], endPayment: 105, initialCosts: 0, incentives: 0 };
    const { payment, interest, openingLiability } = leaseLiability(lease, books);
    expect(payment).toEqual([100, 205]);
    expect(openingLiability[1]).toBeCloseTo(100 + 100, 10);
    expect(interest[1]).toBeCloseTo(5, 12);
  });

  it("goes on over the asset's life with dates, and without payments or liability", () => {
    const lease = { ...example13, frequency: 12, payments: [100, 100], timing: 0 } as const;
    const table = leaseLiability(
      { ...lease, initialCosts: 5000 },
      { start: 46053, lifePeriods: 4, rounding: 0 },
    );
    // The last of January: so is every month's.
    expect(table.date).toEqual([46081, 46112, 46142, 46173]);
    for (const column of ["openingLiability", "payment", "interest", "closingLiability"] as const)
      expect(table[column].slice(2)).toEqual([0, 0]);
    expect(table.expense.slice(2)).toEqual(table.depreciation.slice(2));
  });

  it("refuses a life shorter than the lease, unless the lease is an operating one", () => {
    const short = { ...books, lifePeriods: 9 };
    expect(() => leaseLiability(example13, short)).toThrow(
      "life_periods must be at least 10, as payments; got 9",
    );
    expect(leaseLiability({ ...example13, standard: "ASC842_OPERATING" }, short).period).toHaveLength(10);
  });

  it("refuses a negative asset and takes one of exactly 0", () => {
    const free = { ...example13, annualRate: 0, initialCosts: 0, incentives: 500000 };
    for (const rounding of [0, 0.01]) {
      expect(() => leaseLiability({ ...free, incentives: 500000.5 }, { ...books, rounding })).toThrow(
        "incentives must be at most 500000, liability with prepaid and initial_costs, so that the asset is not negative; got 500000.5",
      );
      for (const standard of STANDARDS) {
        const table = leaseLiability({ ...free, standard }, { ...books, rounding });
        for (const amount of [...table.openingAsset, ...table.depreciation, ...table.expense])
          expect(Object.is(amount, 0)).toBe(true);
      }
    }
  });

  it("takes less than a second over 12,000 periods, rounded or not", () => {
    const payments = new Array<number>(12000).fill(1);
    for (const rounding of [0, 0.01])
      for (const standard of ["IFRS16", "ASC842_OPERATING"] as const) {
        const before = process.cpuUsage();
        leaseLiability(
          { ...example13, payments, standard, frequency: 12, incentives: 1 },
          { ...books, rounding },
        );
        expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
      }
  });
});
