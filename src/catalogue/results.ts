import { noneFound } from "../engine/errors";
import type { Host, Result } from "./cells";
import { faultOf } from "./cells";
import type { Column, Vector } from "./define";
import type { Unit } from "./units";

let faults = 0;

/** How many cells have been faults so far: who sees no more of them after a call than before has no need to look for one. */
export const faultsSoFar = (): number => faults;

/** A value as the host takes it. */
export function result(value: number | string | boolean, unit: Unit, host: Host): Result {
  if (typeof value !== "number") return value;
  if (!Number.isFinite(value)) {
    faults += 1;
    return faultOf(noneFound("number that Excel can hold", "", "the result: it lies beyond 1.8E+308"));
  }
  // −0, which JSON does not know, is 0.
  const number = value + 0;
  return host.formats && unit.format !== undefined
    ? { type: "Double", basicValue: number, numberFormat: unit.format }
    : number;
}

/** A table under its header, a row for each element of its columns. */
export function table(
  columns: Readonly<Record<string, Column>>,
  outcome: Readonly<Record<string, Vector>>,
  host: Host,
): Result[][] {
  const shown = Object.values(columns);
  const vectors = Object.keys(columns).map((key) => outcome[key]);
  const head = shown.map(({ header }) => header);
  const plain = host.formats ? undefined : plainRows(vectors);
  if (plain !== undefined) return [head, ...plain];
  const rows: Result[][] = [head];
  for (let row = 0; row < vectors[0].length; row++)
    rows.push(vectors.map((vector, column) => result(vector[row], shown[column].unit, host)));
  return rows;
}

/** Rows of finite numbers alone, as those of most tables are: filled by columns they take a third of the time. */
function plainRows(vectors: readonly Vector[]): number[][] | undefined {
  const row = new Array<number>(vectors.length).fill(0.5);
  const rows: number[][] = [];
  for (let index = 0; index < vectors[0].length; index++) rows.push(row.slice());
  return vectors.every((vector, column) => fill(rows, vector, column)) ? rows : undefined;
}

/** Whether a column is of finite numbers; where it is, they are in the rows. */
function fill(rows: readonly number[][], vector: Vector, column: number): boolean {
  for (let row = 0; row < rows.length; row++) {
    const value = vector[row];
    // What is not finite has no difference from itself; Number.isFinite would box every number.
    if (typeof value !== "number" || value - value !== 0) return false;
    rows[row][column] = value + 0;
  }
  return true;
}
