import type { DoubleDouble } from "./doubleDouble";
import { highHalf } from "./doubleDouble";
import { wholePower } from "./exponential";

/** Discount factors in double-double, and which of them lies between an amount and the one before it. */
export interface Factors {
  /** For each amount, and one more that counts for nothing. None where there is but one factor. */
  readonly kinds: readonly number[] | undefined;
  readonly highs: readonly number[];
  readonly lows: readonly number[];
  /** The upper halves of the digits of `highs`. */
  readonly tops: readonly number[];
}

/** A sum as an unevaluated pair of doubles, |lo| far below |hi| unless terms cancel, and a bound on its error. */
export interface Gathered {
  readonly hi: number;
  readonly lo: number;
  /** The sum of the magnitudes of the terms, or more. */
  readonly magnitude: number;
  /** The error in roundings, each of 2⁻¹⁰⁶ of the magnitude. */
  readonly roundings: number;
}

const SPLITTER = 2 ** 27 + 1;

/** So many roundings, each of 2⁻¹⁰⁶ of the magnitude, bound the error of a sum of so many amounts. */
export function roundingsOf(count: number): number {
  return 16 * (count + 16) ** 2;
}

/** The whole powers of a factor that lie between amounts. */
export function factorsOf(
  kinds: readonly number[] | undefined,
  factor: DoubleDouble,
  exponents: readonly number[],
): Factors {
  const highs: number[] = [];
  const lows: number[] = [];
  const tops: number[] = [];
  for (const exponent of exponents) {
    const { hi, lo } = wholePower(factor, exponent);
    highs.push(hi);
    lows.push(lo);
    tops.push(highHalf(hi));
  }
  return { kinds, highs, lows, tops };
}

/**
 * Horner's rule from the last amount back, or with `isBack` from the first one on: each step multiplies by the factor
 * between two amounts. What roundings leave is gathered beside the value, which costs hardly more than the plain rule.
 * Two-sums and two-products are written out in numbers: here present values and rates spend their time, and the compiler
 * leaves calls where a function has grown.
 */
export function horner(
  amounts: readonly number[],
  { kinds, highs, lows, tops }: Factors,
  isBack: boolean,
): Gathered {
  const count = amounts.length;
  const offset = isBack ? 0 : 1;
  let hi = 0;
  let lo = 0;
  let magnitude = 0;
  for (let step = 0; step < count; step++) {
    const index = isBack ? step : count - 1 - step;
    const amount = amounts[index];
    const kind = kinds === undefined ? 0 : kinds[index + offset];
    const factor = highs[kind];
    const product = hi * factor;
    const scaled = SPLITTER * hi;
    const top = scaled - (scaled - hi);
    const rest = hi - top;
    const factorTop = tops[kind];
    const factorRest = factor - factorTop;
    const productError =
      rest * factorRest - (product - top * factorTop - rest * factorTop - top * factorRest);
    const sum = product + amount;
    const shadow = sum - product;
    const sumError = product - (sum - shadow) + (amount - shadow);
    lo = lo * factor + hi * lows[kind] + (productError + sumError);
    hi = sum;
    magnitude = magnitude * factor + Math.abs(amount);
  }
  return { hi, lo, magnitude, roundings: roundingsOf(count) };
}
