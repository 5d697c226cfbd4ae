import { describe, expect, it } from "@jest/globals";
import type { Roll } from "../../../src/engine/calendar/businessDays";
import { isWeekend, rolling } from "../../../src/engine/calendar/businessDays";
import { day } from "../reference/days";
import { Random } from "../reference/random";

const EPOCH = Date.UTC(1899, 11, 30);
const host = (serial: number): Date => new Date(EPOCH + serial * 86400000);

const monthOf = (serial: number): string => host(serial).toISOString().slice(0, -17);

const rolled = (date: string, roll: Roll, holidays: readonly string[] = []): number =>
  rolling(roll, holidays.map(day))(day(date));

/** The definition read out day by day, on the host's calendar. */
function walked(from: number, roll: Roll, holidays: readonly number[]): number {
  const isClosed = (serial: number): boolean =>
    [0, 6].includes(host(serial).getUTCDay()) || holidays.includes(serial);
  const walk = (step: 1 | -1): number => {
    let serial = from;
    while (isClosed(serial)) serial += step;
    return serial;
  };
  if (roll === "NONE") return from;
  const next = walk(1);
  return roll === "FOLLOWING" || monthOf(next) === monthOf(from) ? next : walk(-1);
}

describe("weekends", () => {
  it("are the Saturdays and Sundays of the host's calendar", () => {
    for (let serial = 61; serial < 2958466; serial += serial < 2000 ? 1 : 1009)
      expect([serial, isWeekend(serial)]).toEqual([serial, [0, 6].includes(host(serial).getUTCDay())]);
  });

  it("count on through Excel's 29 February 1900, so that 1 January 1900 is a Sunday as in Excel", () => {
    expect([1, 2, 6, 7, 8, 60, 61].map(isWeekend)).toEqual([true, false, false, true, true, false, false]);
  });
});

describe("a date that is no business day", () => {
  it("stays where nothing rolls it", () => {
    expect(rolled("2011-12-31", "NONE", ["2011-12-31"])).toBe(day("2011-12-31"));
  });

  it("moves to the first business day after it", () => {
    expect(rolled("2011-12-31", "FOLLOWING")).toBe(day("2012-01-02"));
    expect(rolled("2011-12-31", "FOLLOWING", ["2012-01-02"])).toBe(day("2012-01-03"));
    expect(rolled("2026-04-03", "FOLLOWING", ["2026-04-03", "2026-04-06"])).toBe(day("2026-04-07"));
  });

  it("moves to the last one before it where the next lies in another month", () => {
    expect(rolled("2011-12-31", "MODIFIED")).toBe(day("2011-12-30"));
    expect(rolled("2011-12-31", "MODIFIED", ["2011-12-30"])).toBe(day("2011-12-29"));
    expect(rolled("2026-05-30", "MODIFIED")).toBe(day("2026-05-29"));
    expect(rolled("2026-05-16", "MODIFIED")).toBe(day("2026-05-18"));
  });

  it("moves as the definition walks, whatever the holidays", () => {
    const random = new Random(31);
    for (let run = 0; run < 200; run++) {
      const start = random.whole(36526, 73050);
      const holidays = random.list(random.whole(0, 30), () => start + random.whole(-30, 50));
      for (const roll of ["NONE", "FOLLOWING", "MODIFIED"] as const) {
        const move = rolling(roll, holidays);
        for (let serial = start; serial < start + 20; serial++)
          expect(move(serial)).toBe(walked(serial, roll, holidays));
      }
    }
  });

  it("crosses years of holidays without walking them each time", () => {
    const before = process.cpuUsage();
    const holidays = Array.from({ length: 100000 }, (_, k) => 40000 + k);
    const move = rolling("MODIFIED", holidays);
    const friday = day("2009-07-03");
    for (let serial = 40000; serial < 60000; serial += 10) expect(move(serial)).toBe(friday);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
  });

  it("goes back to where the calendar begins, and stops there", () => {
    // Day 2 is a Monday of Excel's; the days before it, a blank cell's 0 among them, are all holidays or a weekend.
    const move = rolling("MODIFIED", [0, 1, 2, 3, 4, 5, 6, 7]);
    expect([move(2), move(6)]).toEqual([9, 9]);
    expect([isWeekend(-6), isWeekend(-7), isWeekend(-5)]).toEqual([true, true, false]);
  });
});
