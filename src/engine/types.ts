/** A sum of money in one currency, signed only where it is a flow. */
export type Money = number;
/** A decimal per year, compounded as its argument says: 0.105 is 10.5 %. */
export type AnnualRate = number;
/** A decimal per payment period. */
export type PeriodRate = number;
/** A pure number that multiplies: a weight, a multiple, a coverage. */
export type Ratio = number;
/** A time in years, by the day count that its argument names. */
export type YearFraction = number;
/** A whole day of Excel's 1900 date system: 1 is 1900-01-01. */
export type SerialDay = number;
/** Payments per year. */
export type Frequency = 1 | 2 | 4 | 12;
/** When a payment falls: 0 at the end of its period (arrears), 1 at the start (advance). */
export type Timing = 0 | 1;
