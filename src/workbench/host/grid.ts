// What the host side of Office.js asks of a grid. Whoever has a grid and implements this has an Excel for the add-in.
// Calls are made one request at a time and answer at once; only `settle` and `batch` wait.

import type { Chart } from "./chart";
import type { WorkbookFile } from "./file";

/** The identity of a sheet; it survives renaming and moving. */
export type SheetId = string;

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: Visibility;
}

/**
 * A block of cells on one sheet, counted from zero. A sheet is as large as Excel's (area.ts holds the limits): what the
 * grid does not hold reads as empty, and a write there makes room. Whole rows, columns and sheets come only to `used`,
 * `clear`, `select` and the formats, never to what has a value for each cell.
 */
export interface Area {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Selection {
  readonly areas: readonly Area[];
  /** One cell, on the active sheet. */
  readonly activeCell: Area;
}

/** Rows of cells in the shape of the area they belong to. */
export type Table<T> = readonly (readonly T[])[];

/** An empty cell is "", an error its name, such as "#N/A"; `valueTypes` tells them from text. */
export type CellValue = string | number | boolean;

/** null leaves the cell as it is, "" empties it, text from = is a formula in English, text from ' is text whatever it looks like. */
export type CellInput = CellValue | null;

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export type ClearWhat = "All" | "Contents" | "Formats";

export interface CellFormat {
  /** "#RRGGBB", or "" where nothing is filled. */
  readonly fillColor: string;
  readonly fontColor: string;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontalAlignment: "General" | "Left" | "Center" | "Right";
  readonly verticalAlignment: "Top" | "Center" | "Bottom";
  readonly wrapText: boolean;
}

export type Edge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

export interface Border {
  readonly style: "None" | "Continuous" | "Dash" | "Dot" | "Double";
  readonly color: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
}

/** What a block of cells has in common: null where its cells differ. */
export type Common<T> = { readonly [K in keyof T]: T[K] | null };

/** A name defined for the whole workbook; the formula starts with =. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";
export type CalculationState = "Done" | "Calculating" | "Pending";

export interface SheetGrid {
  /** In the order of the tabs, hidden ones too. */
  sheets(): readonly Sheet[];
  activeSheet(): SheetId;
  activateSheet(id: SheetId): void;
  /** Adds an empty sheet after the last one, without activating it. */
  addSheet(name: string): SheetId;
  renameSheet(id: SheetId, name: string): void;
  moveSheet(id: SheetId, position: number): void;
  setVisibility(id: SheetId, visibility: Visibility): void;
  deleteSheet(id: SheetId): void;
  frozenRows(id: SheetId): number;
  /** Rows that stay at the top while the rest scrolls; 0 for none. */
  freezeRows(id: SheetId, rows: number): void;
  /** null where something other than cells is selected. */
  selection(): Selection | null;
  /** Selects areas of one sheet, which becomes the active one. */
  select(areas: readonly Area[]): void;
}

export interface CellGrid {
  /** Spilled values included, numbers as full doubles. */
  values(area: Area): Table<CellValue>;
  /** The formula in English where a cell has one, else its value. */
  formulas(area: Area): Table<CellValue>;
  /** As displayed. */
  texts(area: Area): Table<string>;
  valueTypes(area: Area): Table<ValueType>;
  write(area: Area, inputs: Table<CellInput>): void;
  numberFormats(area: Area): Table<string>;
  setNumberFormats(area: Area, formats: Table<string>): void;
  clear(area: Area, what: ClearWhat): void;
  /** The smallest block within the area that holds every used cell of it: with values or, unless `valuesOnly`, formats. */
  used(area: Area, valuesOnly: boolean): Area | null;
  /** Every block into which a formula spills; its first cell holds the formula. */
  spills(sheet: SheetId): readonly Area[];
}

export interface FormatGrid {
  format(area: Area): Common<CellFormat>;
  setFormat(area: Area, change: Partial<CellFormat>): void;
  border(area: Area, edge: Edge): Common<Border>;
  setBorder(area: Area, edge: Edge, change: Partial<Border>): void;
  /** In points; null where the columns differ. */
  columnWidth(area: Area): number | null;
  setColumnWidth(area: Area, points: number): void;
  autofitColumns(area: Area): void;
}

export interface NameGrid {
  names(): readonly DefinedName[];
  /** Adds the name or replaces the one of that name. */
  defineName(name: DefinedName): void;
  deleteName(name: string): void;
}

export interface ChartGrid {
  /** Of all sheets that there are, in the order in which they were added. */
  charts(): readonly Chart[];
  /** Adds a chart or replaces the one of that id. */
  setChart(chart: Chart): void;
  deleteChart(chart: Pick<Chart, "id" | "sheet">): void;
}

/** Each gives back what ends it. */
export interface EventGrid {
  /** After cells were written, by whomever; not where only the result of a formula changed. */
  onChanged(listener: (area: Area) => void): () => void;
  onSelectionChanged(listener: () => void): () => void;
}

export interface CalculationGrid {
  calculationMode(): CalculationMode;
  setCalculationMode(mode: CalculationMode): void;
  calculationState(): CalculationState;
  /** Starts a calculation: of every formula, or of those that need it. */
  calculate(everything: boolean): void;
  /** Resolves when what was written so far is calculated and shows in `values`: at once where nothing is pending. */
  settle(): Promise<void>;
}

export interface Grid
  extends SheetGrid, CellGrid, FormatGrid, NameGrid, ChartGrid, EventGrid, CalculationGrid {
  /** What the workbook holds that shows on no grid. */
  readonly file: WorkbookFile;
  /** All that is written until the returned function is called is one step to undo. */
  beginStep(): () => void;
  /** Runs the work of one request; what it writes is one step to undo, and nothing is where it writes nothing. */
  batch<T>(work: () => Promise<T>): Promise<T>;
}
