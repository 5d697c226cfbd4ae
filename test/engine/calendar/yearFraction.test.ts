import { describe, expect, it } from "@jest/globals";
import type { DayCount } from "../../../src/engine/calendar/yearFraction";
import { DAY_COUNTS, yearFraction } from "../../../src/engine/calendar/yearFraction";
import { day } from "../reference/days";
import { Random } from "../reference/random";

function years(from: string, to: string, convention: DayCount, maturity?: string): number {
  return yearFraction(day(from), day(to), convention, maturity === undefined ? undefined : day(maturity));
}

/** The same in days of a year of 360. */
function days360(...span: Parameters<typeof years>): number {
  return Math.round(years(...span) * 360);
}

describe("30/360 US", () => {
  it("takes February's end for a 30th at the start, and at the end where both are", () => {
    expect(days360("2007-02-28", "2007-08-31", "30/360 US")).toBe(180);
    expect(days360("2007-02-28", "2008-02-29", "30/360 US")).toBe(360);
    expect(days360("2008-02-29", "2009-02-28", "30/360 US")).toBe(360);
    expect(days360("2007-08-31", "2008-02-29", "30/360 US")).toBe(179);
    expect(days360("2008-02-28", "2008-03-31", "30/360 US")).toBe(33);
    expect(days360("2006-02-28", "2006-03-03", "30/360 US")).toBe(3);
  });

  it("keeps a 31st at the end where the start is before the 30th, as 30/360 does", () => {
    expect(days360("2006-08-20", "2006-08-31", "30/360 US")).toBe(11);
    expect(days360("2006-08-30", "2006-10-31", "30/360 US")).toBe(60);
  });
});

describe("actual days", () => {
  it("over 360 and over 365 count every day, leap days too", () => {
    expect(years("2024-01-01", "2025-01-01", "ACT/360")).toBe(366 / 360);
    expect(years("2024-01-01", "2025-01-01", "ACT/365F")).toBe(366 / 365);
    expect(years("2024-02-28", "2024-03-01", "ACT/365F")).toBe(2 / 365);
  });

  it("over the year's own length make every calendar year one", () => {
    for (let year = 1901; year < 2110; year++) {
      expect(years(`${year}-01-01`, `${year + 1}-01-01`, "ACT/ACT ISDA")).toBe(1);
    }
  });
});

describe("Excel's basis 0", () => {
  it("keeps a 31st at the end after February's end, which 30/360 US does not", () => {
    expect(days360("2007-02-28", "2007-08-31", "0")).toBe(181);
    expect(days360("2007-02-28", "2008-02-29", "0")).toBe(360);
    expect(days360("2007-01-31", "2007-03-31", "0")).toBe(60);
    expect(days360("2007-01-01", "2007-01-31", "0")).toBe(30);
  });
});

/** What Excel answers, as days over its year: one with a leap day in or next to it has 366. */
const BASIS_1: [string, string, number, number][] = [
  ["1960-01-01", "1960-03-01", 60, 366],
  ["1961-01-01", "1961-03-01", 59, 365],
  ["2020-02-28", "2021-01-01", 308, 366],
  ["2020-03-28", "2021-01-01", 279, 365],
  ["2023-04-28", "2024-03-01", 308, 366],
  ["2023-04-28", "2024-02-29", 307, 366],
  ["2023-04-28", "2024-02-28", 306, 365],
  ["2020-01-01", "2021-01-01", 366, 366],
  ["2020-02-28", "2021-02-27", 365, 366],
  ["2022-04-27", "2023-04-28", 366, 365],
  ["1960-01-01", "1961-02-01", 397, (366 + 365) / 2],
  ["1963-01-01", "1964-02-01", 396, (365 + 366) / 2],
  ["2023-04-27", "2025-05-28", 762, (365 + 366 + 365) / 3],
  ["1982-12-07", "2008-06-28", 9335, (27 * 365 + 7) / 27],
];

describe("Excel's basis 1", () => {
  it.each(BASIS_1)("from %s to %s is %d days over %d", (from, to, days, length) => {
    expect(day(to) - day(from)).toBe(days);
    expect(years(from, to, "1")).toBeCloseTo(days / length, 14);
    expect(years(to, from, "1")).toBe(years(from, to, "1"));
  });

  it("takes 1900 for a leap year, as Excel does", () => {
    expect(yearFraction(1, 61, "1")).toBe(60 / 366);
    expect(yearFraction(59, 60, "1")).toBe(1 / 366);
  });
});

/** Spans on which a law does not hold: none is expected. */
function breaches(seed: number, holds: (start: number, end: number, other: number) => boolean): number[][] {
  const random = new Random(seed);
  const found: number[][] = [];
  for (let run = 0; run < 3000; run++) {
    const start = random.whole(1, 2900000);
    const end = start + random.whole(0, random.of([5, 400, 40000]));
    const other = end + random.whole(0, 1000);
    if (!holds(start, end, other)) found.push([start, end, other]);
  }
  return found;
}

describe("every day count", () => {
  it.each(DAY_COUNTS)("%s is 0 from a day to itself, and near the days over 365.25", (convention) => {
    // A slip of a month, a year or a factor of 1,000 is outside: 30/360 may gain 3 days, ACT/360 a seventieth.
    const near = (start: number, end: number): boolean => {
      const simple = (end - start) / 365.25;
      return Math.abs(yearFraction(start, end, convention) - simple) < 0.0125 + 0.0146 * simple;
    };
    expect(breaches(1, near)).toEqual([]);
    expect(breaches(2, (start) => yearFraction(start, start, convention) === 0)).toEqual([]);
  });

  it.each(DAY_COUNTS)(
    "%s backward is the opposite, of Excel's bases the same, and forward never negative",
    (convention) => {
      const sign = convention.length === 1 ? 1 : -1;
      const mirrored = (start: number, end: number): boolean => {
        const forward = yearFraction(start, end, convention);
        return (
          forward >= 0 && yearFraction(end, start, convention) === (start === end ? 0 : sign * forward) + 0
        );
      };
      expect(breaches(3, mirrored)).toEqual([]);
    },
  );

  it.each(["ACT/360", "ACT/365F", "ACT/ACT ISDA", "2", "3"] as const)(
    "%s adds up over any day between",
    (convention) => {
      const adds = (a: number, b: number, c: number): boolean => {
        const parts = yearFraction(a, b, convention) + yearFraction(b, c, convention);
        return Math.abs(parts - yearFraction(a, c, convention)) <= 1e-15 * (1 + parts);
      };
      expect(breaches(4, adds)).toEqual([]);
    },
  );

  it("sees a maturity in 30E/360 ISDA alone", () => {
    for (const convention of DAY_COUNTS) {
      const without = years("2007-08-31", "2008-02-29", convention);
      const matured = years("2007-08-31", "2008-02-29", convention, "2008-02-29");
      expect(matured === without).toBe(convention !== "30E/360 ISDA");
      expect(years("2007-08-31", "2008-02-29", convention, "2008-03-01")).toBe(without);
    }
  });
});
