import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { asWorkbookError } from "../../src/excel/errors";
import { workbook } from "../../src/excel/workbook";
import { WorkbookError } from "../../src/sheet/workbook";
import type { Opened } from "../workbench/host/client";
import { openExcel } from "../workbench/host/client";

const EMPTY_TEXT = '=""';
const TABLE = [
  ["Period", "Rent"],
  [1, 250],
];

let excel: Opened;
beforeEach(() => {
  excel = openExcel({ evaluate: (formula) => (formula === EMPTY_TEXT ? [[""]] : TABLE) });
  Object.assign(globalThis, { Excel: excel.client.Excel });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

const area = (row: number, column: number, rows = 1, columns = 1) => ({
  sheet: "Sheet1",
  row,
  column,
  rows,
  columns,
});
const onGrid = (...at: Parameters<typeof area>) => ({ ...area(...at), sheet: excel.grid.activeSheet() });

async function refusal(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { reason: error.reason, message: error.message };
  }
}

describe("The workbook of Excel", () => {
  it("says what is selected", async () => {
    excel.grid.select([onGrid(3, 1, 2, 5)]);
    expect(await workbook.selection()).toEqual(area(3, 1, 2, 5));
  });

  it("shows what cells hold, their formulas where they show nothing", async () => {
    excel.grid.write(onGrid(0, 0, 1, 3), [[0.125, "", EMPTY_TEXT]]);
    excel.grid.setNumberFormats(onGrid(0, 0), [["0.0%"]]);
    const { cells } = await workbook.contents(area(0, 0, 1, 3));
    expect(cells).toEqual([["12.5%", "", EMPTY_TEXT]]);
  });

  it("puts a formula into the first cell of an area and lets it spill", async () => {
    await workbook.insertFormula(area(3, 1, 2, 2), "=APSIS.LEASE_SCHEDULE()");
    expect(excel.grid.formulas(onGrid(3, 1))).toEqual([["=APSIS.LEASE_SCHEDULE()"]]);
    expect((await workbook.contents(area(3, 1, 2, 2))).cells).toEqual([
      ["Period", "Rent"],
      ["1", "250"],
    ]);
  });

  it("says whose result fills a cell, but not of the formula's own cell", async () => {
    await workbook.insertFormula(area(3, 1), "=APSIS.LEASE_SCHEDULE()");
    expect(await workbook.contents(area(4, 2))).toEqual({ cells: [["250"]], filledFrom: "Sheet1!B4" });
    expect(await workbook.contents(area(3, 1))).not.toHaveProperty("filledFrom");
  });

  it("refuses a selection of several areas and one of no cells", async () => {
    const expected = {
      reason: "selection",
      message: "Nothing can go into this selection. Select a single cell, then try again.",
    };
    excel.grid.select([onGrid(0, 0), onGrid(5, 5)]);
    expect(await refusal(workbook.selection())).toEqual(expected);
    excel.grid.selectNothing();
    expect(await refusal(workbook.selection())).toEqual(expected);
  });

  it("refuses a sheet that is no longer there", async () => {
    expect(await refusal(workbook.contents({ ...area(0, 0), sheet: "Gone" }))).toMatchObject({
      reason: "gone",
    });
  });

  it("lets a host be that does not tell of selections", async () => {
    const stop = workbook.onSelectionChanged(() => {
      throw new Error("It was called.");
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    excel.grid.select([onGrid(5, 5)]);
    expect(stop).not.toThrow();
  });
});

describe("Excel's errors", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["AccessDenied", "protected"],
    ["InvalidSelection", "selection"],
    ["ItemNotFound", "gone"],
    ["GeneralException", "unavailable"],
  ])("say what to do: %s is %s", (code, reason) => {
    const cause = Object.assign(new Error("in Excel's words"), { code });
    const error = asWorkbookError(cause);
    expect(error).toMatchObject({ reason, cause });
    expect(error.message).toMatch(/then try again\.$/);
  });
});
