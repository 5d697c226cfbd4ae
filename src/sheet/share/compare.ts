import type { CellValue } from "../workbook";

/**
 * Nearer than this, of the value or of a thousandth of the largest one in its column, two results are the same; so are two
 * that are both below it, what is left of larger numbers.
 */
const NEAR = 1e-9;
const OF_COLUMN = 1e-3;

/** A cell in which the shown result is not the engine's. */
export interface Difference {
  /** Counted from the formula's cell. */
  readonly row: number;
  readonly column: number;
  /** Missing where the formula fills fewer cells than the engine would. */
  readonly shown?: CellValue;
  /** Missing where the engine would fill fewer. */
  readonly engine?: CellValue;
  /** Engine less shown, where both are numbers. */
  readonly change?: number;
}

type Table = readonly (readonly CellValue[])[];

/** The cells in which two results differ. */
export function differencesOf(shown: Table, engine: Table): readonly Difference[] {
  const found: Difference[] = [];
  const rows = Math.max(shown.length, engine.length);
  const columns = Math.max(shown[0]?.length ?? 0, engine[0]?.length ?? 0);
  for (let column = 0; column < columns; column++) {
    const scale = largest(engine, column);
    for (let row = 0; row < rows; row++) {
      const [one, other] = [at(shown, row, column), at(engine, row, column)];
      if (one === other || isNear(one, other, scale)) continue;
      const change = typeof one === "number" && typeof other === "number" ? other - one : undefined;
      found.push({
        row,
        column,
        ...(one !== undefined && { shown: one }),
        ...(other !== undefined && { engine: other }),
        ...(change !== undefined && { change }),
      });
    }
  }
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

function at(table: Table, row: number, column: number): CellValue | undefined {
  return row < table.length && column < table[row].length ? table[row][column] : undefined;
}

function largest(table: Table, column: number): number {
  let most = 0;
  for (const row of table) if (typeof row[column] === "number") most = Math.max(most, Math.abs(row[column]));
  return most;
}

function isNear(one: CellValue | undefined, other: CellValue | undefined, scale: number): boolean {
  if (typeof one !== "number" || typeof other !== "number") return false;
  if (Math.max(Math.abs(one), Math.abs(other)) <= NEAR) return true;
  return Math.abs(one - other) <= NEAR * Math.max(Math.abs(other), scale * OF_COLUMN);
}
