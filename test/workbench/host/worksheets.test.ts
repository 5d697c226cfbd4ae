import { describe, expect, it } from "@jest/globals";
import { openExcel } from "./client";

describe("worksheets", () => {
  it("are added, listed, moved, hidden and deleted", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const model = worksheets.add("Debt model");
      const fresh = worksheets.add();
      await context.sync();
      model.position = 0;
      fresh.visibility = "Hidden";
      worksheets.load("items/name,items/position,items/visibility");
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      const listed = worksheets.items.map((sheet) => [sheet.name, sheet.position, sheet.visibility]);
      expect(listed).toEqual([
        ["Debt model", 0, "Visible"],
        ["Sheet1", 1, "Visible"],
        ["Sheet2", 2, "Hidden"],
      ]);
      expect([all.value, visible.value]).toEqual([3, 2]);
      worksheets.items[1].delete();
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Debt model", "Sheet2"]);
    });
  });

  it("are found by name in any case, or not at all", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const there = worksheets.getItemOrNullObject("sheet1").load("name");
      const gone = worksheets.getItemOrNullObject("Gone");
      const cells = gone.getRange("A1").load("values");
      // Nothing can be done with what is not there, and nothing is.
      gone.delete();
      await context.sync();
      expect([there.isNullObject, there.name]).toEqual([false, "Sheet1"]);
      expect([gone.isNullObject, cells.isNullObject]).toEqual([true, true]);
    });
  });

  it("are activated", async () => {
    const { client, grid } = openExcel();
    const other = grid.addSheet("Other");
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("id,name");
      await context.sync();
      expect([active.id, active.name]).toEqual([other, "Other"]);
    });
  });

  it.each<[string, string, (sheets: Excel.WorksheetCollection) => void]>([
    ["a name that is taken", "ItemAlreadyExists", (sheets) => sheets.add("SHEET1")],
    ["a name with a colon", "InvalidArgument", (sheets) => sheets.add("a:b")],
    ["a name of 32 letters", "InvalidArgument", (sheets) => sheets.add("a".repeat(32))],
    [
      "to lose the last sheet",
      "InvalidOperation",
      (sheets) => {
        sheets.getItem("Sheet1").delete();
      },
    ],
    [
      "to hide the last sheet",
      "InvalidOperation",
      (sheets) => {
        sheets.getItem("Sheet1").visibility = "Hidden";
      },
    ],
  ])("refuse %s", async (_, code, act) => {
    const run = openExcel().client.Excel.run((context) => {
      act(context.workbook.worksheets);
      return context.sync();
    });
    await expect(run).rejects.toMatchObject({ code });
  });
});

describe("the selection", () => {
  it("is where the last select put it", async () => {
    const { client, grid } = openExcel();
    grid.renameSheet(grid.addSheet("Other"), "O'Neill 2026");
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("O'Neill 2026").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect(selected.address).toBe("'O''Neill 2026'!B2:C3");
      expect(cell.address).toBe("'O''Neill 2026'!B2");
    });
  });

  it("is refused where it is no single block of cells", async () => {
    const { client, grid } = openExcel();
    const cell = (row: number) => ({ sheet: grid.activeSheet(), row, column: 0, rows: 1, columns: 1 });
    const selected = () =>
      client.Excel.run((context) => {
        context.workbook.getSelectedRange();
        return context.sync();
      });
    grid.select([cell(0), cell(5)]);
    await expect(selected()).rejects.toMatchObject({ code: "InvalidSelection" });
    grid.selectNothing();
    await expect(selected()).rejects.toMatchObject({ code: "InvalidSelection" });
  });
});

describe("the application", () => {
  it("calculates, and says how it does", async () => {
    const { client, grid } = openExcel();
    await client.Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = "Manual";
      application.calculate("Full");
      application.calculate("Recalculate");
      context.workbook.getSelectedRange().calculate();
      application.load("calculationMode,calculationState");
      await context.sync();
      expect([application.calculationMode, application.calculationState]).toEqual(["Manual", "Pending"]);
      expect(grid.seen.calculations).toEqual([true, false, true]);
    });
  });
});
