import type { DoubleDouble } from "../numeric/doubleDouble";
import { wholePower } from "../numeric/exponential";
import type { AnnualRate, Frequency } from "../types";
import { rateOf } from "./rates";

/** How a year's rate is said: the period's times their number, or what it comes to when compounded. */
export const QUOTES = ["NOMINAL", "EFFECTIVE"] as const;
export type Quote = (typeof QUOTES)[number];

/** Below this no power of a growth leaves double-double; above it the power of the nearest double is as good as promised. */
const LARGEST = 2 ** 80;

/**
 * The rate per year of a growth 1 + i per period: frequency·i, or (1 + i)^frequency − 1. To the last places, also where i is
 * next to 0 or to −1. Not finite where it is beyond the doubles.
 */
export function annualRateOf(growth: DoubleDouble, frequency: Frequency, quote: Quote): AnnualRate {
  if (quote === "NOMINAL") return frequency * rateOf(growth);
  return growth.hi < LARGEST ? rateOf(wholePower(growth, frequency)) : growth.hi ** frequency - 1;
}
