import type { Arithmetic } from "./arithmetic";
import { DOUBLE_DOUBLE, decimalArithmetic } from "./arithmetic";

/** The relative error at which an evaluation is taken: ten times finer than the 1e-12 that is promised. */
export const CERTAIN = 1e-13;

/** What a definition comes to in one precision. */
export interface Evaluated<T> {
  readonly value: T;
  /** The sum of the magnitudes of the terms: how much there is that may cancel. */
  readonly magnitude: T;
  /** A bound on how many times the epsilon of the precision the error is, as a share of the magnitude. */
  readonly operations: number;
}

/** A definition written once for every precision. */
export type Evaluation = <T>(arithmetic: Arithmetic<T>) => Evaluated<T>;

/** Digits of the first decimal steps. */
export const DIGITS = [50, 120];
/** Digits below 1 that the least double has. */
const LEAST_DOUBLE = 324;

export function isCertain(value: number, error: number): boolean {
  return error <= CERTAIN * Math.abs(value) && Number.isFinite(value);
}

/**
 * The definition to 1e-12 whatever cancels in it, by Ziv's rounding test: evaluated in double-double and, where the
 * bound on the error is still too wide, in decimals of more and more digits. In the last step they are so many that what
 * has not parted from 0 is less than any double: it is taken as it is.
 */
export function certified(evaluate: Evaluation): number {
  let last = attempted(DOUBLE_DOUBLE, evaluate);
  for (const digits of DIGITS) {
    if (last.certain) return last.value;
    last = attempted(decimalArithmetic(digits), evaluate);
  }
  if (last.certain) return last.value;
  return attempted(decimalArithmetic(lastDigits(last.size)), evaluate).value;
}

/** Digits that tell any double from 0 beside terms of a size. */
export function lastDigits(size: number): number {
  const above = Math.ceil(Math.log10(Math.max(1, Math.min(Number.MAX_VALUE, size))));
  return LEAST_DOUBLE + above + 20;
}

/** One evaluation in one precision, and whether it is certain. */
export function attempted<T>(
  arithmetic: Arithmetic<T>,
  evaluate: Evaluation,
): { readonly value: number; readonly size: number; readonly certain: boolean } {
  const { value, magnitude, operations } = evaluate(arithmetic);
  const size = arithmetic.toNumber(magnitude);
  const cancellation = Math.abs(arithmetic.toNumber(arithmetic.divide(magnitude, value)));
  return {
    value: arithmetic.toNumber(value),
    size,
    certain:
      size >= arithmetic.least && (size === 0 || operations * arithmetic.epsilon * cancellation <= CERTAIN),
  };
}
