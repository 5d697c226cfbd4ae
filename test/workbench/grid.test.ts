import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Book, Engine } from "../../src/workbench/calc";
import type { Area, Grid } from "../../src/workbench/host/grid";
import { calc, fixtureAddIn, fixtureBook } from "./headless";

let engine: Engine;
let book: Book;
let grid: Grid;
let sheet: string;

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

beforeAll(() => {
  engine = calc.createEngine(fixtureAddIn());
});

beforeEach(async () => {
  book = await engine.open(fixtureBook());
  ({ grid } = book);
  sheet = grid.activeSheet();
});

describe("cells", () => {
  it("read as values, formulas, texts and types, spilled ones too", () => {
    const block = area(5, 0, 2, 3);
    expect(grid.values(block)).toEqual([
      ["Period", "Date", "Balance"],
      [1, 45321, 1000.125],
    ]);
    expect(grid.formulas(block)[0]).toEqual(["=APSIS.LOAN_TABLE(3)", "Date", "Balance"]);
    expect(grid.texts(block)[1]).toEqual(["1", "2024-01-30", "1,000.13"]);
    expect(grid.valueTypes(area(2, 0, 1, 3))).toEqual([["String", "Double", "Empty"]]);
  });

  it("are written as if typed: numbers, percentages, dates, booleans, formulas and text", async () => {
    grid.write(area(20, 0, 1, 8), [["5", "9.5%", "2024-01-31", "true", "=A21*2", "'007", "30/360", "#N/A"]]);
    await grid.settle();
    expect(grid.values(area(20, 0, 1, 8))).toEqual([[5, 0.095, 45322, true, 10, "007", "30/360", "#N/A"]]);
    expect(grid.texts(area(20, 1))).toEqual([["9.50%"]]);
    expect(grid.valueTypes(area(20, 7))).toEqual([["Error"]]);
  });

  it("stay as they are where null is written, and are emptied where an empty text is", async () => {
    grid.write(area(2, 0, 1, 2), [["", null]]);
    await grid.settle();
    expect(grid.values(area(2, 0, 1, 2))).toEqual([["", 1250.5]]);
  });

  it("are found beyond the grid's edge as empty, and written there after making room", async () => {
    const far = area(5000, 200);
    expect(grid.values(far)).toEqual([[""]]);
    grid.write(far, [[7]]);
    await grid.settle();
    expect(grid.values(far)).toEqual([[7]]);
  });

  it("are cleared of contents, of formats, of both", async () => {
    grid.clear(area(2, 1), "Contents");
    expect([grid.values(area(2, 1)), grid.numberFormats(area(2, 1))]).toEqual([[[""]], [["#,##0.00"]]]);
    grid.clear(area(3, 1), "Formats");
    expect([grid.formulas(area(3, 1)), grid.numberFormats(area(3, 1))]).toEqual([
      [["=APSIS.TWICE(B3)"]],
      [["General"]],
    ]);
    grid.clear(area(0, 0), "All");
    await grid.settle();
    expect(grid.used(area(0, 0), false)).toBeNull();
  });

  it("have a used block, of values or of formats too", () => {
    const everything = area(0, 0, 1_048_576, 16_384);
    expect(grid.used(everything, true)).toEqual(area(0, 0, 14, 4));
    grid.setFormat(area(30, 6), { bold: true });
    expect(grid.used(everything, false)).toEqual(area(0, 0, 31, 7));
  });

  it("tell where formulas spill, unless they cannot", async () => {
    expect(grid.spills(sheet)).toEqual([area(5, 0, 4, 4)]);
    grid.write(area(6, 1), [["in the way"]]);
    await grid.settle();
    expect(grid.spills(sheet)).toEqual([]);
  });
});

describe("formats", () => {
  it("are what all cells have in common", () => {
    expect(grid.format(area(2, 1)).fontColor).toBe("#1D4ED8");
    expect(grid.format(area(2, 0, 1, 2)).fontColor).toBeNull();
    expect(grid.format(area(40, 0))).toMatchObject({
      fillColor: "",
      bold: false,
      verticalAlignment: "Center",
    });
  });

  it("change one by one", () => {
    const cell = area(40, 0, 2, 2);
    grid.setFormat(cell, { bold: true, fillColor: "#FFEEDD", horizontalAlignment: "Right" });
    grid.setFormat(cell, { italic: true, fillColor: "" });
    expect(grid.format(cell)).toMatchObject({
      bold: true,
      italic: true,
      fillColor: "",
      horizontalAlignment: "Right",
    });
  });

  it("leave formulas and spilled cells as they are", async () => {
    grid.setFormat(area(3, 0, 5, 4), { bold: true });
    grid.setBorder(area(3, 0, 5, 4), "EdgeBottom", { style: "Continuous" });
    grid.setNumberFormats(area(6, 1), [["dd/mm/yy"]]);
    await grid.settle();
    expect(grid.formulas(area(3, 1))).toEqual([["=APSIS.TWICE(B3)"]]);
    expect(grid.texts(area(6, 0, 1, 3))).toEqual([["1", "30/01/24", "1,000.13"]]);
  });

  it("draw borders along edges and inside", () => {
    const block = area(40, 0, 3, 3);
    grid.setBorder(block, "EdgeTop", { weight: "Medium", color: "#112233" });
    grid.setBorder(block, "InsideHorizontal", { style: "Dot" });
    expect(grid.border(block, "EdgeTop")).toEqual({
      style: "Continuous",
      weight: "Medium",
      color: "#112233",
    });
    expect(grid.border(area(41, 0), "EdgeBottom").style).toBe("Dot");
    expect(grid.border(area(42, 0), "EdgeBottom").style).toBe("None");
    grid.setBorder(block, "EdgeTop", { style: "None" });
    expect(grid.border(block, "EdgeTop").style).toBe("None");
  });

  it("hold column widths in points", () => {
    expect(grid.columnWidth(area(0, 0))).toBe(135);
    expect(grid.columnWidth(area(0, 0, 1, 2))).toBeNull();
    grid.setColumnWidth(area(0, 0, 1, 2), 60);
    expect(grid.columnWidth(area(0, 0, 1, 2))).toBe(60);
    grid.autofitColumns(area(0, 0));
    expect(grid.columnWidth(area(0, 0))).toBeGreaterThan(60);
  });
});

describe("sheets", () => {
  it("are added after the last without being activated, renamed, moved, hidden and deleted", () => {
    const id = grid.addSheet("Added");
    expect(grid.sheets().map(({ name }) => name)).toEqual(["Loan", "Second sheet", "Added"]);
    expect(grid.activeSheet()).toBe(sheet);
    grid.renameSheet(id, "Renamed");
    grid.moveSheet(id, 0);
    grid.setVisibility(id, "VeryHidden");
    expect(grid.sheets()[0]).toEqual({ id, name: "Renamed", visibility: "VeryHidden" });
    grid.setVisibility(id, "Visible");
    grid.deleteSheet(id);
    expect(grid.sheets().map(({ name }) => name)).toEqual(["Loan", "Second sheet"]);
  });

  it("are activated by selecting on them", () => {
    const second = grid.sheets()[1].id;
    const block = { sheet: second, row: 1, column: 2, rows: 3, columns: 1 };
    grid.select([block]);
    expect(grid.activeSheet()).toBe(second);
    expect(grid.selection()).toEqual({ areas: [block], activeCell: { ...block, rows: 1 } });
  });
});

describe("names", () => {
  it("are defined, used, redefined and deleted", async () => {
    grid.defineName({ name: "Amount", formula: "=Loan!$B$3", comment: "in dollars" });
    grid.write(area(50, 0), [["=Amount*2"]]);
    await grid.settle();
    expect(grid.names()).toEqual([{ name: "Amount", formula: "=Loan!$B$3", comment: "in dollars" }]);
    expect(grid.values(area(50, 0))).toEqual([[2501]]);
    grid.defineName({ name: "amount", formula: "=3+4", comment: "" });
    await grid.settle();
    expect(grid.values(area(50, 0))).toEqual([[14]]);
    grid.deleteName("AMOUNT");
    expect(grid.names()).toEqual([]);
  });
});

describe("calculation", () => {
  it("is pending after a write and done after it settled", async () => {
    expect(grid.calculationState()).toBe("Done");
    grid.write(area(2, 1), [[10]]);
    expect(grid.calculationState()).toBe("Calculating");
    await grid.settle();
    expect([grid.calculationState(), grid.values(area(3, 1))]).toEqual(["Done", [[20]]]);
  });

  it("settles at once where nothing is pending", async () => {
    const start = performance.now();
    await grid.settle();
    expect(performance.now() - start).toBeLessThan(50);
  });
});

it("makes one step to undo of all that a request writes", async () => {
  await grid.batch(async () => {
    grid.write(area(2, 1), [[10]]);
    await grid.settle();
    grid.setFormat(area(2, 1), { bold: true });
  });
  book.undo();
  await grid.settle();
  expect([grid.values(area(2, 1)), grid.format(area(2, 1)).bold]).toEqual([[[1250.5]], false]);
});
