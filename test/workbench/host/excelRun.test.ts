import { describe, expect, it } from "@jest/globals";
import { openExcel } from "./client";

describe("Excel.run", () => {
  it("writes with the sync and reads what it wrote", async () => {
    const { client, grid } = openExcel();
    const a1 = { sheet: grid.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
    await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [
        [1, "two"],
        [true, ""],
      ];
      expect(grid.values(a1)).toEqual([[""]]);
      await context.sync();
      expect(grid.values(a1)).toEqual([[1]]);
      range.load("values,valueTypes,address");
      await context.sync();
      expect(range.values).toEqual([
        [1, "two"],
        [true, ""],
      ]);
      expect(range.valueTypes).toEqual([
        ["Double", "String"],
        ["Boolean", "Empty"],
      ]);
      expect(range.address).toBe("Sheet1!A1:B2");
    });
  });

  it("refuses a property that was not loaded", async () => {
    const { client } = openExcel();
    const run = client.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.values;
    });
    await expect(run).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("reads a formula's value in the very request that wrote what it depends on", async () => {
    const { client } = openExcel({ evaluate: (_, valueAt) => [[2 * Number(valueAt(0, 0))]] });
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").formulas = [["=2*A1"]];
      sheet.getRange("A1").values = [[21]];
      const result = sheet.getRange("B1").load("values,formulas");
      await context.sync();
      expect(result.values).toEqual([[42]]);
      expect(result.formulas).toEqual([["=2*A1"]]);
    });
  });

  it("runs two batches one after the other", async () => {
    const { client, grid } = openExcel({ evaluate: () => [[1]] });
    const write = (address: string) =>
      client.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
        range.formulas = [["=1"]];
        range.load("values,address");
        await context.sync();
        return `${range.address} ${String(range.values[0][0])}`;
      });
    const answers = await Promise.all([write("A1"), write("A2")]);
    expect(answers).toEqual(["Sheet1!A1 1", "Sheet1!A2 1"]);
    expect(grid.seen.atOnce).toBe(1);
  });

  it("keeps a range from one sync to the next, even when its sheet is renamed", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("C3");
      await context.sync();
      sheet.name = "Bob's deal";
      range.load("address");
      sheet.load("name");
      await context.sync();
      expect(range.address).toBe("'Bob''s deal'!C3");
      expect(sheet.name).toBe("Bob's deal");
    });
  });

  it("keeps the ranges of one run when another has ended", async () => {
    const { client } = openExcel();
    const address = await client.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      await context.sync();
      await client.Excel.run(async (other) => {
        other.workbook.getSelectedRange();
        await other.sync();
      });
      // The end of a run releases its ranges in the background.
      await new Promise((resolve) => setTimeout(resolve, 5));
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!A1");
  });

  it("loads a part of a collection", async () => {
    const { client, grid } = openExcel();
    for (const name of ["B", "C", "D"]) grid.addSheet(name);
    await client.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ select: "name", skip: 1, top: 2 });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["B", "C"]);
      expect(() => worksheets.items[0].visibility).toThrow("visibility");
    });
  });

  it("loads all that an object has where nothing is named", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load();
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility]).toEqual(["Sheet1", 0, "Visible"]);
    });
  });

  it("does everything before the action that fails and nothing after it, and says where", async () => {
    const { client, grid } = openExcel();
    const run = client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A1:B2").values = [[1, 2]];
      sheet.getRange("A3").values = [["after"]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
    const column = { sheet: grid.activeSheet(), row: 0, column: 0, rows: 3, columns: 1 };
    expect(grid.values(column)).toEqual([["before"], [""], [""]]);
  });

  it("goes on after a request that failed", async () => {
    const { client } = openExcel();
    const missing = client.Excel.run((context) => {
      context.workbook.worksheets.getItem("Nowhere").activate();
      return context.sync();
    });
    await expect(missing).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
    const count = await client.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.getCount();
      await context.sync();
      return sheets.value;
    });
    expect(count).toBe(1);
  });

  it("refuses a member it does not have by its name", async () => {
    const { client } = openExcel();
    const method = client.Excel.run((context) => {
      context.workbook.getSelectedRange().merge();
      return context.sync();
    });
    await expect(method).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "The workbench does not have Range.merge.",
    });
    const property = client.Excel.run((context) => {
      context.workbook.getSelectedRange().load("formulasR1C1");
      return context.sync();
    });
    await expect(property).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "The workbench does not have Range.formulasR1C1.",
    });
    const inherited = client.Excel.run((context) => {
      context.workbook.getSelectedRange().load("constructor");
      return context.sync();
    });
    await expect(inherited).rejects.toMatchObject({ code: "ApiNotFound" });
    const collection = client.Excel.run((context) => {
      context.workbook.tables.load("items/name");
      return context.sync();
    });
    await expect(collection).rejects.toMatchObject({
      message: "The workbench does not have Workbook.tables.",
    });
  });

  it("leaves members of newer versions of Excel to the client, which refuses them", async () => {
    const { client } = openExcel();
    const run = client.Excel.run((context) => {
      context.workbook.getSelectedRange().getDirectPrecedents();
      return context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("passes on what a grid throws as a general exception", async () => {
    const { client, grid } = openExcel();
    grid.deleteSheet = () => {
      throw new Error("The sheet is protected.");
    };
    grid.addSheet("Other");
    const run = client.Excel.run((context) => {
      context.workbook.worksheets.getActiveWorksheet().delete();
      return context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: "GeneralException",
      message: "There was an internal error while processing the request. The sheet is protected.",
    });
  });
});
