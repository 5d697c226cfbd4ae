import { describe, expect, it } from "@jest/globals";
import { yearFraction } from "../../src/engine/calendar/yearFraction";
import type { DayCount } from "../../src/engine/calendar/yearFraction";
import { day } from "../engine/reference/days";
import { golden } from "./read";

type Days = readonly [string, string, ...number[]];

interface DayCounts {
  /** From, to, days by 30/360, 30E/360 and 30E/360 ISDA. */
  readonly days360: readonly Days[];
  readonly days360AtMaturity: readonly Days[];
  /** From, to, days in ordinary years and in leap years. */
  readonly actualActual: readonly Days[];
  readonly excel: readonly (readonly [string, string, DayCount, number])[];
}

const published = golden("dayCounts") as DayCounts;
const THIRTIES = ["30/360", "30E/360", "30E/360 ISDA"] as const;

describe("the published examples of ISDA", () => {
  it.each(published.days360)("from %s to %s give their days of 30/360 by each rule", (from, to, ...days) => {
    THIRTIES.forEach((convention, k) => {
      expect(yearFraction(day(from), day(to), convention)).toBe(days[k] / 360);
      expect(yearFraction(day(to), day(from), convention)).toBe(-days[k] / 360);
    });
  });

  it.each(published.days360AtMaturity)(
    "from %s to a contract's end on %s keep its 29 February",
    (from, to, ...days) => {
      THIRTIES.forEach((convention, k) => {
        expect(yearFraction(day(from), day(to), convention, day(to))).toBe(days[k] / 360);
      });
    },
  );

  it.each(published.actualActual)(
    "from %s to %s weigh each year by its own length",
    (from, to, plain, leap) => {
      const fraction = yearFraction(day(from), day(to), "ACT/ACT ISDA");
      expect(fraction).toBe((plain * 366 + leap * 365) / (365 * 366));
      // The residual: the days are all there.
      expect(plain + leap).toBe(day(to) - day(from));
    },
  );
});

describe("the published examples of YEARFRAC", () => {
  it.each(published.excel)("from %s to %s on basis %s are %d", (from, to, basis, years) => {
    const digits = String(years).split(".")[1].length;
    expect(Math.abs(yearFraction(day(from), day(to), basis) - years)).toBeLessThan(0.51 * 10 ** -digits);
  });
});
