import { mustBe } from "../engine/errors";
import { isBlank, plain, shown } from "./cells";

/** What every number of a vector must be. */
export interface Element {
  readonly least: number;
  readonly most: number;
  readonly requirement: string;
  /** Whether a fraction is dropped, as from a date. */
  readonly whole: boolean;
}

/**
 * One row or one column of cells as numbers. A blank cell is 0; what is no number of the range is refused by its position.
 * This runs over every cell that Excel sends: what holds plain numbers alone, as most ranges do, is read at a run.
 */
export function readVector(cells: unknown, name: string, element: Element): readonly number[] {
  const rows: readonly unknown[] = Array.isArray(cells) ? cells : [cells];
  const isRow = rows.length === 1 && Array.isArray(rows[0]);
  const plainly = isRow ? plainRow(rows[0] as unknown[], element) : plainColumn(rows, element);
  return plainly ?? lineOf(rows, name).map((cell, index) => numberIn(cell, name, index, element));
}

/** One row or one column of cells as numbers, "" where a cell is blank. */
export function readSparse(cells: unknown, name: string, element: Element): readonly (number | "")[] {
  return readLine(cells, name).map((cell, index) =>
    isBlank(plain(cell)) ? "" : numberIn(cell, name, index, element),
  );
}

/** One row or one column of cells, whatever is in them. */
export function readLine(cells: unknown, name: string): readonly unknown[] {
  return lineOf(Array.isArray(cells) ? cells : [cells], name);
}

/** Any rectangle of cells as numbers, row by row; blank cells are 0. */
export function readRectangle(
  cells: unknown,
  name: string,
  element: Element,
): readonly (readonly number[])[] {
  const rows = rowsOf(cells);
  const width = widthOf(rows, name);
  return rows.map((row, r) => row.map((cell, c) => numberIn(cell, name, r * width + c, element)));
}

/** A cell or a range of them, as rows of cells. */
export function rowsOf(cells: unknown): readonly (readonly unknown[])[] {
  const given: readonly unknown[] = Array.isArray(cells) ? cells : [cells];
  return given.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

function plainRow(cells: readonly unknown[], element: Element): number[] | undefined {
  if (cells.length === 0) return undefined;
  const { least, most } = element;
  const numbers = blankNumbers(cells.length, element);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (typeof cell !== "number" || !(cell >= least && cell <= most)) return undefined;
    numbers[index] = cell;
  }
  return element.whole ? wholes(numbers) : numbers;
}

/**
 * Where `[0]` meets rows of integers and rows of fractions, V8 copies each row of integers into one of fractions, which takes
 * longer than all the rest; `at` does not, but boxes fractions. The last row says which of them the others are likely to be.
 */
function plainColumn(rows: readonly unknown[], element: Element): number[] | undefined {
  const last = rows[rows.length - 1];
  const isInteger = Array.isArray(last) && Number.isInteger(last.at(0));
  const numbers = isInteger ? integers(rows, element) : fractions(rows, element);
  return numbers !== undefined && element.whole ? wholes(numbers) : numbers;
}

function fractions(rows: readonly unknown[], element: Element): number[] | undefined {
  if (rows.length === 0) return undefined;
  const { least, most } = element;
  const numbers = blankNumbers(rows.length, element);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!Array.isArray(row) || row.length !== 1) return undefined;
    const cell: unknown = row[0];
    if (typeof cell !== "number" || !(cell >= least && cell <= most)) return undefined;
    numbers[index] = cell;
  }
  return numbers;
}

function integers(rows: readonly unknown[], element: Element): number[] | undefined {
  const { least, most } = element;
  const numbers = blankNumbers(rows.length, element);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!Array.isArray(row) || row.length !== 1) return undefined;
    const cell: unknown = row.at(0);
    if (typeof cell !== "number" || !(cell >= least && cell <= most)) return undefined;
    numbers[index] = cell;
  }
  return numbers;
}

/** An array to be filled, from the start one of fractions where these may come: one of integers would be copied at the first. */
function blankNumbers(length: number, { whole }: Element): number[] {
  const numbers = new Array<number>(length);
  if (!whole) numbers[0] = 0.5;
  return numbers;
}

function wholes(numbers: number[]): number[] {
  for (let index = 0; index < numbers.length; index++) numbers[index] = Math.floor(numbers[index]);
  return numbers;
}

/** The number that a cell stands for, or the reason why it stands for none. */
function numberIn(cell: unknown, name: string, index: number, element: Element): number {
  const value = isBlank(plain(cell)) ? 0 : plain(cell);
  const position = `in position ${index + 1}`;
  if (typeof value !== "number") throw mustBe(name, "numbers", `${shown(value)} ${position}`);
  if (!Number.isFinite(value)) throw mustBe(name, "finite numbers", `${value} ${position}`);
  const number = element.whole ? Math.floor(value) : value;
  if (number >= element.least && number <= element.most) return number;
  throw mustBe(name, element.requirement, `${value} ${position}`);
}

function lineOf(rows: readonly unknown[], name: string): readonly unknown[] {
  const width = widthOf(rows, name);
  if (rows.length === 1 || width === 1) return rows.flat();
  throw mustBe(name, "one row or one column of cells", `${rows.length} rows and ${width} columns`);
}

/** The width that all rows share. */
function widthOf(rows: readonly unknown[], name: string): number {
  const widths = rows.map((row) => (Array.isArray(row) ? row.length : 1));
  const width = widths[0] ?? 0;
  if (width === 0) throw mustBe(name, "a range of cells", "an empty range");
  if (widths.some((other) => other !== width))
    throw mustBe(name, "a range with rows of one length", "a ragged one");
  return width;
}
