import type { SerialDay, YearFraction } from "../types";
import type { CivilDate } from "./civil";
import { civilDate, isLeapYear, isMonthEnd, serialDay } from "./civil";

/** Day counts by their market names; `0` to `4` are the bases of Excel's YEARFRAC. */
export const DAY_COUNTS = [
  "30/360",
  "30/360 US",
  "30E/360",
  "30E/360 ISDA",
  "ACT/360",
  "ACT/365F",
  "ACT/ACT ISDA",
  "0",
  "1",
  "2",
  "3",
  "4",
] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/** What a day count looks at: both days, counted and as people write them, and the last day of the whole contract. */
interface Span {
  readonly start: SerialDay;
  readonly end: SerialDay;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly maturity?: SerialDay | undefined;
}

/** A share of a year as a quotient of whole numbers. */
export interface DayFraction {
  readonly numerator: number;
  readonly denominator: number;
}

type Rule = (span: Span) => DayFraction;

/**
 * The share of a year from `start` to `end` by a day count: ISDA 2006 section 4.16, and for `0` to `4` Excel's YEARFRAC.
 * Where `end` comes first the result is −(end to start); Excel's bases are never negative, as in Excel.
 * `maturity` matters to 30E/360 ISDA alone, whose rule for the end of February spares it.
 */
export function yearFraction(
  start: SerialDay,
  end: SerialDay,
  convention: DayCount,
  maturity?: SerialDay,
): YearFraction {
  const { numerator, denominator } = dayFraction(start, end, convention, maturity);
  return numerator / denominator;
}

/** The same as the quotient that it is, for interest that must not lose what a double does. */
export function dayFraction(
  start: SerialDay,
  end: SerialDay,
  convention: DayCount,
  maturity?: SerialDay,
): DayFraction {
  const backward = end < start;
  const [first, last] = backward ? [end, start] : [start, end];
  const span: Span = { start: first, end: last, from: civilDate(first), to: civilDate(last), maturity };
  const { numerator, denominator } = RULES[convention](span);
  return { numerator: backward && convention.length > 1 ? -numerator : numerator, denominator };
}

function over(numerator: number, denominator: number): DayFraction {
  return { numerator, denominator };
}

/** Days between on a calendar of twelve months of thirty days, with each day of the month as its rule puts it. */
function thirty360({ from, to }: Span, startDay: number, endDay: number): DayFraction {
  return over(360 * (to.year - from.year) + 30 * (to.month - from.month) + (endDay - startDay), 360);
}

function isFebruaryEnd(date: CivilDate): boolean {
  return date.month === 2 && isMonthEnd(date);
}

const bond: Rule = (span) => {
  const startDay = Math.min(span.from.day, 30);
  return thirty360(span, startDay, startDay === 30 ? Math.min(span.to.day, 30) : span.to.day);
};

/** The rule of US municipal and corporate bonds, in its order: February's end first, then the 31sts. */
const bondWithFebruary: Rule = (span) => {
  const february = isFebruaryEnd(span.from);
  const startDay = february ? 30 : Math.min(span.from.day, 30);
  if (february && isFebruaryEnd(span.to)) return thirty360(span, 30, 30);
  return thirty360(span, startDay, startDay === 30 ? Math.min(span.to.day, 30) : span.to.day);
};

const eurobond: Rule = (span) => thirty360(span, Math.min(span.from.day, 30), Math.min(span.to.day, 30));

const eurobondIsda: Rule = (span) => {
  const atEnd = isMonthEnd(span.to) && !(span.to.month === 2 && span.end === span.maturity);
  return thirty360(span, isMonthEnd(span.from) ? 30 : span.from.day, atEnd ? 30 : span.to.day);
};

/** Days in leap years over 366 and other days over 365, over one common denominator. */
const actualActualIsda: Rule = ({ start, end, from, to }) => {
  let leapDays = 0;
  for (let year = from.year; year <= to.year; year++) {
    if (!isLeapYear(year)) continue;
    const yearStart = serialDay({ year, month: 1, day: 1 });
    leapDays += Math.min(end, yearStart + 366) - Math.max(start, yearStart);
  }
  return over(leapDays * 365 + (end - start - leapDays) * 366, 365 * 366);
};

/** Excel's basis 0: as 30/360 US, but a 31st is kept where the start is February's end. */
const excel30360: Rule = (span) => {
  const { from, to } = span;
  if (isFebruaryEnd(from)) return thirty360(span, 30, isFebruaryEnd(to) ? 30 : to.day);
  return bond(span);
};

/** Excel's basis 1: a year has 366 days where one with a leap day is met, over longer spans the mean of the years met. */
const excelActualActual: Rule = ({ start, end, from, to }) => {
  const years = to.year - from.year;
  const upToOneYear = years === 0 || (years === 1 && 32 * from.month + from.day >= 32 * to.month + to.day);
  if (!upToOneYear) {
    const days =
      serialDay({ year: to.year + 1, month: 1, day: 1 }) - serialDay({ year: from.year, month: 1, day: 1 });
    return over((end - start) * (years + 1), days);
  }
  const leapDayMet = [from.year, to.year].some(
    (year) => isLeapYear(year) && meets(serialDay({ year, month: 2, day: 29 }), start, end),
  );
  return over(end - start, (years === 0 && isLeapYear(from.year)) || leapDayMet ? 366 : 365);
};

function meets(leapDay: SerialDay, start: SerialDay, end: SerialDay): boolean {
  return start <= leapDay && leapDay <= end;
}

const RULES: Record<DayCount, Rule> = {
  "30/360": bond,
  "30/360 US": bondWithFebruary,
  "30E/360": eurobond,
  "30E/360 ISDA": eurobondIsda,
  "ACT/360": ({ start, end }) => over(end - start, 360),
  "ACT/365F": ({ start, end }) => over(end - start, 365),
  "ACT/ACT ISDA": actualActualIsda,
  "0": excel30360,
  "1": excelActualActual,
  "2": ({ start, end }) => over(end - start, 360),
  "3": ({ start, end }) => over(end - start, 365),
  "4": eurobond,
};
