import { mustBe } from "../errors";
import type { Frequency, SerialDay, YearFraction } from "../types";
import { everyMonths } from "./addMonths";
import type { Roll } from "./businessDays";
import { rolling } from "./businessDays";
import { FIRST_DAY, LAST_DAY } from "./civil";
import type { DayCount } from "./yearFraction";
import { yearFraction } from "./yearFraction";

/** When periods begin and end. */
export interface AccrualTerms {
  readonly start: SerialDay;
  readonly periods: number;
  readonly frequency: Frequency;
  readonly roll: Roll;
  readonly holidays: readonly SerialDay[];
  readonly convention: DayCount;
}

/** A row per period. */
export type AccrualPeriods = {
  readonly period: readonly number[];
  readonly start: readonly SerialDay[];
  readonly end: readonly SerialDay[];
  readonly days: readonly number[];
  readonly yearFraction: readonly YearFraction[];
  readonly year: readonly number[];
  readonly first: readonly boolean[];
  readonly last: readonly boolean[];
};

/**
 * Periods of 12/f months from `start`. End k is the day 12k/f months after it, rolled to a business day, and start k is
 * end k − 1; the first start is rolled too. Days and year fraction are counted on the rolled dates, with the last end as
 * maturity. Year = ⌈k/f⌉, counted from the start.
 * @throws EngineError where a date lies outside of the calendar
 */
export function accrualPeriods(terms: AccrualTerms): AccrualPeriods {
  const { periods, frequency, convention } = terms;
  const dates = rolledDates(terms);
  const starts = dates.slice(0, periods);
  const ends = dates.slice(1);
  return {
    period: ends.map((_, row) => row + 1),
    start: starts,
    end: ends,
    days: ends.map((end, row) => end - starts[row]),
    yearFraction: ends.map((end, row) => yearFraction(starts[row], end, convention, ends[periods - 1])),
    year: ends.map((_, row) => Math.floor(row / frequency) + 1),
    first: ends.map((_, row) => row === 0),
    last: ends.map((_, row) => row === periods - 1),
  };
}

/** The start of the first period and the end of each. */
function rolledDates({ start, periods, frequency, roll, holidays }: AccrualTerms): SerialDay[] {
  const dates = everyMonths(start, { first: 0, months: 12 / frequency, count: periods + 1 });
  const rolled = dates.map(rolling(roll, holidays));
  if (rolled.some((day) => day < FIRST_DAY || day > LAST_DAY))
    throw mustBe("start", "a date whose periods roll to days from 1900-01-01 to 9999-12-31", start);
  return rolled;
}
