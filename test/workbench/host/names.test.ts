import { describe, expect, it } from "@jest/globals";
import { openExcel } from "./client";

describe("names", () => {
  it("stand for ranges, constants and formulas", async () => {
    const { client, grid } = openExcel();
    grid.renameSheet(grid.activeSheet(), "Debt model");
    await client.Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("cfads", worksheets.getItem("Debt model").getRange("B2:B9"), "cash available");
      names.add("target_dscr", "=1.35");
      names.add("twin", "=LAMBDA(x,x+1)");
      names.load("items/name,items/type,items/value,items/formula,items/comment,items/scope");
      await context.sync();
      const listed = names.items.map((item): unknown[] => [item.name, item.type, item.value, item.formula]);
      expect(listed).toEqual([
        ["cfads", "Range", "'Debt model'!$B$2:$B$9", "='Debt model'!$B$2:$B$9"],
        ["target_dscr", "Double", 1.35, "=1.35"],
        ["twin", "Error", "#CALC!", "=LAMBDA(x,x+1)"],
      ]);
      expect(names.items[0].comment).toBe("cash available");
      expect(names.items[0].scope).toBe("Workbook");
    });
  });

  it("lead to their range, also from a sheet", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      names.add("cfads", sheet.getRange("B2:B9"));
      const byName = names.getItem("CFADS").getRange().load("address");
      const bySheet = sheet.getRange("cfads").load("address");
      names.add("rate", "=0.05");
      const none = names.getItem("rate").getRangeOrNullObject();
      await context.sync();
      expect([byName.address, bySheet.address]).toEqual(["Sheet1!B2:B9", "Sheet1!B2:B9"]);
      expect(none.isNullObject).toBe(true);
    });
  });

  it("are changed in place and deleted", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const { names } = context.workbook;
      const rate = names.add("rate", "=0.05");
      await context.sync();
      rate.formula = "=0.06";
      rate.load("formula,value");
      await context.sync();
      expect([rate.formula, rate.value]).toEqual(["=0.06", 0.06]);
      rate.delete();
      const gone = names.getItemOrNullObject("rate");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it.each<[string, string, (names: Excel.NamedItemCollection) => unknown]>([
    ["a name like a cell", "InvalidArgument", (names) => names.add("AB12", "=1")],
    ["a name like a cell by row and column", "InvalidArgument", (names) => names.add("r1c1", "=1")],
    ["a name with a blank", "InvalidArgument", (names) => names.add("a b", "=1")],
    ["text that is no formula", "InvalidArgument", (names) => names.add("rate", "0.05")],
    ["a name that is taken", "ItemAlreadyExists", (names) => names.add("TAKEN", "=1")],
    ["a name that is not there", "ItemNotFound", (names) => names.getItem("missing").load("name")],
    ["the range of a constant", "InvalidArgument", (names) => names.getItem("taken").getRange()],
    ["the value of a computed name", "NotImplemented", (names) => names.getItem("sum").load("value")],
  ])("refuse %s", async (_, code, act) => {
    const { client, grid } = openExcel();
    grid.defineName({ name: "taken", formula: "=1", comment: "" });
    grid.defineName({ name: "sum", formula: "=SUM(Sheet1!$A$1:$A$3)", comment: "" });
    const run = client.Excel.run((context) => {
      act(context.workbook.names);
      return context.sync();
    });
    await expect(run).rejects.toMatchObject({ code });
  });
});
