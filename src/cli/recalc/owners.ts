import type { Area } from "./cells";
import { folded } from "./cells";

interface Filled<T> {
  readonly from: number;
  /** Behind the last row. */
  readonly to: number;
  readonly owner: T;
}

/** Which formula fills which cells, asked for whole areas. */
export class Owners<T> {
  readonly #columns = new Map<string, Map<number, Filled<T>[]>>();
  #isSorted = true;

  add({ sheet, row, column, rows, columns }: Area, owner: T): void {
    const known = this.#columns.get(folded(sheet)) ?? new Map<number, Filled<T>[]>();
    this.#columns.set(folded(sheet), known);
    for (let at = column; at < column + columns; at++) {
      const filled = { from: row, to: row + rows, owner };
      const list = known.get(at);
      if (list) list.push(filled);
      else known.set(at, [filled]);
    }
    this.#isSorted = false;
  }

  /** The formulas that fill cells of an area, in no order; one that fills several columns comes once for each. */
  *in({ sheet, row, column, rows, columns }: Area): Generator<T> {
    if (!this.#isSorted) this.#sort();
    const known = this.#columns.get(folded(sheet));
    if (!known) return;
    const isWide = columns > known.size;
    const wanted = isWide ? [...known.keys()] : Array.from({ length: columns }, (_, index) => column + index);
    for (const at of wanted) {
      if (at < column || at >= column + columns) continue;
      const list = known.get(at) ?? [];
      for (let index = firstBehind(list, row); index < list.length && list[index].from < row + rows; index++)
        yield list[index].owner;
    }
  }

  #sort(): void {
    for (const sheet of this.#columns.values())
      for (const list of sheet.values()) list.sort((one, other) => one.from - other.from);
    this.#isSorted = true;
  }
}

/** The first that ends behind a row. */
function firstBehind(list: readonly { readonly to: number }[], row: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].to <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}
