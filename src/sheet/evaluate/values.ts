/** An error in a cell, with what is known of its cause. */
export class CellError {
  constructor(
    /** "#VALUE!" */
    readonly code: string,
    /** Why, as one of our functions says it or as a cell would have to. */
    readonly sentence: string,
  ) {}
}

/** What one cell holds while formulas are computed: null is a blank cell, "" a text without characters. */
export type Scalar = number | string | boolean | null | CellError;
/** A rectangle of cells. */
export type Matrix = readonly (readonly Scalar[])[];
export type Value = Scalar | Matrix;

export const isMatrix = (value: Value): value is Matrix => Array.isArray(value);

export const asMatrix = (value: Value): Matrix => (isMatrix(value) ? value : [[value]]);

/** A rectangle of one cell is that cell. */
export function narrowed(value: Value): Value {
  return isMatrix(value) && value.length === 1 && value[0].length === 1 ? value[0][0] : value;
}

export const errors = {
  divided: new CellError("#DIV/0!", "The formula divides by zero or by a blank cell."),
  text: new CellError("#VALUE!", "The formula calculates with text."),
  shapes: new CellError("#VALUE!", "The formula joins ranges of different sizes."),
  beyond: new CellError("#NUM!", "The result is no number that Excel can hold."),
  outside: new CellError("#REF!", "The formula refers to a cell outside of its range."),
  spill: new CellError("#SPILL!", "The cells into which the result spills are not empty."),
  circle: new CellError("#REF!", "The formula depends on its own cell."),
} as const;

/** What only a sheet can compute. */
export const notHere = (what: string): CellError =>
  new CellError("#NAME?", `${what} cannot be computed here; the sheet can.`);

/** Text as Excel reads it where a number is wanted: `12`, `1,234.5`, `9.5%`, `1e3`. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+(,\d{3})*\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i.test(trimmed)) return undefined;
  const number = Number(trimmed.replaceAll(",", "").replace("%", ""));
  return trimmed.endsWith("%") ? number / 100 : number;
}

/** A cell where a number is wanted: blank is 0, TRUE 1. */
export function toNumber(cell: Scalar): number | CellError {
  if (typeof cell === "number") return cell;
  if (cell === null || typeof cell === "boolean") return Number(cell);
  return typeof cell === "string" ? (numberIn(cell) ?? errors.text) : cell;
}

/** A number as `&` writes it, with 15 digits. */
export function toText(cell: Scalar): string | CellError {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "number") return cell;
  return String(Number(cell.toPrecision(15))).toUpperCase();
}

export function toFlag(cell: Scalar): boolean | CellError {
  if (typeof cell !== "string") return cell instanceof CellError ? cell : Boolean(cell);
  const word = cell.trim().toUpperCase();
  return word === "TRUE" || (word === "FALSE" ? false : errors.text);
}

/**
 * The function on every cell of rectangles, of which one row, one column or one cell stands for as many as the others
 * have.
 */
export function lifted(values: readonly Value[], each: (...cells: Scalar[]) => Scalar): Value {
  if (!values.some(isMatrix)) return each(...(values as readonly Scalar[]));
  const matrices = values.map(asMatrix);
  const rows = Math.max(...matrices.map(({ length }) => length));
  const columns = Math.max(...matrices.map(([first]) => first.length));
  const fits = matrices.every(
    (matrix) => [1, rows].includes(matrix.length) && [1, columns].includes(matrix[0].length),
  );
  if (!fits) return errors.shapes;
  const at = (matrix: Matrix, row: number, column: number): Scalar =>
    matrix[matrix.length === 1 ? 0 : row][matrix[0].length === 1 ? 0 : column];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => each(...matrices.map((one) => at(one, row, column)))),
  );
}
