import type { Area, Contents } from "../sheet/workbook";
import { rangeOf, run } from "./run";

export function selection(): Promise<Area> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    range.worksheet.load("name");
    await context.sync();
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return { sheet: range.worksheet.name, row, column, rows, columns };
  });
}

export function contents(area: Area): Promise<Contents> {
  return run(async (context) => {
    const range = rangeOf(context, area).load("text,formulas");
    const parent = range.getCell(0, 0).getSpillParentOrNullObject();
    parent.load("address,rowIndex,columnIndex");
    await context.sync();
    const formulas = range.formulas as unknown[][];
    const cells = range.text.map((texts, row) =>
      texts.map((text, column) => (text === "" ? String(formulas[row][column]) : text)),
    );
    if (parent.isNullObject) return { cells };
    const isItself = parent.rowIndex === area.row && parent.columnIndex === area.column;
    return isItself ? { cells } : { cells, filledFrom: parent.address };
  });
}

export function insertFormula(area: Area, formula: string): Promise<void> {
  return run(async (context) => {
    rangeOf(context, { ...area, rows: 1, columns: 1 }).formulas = [[formula]];
    await context.sync();
  });
}
