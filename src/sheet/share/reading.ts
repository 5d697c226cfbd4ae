// A workbook as it stands, in the little that an open one and a file can both give.
import type { Place, Reach } from "../address";
import { sliced } from "../address";
import type { Area, CellValue, StatePart } from "../workbook";

/** A cell with a formula, and how many rows and columns its result fills from there on. */
export interface FormulaCell extends Place {
  /** As it stands, en-US, with its leading "=". */
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
}

export interface ReadSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly formulas: readonly FormulaCell[];
  /** What a cell shows as calculated last: "" where it is empty, an error by its name ("#N/A"). */
  readonly value: (place: Place) => CellValue;
  /** A cell's number format, en-US, where the reader knows it. */
  readonly format?: (place: Place) => string;
}

/** A name of the workbook with what it refers to: `=Lease!$B$4`, `=LAMBDA(x,x+1)`. */
export interface ReadName {
  readonly name: string;
  readonly formula: string;
}

export interface ReadBook {
  /** In the order of the tabs. */
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly ReadName[];
  /** Its custom XML parts of our namespace. */
  readonly parts: readonly StatePart[];
}

/** Names of sheets differ by more than the case of their letters. */
export function sheetOf(book: ReadBook, name: string): ReadSheet | undefined {
  const wanted = name.toUpperCase();
  return book.sheets.find((sheet) => sheet.name.toUpperCase() === wanted);
}

/** The cells of an area, row by row. */
export function valuesIn(
  { value }: Pick<ReadSheet, "value">,
  area: Reach,
): readonly (readonly CellValue[])[] {
  return eachIn(area, value);
}

export function eachIn<T>({ row, column, rows, columns }: Reach, pick: (place: Place) => T): T[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => pick({ row: row + down, column: column + across })),
  );
}

/** The cells that a text names, seen from a sheet: a range or a name of the workbook. */
export function cellsNamed(book: ReadBook, sheet: string, text: string): Area | undefined {
  const reach = sliced(text) ?? named(book, text);
  return reach && { ...reach, sheet: reach.sheet ?? sheet };
}

function named({ names }: ReadBook, text: string): Reach | undefined {
  const wanted = text.toUpperCase();
  const found = names.find(({ name }) => name.toUpperCase() === wanted);
  return found && sliced(found.formula.replace(/^=/, ""));
}

const ERROR = /^#[A-Z0-9/_]+[!?]?$/;

/** Whether a cell shows an error: "#N/A", "#NAME?". */
export const isError = (value: CellValue): value is string => typeof value === "string" && ERROR.test(value);
