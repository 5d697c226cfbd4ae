import type { SerialDay } from "../types";

/** A day as people write it; month 1…12. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 1900-01-01 and 9999-12-31, the first and last days of Excel's 1900 date system. */
export const FIRST_DAY: SerialDay = 1;
export const LAST_DAY: SerialDay = 2958465;

/** Excel's 1900 has a 29 February that never was; it keeps the serial 60, and days before it lag by one. */
const PHANTOM_LEAP_DAY: SerialDay = 60;
/** Serial days from 0000-03-01, where a year begins that ends with its leap day, to Excel's day 0. */
const ERA_OFFSET = 693899;
const DAYS_PER_ERA = 146097;

/** The civil date of a serial day, by Hinnant's civil_from_days (years from 1 March, eras of 400 years). */
export function civilDate(serial: SerialDay): CivilDate {
  if (serial === PHANTOM_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const days = (serial < PHANTOM_LEAP_DAY ? serial + 1 : serial) + ERA_OFFSET;
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The serial day of a civil date, by Hinnant's days_from_civil. */
export function serialDay({ year, month, day }: CivilDate): SerialDay {
  if (year === 1900 && month === 2 && day === 29) return PHANTOM_LEAP_DAY;
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * DAYS_PER_ERA + dayOfEra - ERA_OFFSET;
  return serial <= PHANTOM_LEAP_DAY ? serial - 1 : serial;
}

/** Leap years as Excel counts them, 1900 among them. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) || year === 1900;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isMonthEnd({ year, month, day }: CivilDate): boolean {
  return day === daysInMonth(year, month);
}
