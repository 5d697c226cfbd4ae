import { twoSum } from "./doubleDouble";

/** A sum that has lost nothing: doubles of ascending magnitude that do not overlap. */
export type ExactSum = readonly number[];

export const NOTHING: ExactSum = [];

/**
 * The sum and one value more, exactly, whatever cancels: the value is added to each part and what the addition rounds off
 * stays behind as a part of its own.
 * Source: J. R. Shewchuk, Adaptive precision floating-point arithmetic (1997), GROW-EXPANSION with zeros eliminated.
 */
export function plus(sum: ExactSum, value: number): ExactSum {
  const parts: number[] = [];
  let carried = value;
  for (const part of sum) {
    const { hi, lo } = twoSum(carried, part);
    if (lo !== 0) parts.push(lo);
    carried = hi;
  }
  if (carried !== 0) parts.push(carried);
  return parts;
}

/** The sum as a double, to its last place. */
export function rounded(sum: ExactSum): number {
  return sum.reduce((total, part) => total + part, 0);
}
