import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { macrs, macrsParts, PARTS } from "../../../src/engine/lease/macrs";
import type { Convention, RecoveryClass } from "../../../src/engine/lease/macrsTables";
import { RECOVERY_CLASSES } from "../../../src/engine/lease/macrsTables";

const CONVENTIONS: readonly Convention[] = [0, 1, 2, 3, 4];
const columns = CONVENTIONS.flatMap((convention) =>
  RECOVERY_CLASSES.map((years) => ({ convention, years, table: `A-${convention + 1}` })),
);

/** A fraction to the nearest multiple of a step, half up. */
function nearest(numerator: number, denominator: number, step: number): number {
  return step * Math.floor((2 * numerator + denominator * step) / (2 * denominator * step));
}

/**
 * Rev. Proc. 87-57, section 6.06: each year the larger of the declining balance and the straight line over what is left
 * of the recovery period, of the balance that the rounded years before have left; in thousandths of a per cent.
 */
function declining(years: RecoveryClass, convention: Convention): number[] {
  const step = years === 20 ? 1 : 10;
  const speed = years > 10 ? 3 : 4;
  const eighths = convention === 0 ? 4 : 9 - 2 * convention;
  let balance = 100_000;
  return Array.from({ length: years + 1 }, (_, index) => {
    const left = 8 * (years + 1 - index) - eighths;
    const first = nearest(balance * speed * eighths, 16 * years, step);
    const later = Math.max(
      nearest(balance * speed, 2 * years, step),
      left < 8 ? balance : nearest(balance * 8, left, step),
    );
    const deduction = index === 0 ? first : Math.min(balance, later);
    balance -= deduction;
    return deduction;
  });
}

/** The two columns that the Service printed otherwise than it computes: the last year takes the difference. */
const PRINTED: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  "A-2, 20 years": { 1: 7000, 20: 565 },
  "A-3, 7 years": { 0: 17_850, 7: 3340 },
};

describe("the tables of Publication 946", () => {
  it.each(columns)("have a column of $years years in $table that foots to 100 %", ({ convention, years }) => {
    const parts = macrsParts(years, convention);
    expect(parts).toHaveLength(years + 1);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(PARTS);
  });

  it.each(columns)("are what the method computes for $years years in $table", (column) => {
    const computed = declining(column.years, column.convention);
    const printed = PRINTED[`${column.table}, ${column.years} years`] ?? {};
    expect(macrsParts(column.years, column.convention)).toEqual(
      computed.map((part, year) => printed[year] ?? part),
    );
  });
});

describe("yearly shares", () => {
  it("are 20, 32, 19.2, 11.52, 11.52 and 5.76 % for five-year property", () => {
    expect(macrs(5, 0, 0)).toEqual([0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576]);
  });

  it("give the first year the bonus and the table its share of the rest", () => {
    const shares = macrs(7, 0.25, 4);
    expect(shares[0]).toBeCloseTo(0.25 + 0.75 * 0.0357, 15);
    expect(shares[7]).toBeCloseTo(0.75 * 0.0764, 15);
  });

  it("are all of the cost in the first year at a bonus of 100 %", () => {
    expect(macrs(3, 1, 0)).toEqual([1, 0, 0, 0]);
  });

  it("add up to 1, whatever the bonus, and are never below 0", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ years, convention }, bonus) => {
          const shares = macrs(years, bonus, convention);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
