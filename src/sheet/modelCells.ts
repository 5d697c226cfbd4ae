import type { Unit } from "../catalogue/units";
import { units } from "../catalogue/units";
import type { Addresses, Fact, Model, Output, Preset, Provenance } from "../models/define";
import type { Place } from "./address";
import { a1 } from "./address";
import type { BookCell, CellStyle } from "./book";
import type { AboutKey, Layout, Table } from "./modelLayout";
import { figureFormat, unitName } from "./shownUnits";
import { aboutLabels, addressesOn, checksOn, SOURCES, UNITS, VALUES, valueAt } from "./modelLayout";

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

/** A cell of a block, with the cells that its formula's result is laid out to fill. */
export interface BlockCell extends BookCell {
  readonly fills?: { readonly rows: number; readonly columns: number };
}

export type Cells = Record<string, BlockCell>;

/** What a block is made of. */
export interface Dealt {
  readonly model: Model;
  readonly preset: Preset;
  /** "APSIS." */
  readonly prefix: string;
  /** Whether assumed facts fill their cells. */
  readonly illustrative: boolean;
  /** What the block says of its making, where that is known. */
  readonly about: Partial<Record<AboutKey | "shape", number | string>>;
}

/** What a deal puts into an input, with its source: what it publishes, what is assumed, else the market's usual. */
export function factOf({ model, preset, illustrative }: Dealt, key: string): Fact {
  const fact = preset.facts[key] as Fact | undefined;
  if (fact !== undefined && (illustrative || fact.provenance !== "assumed")) return fact;
  const { usual } = model.inputs[key];
  if (usual !== undefined) return { value: usual, provenance: "assumed", source: "The market's usual" };
  return { value: "", provenance: "undisclosed", source: "Not public" };
}

/** Every cell of a model's block, by its address. */
export function modelCells(dealt: Dealt, layout: Layout): Cells {
  const { model, preset, prefix } = dealt;
  const at = addressesOn(model, layout, prefix);
  const { currency } = preset;
  const cells: Cells = {
    ...titleCells(dealt, layout),
    ...headingsOf(layout),
    ...inputCells(dealt, layout),
    ...outputCells(model.outputs, { layout, at, currency, style: "output" }),
    ...outputCells(model.checks, { layout, at, currency, style: "check" }),
    ...verdictCells(layout, at.apsis("FIN_CHECKS", checksOn(model, layout), TOLERANCE)),
    ...aboutCells(dealt, layout),
  };
  for (const [key, table] of Object.entries(model.tables)) {
    Object.assign(cells, tableCells(table, layout.tables[key], at));
  }
  return cells;
}

function titleCells({ model, preset }: Dealt, { origin }: Layout): Cells {
  const { row, column } = origin;
  return {
    [a1(origin)]: { value: `${preset.title}: ${model.title}`, style: "title" },
    [a1({ row: row + 1, column })]: { value: preset.notes[0] ?? "", style: "note" },
    [a1({ row: row + 2, column })]: { value: preset.notes[1] ?? "", style: "note" },
  };
}

/** One verdict on all checks, which spills under its own header. */
function verdictCells({ verdict: row, origin }: Layout, formula: string): Cells {
  const cells: Cells = {};
  for (let column = 0; column < VERDICT_COLUMNS; column++)
    cells[a1({ row, column: origin.column + column })] = { style: "header" };
  const fills = { rows: 2, columns: VERDICT_COLUMNS };
  cells[a1({ row, column: origin.column })] = { formula: `=${formula}`, style: "header", fills };
  return cells;
}

function headingsOf({ headings, origin }: Layout): Cells {
  const at = (row: number, column: number): string => a1({ row, column: origin.column + column });
  const heading = (value: string): BookCell => ({ value, style: "heading" });
  return {
    [at(headings.inputs, 0)]: heading("Inputs"),
    [at(headings.inputs, UNITS)]: heading("Unit"),
    [at(headings.inputs, SOURCES)]: heading("Source"),
    [at(headings.outputs, 0)]: heading("Outputs"),
    [at(headings.checks, 0)]: heading("Checks: each is 0"),
    [at(headings.about, 0)]: heading("About"),
    [at(headings.calculation, 0)]: heading("Calculation"),
  };
}

function inputCells(dealt: Dealt, layout: Layout): Cells {
  const cells: Cells = {};
  for (const [key, { label, unit }] of Object.entries(dealt.model.inputs)) {
    const fact = factOf(dealt, key);
    Object.assign(cells, labelled(layout, key, label, unitName(unit, dealt.preset.currency)));
    cells[a1(valueAt(layout, key))] = valued(fact, unit);
    const place = { row: layout.lines[key], column: layout.origin.column + SOURCES };
    cells[a1(place)] = { value: `${fact.provenance}: ${fact.source}`, style: "note" };
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
    Object.assign(cells, labelled(layout, key, label, unitName(unit, currency)));
    cells[a1(valueAt(layout, key))] = { formula: `=${formula(at)}`, ...formatted(unit), style };
  }
  return cells;
}

function labelled({ lines, origin }: Layout, key: string, label: string, unit: string): Cells {
  return {
    [a1({ row: lines[key], column: origin.column })]: { value: label, style: "label" },
    [a1({ row: lines[key], column: origin.column + UNITS })]: { value: unit, style: "note" },
  };
}

const ABOUT_FORMATS: Partial<Record<AboutKey, string>> = {
  asOf: units.date.format,
  refreshed: "yyyy-mm-dd hh:mm",
};

function aboutCells({ model, about }: Dealt, { about: rows, origin }: Layout): Cells {
  const cells: Cells = {};
  if (about.shape !== undefined) {
    const place = { row: rows.model, column: origin.column + UNITS };
    cells[a1(place)] = { value: `${model.name} ${about.shape}`, style: "note" };
  }
  for (const key of Object.keys(aboutLabels) as AboutKey[]) {
    const place = { row: rows[key], column: origin.column };
    const format = ABOUT_FORMATS[key];
    cells[a1(place)] = { value: aboutLabels[key], style: "label" };
    cells[a1({ ...place, column: place.column + VALUES })] = {
      value: about[key] ?? "",
      ...(format !== undefined && { format }),
      style: "note",
    };
  }
  return cells;
}

function tableCells(table: Table, { row, column }: Place, at: Addresses): Cells {
  const cells: Cells = { [a1({ row: row - 1, column })]: { value: table.title, style: "heading" } };
  if ("formula" in table) {
    table.columns.forEach((_, index) => (cells[a1({ row, column: column + index })] = { style: "header" }));
    const fills = { rows: table.rows + 1, columns: table.columns.length };
    cells[a1({ row, column })] = { formula: `=${table.formula(at)}`, style: "header", fills };
    return cells;
  }
  table.headers.forEach((header, index) => {
    cells[a1({ row, column: column + index })] = { value: header, style: "header" };
  });
  table.formulas.forEach((formula, index) => {
    for (let line = 0; line < table.rows; line++) {
      const text = formula(at, line);
      if (text === undefined) continue;
      const isSpilled = line === 0 && table.rows > 1 && formula(at, 1) === undefined;
      cells[a1({ row: row + 1 + line, column: column + index })] = {
        formula: `=${text}`,
        ...formatted(table.columns[index]),
        ...(isSpilled && { fills: { rows: table.rows, columns: 1 } }),
      };
    }
  });
  return cells;
}

function formatted(unit: Unit): { readonly format?: string } {
  const format = figureFormat(unit);
  return format === undefined ? {} : { format };
}
