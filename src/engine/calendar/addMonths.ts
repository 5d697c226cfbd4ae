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
