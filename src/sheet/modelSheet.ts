import type { Addresses, Fact, Model, Output, Preset, Provenance } from "../models/define";
import type { Unit } from "../catalogue/units";
import type { Place } from "./address";
import { a1 } from "./address";
import type { BookCell, BookSheet, CellStyle } from "./book";
import type { Layout, Table } from "./modelLayout";
import { addressesOn, checksOn, layOut, VALUES } from "./modelLayout";

const COLUMN_WIDTHS = [350, 130, 170, ...new Array<number>(10).fill(130)];
/** A millionth of the unit of money: what is left of differences that are 0. */
const TOLERANCE = 0.000001;
/** Columns of FIN_CHECKS. */
const VERDICT_COLUMNS = 6;

const PROVENANCE_STYLES: Record<Provenance, CellStyle> = {
  public: "input",
  assumed: "assumption",
  claim: "assumption",
  undisclosed: "assumption",
};

type Cells = Record<string, BookCell>;

/** A model with the facts of a preset as a sheet: inputs, outputs and checks at the top, tables below. */
export function modelSheet(model: Model, preset: Preset, name: string, prefix: string): BookSheet {
  const layout = layOut(model);
  const at = addressesOn(model, layout, prefix);
  const cells: Cells = {
    A1: { value: `${preset.title}: ${model.title.toLowerCase()}`, style: "title" },
    A2: { value: preset.notes[0] ?? "", style: "note" },
    A3: { value: preset.notes[1] ?? "", style: "note" },
    ...headingsOf(layout),
    ...inputCells(model, preset, layout),
    ...outputCells(model.outputs, { layout, at, currency: preset.currency, style: "output" }),
    ...outputCells(model.checks, { layout, at, currency: preset.currency, style: "check" }),
    ...verdictCells(layout.verdict, at.apsis("FIN_CHECKS", checksOn(model, layout), TOLERANCE)),
  };
  for (const [key, table] of Object.entries(model.tables)) {
    Object.assign(cells, tableCells(table, layout.tables[key], at));
  }
  return { name, columns: COLUMN_WIDTHS, freezeRows: 1, cells };
}

/** One verdict on all checks, which spills under its own header. */
function verdictCells(row: number, formula: string): Cells {
  const cells: Cells = {};
  for (let column = 0; column < VERDICT_COLUMNS; column++) cells[a1({ row, column })] = { style: "header" };
  cells[a1({ row, column: 0 })] = { formula: `=${formula}`, style: "header" };
  return cells;
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
      const text = formula(at, line);
      if (text === undefined) return;
      const place = { row: row + 1 + line, column: column + index };
      cells[a1(place)] = { formula: `=${text}`, ...formatted(table.columns[index]) };
    });
  }
  return cells;
}

/** "money per kWh" in dollars is "USD per kWh". */
function unitName(unit: Unit, currency: string): string {
  return unit.label.replace(/^money/, currency);
}

function formatted({ format }: Unit): { readonly format?: string } {
  return format === undefined ? {} : { format };
}
