import { describe, expect, it } from "@jest/globals";
import { yearFraction } from "../../src/engine/calendar/yearFraction";
import type { DayCount } from "../../src/engine/calendar/yearFraction";
import { day } from "../engine/reference/days";
import golden from "./dayCounts.json";

const THIRTIES = ["30/360", "30E/360", "30E/360 ISDA"] as const;
type Span = [string, string, ...number[]];

describe("the published examples of ISDA", () => {
  it.each(golden.days360 as Span[])(
    "from %s to %s give their days of 30/360 by each rule",
    (from, to, ...days) => {
      THIRTIES.forEach((convention, k) => {
        expect(yearFraction(day(from), day(to), convention)).toBe(days[k] / 360);
        expect(yearFraction(day(to), day(from), convention)).toBe(-days[k] / 360);
      });
    },
  );

  it.each(golden.days360AtMaturity as Span[])(
    "from %s to a contract's end on %s keep its 29 February",
    (from, to, ...days) => {
      THIRTIES.forEach((convention, k) => {
        expect(yearFraction(day(from), day(to), convention, day(to))).toBe(days[k] / 360);
      });
    },
  );

  it.each(golden.actualActual as Span[])(
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
  it.each(golden.excel as [string, string, DayCount, number][])(
    "from %s to %s on basis %s are %d",
    (from, to, basis, years) => {
      const digits = (String(years).split(".")[1] ?? "").length;
      expect(Math.abs(yearFraction(day(from), day(to), basis) - years)).toBeLessThan(0.51 * 10 ** -digits);
    },
  );
});
