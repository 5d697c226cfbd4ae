import { describe, expect, it } from "@jest/globals";
import { openExcel } from "./client";

/** The addresses of the ranges that a script makes from Sheet1. */
async function addresses(make: (sheet: Excel.Worksheet) => Excel.Range[]): Promise<string[]> {
  return openExcel().client.Excel.run(async (context) => {
    const ranges = make(context.workbook.worksheets.getItem("Sheet1"));
    for (const range of ranges) range.load("address");
    await context.sync();
    return ranges.map((range) => range.address);
  });
}

async function refusal(act: (sheet: Excel.Worksheet) => void): Promise<unknown> {
  const run = openExcel().client.Excel.run((context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    return context.sync();
  });
  return run.then(
    () => "no refusal",
    (error: unknown) => (error as { code: string }).code,
  );
}

describe("ranges", () => {
  it("are made from one another", async () => {
    const made = await addresses((sheet) => {
      const range = sheet.getRange("B2:C4");
      return [
        range.getCell(0, 0),
        range.getCell(5, 5),
        range.getRow(1),
        range.getColumn(1),
        range.getResizedRange(1, -1),
        range.getOffsetRange(-1, 2),
        range.getLastCell(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getBoundingRect("E1"),
        range.getIntersection(sheet.getRange("C4:D9")),
        sheet.getCell(9, 27),
        sheet.getRangeByIndexes(1, 1, 3, 2),
        sheet.getRange(),
        sheet.getRange("$B$2:$C$3"),
        sheet.getRange("c4:b2"),
      ];
    });
    expect(made.map((address) => address.replace("Sheet1!", ""))).toEqual([
      "B2",
      "G7",
      "B3:C3",
      "C2:C4",
      "B2:B5",
      "D1:E3",
      "C4",
      "B4:C4",
      "C2:C4",
      "B:C",
      "2:4",
      "B1:E4",
      "C4",
      "AB10",
      "B2:C4",
      "1:1048576",
      "B2:C3",
      "B2:C4",
    ]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["beyond the last column", (sheet) => sheet.getRange("XFE1")],
    ["beyond the last row", (sheet) => sheet.getRange("A1048577")],
    ["over the edge by an offset", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)],
    ["shrunk to nothing", (sheet) => sheet.getRange("A1").getResizedRange(-1, 0)],
    ["of a row outside the range", (sheet) => sheet.getRange("A1:B2").getRow(2)],
    ["that is no address", (sheet) => sheet.getRange("no such name")],
    ["on another sheet", (sheet) => sheet.getRange("Sheet2!A1")],
    ["with half a cell", (sheet) => sheet.getRange("A1:B")],
  ])("refuse an address %s", async (_, act) => {
    expect(await refusal(act)).toBe("InvalidArgument");
  });

  it("take one value for all cells, and null for a cell that stays", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = 7 as unknown as number[][];
      range.values = [
        [null, 8],
        ["", null],
      ];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, 8],
        ["", 7],
      ]);
    });
  });

  it.each<[string, unknown]>([
    ["too few rows", [[1, 2]]],
    ["a ragged row", [[1, 2], [3]]],
    ["a list", [1, 2]],
    [
      "an object in a cell",
      [
        [1, 2],
        [3, {}],
      ],
    ],
  ])("refuse %s", async (_, values) => {
    const act = (sheet: Excel.Worksheet) => {
      sheet.getRange("A1:B2").values = values as number[][];
    };
    expect(await refusal(act)).toBe("InvalidArgument");
  });

  it("have no values to read or to set where they are whole columns, and formats all the same", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("Sheet1").getRange("C:C");
      column.format.columnWidth = 75;
      column.load("values,numberFormat,isEntireColumn,format/columnWidth");
      await context.sync();
      expect([column.values, column.numberFormat, column.isEntireColumn]).toEqual([null, null, true]);
      expect(column.format.columnWidth).toBe(75);
    });
    const fill = (sheet: Excel.Worksheet) => {
      sheet.getRange("C:C").values = 1 as unknown as number[][];
    };
    expect(await refusal(fill)).toBe("InvalidArgument");
  });

  it("take a table so large that the client sends it in slices", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C1201");
      range.values = Array.from({ length: 1200 }, (_, row) => [row, -row]);
      const last = range.getLastRow();
      last.load("values");
      const used = context.workbook.worksheets.getItem("Sheet1").getUsedRange().load("address,cellCount");
      await context.sync();
      expect(last.values).toEqual([[1199, -1199]]);
      expect([used.address, used.cellCount]).toEqual(["Sheet1!B2:C1201", 2400]);
    });
  });

  it("show text in their number format, and format what they are told to", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
      range.values = [[0.095], [0.1]];
      range.numberFormat = "0.0%" as unknown as string[][];
      range.format.fill.color = "#ffeecc";
      range.getCell(0, 0).format.font.bold = true;
      range.format.columnWidth = 90;
      range.format.borders.getItem("EdgeBottom").style = "Double";
      range.load("text,numberFormat,format/columnWidth,format/fill/color,format/font/bold,format/font/size");
      const edge = range.format.borders.getItem("EdgeBottom").load("style,sideIndex");
      await context.sync();
      expect(range.text).toEqual([["9.5%"], ["10.0%"]]);
      expect(range.numberFormat).toEqual([["0.0%"], ["0.0%"]]);
      expect(range.format.fill.color).toBe("#FFEECC");
      expect(range.format.font.bold).toBeNull();
      expect(range.format.font.size).toBe(11);
      expect(range.format.columnWidth).toBe(90);
      expect([edge.style, edge.sideIndex]).toEqual(["Double", "EdgeBottom"]);
      range.format.fill.clear();
      range.format.autofitColumns();
      range.load("format/fill/color,format/columnWidth");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFFFFF");
      expect(range.format.columnWidth).toBe(60);
    });
  });

  it("know what spills, whence and whither", async () => {
    const { client } = openExcel({ evaluate: () => [[1], [2], [3]] });
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").formulas = [["=SEQUENCE(3)"]];
      const table = sheet.getRange("B2").getSpillingToRangeOrNullObject().load("address,values,hasSpill");
      const child = sheet.getRange("B3").getSpillingToRangeOrNullObject();
      const parent = sheet.getRange("B4").getSpillParentOrNullObject().load("address");
      const none = sheet.getRange("B5").getSpillParentOrNullObject();
      const some = sheet.getRange("B4:B5").load("hasSpill");
      await context.sync();
      expect([table.address, table.hasSpill]).toEqual(["Sheet1!B2:B4", true]);
      expect(table.values).toEqual([[1], [2], [3]]);
      expect(child.isNullObject).toBe(true);
      expect(parent.address).toBe("Sheet1!B2");
      expect(none.isNullObject).toBe(true);
      expect(some.hasSpill).toBeNull();
    });
  });

  it("find the used part, clear it and then find none", async () => {
    const { client } = openExcel();
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("C4").values = [[2]];
      const used = sheet.getUsedRange().load("address");
      const part = sheet.getRange("C:D").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect([used.address, part.address]).toEqual(["Sheet1!B2:C4", "Sheet1!C4"]);
      used.clear();
      const nothing = sheet.getUsedRangeOrNullObject();
      const corner = sheet.getUsedRange().load("address");
      await context.sync();
      expect(nothing.isNullObject).toBe(true);
      expect(corner.address).toBe("Sheet1!A1");
    });
  });
});
