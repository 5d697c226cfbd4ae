import { isCell, isEntireColumns, isEntireRows, isOnSheet, limits } from "./area";
import type { Area, Sheet } from "./grid";

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const columnOf = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const likeCell = /^([a-z]{1,3}\d+|r\d*c\d*|r\d*|c\d*)$/i;

/** The name of a sheet as it stands in a formula: in quotes where it would read as something else. */
export function quoted(name: string): string {
  const plain = plainName.test(name) && !likeCell.test(name) && !/^(true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The cells of an area without its sheet; `$` in front of every part makes it absolute. */
export function cellsAddress(area: Area, mark = ""): string {
  const row = (index: number) => `${mark}${index + 1}`;
  const column = (index: number) => mark + columnName(index);
  const [lastRow, lastColumn] = [area.row + area.rows - 1, area.column + area.columns - 1];
  if (isEntireRows(area)) return `${row(area.row)}:${row(lastRow)}`;
  if (isEntireColumns(area)) return `${column(area.column)}:${column(lastColumn)}`;
  const first = column(area.column) + row(area.row);
  return isCell(area) ? first : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

/** The address of an area as Excel gives it: Sheet1!A1:B2, 'My sheet'!A1. */
export const address = (area: Area, sheetName: string, mark = ""): string =>
  `${quoted(sheetName)}!${cellsAddress(area, mark)}`;

const sheetPart = /^(?:'((?:[^']|'')+)'|([^'!]+))!/;
const cellsPart = /^(?:\$?([a-z]{1,3}))?(?:\$?(\d{1,7}))?$/i;

/** The name of the sheet that an address starts with, if it has one, and the rest. */
function splitSheet(text: string): { name: string | null; cells: string } {
  const found = sheetPart.exec(text);
  if (!found) return { name: null, cells: text };
  const inQuotes = found.at(1)?.replaceAll("''", "'");
  return { name: inQuotes ?? found.at(2) ?? null, cells: text.slice(found[0].length) };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const found = cellsPart.exec(text);
  if (!found || text === "") return null;
  const [letters, digits] = [found.at(1), found.at(2)];
  return { column: letters ? columnOf(letters) : null, row: digits ? Number(digits) - 1 : null };
}

/** From one corner to the other along rows or columns: all of them where neither corner names one. */
function span(from: number | null, to: number | null, all: number): { start: number; length: number } | null {
  if (from === null && to === null) return { start: 0, length: all };
  if (from === null || to === null) return null;
  return { start: Math.min(from, to), length: Math.abs(to - from) + 1 };
}

/** A1, A1:B2, A:C or 1:3, with or without $; null where the text is no address. */
function parseCells(text: string, sheet: string): Area | null {
  const corners = text.split(":");
  const first = corner(corners[0]);
  const last = corner(corners.at(1) ?? corners[0]);
  if (!first || !last || corners.length > 2) return null;
  if (corners.length === 1 && (first.row === null || first.column === null)) return null;
  const rows = span(first.row, last.row, limits.rows);
  const columns = span(first.column, last.column, limits.columns);
  if (!rows || !columns) return null;
  const area = {
    sheet,
    row: rows.start,
    rows: rows.length,
    column: columns.start,
    columns: columns.length,
  };
  return isOnSheet(area) ? area : null;
}

export const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** The area that an address names, on `sheet` where it names none itself; null where it names no cells that there are. */
export function parseAddress(text: string, sheets: readonly Sheet[], sheet: string | null): Area | null {
  const { name, cells } = splitSheet(text.trim());
  const home = name === null ? sheet : sheetNamed(sheets, name)?.id;
  return home ? parseCells(cells, home) : null;
}
