import type { Arithmetic } from "../numeric/arithmetic";

/**
 * Σ amounts over each full window of so many neighbours, the first at the start: n − width + 1 of them, none where the
 * window is wider. Two running sums over blocks of the window's width, one from each end, meet in every window, so that
 * no sum is taken back and amounts of one sign do not cancel.
 * Source: M. van Herk 1992; J. Gil and M. Werman 1993.
 */
export function windowSums<T>({ add, of }: Arithmetic<T>, amounts: readonly T[], width: number): T[] {
  const count = amounts.length - width + 1;
  if (count <= 0) return [];
  if (width === 0) return new Array<T>(count).fill(of(0));
  const fromStart = [...amounts];
  const toEnd = [...amounts];
  for (let row = 1; row < amounts.length; row++) {
    if (row % width !== 0) fromStart[row] = add(fromStart[row - 1], amounts[row]);
  }
  for (let row = amounts.length - 2; row >= 0; row--) {
    if ((row + 1) % width !== 0) toEnd[row] = add(toEnd[row + 1], amounts[row]);
  }
  return Array.from({ length: count }, (_, row) =>
    row % width === 0 ? fromStart[row + width - 1] : add(toEnd[row], fromStart[row + width - 1]),
  );
}
