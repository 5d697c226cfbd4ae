import type { Arithmetic } from "../numeric/arithmetic";
import type { AnnualRate, Frequency, Money, Timing } from "../types";

/** How a payment is brought back over its period. */
export interface Discounting<T> {
  /** v = 1/(1 + i), the discount factor of one period. */
  readonly factor: T;
  readonly timing: Timing;
}

/** v = 1/(1 + annualRate/frequency), as one quotient, so that a rate next to −frequency or 0 loses nothing. */
export function periodFactor<T>(arithmetic: Arithmetic<T>, annualRate: AnnualRate, frequency: Frequency): T {
  const { add, divide, of } = arithmetic;
  return divide(of(frequency), add(of(frequency), of(annualRate)));
}

/** Value at a period's start of what it is worth at its end and of its payment, made there (arrears) or at the start (advance). */
export function valueBefore<T>(
  { add, multiply }: Arithmetic<T>,
  value: T,
  payment: T,
  { factor, timing }: Discounting<T>,
): T {
  return timing === 0 ? multiply(add(value, payment), factor) : add(multiply(value, factor), payment);
}

/**
 * A bound on the roundings, each of one epsilon, of amounts brought back over so many periods. None where an amount is so
 * small that the precision does not hold its digits: a factor above 1 could bring it back.
 */
export function operationsOver<T>(
  { least }: Arithmetic<T>,
  periods: number,
  amounts: readonly Money[],
): number {
  const holds = amounts.every((amount) => amount === 0 || Math.abs(amount) >= least);
  return holds ? 8 * periods + 64 : Infinity;
}
