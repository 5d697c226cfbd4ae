import type { Addresses, Model, SpilledTable, WrittenTable } from "../models/define";
import type { Place } from "./address";
import { a1, a1Area } from "./address";

/** Column of the values of inputs, outputs and checks; labels stand before it, units and sources after. */
export const VALUES = 1;
const FIRST_ROW = 5;
/** An empty column between two tables that stand side by side, and the columns that a band of them may fill. */
const GAP = 1;
const BAND = 12;
/** Rows between two bands: a gap, the title and the header of the next. */
const BETWEEN = 4;
/** The rows of FIN_CHECKS, with its header and a gap. */
const VERDICT = 3;

export type Table = SpilledTable | WrittenTable;

/** Where each part of a model stands: its blocks below one another, then its tables in bands. */
export interface Layout {
  /** Of each input, output and check. */
  readonly rows: Readonly<Record<string, number>>;
  readonly headings: Readonly<Record<"inputs" | "outputs" | "checks", number>>;
  /** The row in which the verdict on all checks begins. */
  readonly verdict: number;
  /** The first cell of a table's header. */
  readonly tables: Readonly<Record<string, Place>>;
}

export function layOut(model: Model): Layout {
  const rows: Record<string, number> = {};
  let row = FIRST_ROW;
  const block = (keys: readonly string[]): number => {
    const heading = row - 1;
    for (const key of keys) rows[key] = row++;
    row += 2;
    return heading;
  };
  const headings = {
    inputs: block(Object.keys(model.inputs)),
    outputs: block(Object.keys(model.outputs)),
    checks: block(Object.keys(model.checks)),
  };
  return { rows, headings, verdict: row - 1, tables: inBands(model.tables, row + VERDICT) };
}

/** Tables side by side while they fit, then a band further down. */
function inBands(tables: Model["tables"], firstRow: number): Record<string, Place> {
  const places: Record<string, Place> = {};
  let [row, column, tallest] = [firstRow, 0, 0];
  for (const [key, { columns, rows }] of Object.entries(tables)) {
    if (column > 0 && column + columns.length > BAND)
      [row, column, tallest] = [row + tallest + BETWEEN, 0, 0];
    places[key] = { row, column };
    column += columns.length + GAP;
    tallest = Math.max(tallest, rows);
  }
  return places;
}

/** The model's names as addresses of a sheet that is laid out so. */
export function addressesOn(model: Model, layout: Layout, prefix: string): Addresses {
  const within = (table: string, column: number, row: number): Place => ({
    row: layout.tables[table].row + 1 + row,
    column: layout.tables[table].column + column,
  });
  return {
    cell: (name) => a1({ row: layout.rows[name], column: VALUES }),
    within: (table, column, row) => a1(within(table, column, row)),
    column: (table, column) => a1Area(within(table, column, 0), model.tables[table].rows, 1),
    area: (table) => {
      const { rows, columns } = model.tables[table];
      return a1Area(within(table, 0, 0), rows, columns.length);
    },
    headers: (table) => a1Area(layout.tables[table], 1, model.tables[table].columns.length),
    apsis: (name, ...args) => `${prefix}${name}(${args.join(",").replace(/,+$/, "")})`,
  };
}

/** The cells of all checks of a model, which stand below one another. */
export function checksOn(model: Model, { rows }: Layout): string {
  const keys = Object.keys(model.checks);
  return a1Area({ row: rows[keys[0]], column: VALUES }, keys.length, 1);
}
