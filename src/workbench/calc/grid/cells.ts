import {
  DEFAULT_NUMBER_FORMAT,
  type ICellData,
  type Nullable,
  ObjectMatrix,
  type Worksheet,
} from "@univerjs/core";
import { ClearSelectionFormatCommand } from "@univerjs/sheets";
import type { Area, CellGrid, CellValue, ValueType } from "../../host/grid";
import { type Ground, type Value, cleared } from "../ground";
import { cellsOf, makeRoom, tableOf, toRange, wholeRange } from "./areas";
import { extentGrid } from "./extents";
import { contentOf } from "./inputs";
import { styleAt } from "./styles";

const calculated = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"];
const errorNames = new Set([...calculated, "#SPILL!", "#CALC!", "#BUSY!", "#CYCLE!", "#ERROR!"]);

function typeOf(value: Value): ValueType {
  if (value === null || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return errorNames.has(value) ? "Error" : "String";
}

const pattern = (ground: Ground, sheet: Worksheet, row: number, column: number) =>
  styleAt(ground, sheet, row, column).n?.pattern ?? DEFAULT_NUMBER_FORMAT;

type Reading = "values" | "formulas" | "texts" | "valueTypes" | "numberFormats";

function readingGrid(ground: Ground): Pick<CellGrid, Reading> {
  const table = <T>(area: Area, read: (sheet: Worksheet, row: number, column: number) => T) => {
    const sheet = ground.sheet(area.sheet);
    return tableOf(wholeRange(area), (row, column) => read(sheet, row, column));
  };
  const value = (...cell: [Worksheet, number, number]): CellValue => ground.value(...cell) ?? "";
  return {
    values: (area) => table(area, value),
    formulas: (area) => table(area, (...cell) => ground.formula(...cell) || value(...cell)),
    texts: (area) => table(area, (...cell) => ground.text(...cell)),
    valueTypes: (area) => table(area, (...cell) => typeOf(ground.value(...cell))),
    numberFormats: (area) => table(area, (...cell) => pattern(ground, ...cell)),
  };
}

function writingGrid(ground: Ground): Pick<CellGrid, "write" | "setNumberFormats" | "clear"> {
  return {
    write: (area, inputs) => {
      makeRoom(ground, area);
      const sheet = ground.sheet(area.sheet);
      const matrix = new ObjectMatrix<Nullable<ICellData>>();
      for (const [row, column] of cellsOf(sheet, area)) {
        const input = inputs[row - area.row][column - area.column];
        if (input === null) continue;
        matrix.setValue(row, column, {
          ...cleared,
          ...contentOf(input, pattern(ground, sheet, row, column)),
        });
      }
      ground.write(area.sheet, matrix.getMatrix());
    },
    setNumberFormats: (area, formats) => {
      const range = makeRoom(ground, area);
      const patterns = tableOf(range, (row, column) => ({
        pattern: formats[row - area.row][column - area.column],
      }));
      ground.restyle(area.sheet, range, "n", patterns);
    },
    clear: (area, what) => {
      const sheet = ground.sheet(area.sheet);
      const held = cellsOf(sheet, area).filter(([row, column]) => sheet.getCellRaw(row, column));
      const matrix = new ObjectMatrix<Nullable<ICellData>>();
      for (const [row, column] of held) matrix.setValue(row, column, { ...cleared });
      if (what !== "Formats") ground.write(area.sheet, matrix.getMatrix());
      const ranges = [toRange(sheet, area)];
      if (what !== "Contents") ground.run(ClearSelectionFormatCommand.id, { subUnitId: area.sheet, ranges });
    },
  };
}

export const cellGrid = (ground: Ground): CellGrid => ({
  ...readingGrid(ground),
  ...writingGrid(ground),
  ...extentGrid(ground),
});
