import type { Reach } from "../../sheet/address";

type Interval = [from: number, to: number];

/** Above this many columns a block is looked at by itself rather than column by column. */
const WIDE = 200;

/** Blocks of cells of one sheet, asked whether they hold a cell. */
export class Ranges {
  readonly #columns = new Map<number, Interval[]>();
  readonly #wide: Reach[] = [];
  #isSorted = true;
  /** Behind the last row of all; 0 where there is no block. */
  end = 0;

  add(reach: Reach): void {
    this.end = Math.max(this.end, reach.row + reach.rows);
    if (reach.columns > WIDE) {
      this.#wide.push(reach);
      return;
    }
    this.#isSorted = false;
    for (let column = reach.column; column < reach.column + reach.columns; column++) {
      const intervals = this.#columns.get(column);
      const interval: Interval = [reach.row, reach.row + reach.rows];
      if (intervals) intervals.push(interval);
      else this.#columns.set(column, [interval]);
    }
  }

  has(row: number, column: number): boolean {
    if (!this.#isSorted) this.#sort();
    const intervals = this.#columns.get(column);
    return (
      (intervals !== undefined && holds(intervals, row)) ||
      this.#wide.some((reach) => covers(reach, row, column))
    );
  }

  #sort(): void {
    for (const [column, intervals] of this.#columns) this.#columns.set(column, merged(intervals));
    this.#isSorted = true;
  }
}

export function covers(reach: Reach, row: number, column: number): boolean {
  return (
    row >= reach.row &&
    row < reach.row + reach.rows &&
    column >= reach.column &&
    column < reach.column + reach.columns
  );
}

function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const [from, to] of [...intervals].sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function holds(intervals: readonly Interval[], row: number): boolean {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (intervals[middle][1] <= row) low = middle + 1;
    else high = middle;
  }
  return low < intervals.length && intervals[low][0] <= row;
}
