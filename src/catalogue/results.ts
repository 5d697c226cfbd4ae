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
  const rows: Result[][] = [shown.map(({ header }) => header)];
  for (let row = 0; row < vectors[0].length; row++) {
    const plain = host.formats ? undefined : plainRow(vectors, row);
    rows.push(plain ?? vectors.map((vector, column) => result(vector[row], shown[column].unit, host)));
  }
  return rows;
}

/** A row that holds nothing but finite numbers, as most do: an array of numbers alone takes a third of the time. */
function plainRow(vectors: readonly Vector[], row: number): number[] | undefined {
  const cells = new Array<number>(vectors.length);
  for (let column = 0; column < vectors.length; column++) {
    const value = vectors[column][row];
    // What is not finite has no difference from itself; Number.isFinite would box every number.
    if (typeof value !== "number" || value - value !== 0) return undefined;
    cells[column] = value + 0;
  }
  return cells;
}
