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
 * This runs over every cell that Excel sends, and most are plain numbers of one column: they are looked at once.
 */
export function readVector(cells: unknown, name: string, element: Element): readonly number[] {
  const rows: readonly unknown[] = Array.isArray(cells) ? cells : [cells];
  const [row] = rows;
  if (rows.length === 0 || (Array.isArray(row) && row.length === 0)) throw shapeRefused(rows, name);
  return rows.length === 1 && Array.isArray(row)
    ? readRow(row, name, element)
    : readColumn(rows, name, element);
}

function readRow(cells: readonly unknown[], name: string, element: Element): number[] {
  const { least, most, whole } = element;
  const numbers = new Array<number>(cells.length);
  for (let index = 0; index < cells.length; index++) {
    const number = plainNumber(cells[index], least, most, whole);
    numbers[index] = Number.isNaN(number) ? otherwise(cells[index], name, index, element) : number;
  }
  return numbers;
}

function readColumn(rows: readonly unknown[], name: string, element: Element): number[] {
  const { least, most, whole } = element;
  const numbers = new Array<number>(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (Array.isArray(row) && row.length !== 1) throw shapeRefused(rows, name);
    const cell: unknown = Array.isArray(row) ? row[0] : row;
    const number = plainNumber(cell, least, most, whole);
    numbers[index] = Number.isNaN(number) ? otherwise(cell, name, index, element) : number;
  }
  return numbers;
}

/** The number that a cell holds, if it is one of the range; NaN tells to look closer. */
function plainNumber(cell: unknown, least: number, most: number, whole: boolean): number {
  if (typeof cell !== "number") return NaN;
  const number = whole ? Math.floor(cell) : cell;
  return number >= least && number <= most ? number : NaN;
}

/** The number that a cell stands for without being it, or the reason why it stands for none. */
function otherwise(cell: unknown, name: string, index: number, element: Element): number {
  const value = isBlank(plain(cell)) ? 0 : plain(cell);
  const position = `in position ${index + 1}`;
  if (typeof value !== "number") throw mustBe(name, "numbers", `${shown(value)} ${position}`);
  if (!Number.isFinite(value)) throw mustBe(name, "finite numbers", `${value} ${position}`);
  const number = plainNumber(value, element.least, element.most, element.whole);
  if (Number.isNaN(number)) throw mustBe(name, element.requirement, `${value} ${position}`);
  return number;
}

function shapeRefused(rows: readonly unknown[], name: string): Error {
  const widths = rows.map((row) => (Array.isArray(row) ? row.length : 1));
  const width = widths[0] ?? 0;
  if (width === 0) return mustBe(name, "one row or one column of cells", "an empty range");
  if (widths.some((other) => other !== width))
    return mustBe(name, "a range with rows of one length", "a ragged one");
  return mustBe(name, "one row or one column of cells", `${rows.length} rows and ${width} columns`);
}
