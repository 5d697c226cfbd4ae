import type { Arithmetic } from "./arithmetic";
import type { Sum } from "./certifiedColumns";
import { twoSum } from "./doubleDouble";

/** a − b of two doubles, right to the precision at hand however near they are. */
export function difference<T>({ add, of, subtract }: Arithmetic<T>, a: number, b: number): T {
  const { hi, lo } = twoSum(a, -b);
  return Number.isFinite(hi) ? add(of(hi), of(lo)) : subtract(of(a), of(b));
}

/** The sum of terms of any sign, and that of their magnitudes. */
export function summed<T>({ add, of, subtract, toNumber }: Arithmetic<T>, terms: readonly T[]): Sum<T> {
  const zero = of(0);
  const magnitudes = terms.map((term) => (toNumber(term) < 0 ? subtract(zero, term) : term));
  return { value: terms.reduce(add, zero), magnitude: magnitudes.reduce(add, zero) };
}
