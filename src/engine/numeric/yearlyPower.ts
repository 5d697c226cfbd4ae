import type { Arithmetic } from "./arithmetic";

/** growth^(periods/frequency) for a yearly growth above 0, the exponent being the quotient itself and not its nearest double. */
export function yearlyPower<T>(
  { divide, exponential, logarithm, multiply, of, power }: Arithmetic<T>,
  growth: T,
  periods: number,
  frequency: number,
): T {
  if (periods % frequency === 0) return power(growth, periods / frequency);
  return exponential(divide(multiply(logarithm(growth), of(periods)), of(frequency)));
}
