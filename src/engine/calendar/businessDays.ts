import type { SerialDay } from "../types";
import { civilDate } from "./civil";

/** What a date becomes that is no business day, by the market's names. */
export const ROLLS = ["NONE", "FOLLOWING", "MODIFIED"] as const;
export type Roll = (typeof ROLLS)[number];

/** Saturday or Sunday as Excel's WEEKDAY has it, which counts on through its 29 February 1900; before the calendar too. */
export function isWeekend(day: SerialDay): boolean {
  return day - 7 * Math.floor(day / 7) < 2;
}

/**
 * The day that each date moves to: NONE, itself; FOLLOWING, the first business day on or after it; MODIFIED, the same
 * unless that lies in another month, then the last business day before it. Business days are neither weekends nor
 * holidays. May lie outside of the calendar where holidays reach its ends.
 * Source: 2006 ISDA Definitions, section 4.12.
 */
export function rolling(roll: Roll, holidays: readonly SerialDay[]): (day: SerialDay) => SerialDay {
  if (roll === "NONE") return (day) => day;
  const following = businessDayFrom(holidays, 1);
  if (roll === "FOLLOWING") return following;
  const preceding = businessDayFrom(holidays, -1);
  return (day) => {
    const next = following(day);
    return isSameMonth(day, next) ? next : preceding(day);
  };
}

function isSameMonth(day: SerialDay, later: SerialDay): boolean {
  if (later === day) return true;
  const [from, to] = [civilDate(day), civilDate(later)];
  return from.month === to.month && from.year === to.year;
}

/** The first business day from a day on, forward or backward; every holiday's is known from the holiday beyond it. */
function businessDayFrom(holidays: readonly SerialDay[], step: 1 | -1): (day: SerialDay) => SerialDay {
  const beyond = new Map<SerialDay, SerialDay>();
  const from = (day: SerialDay): SerialDay => {
    let weekday = day;
    while (isWeekend(weekday)) weekday += step;
    return beyond.get(weekday) ?? weekday;
  };
  const farthestFirst = [...holidays].sort((a, b) => step * (b - a));
  for (const holiday of farthestFirst) if (!isWeekend(holiday)) beyond.set(holiday, from(holiday + step));
  return from;
}
