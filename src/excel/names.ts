// What a name refers to, and how a reference is written for a name.
import { columnLetters } from "../sheet/address";
import type { Area } from "../sheet/workbook";

const reference =
  /^=(?:'((?:[^']|'')+)'|([^'!(),"+*/&<>=^ -]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells that a name's formula refers to; undefined where it is no single reference, or to cells that were deleted. */
export function areaOf(formula: string): Area | undefined {
  const found = reference.exec(formula);
  if (!found) return undefined;
  const [, quoted, plain, left = "", top = "", right = left, bottom = top] = found as (string | undefined)[];
  const [row, column] = [Number(top) - 1, columnOf(left)];
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? "";
  return { sheet, row, column, rows: Number(bottom) - row, columns: columnOf(right) + 1 - column };
}

/** `='My sheet'!$A$1:$B$2` */
export function referenceTo({ sheet, row, column, rows, columns }: Area): string {
  const corner = (down: number, across: number) => `$${columnLetters(across)}$${down + 1}`;
  const first = corner(row, column);
  const isCell = rows === 1 && columns === 1;
  const cells = isCell ? first : `${first}:${corner(row + rows - 1, column + columns - 1)}`;
  return `='${sheet.replaceAll("'", "''")}'!${cells}`;
}
