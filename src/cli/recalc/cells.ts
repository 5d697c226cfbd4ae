import type { Reach } from "../../sheet/address";
import type { Scalar, Value } from "../../sheet/evaluate";
import { CellError } from "../../sheet/evaluate";
import { FileFailure } from "../package/failure";
import { LIMITS } from "../package/limits";
import type { FileValue, Place } from "../workbook/cell";
import { keyOf } from "../workbook/cell";
import type { SheetValues } from "../workbook/workbook";

/** Cells of an area on a sheet. */
export type Area = Reach & { readonly sheet: string };

/** Names of sheets differ by more than the case of their letters. */
export const folded = (sheet: string): string => sheet.toUpperCase();

/** The values of a workbook while it is computed. */
export class Cells {
  readonly #sheets: ReadonlyMap<string, Map<number, Scalar>>;
  #reads = 0;

  constructor(values: SheetValues) {
    this.#sheets = new Map(
      [...values].map(([sheet, cells]) => {
        const scalars = [...cells].map(([key, value]) => [key, scalarOf(value)] as const);
        return [folded(sheet), new Map(scalars)];
      }),
    );
  }

  at(sheet: string, place: Place): Scalar {
    return this.#sheets.get(folded(sheet))?.get(keyOf(place)) ?? null;
  }

  set(sheet: string, place: Place, value: Scalar): void {
    const cells = this.#sheets.get(folded(sheet));
    if (value === null) cells?.delete(keyOf(place));
    else cells?.set(keyOf(place), value);
  }

  /** What stands in an area: one cell as itself. */
  in({ sheet, row, column, rows, columns }: Area): Value {
    const cells = this.#sheets.get(folded(sheet));
    if (!cells) return new CellError("#REF!", `There is no sheet ${sheet}.`);
    if (rows === 1 && columns === 1) return cells.get(keyOf({ row, column })) ?? null;
    this.#count(rows * columns);
    return Array.from({ length: rows }, (_, down) =>
      Array.from(
        { length: columns },
        (__, across) => cells.get(keyOf({ row: row + down, column: column + across })) ?? null,
      ),
    );
  }

  #count(cells: number): void {
    this.#reads += cells;
    if (this.#reads > LIMITS.reads)
      throw new FileFailure(`its formulas read more than ${LIMITS.reads} cells; that is too many for this`);
  }
}

export function scalarOf(value: FileValue): Scalar {
  if (value === null || typeof value !== "object") return value;
  return new CellError(value.error, `A cell holds ${value.error}.`);
}

export function fileValueOf(value: Scalar): FileValue {
  return value instanceof CellError ? { error: value.code } : value;
}

/** Two values that a file may hold for one another: the last two bits of a number are not told apart. */
export function isSame(one: Scalar, other: Scalar): boolean {
  if (one instanceof CellError && other instanceof CellError) return one.code === other.code;
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 2 * Number.EPSILON * Math.abs(one);
}
