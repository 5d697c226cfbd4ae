import { noneFound } from "../engine/errors";
import type { Fault, Host, Result } from "./cells";
import { faultOf, isFault } from "./cells";
import type { Column, Item, Measured, NamedVector, TableOutcome, Vector } from "./define";
import type { Unit } from "./units";

let beyond: Fault | undefined;

/**
 * What stands in every cell whose number no cell can hold: made once, since a long table may have thousands of them, and not before
 * it is needed, since an error that is made while a script starts makes it start twice as slowly.
 */
const beyondExcel = (): Fault =>
  (beyond ??= faultOf(noneFound("number that Excel can hold", "", "the result: it lies beyond 1.8E+308")));

let faults = 0;

/** How many cells have been faults so far: who sees no more of them after a call than before has no need to look for one. */
export const faultsSoFar = (): number => faults;

/** A value as the host takes it. */
export function result(value: Item, unit: Unit, host: Host): Result {
  if (typeof value === "object") return ofItself(value, host);
  if (typeof value !== "number") return value;
  if (!Number.isFinite(value)) {
    faults += 1;
    return beyondExcel();
  }
  // −0, which JSON does not know, is 0.
  const number = value + 0;
  return host.formats && unit.format !== undefined
    ? { type: "Double", basicValue: number, numberFormat: unit.format }
    : number;
}

function ofItself(item: Measured | Fault, host: Host): Result {
  if (!isFault(item)) return result(item.value, item.unit, host);
  faults += 1;
  return item;
}

/** A column as it is shown: one of several where the column of the definition repeats. */
interface Shown {
  readonly header: string;
  readonly column: Column;
  readonly values: Vector;
}

/** A table under its header, a row for each element of its columns. */
export function table(
  columns: Readonly<Record<string, Column>>,
  outcome: TableOutcome,
  host: Host,
): Result[][] {
  const shown: Shown[] = [];
  for (const key of Object.keys(columns)) shown.push(...shownAs(columns[key], outcome[key]));
  const plain = host.formats ? undefined : plainTable(shown);
  if (plain !== undefined) return plain;
  const rows: Result[][] = [shown.map(({ header }) => header)];
  for (let row = 0; row < shown[0].values.length; row++)
    rows.push(shown.map(({ column, values }) => result(values[row], unitIn(column, row), host)));
  return rows;
}

function shownAs(column: Column, outcome: TableOutcome[string]): Shown[] {
  if (!column.repeats) return [{ header: column.header, column, values: outcome as Vector }];
  return (outcome as readonly NamedVector[]).map(({ name, values }) => ({ header: name, column, values }));
}

function unitIn({ unit, rowUnits }: Column, row: number): Unit {
  return rowUnits === undefined ? unit : rowUnits[row];
}

/**
 * A table that holds nothing but finite numbers, as most do: rows that are arrays of fractions from the start, which take a
 * third of the time, filled column by column. A text at the top is seen at once, so that columns of text do not slow the rest.
 */
function plainTable(shown: readonly Shown[]): Result[][] | undefined {
  if (shown.some(({ values }) => typeof values[0] !== "number")) return undefined;
  const rows = new Array<Result[]>(shown[0].values.length + 1);
  rows[0] = shown.map(({ header }) => header);
  for (let row = 1; row < rows.length; row++) {
    const cells = new Array<number>(shown.length);
    cells[0] = 0.5;
    rows[row] = cells;
  }
  return shown.every(({ values }, column) => fills(rows, column, values)) ? rows : undefined;
}

/** Writes a column below the header of rows, as long as it holds nothing but finite numbers. */
function fills(rows: readonly Result[][], column: number, values: Vector): boolean {
  for (let row = 1; row < rows.length; row++) {
    const value = values[row - 1];
    // What is not finite has no difference from itself; Number.isFinite would box every number.
    if (typeof value !== "number" || value - value !== 0) return false;
    rows[row][column] = value + 0;
  }
  return true;
}
