import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { AccrualTerms } from "../../../src/engine/calendar/accrualPeriods";
import { accrualPeriods } from "../../../src/engine/calendar/accrualPeriods";
import { addMonths } from "../../../src/engine/calendar/addMonths";
import { rolling } from "../../../src/engine/calendar/businessDays";
import { DAY_COUNTS, yearFraction } from "../../../src/engine/calendar/yearFraction";
import { day } from "../reference/days";

const quarters: AccrualTerms = {
  start: day("2026-01-31"),
  periods: 4,
  frequency: 4,
  roll: "NONE",
  holidays: [],
  convention: "ACT/365F",
};

const terms: fc.Arbitrary<AccrualTerms> = fc.record({
  start: fc.integer({ min: 61, max: 73050 }),
  periods: fc.integer({ min: 1, max: 60 }),
  frequency: fc.constantFrom(1, 2, 4, 12),
  roll: fc.constantFrom("NONE", "FOLLOWING", "MODIFIED"),
  holidays: fc.array(fc.integer({ min: 61, max: 80000 })),
  convention: fc.constantFrom(...DAY_COUNTS),
});

describe("accrual periods", () => {
  it("end at the ends of months where they start at one", () => {
    const { start, end, days } = accrualPeriods(quarters);
    const ends = ["2026-04-30", "2026-07-31", "2026-10-31", "2027-01-31"].map(day);
    expect(end).toEqual(ends);
    expect(start).toEqual([quarters.start, ...ends.slice(0, 3)]);
    expect(days).toEqual([89, 92, 92, 92]);
  });

  it("are counted from the start and never chained: 30 January comes back from February", () => {
    const { end } = accrualPeriods({ ...quarters, start: day("2026-01-30"), frequency: 12, periods: 3 });
    expect(end).toEqual(["2026-02-28", "2026-03-30", "2026-04-30"].map(day));
  });

  it("roll every date over weekends and holidays, the first start too", () => {
    const following = accrualPeriods({ ...quarters, roll: "FOLLOWING", holidays: [day("2026-04-30")] });
    const rolled = ["2026-02-02", "2026-05-01", "2026-07-31", "2026-11-02", "2027-02-01"].map(day);
    expect([...following.start, following.end[3]]).toEqual(rolled);
    expect(following.days).toEqual([88, 91, 94, 91]);
    const modified = accrualPeriods({ ...quarters, roll: "MODIFIED" });
    const back = ["2026-01-30", "2026-04-30", "2026-07-31", "2026-10-30", "2027-01-29"].map(day);
    expect([...modified.start, modified.end[3]]).toEqual(back);
  });

  it("number their years, and mark the first and the last", () => {
    const { period, year, first, last } = accrualPeriods({ ...quarters, periods: 5 });
    expect(period).toEqual([1, 2, 3, 4, 5]);
    expect(year).toEqual([1, 1, 1, 1, 2]);
    expect(first).toEqual([true, false, false, false, false]);
    expect(last).toEqual([false, false, false, false, true]);
    const only = accrualPeriods({ ...quarters, periods: 1 });
    expect([only.first, only.last]).toEqual([[true], [true]]);
  });

  it("spare the end of February at maturity, which is the last end", () => {
    const ends = { ...quarters, start: day("2006-08-31"), frequency: 2, convention: "30E/360 ISDA" } as const;
    expect(accrualPeriods({ ...ends, periods: 2 }).yearFraction).toEqual([0.5, 0.5]);
    expect(accrualPeriods({ ...ends, periods: 1 }).yearFraction).toEqual([178 / 360]);
  });

  it("join, end where the months and the roll put them, and count their days and years by the dates shown", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const { start, end, days, yearFraction: years, year } = accrualPeriods(given);
        const move = rolling(given.roll, given.holidays);
        expect(start).toEqual([move(given.start), ...end.slice(0, -1)]);
        end.forEach((date, row) => {
          expect(date).toBe(move(addMonths(given.start, ((row + 1) * 12) / given.frequency)));
          expect(days[row]).toBe(date - start[row]);
          expect(years[row]).toBe(yearFraction(start[row], date, given.convention, end[end.length - 1]));
          expect(year[row]).toBe(Math.ceil((row + 1) / given.frequency));
        });
      }),
    );
  });

  it("make a year a year: fractions of unrolled quarters add up to the years, not a thousandth of them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73050 }), fc.integer({ min: 1, max: 30 }), (start, years) => {
        const { yearFraction: shares } = accrualPeriods({
          ...quarters,
          start,
          periods: 4 * years,
          convention: "ACT/ACT ISDA",
        });
        const sum = shares.reduce((total, share) => total + share, 0);
        expect(Math.abs(sum - years)).toBeLessThan(0.004);
      }),
    );
  });

  it("are refused where a date rolls off the calendar", () => {
    const endOfTime = day("9998-12-31");
    const last = { ...quarters, start: endOfTime, frequency: 1, periods: 1, roll: "FOLLOWING" } as const;
    expect(accrualPeriods(last).end).toEqual([day("9999-12-31")]);
    expect(() => accrualPeriods({ ...last, holidays: [day("9999-12-31")] })).toThrow(
      `start must be a date whose periods roll to days from 1900-01-01 to 9999-12-31; got ${endOfTime}`,
    );
    expect(() => accrualPeriods({ ...last, periods: 2 })).toThrow("start must be a date whose last period");
  });

  it("take less than a second for 12,000 months and as many holidays", () => {
    const before = process.cpuUsage();
    const holidays = Array.from({ length: 12000 }, (_, k) => day("2026-01-01") + 3 * k);
    const many = { ...quarters, periods: 12000, frequency: 12, roll: "MODIFIED" } as const;
    expect(accrualPeriods({ ...many, holidays, convention: "ACT/ACT ISDA" }).end).toHaveLength(12000);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
