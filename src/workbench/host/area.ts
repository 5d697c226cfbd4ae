import { invalidArgument } from "./errors";
import type { Area, SheetId } from "./grid";

/** The size of a sheet in Excel. */
export const limits = { rows: 1_048_576, columns: 16_384 };

export const wholeSheet = (sheet: SheetId): Area => ({ sheet, row: 0, column: 0, ...limits });

const within = (start: number, length: number, limit: number): boolean =>
  start >= 0 && length >= 1 && start + length <= limit;

/** Whether an area holds something and hangs over no edge of its sheet. */
export const isOnSheet = ({ row, column, rows, columns }: Area): boolean =>
  within(row, rows, limits.rows) && within(column, columns, limits.columns);

export const onSheet = (area: Area): Area => (isOnSheet(area) ? area : invalidArgument());

/** The cell at an offset from the first cell; it may lie outside the area. */
export const cellAt = (area: Area, row: number, column: number): Area =>
  onSheet({ ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 });

export function rowAt(area: Area, row: number): Area {
  if (row < 0 || row >= area.rows) invalidArgument();
  return { ...area, row: area.row + row, rows: 1 };
}

export function columnAt(area: Area, column: number): Area {
  if (column < 0 || column >= area.columns) invalidArgument();
  return { ...area, column: area.column + column, columns: 1 };
}

export const resized = (area: Area, rows: number, columns: number): Area =>
  onSheet({ ...area, rows: area.rows + rows, columns: area.columns + columns });

export const offset = (area: Area, rows: number, columns: number): Area =>
  onSheet({ ...area, row: area.row + rows, column: area.column + columns });

export const entireColumns = (area: Area): Area => ({ ...area, row: 0, rows: limits.rows });

export const entireRows = (area: Area): Area => ({ ...area, column: 0, columns: limits.columns });

export const isEntireColumns = ({ rows }: Area): boolean => rows === limits.rows;

export const isEntireRows = ({ columns }: Area): boolean => columns === limits.columns;

export const isCell = ({ rows, columns }: Area): boolean => rows === 1 && columns === 1;

function between(sheet: SheetId, top: number, left: number, bottom: number, right: number): Area {
  return { sheet, row: top, column: left, rows: bottom - top, columns: right - left };
}

export function intersection(a: Area, b: Area): Area | null {
  const shared = between(
    a.sheet,
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
    Math.min(a.row + a.rows, b.row + b.rows),
    Math.min(a.column + a.columns, b.column + b.columns),
  );
  return a.sheet === b.sheet && shared.rows > 0 && shared.columns > 0 ? shared : null;
}

/** The smallest area that holds both; refused for areas of two sheets. */
export function boundingArea(a: Area, b: Area): Area {
  if (a.sheet !== b.sheet) invalidArgument();
  return between(
    a.sheet,
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows),
    Math.max(a.column + a.columns, b.column + b.columns),
  );
}

export const cellCount = ({ rows, columns }: Area): number => rows * columns;
