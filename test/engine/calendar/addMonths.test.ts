import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addMonths } from "../../../src/engine/calendar/addMonths";
import { civilDate, isMonthEnd, LAST_DAY } from "../../../src/engine/calendar/civil";
import { day } from "../reference/days";

const anchor = fc.integer({ min: 61, max: day("2399-12-31") });
const months = fc.integer({ min: 0, max: 1200 });

describe("a day some months later", () => {
  it("keeps its day of the month", () => {
    expect(addMonths(day("2024-01-15"), 1)).toBe(day("2024-02-15"));
    expect(addMonths(day("2024-01-15"), 12)).toBe(day("2025-01-15"));
    expect(addMonths(day("2024-11-30") - 1, 3)).toBe(day("2025-02-28"));
    expect(addMonths(day("2024-01-15"), 0)).toBe(day("2024-01-15"));
  });

  it("is clipped to the end of a shorter month and recovers after it", () => {
    expect([1, 2, 3, 13].map((count) => addMonths(day("2023-01-30"), count))).toEqual(
      ["2023-02-28", "2023-03-30", "2023-04-30", "2024-02-29"].map(day),
    );
  });

  it("is a month's end where the anchor is one", () => {
    expect([1, 2, 12].map((count) => addMonths(day("2023-02-28"), count))).toEqual(
      ["2023-03-31", "2023-04-30", "2024-02-29"].map(day),
    );
    expect(addMonths(day("2024-04-30"), 1)).toBe(day("2024-05-31"));
    expect(addMonths(day("2024-02-28"), 12)).toBe(day("2025-02-28"));
    expect(addMonths(day("2024-02-28"), 1)).toBe(day("2024-03-28"));
  });

  it("starts from Excel's 29 February 1900 as from a month's end", () => {
    expect(addMonths(60, 1)).toBe(day("1900-03-31"));
    expect(addMonths(59, 1)).toBe(day("1900-03-28"));
    expect(addMonths(31, 1)).toBe(60);
  });

  it("is a month's end exactly where the anchor is or the month is too short", () => {
    fc.assert(
      fc.property(anchor, months, (start, count) => {
        const [from, to] = [civilDate(start), civilDate(addMonths(start, count))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + count);
        if (isMonthEnd(from)) expect(isMonthEnd(to)).toBe(true);
        else expect(to.day === from.day || (isMonthEnd(to) && to.day < from.day)).toBe(true);
      }),
    );
  });

  it("never goes back as months are added", () => {
    fc.assert(
      fc.property(anchor, months, (start, count) => {
        expect(addMonths(start, count + 1)).toBeGreaterThan(addMonths(start, count));
      }),
    );
  });

  it("is refused after 31 December 9999, by the name of the argument", () => {
    expect(addMonths(LAST_DAY, 0)).toBe(LAST_DAY);
    expect(() => addMonths(LAST_DAY, 1)).toThrow(
      `start must be a date whose last period, 1 months later, ends by 9999-12-31; got ${LAST_DAY}`,
    );
    expect(() => addMonths(46023, 120000, "firstDate")).toThrow(/^first_date must be .*; got 46023$/);
  });
});
