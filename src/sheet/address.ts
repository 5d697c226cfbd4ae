/** A cell by its row and column, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns of cells; on the sheet that asks where none is named. */
export interface Reach extends Place {
  readonly rows: number;
  readonly columns: number;
  readonly sheet?: string;
}

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A place as A1 writes it. */
export function a1({ row, column }: Place): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The rectangle from a place, as A1 writes it. */
export function a1Area({ row, column }: Place, rows: number, columns: number): string {
  return `${a1({ row, column })}:${a1({ row: row + rows - 1, column: column + columns - 1 })}`;
}

/** A sheet as formulas name it: quoted where it is no word. */
export function quotedSheet(sheet: string): string {
  return /^[\p{L}_][\p{L}\d_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** `Lease!B4`, `'SPV II'!A1:L60` */
export function addressOf({ sheet, row, column, rows, columns }: Reach): string {
  const cells = rows * columns === 1 ? a1({ row, column }) : a1Area({ row, column }, rows, columns);
  return sheet === undefined ? cells : `${quotedSheet(sheet)}!${cells}`;
}

const CELLS = /^(?:('(?:[^']|'')+'|[^'!]+)!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** `'SPV II'!$B$2:C4` as the cells that it names; undefined for whole columns, other files and anything else. */
export function sliced(text: string): Reach | undefined {
  const match: readonly (string | undefined)[] = CELLS.exec(text) ?? [];
  const [, sheet, left, top, right = left, bottom = top] = match;
  if (left === undefined || right === undefined || sheet?.includes("[")) return undefined;
  const from = { row: Number(top) - 1, column: columnNumber(left) };
  const to = { row: Number(bottom) - 1, column: columnNumber(right) };
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  const size = { rows: Math.abs(to.row - from.row) + 1, columns: Math.abs(to.column - from.column) + 1 };
  return { row, column, ...size, ...(sheet !== undefined && { sheet: unquoted(sheet) }) };
}

/** A is 0. */
function columnNumber(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
