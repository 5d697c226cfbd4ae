// A workbook as data: what the build step writes from the models, and what Univer loads.
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { deserializeRangeWithSheet } from "@univerjs/engine-formula";
import { fromFile } from "./formulas";
import { type StyleName, plain, styles } from "./styles";

export interface CellData {
  value?: number | string | boolean;
  formula?: string;
  format?: string;
  style?: StyleName;
}

export interface SheetData {
  name: string;
  /** Column widths in pixels, from A on. */
  columns: number[];
  freezeRows?: number;
  cells: Record<string, CellData>;
}

export interface BookData {
  name: string;
  sheets: SheetData[];
}

const room = { rows: 1000, columns: 40 };
const rowHeight = 21;
const tallRows: Partial<Record<StyleName, number>> = { title: 34, heading: 26 };

function styleOf({ format, style }: CellData): IStyleData | undefined {
  const named = style && styles[style];
  return format === undefined ? named : { ...named, n: { pattern: format } };
}

function valueOf(value: CellData["value"]): ICellData {
  if (value === undefined) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** What a cell holds, as Univer stores it; a formula wins over a value. */
export function cellContent(cell: CellData, names: readonly string[]): ICellData {
  return cell.formula === undefined ? valueOf(cell.value) : { f: fromFile(cell.formula, names) };
}

/** A new sheet, with the room that every sheet has. */
export const emptySheet = (id: string, name: string) => sheetData({ name, columns: [], cells: {} }, id, []);

function sheetData(sheet: SheetData, id: string, names: readonly string[]): Partial<IWorksheetData> {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  const rowData: IWorksheetData["rowData"] = {};
  let lastRow = 0;
  let lastColumn = sheet.columns.length;
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const { startRow, startColumn } = deserializeRangeWithSheet(address).range;
    (cellData[startRow] ??= {})[startColumn] = { ...cellContent(cell, names), s: styleOf(cell) };
    const h = cell.style && tallRows[cell.style];
    if (h) rowData[startRow] = { h };
    lastRow = Math.max(lastRow, startRow);
    lastColumn = Math.max(lastColumn, startColumn);
  }
  const frozen = sheet.freezeRows ?? 0;
  return {
    id,
    name: sheet.name,
    cellData,
    rowData,
    defaultStyle: plain,
    rowCount: lastRow + room.rows,
    columnCount: lastColumn + room.columns,
    columnData: Object.fromEntries(sheet.columns.map((w, index) => [index, { w }])),
    defaultRowHeight: rowHeight,
    defaultColumnWidth: 88,
    freeze: { startRow: frozen || -1, startColumn: -1, ySplit: frozen, xSplit: 0 },
    showGridlines: BooleanNumber.TRUE,
    gridlinesColor: "#e8ebf0",
  };
}

/** @param names the qualified names of the custom functions, for formulas that come from a file. */
export function toWorkbookData(book: BookData, id: string, names: readonly string[]): Partial<IWorkbookData> {
  const ids = book.sheets.map((_, index) => `sheet-${index + 1}`);
  const sheets = book.sheets.map((sheet, index) => sheetData(sheet, ids[index] ?? "", names));
  return {
    id,
    name: book.name,
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet, index) => [ids[index], sheet])),
  };
}
