import type {
  Addresses,
  Fact,
  Model,
  Output,
  Preset,
  Provenance,
  SpilledTable,
  WrittenTable,
} from "../models/define";
import type { Unit } from "../catalogue/units";
import { units } from "../catalogue/units";
import type { Place } from "./address";
import { a1, a1Area } from "./address";
import type { BookCell, BookSheet, CellStyle } from "./book";

/** Column of the values of inputs, outputs and checks; labels stand before it, units and sources after. */
const VALUES = 1;
const FIRST_ROW = 5;
const COLUMN_WIDTHS = [250, 110, 150, 110, 110, 110, 110, 30, 110, 120];
/** An empty column between two tables that stand side by side. */
const GAP = 1;

const PROVENANCE_STYLES: Record<Provenance, CellStyle> = {
  public: "input",
  assumed: "assumption",
  claim: "assumption",
  undisclosed: "assumption",
};

type Table = SpilledTable | WrittenTable;
type Cells = Record<string, BookCell>;

/** Where each part of a model stands: its blocks below one another, then its tables side by side. */
interface Layout {
  readonly rows: Readonly<Record<string, number>>;
  readonly headings: Readonly<Record<"inputs" | "outputs" | "checks", number>>;
  /** The first cell of a table's header. */
  readonly tables: Readonly<Record<string, Place>>;
}

/** A model with the facts of a preset as a sheet: inputs, outputs and checks at the top, tables below. */
export function modelSheet(model: Model, preset: Preset, name: string, prefix: string): BookSheet {
  const layout = layOut(model);
  const at = addresses(model, layout, prefix);
  const cells: Cells = {
    A1: { value: `${preset.title}: ${model.title.toLowerCase()}`, style: "title" },
    A2: { value: preset.notes[0] ?? "", style: "note" },
    A3: { value: preset.notes[1] ?? "", style: "note" },
    ...headingsOf(layout),
    ...inputCells(model, preset, layout),
    ...outputCells(model.outputs, { layout, at, currency: preset.currency, style: "output" }),
    ...outputCells(model.checks, { layout, at, currency: preset.currency, style: "check" }),
  };
  for (const [key, table] of Object.entries(model.tables)) {
    Object.assign(cells, tableCells(table, layout.tables[key], at));
  }
  return { name, columns: COLUMN_WIDTHS, freezeRows: 1, cells };
}

function layOut(model: Model): Layout {
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
  const tables: Record<string, Place> = {};
  let column = 0;
  for (const [key, table] of Object.entries(model.tables)) {
    tables[key] = { row, column };
    column += table.columns.length + GAP;
  }
  return { rows, headings, tables };
}

function addresses(model: Model, layout: Layout, prefix: string): Addresses {
  const within = (table: string, column: number, row: number): Place => ({
    row: layout.tables[table].row + 1 + row,
    column: layout.tables[table].column + column,
  });
  return {
    cell: (name) => a1({ row: layout.rows[name], column: VALUES }),
    within: (table, column, row) => a1(within(table, column, row)),
    column: (table, column) => a1Area(within(table, column, 0), model.tables[table].rows, 1),
    apsis: (name, ...args) => `${prefix}${name}(${args.join(",")})`,
  };
}

function headingsOf({ headings }: Layout): Cells {
  const heading = (value: string): BookCell => ({ value, style: "heading" });
  return {
    [a1({ row: headings.inputs, column: 0 })]: heading("Inputs"),
    [a1({ row: headings.inputs, column: VALUES + 1 })]: heading("Unit"),
    [a1({ row: headings.inputs, column: VALUES + 2 })]: heading("Source"),
    [a1({ row: headings.outputs, column: 0 })]: heading("Outputs"),
    [a1({ row: headings.checks, column: 0 })]: heading("Checks: each is 0"),
  };
}

function inputCells(model: Model, preset: Preset, layout: Layout): Cells {
  const cells: Cells = {};
  for (const [key, { label, unit }] of Object.entries(model.inputs)) {
    const row = layout.rows[key];
    const fact = preset.facts[key];
    Object.assign(cells, labelled(row, label, unitName(unit, preset.currency)));
    cells[a1({ row, column: VALUES })] = valued(fact, unit);
    cells[a1({ row, column: VALUES + 2 })] = { value: `${fact.provenance}: ${fact.source}`, style: "note" };
  }
  return cells;
}

function valued(fact: Fact, unit: Unit): BookCell {
  return { value: fact.value, ...formatted(unit), style: PROVENANCE_STYLES[fact.provenance] };
}

interface OutputBlock {
  readonly layout: Layout;
  readonly at: Addresses;
  readonly currency: string;
  readonly style: CellStyle;
}

function outputCells(outputs: Readonly<Record<string, Output>>, block: OutputBlock): Cells {
  const { layout, at, currency, style } = block;
  const cells: Cells = {};
  for (const [key, { label, unit, formula }] of Object.entries(outputs)) {
    const row = layout.rows[key];
    Object.assign(cells, labelled(row, label, unitName(unit, currency)));
    cells[a1({ row, column: VALUES })] = { formula: `=${formula(at)}`, ...formatted(unit), style };
  }
  return cells;
}

function labelled(row: number, label: string, unit: string): Cells {
  return {
    [a1({ row, column: 0 })]: { value: label, style: "label" },
    [a1({ row, column: VALUES + 1 })]: { value: unit, style: "note" },
  };
}

function tableCells(table: Table, { row, column }: Place, at: Addresses): Cells {
  const cells: Cells = { [a1({ row: row - 1, column })]: { value: table.title, style: "heading" } };
  if ("formula" in table) {
    table.columns.forEach((_, index) => (cells[a1({ row, column: column + index })] = { style: "header" }));
    cells[a1({ row, column })] = { formula: `=${table.formula(at)}`, style: "header" };
    return cells;
  }
  table.headers.forEach((header, index) => {
    cells[a1({ row, column: column + index })] = { value: header, style: "header" };
  });
  for (let line = 0; line < table.rows; line++) {
    table.formulas.forEach((formula, index) => {
      const place = { row: row + 1 + line, column: column + index };
      cells[a1(place)] = { formula: `=${formula(at, line)}`, ...formatted(table.columns[index]) };
    });
  }
  return cells;
}

function unitName(unit: Unit, currency: string): string {
  return unit === units.money ? currency : unit.label;
}

function formatted({ format }: Unit): { readonly format?: string } {
  return format === undefined ? {} : { format };
}
