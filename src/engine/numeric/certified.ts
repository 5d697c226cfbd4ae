import type { Arithmetic } from "./arithmetic";
import { DOUBLE_DOUBLE, decimalArithmetic } from "./arithmetic";

/** A value and a bound on its absolute error. */
export interface Bounded {
  readonly value: number;
  readonly error: number;
}

/** The relative error at which an evaluation is taken: ten times finer than the 1e-12 that is promised. */
export const CERTAIN = 1e-13;

export function isCertain({ value, error }: Bounded): boolean {
  return error <= CERTAIN * Math.abs(value) && Number.isFinite(value);
}

/** A definition written once for every precision, with a bound on its error in that precision. */
export type Evaluation = <T>(arithmetic: Arithmetic<T>) => Bounded;

/** Digits of the decimal steps; the last can tell zero from any double. */
const DIGITS = [50, 120, 800];

/**
 * The definition to 1e-12 whatever cancels in it, by Ziv's rounding test: evaluated in double-double and, where the
 * bound on the error is still too wide, in decimals of more and more digits. The last step is taken as it is: what has
 * not parted from 0 by then is 0.
 */
export function certified(evaluate: Evaluation): number {
  let last = evaluate(DOUBLE_DOUBLE);
  for (const digits of DIGITS) {
    if (isCertain(last)) return last.value;
    last = evaluate(decimalArithmetic(digits));
  }
  return last.value;
}
