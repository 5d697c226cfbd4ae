import type { Addresses, Model, SpilledTable, WrittenTable } from "../models/define";
import type { Place } from "./address";
import { a1, a1Area } from "./address";

/** Columns of a block from its first: labels, then the values of inputs, outputs and checks, then units and sources. */
export const VALUES = 1;
export const UNITS = 2;
export const SOURCES = 3;
/** The title and two notes stand above the first heading. */
const FIRST_ROW = 5;
/** An empty column between two tables that stand side by side, and the columns that a band of them may fill. */
const GAP = 1;
const BAND = 12;
/** Rows between two bands: a gap, the title and the header of the next. */
const BETWEEN = 4;
/** The rows of FIN_CHECKS, with its header and a gap. */
const VERDICT = 3;
/** Charts stand one below the other, right of the sources' texts. */
const CHART = { column: 7, columns: 5, rows: 15 };

/** What a block says of its making, by label. */
export const aboutLabels = {
  model: "Model",
  deal: "Deal",
  asOf: "Facts as of",
  assumed: "Assumed facts",
  version: "Engine version",
  digest: "Digest of the inputs",
  refreshed: "Refreshed",
} as const;

export type AboutKey = keyof typeof aboutLabels;
const ABOUT = Object.keys(aboutLabels) as AboutKey[];

export type Table = SpilledTable | WrittenTable;

/** Where each part of a model stands: its blocks below one another, charts beside them, then its tables in bands. */
export interface Layout {
  /** The block's first cell. */
  readonly origin: Place;
  readonly rows: number;
  readonly columns: number;
  /** The row of each input, output and check. */
  readonly lines: Readonly<Record<string, number>>;
  readonly headings: Readonly<Record<"inputs" | "outputs" | "checks" | "about" | "calculation", number>>;
  readonly about: Readonly<Record<AboutKey, number>>;
  /** The row in which the verdict on all checks begins. */
  readonly verdict: number;
  /** The first cell of a table's header. */
  readonly tables: Readonly<Record<string, Place>>;
  /** The first cell under a chart. */
  readonly charts: Readonly<Record<string, Place>>;
}

/** The cells that a chart covers, from its first. */
export const chartSize = { rows: CHART.rows, columns: CHART.columns };

export function layOut(model: Model, origin: Place = { row: 0, column: 0 }): Layout {
  const lines: Record<string, number> = {};
  let row = origin.row + FIRST_ROW;
  const block = (keys: readonly string[]): number => {
    const heading = row - 1;
    for (const key of keys) lines[key] = row++;
    row += 2;
    return heading;
  };
  const inputs = block(Object.keys(model.inputs));
  const outputs = block(Object.keys(model.outputs));
  const checks = block(Object.keys(model.checks));
  const verdict = row - 1;
  const about = verdict + VERDICT;
  const charts = chartsFrom(model, { row: inputs, column: origin.column + CHART.column });
  const chartsEnd = inputs + Object.keys(charts).length * (CHART.rows + 1);
  const calculation = Math.max(about + ABOUT.length + 2, chartsEnd);
  const tables = inBands(model.tables, { row: calculation + 3, column: origin.column });
  return {
    origin,
    ...sizeOf(model, origin, tables),
    lines,
    headings: { inputs, outputs, checks, about, calculation },
    about: Object.fromEntries(ABOUT.map((key, index) => [key, about + 1 + index])) as Layout["about"],
    verdict,
    tables,
    charts,
  };
}

function chartsFrom({ charts = {} }: Model, { row, column }: Place): Record<string, Place> {
  const places = Object.keys(charts).map((key, index) => {
    return [key, { row: row + index * (CHART.rows + 1), column }] as const;
  });
  return Object.fromEntries(places);
}

/** Tables side by side while they fit, then a band further down. */
function inBands(tables: Model["tables"], first: Place): Record<string, Place> {
  const places: Record<string, Place> = {};
  let [row, column, tallest] = [first.row, 0, 0];
  for (const [key, { columns, rows }] of Object.entries(tables)) {
    if (column > 0 && column + columns.length > BAND)
      [row, column, tallest] = [row + tallest + BETWEEN, 0, 0];
    places[key] = { row, column: first.column + column };
    column += columns.length + GAP;
    tallest = Math.max(tallest, rows);
  }
  return places;
}

/** From the title to the last row of the lowest table, as wide as the widest band and no narrower than the charts. */
function sizeOf(model: Model, origin: Place, places: Layout["tables"]): { rows: number; columns: number } {
  const tables = Object.entries(model.tables);
  const ends = tables.map(([key, { rows }]) => places[key].row + 1 + rows - origin.row);
  const edges = tables.map(([key, { columns }]) => places[key].column + columns.length - origin.column);
  return { rows: Math.max(...ends), columns: Math.max(CHART.column + CHART.columns, ...edges) };
}

/** The model's names as addresses of a sheet that is laid out so. */
export function addressesOn(model: Model, layout: Layout, prefix: string): Addresses {
  const within = (table: string, column: number, row: number): Place => ({
    row: layout.tables[table].row + 1 + row,
    column: layout.tables[table].column + column,
  });
  return {
    cell: (name) => a1(valueAt(layout, name)),
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

/** The cell of an input, an output or a check. */
export function valueAt({ lines, origin }: Layout, key: string): Place {
  return { row: lines[key], column: origin.column + VALUES };
}

/** The cells of all checks of a model, which stand below one another. */
export function checksOn(model: Model, layout: Layout): string {
  const keys = Object.keys(model.checks);
  return a1Area(valueAt(layout, keys[0]), keys.length, 1);
}
