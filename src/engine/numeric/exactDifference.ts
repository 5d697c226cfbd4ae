import { twoSum } from "./doubleDouble";
import type { Field } from "./rational";

/** a − b of two doubles, right to the precision at hand even where they nearly cancel: as its double and what that leaves. */
export function exactDifference<T>({ add, of }: Pick<Field<T>, "add" | "of">, a: number, b: number): T {
  const { hi, lo } = twoSum(a, -b);
  return add(of(hi), of(lo));
}
