// An open workbook: type into cells, let it calculate, read values, texts and messages.
import { CellValueType, type ICellData, type Injector, type Nullable, type Worksheet } from "@univerjs/core";
import { FormulaDataModel, deserializeRangeWithSheet } from "@univerjs/engine-formula";
import type { FRange, FWorkbook } from "@univerjs/sheets/facade";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { cellContent } from "./bookData";
import { carriedAt, spilledCell } from "./carried";

export type Value = number | string | boolean | null;

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
}

/** Univer starts to calculate 100 ms after a change; past this, nothing was to calculate. */
const startWithin = 160;

const cleared: ICellData = { v: null, t: null, f: null, si: null, p: null, custom: null };

function rawValue({ v, t }: ICellData): Value {
  if (v === undefined || v === null) return null;
  return t === CellValueType.BOOLEAN ? Boolean(v) : v;
}

interface Located {
  sheet: Worksheet;
  range: FRange;
  row: number;
  column: number;
}

/** `A1` is on the first sheet. */
function locate(workbook: FWorkbook, address: string): Located {
  const { sheetName, range } = deserializeRangeWithSheet(address);
  const sheet = sheetName === "" ? workbook.getSheets()[0] : workbook.getSheetByName(sheetName);
  if (!sheet) throw new Error(`No sheet ${sheetName}`);
  const { startRow: row, startColumn: column } = range;
  return { sheet: sheet.getSheet(), range: sheet.getRange(row, column), row, column };
}

function contentOf(input: Value, names: readonly string[]): ICellData {
  if (input === null) return {};
  const isFormula = typeof input === "string" && input.startsWith("=");
  return cellContent(isFormula ? { formula: input } : { value: input }, names);
}

export function bookOn(injector: Injector, workbook: FWorkbook, names: readonly string[]): Book {
  const model = injector.get(FormulaDataModel);
  const session = injector.get(FormulaCalculationSessionService);

  const read = (address: string) => {
    const { sheet, row, column } = locate(workbook, address);
    const place = { unitId: workbook.getId(), subUnitId: sheet.getSheetId(), row, column };
    const typed: Nullable<ICellData> = sheet.getCellRaw(row, column);
    const held = typed?.v === undefined || typed.v === null ? spilledCell(model, place) : typed;
    return { value: held ? rawValue(held) : null, carried: carriedAt(model, place, typed) };
  };

  return {
    setCell: (address, input) => {
      locate(workbook, address).range.setValue({ ...cleared, ...contentOf(input, names) });
    },
    value: (address) => read(address).value,
    text: (address) => locate(workbook, address).range.getDisplayValue(),
    formula: (address) => locate(workbook, address).range.getFormula(),
    message: (address) => read(address).carried.message ?? "",
    settle: (timeout = 30_000) => session.waitForLatestApplied(timeout, startWithin),
  };
}
