// An open workbook: type into cells, let it calculate, read values, texts and messages.
import type { ICellData, Worksheet } from "@univerjs/core";
import { deserializeRangeWithSheet } from "@univerjs/engine-formula";
import type { Grid } from "../host/grid";
import { cellContent } from "./bookData";
import { univerGrid } from "./grid";
import { type Ground, type Value, cleared } from "./ground";

export interface Book {
  /** Types into a cell: text that starts with `=` is a formula, null clears. */
  setCell: (address: string, input: Value) => void;
  /** The value in full precision, an error as its text, null for blank; spilled cells too. */
  value: (address: string) => Value;
  /** What the cell displays. */
  text: (address: string) => string;
  formula: (address: string) => string;
  /** The sentence of the error in a cell, or an empty text. */
  message: (address: string) => string;
  /** Waits until every change is calculated. */
  settle: (timeout?: number) => Promise<void>;
  undo: () => void;
  /** The same workbook as the host side of Office.js sees it. */
  grid: Grid;
}

function contentOf(input: Value, names: readonly string[]): ICellData {
  if (input === null) return {};
  const isFormula = typeof input === "string" && input.startsWith("=");
  return cellContent(isFormula ? { formula: input } : { value: input }, names);
}

export function bookOn(ground: Ground, names: readonly string[]): Book {
  /** `A1` is on the first sheet. */
  const locate = (address: string): [Worksheet, number, number] => {
    const { sheetName, range } = deserializeRangeWithSheet(address);
    const { workbook } = ground;
    const sheet = sheetName === "" ? workbook.getSheets()[0] : workbook.getSheetBySheetName(sheetName);
    if (!sheet) throw new Error(`No sheet ${sheetName}`);
    return [sheet, range.startRow, range.startColumn];
  };
  return {
    setCell: (address, input) => {
      const [sheet, row, column] = locate(address);
      ground.write(sheet.getSheetId(), { [row]: { [column]: { ...cleared, ...contentOf(input, names) } } });
    },
    value: (address) => ground.value(...locate(address)),
    text: (address) => ground.text(...locate(address)),
    formula: (address) => ground.formula(...locate(address)),
    message: (address) => ground.carried(...locate(address)).message ?? "",
    settle: (timeout) => ground.settle(timeout),
    undo: () => {
      ground.undo();
    },
    grid: univerGrid(ground),
  };
}
