// Excel for a test: Microsoft's real client before the workbench's host, as the globals that src/excel speaks to.
import { afterEach, beforeEach } from "@jest/globals";
import type { Area } from "../../src/sheet/workbook";
import { WorkbookError } from "../../src/sheet/workbook";
import type { Evaluate } from "../workbench/host/memoryGrid";
import { type Opened, openExcel } from "../workbench/host/client";

let opened: Opened;

/** To be called once in a file: every test has an Excel of its own. */
export function useExcel(evaluate?: Evaluate): void {
  beforeEach(() => {
    opened = openExcel({ evaluate });
    const { Excel, Office } = opened.client;
    Object.assign(globalThis, { Excel, Office });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Excel");
    Reflect.deleteProperty(globalThis, "Office");
  });
}

export const excel = (): Opened => opened;

export const area = (row: number, column: number, rows = 1, columns = 1, sheet = "Sheet1"): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

/** An area as the grid knows it, by the id of its sheet. */
export function onGrid({ sheet, ...place }: Area) {
  const found = opened.grid.sheets().find(({ name }) => name === sheet);
  if (!found) throw new Error(`There is no sheet ${sheet}.`);
  return { ...place, sheet: found.id };
}

/** Why something is refused; undefined where it is not. */
export async function reasonFor(asked: Promise<unknown>): Promise<string | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return error.reason;
  }
}
