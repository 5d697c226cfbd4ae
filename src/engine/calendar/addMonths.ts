import type { SerialDay } from "../types";
import { mustBe } from "../errors";
import { civilDate, daysInMonth, isMonthEnd, LAST_DAY, serialDay } from "./civil";

/**
 * The day so many months after an anchor, clipped to the month's end; where the anchor is the last day of its month, so
 * is every result. Counted from the anchor each time, never chained, so 31 January reaches 31 March through 28 February.
 * @throws EngineError naming `argument` where the day falls after 9999-12-31
 */
export function addMonths(anchor: SerialDay, months: number, argument = "start"): SerialDay {
  const from = civilDate(anchor);
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const length = daysInMonth(year, month);
  const day = isMonthEnd(from) ? length : Math.min(from.day, length);
  const result = year > 9999 ? Infinity : serialDay({ year, month, day });
  if (result > LAST_DAY) {
    throw mustBe(argument, `a date whose last period, ${months} months later, ends by 9999-12-31`, anchor);
  }
  return result;
}

/** Days so many months apart: how many there are, and how many months after the anchor the first one falls. */
export interface MonthSteps {
  readonly first: number;
  readonly months: number;
  readonly count: number;
}

/**
 * addMonths(anchor, first + k·months) for k = 0 … count − 1, each month's first day from that of the one before.
 * @throws EngineError as addMonths does, where the last day falls after 9999-12-31
 */
export function everyMonths(anchor: SerialDay, { first, months, count }: MonthSteps): SerialDay[] {
  addMonths(anchor, first + months * (count - 1));
  const from = civilDate(anchor);
  const atEnd = isMonthEnd(from);
  const start = from.year * 12 + from.month - 1 + first;
  let year = Math.floor(start / 12);
  let month = start - year * 12 + 1;
  let length = daysInMonth(year, month);
  let firstOfMonth = serialDay({ year, month, day: 1 });
  const days = new Array<SerialDay>(count);
  for (let k = 0; k < count; k++) {
    days[k] = firstOfMonth + (atEnd ? length : Math.min(from.day, length)) - 1;
    for (let passed = 0; passed < months; passed++) {
      firstOfMonth += length;
      month = month === 12 ? 1 : month + 1;
      if (month === 1) year += 1;
      length = daysInMonth(year, month);
    }
  }
  return days;
}
