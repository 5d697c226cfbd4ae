// Areas of a sheet as large as Excel's, on sheets of Univer that hold fewer rows and columns.
import { type IRange, RANGE_TYPE, type Worksheet } from "@univerjs/core";
import { SetWorksheetColumnCountCommand, SetWorksheetRowCountCommand } from "@univerjs/sheets";
import { limits } from "../../host/area";
import type { Area } from "../../host/grid";
import type { Ground } from "../ground";

export function toArea(sheet: Worksheet, range: IRange): Area {
  const { startRow, startColumn, endRow, endColumn, rangeType } = range;
  const wholeColumns = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL;
  const wholeRows = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL;
  return {
    sheet: sheet.getSheetId(),
    row: wholeColumns ? 0 : startRow,
    rows: wholeColumns ? limits.rows : endRow - startRow + 1,
    column: wholeRows ? 0 : startColumn,
    columns: wholeRows ? limits.columns : endColumn - startColumn + 1,
  };
}

/** The part of an area that Univer's sheet holds. */
export function toRange(sheet: Worksheet, { row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    startColumn: column,
    endRow: Math.min(row + rows, sheet.getRowCount()) - 1,
    endColumn: Math.min(column + columns, sheet.getColumnCount()) - 1,
  };
}

export function cellsOf(sheet: Worksheet, area: Area): [row: number, column: number][] {
  const { startRow, endRow, startColumn, endColumn } = toRange(sheet, area);
  const cells: [number, number][] = [];
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) cells.push([row, column]);
  }
  return cells;
}

const upTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** A table in the shape of a block, made cell by cell. */
export const tableOf = <T>(range: IRange, cell: (row: number, column: number) => T): T[][] =>
  upTo(range.startRow, range.endRow).map((row) =>
    upTo(range.startColumn, range.endColumn).map((column) => cell(row, column)),
  );

/** All cells of an area, also those that Univer's sheet does not hold. */
export const wholeRange = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

/** Makes Univer's sheet large enough for a block of cells that is written; whole rows and columns need no room. */
export function makeRoom(ground: Ground, area: Area): IRange {
  const { sheet: subUnitId, row, column, rows, columns } = area;
  const sheet = ground.sheet(subUnitId);
  const [rowCount, columnCount] = [row + rows, column + columns];
  if (rows < limits.rows && rowCount > sheet.getRowCount()) {
    ground.run(SetWorksheetRowCountCommand.id, { subUnitId, rowCount });
  }
  if (columns < limits.columns && columnCount > sheet.getColumnCount()) {
    ground.run(SetWorksheetColumnCountCommand.id, { subUnitId, columnCount });
  }
  return toRange(sheet, area);
}
