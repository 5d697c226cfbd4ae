import { describe, expect, it } from "@jest/globals";
import {
  civilDate,
  daysInMonth,
  FIRST_DAY,
  isLeapYear,
  isMonthEnd,
  LAST_DAY,
  serialDay,
} from "../../../src/engine/calendar/civil";
import { day } from "../reference/days";

describe("the calendar", () => {
  it("agrees with the host's own on every day to 2200, and every 97th to 31 December 9999", () => {
    const epoch = Date.UTC(1899, 11, 30);
    const wrong: number[] = [];
    for (let serial = 61; serial <= LAST_DAY; serial += serial < day("2200-01-01") ? 1 : 97) {
      const host = new Date(epoch + serial * 86400000);
      const { year, month, day: dayOfMonth } = civilDate(serial);
      const agrees =
        year === host.getUTCFullYear() &&
        month === host.getUTCMonth() + 1 &&
        dayOfMonth === host.getUTCDate() &&
        serialDay({ year, month, day: dayOfMonth }) === serial;
      if (!agrees) wrong.push(serial);
    }
    expect(wrong).toEqual([]);
  });

  it("has Excel's 29 February 1900 as day 60, and counts the days before it from 1 January as 1", () => {
    expect(civilDate(FIRST_DAY)).toEqual({ year: 1900, month: 1, day: 1 });
    expect(civilDate(31)).toEqual({ year: 1900, month: 1, day: 31 });
    expect(civilDate(32)).toEqual({ year: 1900, month: 2, day: 1 });
    expect(civilDate(59)).toEqual({ year: 1900, month: 2, day: 28 });
    expect(civilDate(60)).toEqual({ year: 1900, month: 2, day: 29 });
    expect(civilDate(61)).toEqual({ year: 1900, month: 3, day: 1 });
    for (let serial = 1; serial <= 61; serial++) expect(serialDay(civilDate(serial))).toBe(serial);
  });

  it("knows the serials that Excel's documentation shows", () => {
    expect(serialDay({ year: 2008, month: 1, day: 1 })).toBe(39448);
    expect(serialDay({ year: 2012, month: 7, day: 30 })).toBe(41120);
    expect(civilDate(LAST_DAY)).toEqual({ year: 9999, month: 12, day: 31 });
  });
});

describe("leap years and ends of months", () => {
  it("are Gregorian, but for 1900", () => {
    expect([1900, 1904, 2000, 2024, 2400].map(isLeapYear)).toEqual([true, true, true, true, true]);
    expect([1901, 2023, 2100, 2200, 2300].map(isLeapYear)).toEqual([false, false, false, false, false]);
  });

  it("give each month its length", () => {
    const lengths = (year: number): number[] =>
      Array.from({ length: 12 }, (_, month) => daysInMonth(year, month + 1));
    expect(lengths(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(lengths(2024)[1]).toBe(29);
  });

  it("are where the next day is a first", () => {
    for (let serial = day("1999-12-01"); serial < day("2004-03-05"); serial++) {
      expect(isMonthEnd(civilDate(serial))).toBe(civilDate(serial + 1).day === 1);
    }
  });
});
