import { describe, expect, it } from "@jest/globals";
import { workbook } from "../../src/excel/workbook";
import type { Change, ChartPlan } from "../../src/sheet/change";
import { area, excel, onGrid, reasonFor, useExcel } from "./host";

const TABLE = [
  ["Period", "Rent"],
  [1, 250],
];

useExcel((formula) => (formula.startsWith("=APSIS.") ? TABLE : [[42]]));

const write = (row: number, column: number, ...inputs: (string | number | boolean | null)[]): Change => ({
  kind: "write",
  area: area(row, column, 1, inputs.length),
  inputs: [inputs],
});

const formulasAt = (...at: Parameters<typeof area>) => excel().grid.formulas(onGrid(area(...at)));

const deal = (row: number, column: number, rows = 1, columns = 1) => area(row, column, rows, columns, "Deal");

const chart: ChartPlan = {
  name: "Debt",
  title: "Debt balance",
  kind: "line",
  valueTitle: "USD m",
  categoryTitle: "Quarter",
  categories: deal(1, 0, 8),
  series: [
    { name: "Senior", values: deal(1, 1, 8) },
    { name: "Junior", values: deal(1, 2, 8) },
  ],
  place: deal(12, 0, 10, 5),
};

const insertion: readonly Change[] = [
  { kind: "addSheet", sheet: "Deal" },
  { kind: "write", area: deal(0, 0, 1, 3), inputs: [["Rent & fees", 0.095, "=B1*2"]] },
  { kind: "numberFormats", area: deal(0, 0, 1, 3), formats: [[null, "0.0%", "0.00"]] },
  { kind: "style", area: deal(0, 0), style: "heading" },
  { kind: "style", area: deal(0, 1), style: "input" },
  { kind: "widths", sheet: "Deal", column: 0, pixels: [200, 80, 80] },
  { kind: "freezeRows", sheet: "Deal", rows: 3 },
  { kind: "name", name: "Apsis_VCI_II", area: deal(0, 0, 40, 5) },
  { kind: "chart", chart },
  { kind: "print", area: deal(0, 0, 40, 5), header: "Rent & fees" },
  { kind: "select", area: deal(0, 1) },
];

describe("A plan", () => {
  it("writes numbers, truths and formulas, empties with an empty text and leaves with null", async () => {
    await workbook.apply([write(0, 0, 1, 2, 3)]);
    await workbook.apply([write(0, 0, "=1+1", "", null, true)]);
    expect(formulasAt(0, 0, 1, 4)).toEqual([["=1+1", "", 3, true]]);
  });

  it.each(["007", "3/4", "Jan-24", "50%", "$5", "TRUE", "-", "@a", "'tis", "1e3"])(
    "keeps the text %s a text",
    async (text) => {
      await workbook.apply([write(0, 0, text)]);
      expect(formulasAt(0, 0)).toEqual([[text]]);
    },
  );

  it("adds a sheet with cells, formats, looks, widths, frozen rows and a name", async () => {
    await workbook.apply(insertion);
    const { grid } = excel();
    expect(grid.formulas(onGrid(deal(0, 0, 1, 3)))).toEqual([["Rent & fees", 0.095, "=B1*2"]]);
    expect(grid.numberFormats(onGrid(deal(0, 0, 1, 3)))).toEqual([["General", "0.0%", "0.00"]]);
    expect(grid.format(onGrid(deal(0, 0)))).toMatchObject({ bold: true, fontSize: 12, fontColor: "#1E3A5F" });
    expect(grid.format(onGrid(deal(0, 1)))).toMatchObject({ fillColor: "#FFFBEA", fontColor: "#1D4ED8" });
    expect(grid.border(onGrid(deal(0, 0)), "EdgeBottom")).toMatchObject({ style: "Continuous" });
    expect([0, 1].map((column) => grid.columnWidth(onGrid(deal(0, column))))).toEqual([150, 60]);
    expect(grid.frozenRows(onGrid(deal(0, 0)).sheet)).toBe(3);
    expect(grid.names()).toEqual([{ name: "Apsis_VCI_II", formula: "=Deal!$A$1:$E$40", comment: "" }]);
    expect(grid.selection()?.activeCell).toEqual(onGrid(deal(0, 1)));
  });

  it("draws a native chart with its titles over the cells of its place", async () => {
    await workbook.apply(insertion);
    expect(excel().grid.charts()).toMatchObject([
      {
        name: "Debt",
        type: "Line",
        title: "Debt balance",
        valueTitle: "USD m",
        categoryTitle: "Quarter",
        hasLegend: true,
        place: onGrid(deal(12, 0, 10, 5)),
        series: [
          { name: "Senior", values: onGrid(deal(1, 1, 8)), categories: onGrid(deal(1, 0, 8)) },
          { name: "Junior", values: onGrid(deal(1, 2, 8)), categories: onGrid(deal(1, 0, 8)) },
        ],
      },
    ]);
    await workbook.apply([{ kind: "deleteChart", sheet: "Deal", name: "Debt" }]);
    expect(excel().grid.charts()).toEqual([]);
  });

  it("prints its block in landscape, one page wide, and doubles what would be a code in the header", async () => {
    await workbook.apply(insertion);
    expect(excel().grid.file.layout(onGrid(deal(0, 0)).sheet)).toEqual({
      printArea: onGrid(deal(0, 0, 40, 5)),
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      header: "Rent && fees",
    });
  });

  it("changes a name in place and takes one away", async () => {
    await workbook.apply([{ kind: "name", name: "block", area: area(0, 0) }]);
    await workbook.apply([{ kind: "name", name: "Block", area: area(4, 0, 2, 2) }]);
    expect(excel().grid.names()).toEqual([{ name: "block", formula: "='Sheet1'!$A$5:$B$6", comment: "" }]);
    await workbook.apply([{ kind: "name", name: "block" }]);
    expect(excel().grid.names()).toEqual([]);
  });

  it("clears cells and deletes a sheet", async () => {
    await workbook.apply([write(0, 0, 5), { kind: "style", area: area(0, 0), style: "output" }]);
    await workbook.apply([{ kind: "clear", area: area(0, 0) }]);
    expect(formulasAt(0, 0)).toEqual([[""]]);
    expect(excel().grid.format(onGrid(area(0, 0))).fillColor).toBe("");
    await workbook.apply(insertion);
    await workbook.apply([{ kind: "deleteSheet", sheet: "Deal" }]);
    expect(
      excel()
        .grid.sheets()
        .map(({ name }) => name),
    ).toEqual(["Sheet1"]);
  });

  it("takes two requests and is one step to undo", async () => {
    const { grid, trouble } = excel();
    const before = grid.steps;
    await workbook.apply(insertion);
    expect(trouble.requests).toBe(2);
    expect(grid.steps - before).toBe(1);
    trouble.clear();
    await workbook.apply([]);
    expect(trouble.requests).toBe(0);
  });

  it("is several steps to undo where Excel merges none", async () => {
    const { grid, trouble } = excel();
    trouble.withdraw("ExcelApi", "1.20");
    const before = grid.steps;
    await workbook.apply(insertion);
    expect(grid.steps - before).toBeGreaterThan(1);
  });

  it("looks at a large block in several requests before it writes there", async () => {
    const inputs = Array.from({ length: 200 }, () => Array.from({ length: 100 }, () => 1));
    await workbook.apply([{ kind: "write", area: area(0, 0, 200, 100), inputs }]);
    expect(excel().trouble.requests).toBe(4);
  });

  it("of several megabytes goes in several requests, each within Excel's limit", async () => {
    const inputs = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 100 }, (__, c) => row + c / 7),
    );
    await workbook.apply([insertion[0], { kind: "write", area: deal(0, 0, 3000, 100), inputs }]);
    expect(excel().trouble.requests).toBeGreaterThan(3);
    expect(formulasAt(2999, 99, 1, 1, "Deal")).toEqual([[2999 + 99 / 7]]);
  });
});

describe("A plan that Excel refuses", () => {
  const former = (): void => {
    const { grid } = excel();
    grid.write(onGrid(area(0, 0, 1, 3)), [["007", 5, "=A1"]]);
    grid.setNumberFormats(onGrid(area(0, 1)), [["0.00"]]);
    grid.setFormat(onGrid(area(0, 1)), { fillColor: "#EEF4FB", bold: true });
    grid.defineName({ name: "kept", formula: "=Sheet1!$A$1", comment: "" });
  };

  const half: readonly Change[] = [
    ...insertion,
    { kind: "clear", area: area(0, 0, 1, 3) },
    write(0, 0, 1, 2, 3, 4),
    { kind: "style", area: area(0, 0, 1, 4), style: "title" },
    { kind: "numberFormats", area: area(0, 0, 1, 4), formats: [["0", "0", "0", "0"]] },
    { kind: "widths", sheet: "Sheet1", column: 0, pixels: [400] },
    { kind: "name", name: "kept", area: area(9, 9) },
    { kind: "freezeRows", sheet: "Sheet1", rows: 1 },
  ];

  it("in the middle leaves nothing of itself behind", async () => {
    former();
    const { grid, trouble } = excel();
    trouble.fail("GeneralException", "WorksheetFreezePanes.freezeRows");
    trouble.fail("GeneralException", "WorksheetFreezePanes.unfreeze");
    const plan = half.filter(({ kind }) => kind !== "freezeRows").concat(half[half.length - 1]);
    expect(await reasonFor(workbook.apply(plan))).toBe("unavailable");
    expect(grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(grid.charts()).toEqual([]);
    expect(grid.names()).toEqual([{ name: "kept", formula: "=Sheet1!$A$1", comment: "" }]);
    expect(formulasAt(0, 0, 1, 4)).toEqual([["007", 5, "=A1", ""]]);
    expect(grid.numberFormats(onGrid(area(0, 0, 1, 4)))).toEqual([["General", "0.00", "General", "General"]]);
    expect(grid.format(onGrid(area(0, 0)))).toMatchObject({ bold: false, fillColor: "" });
    expect(grid.format(onGrid(area(0, 1)))).toMatchObject({ bold: true, fillColor: "#EEF4FB" });
    expect(grid.columnWidth(onGrid(area(0, 0)))).toBe(48);
  });

  it("leaves a formula that filled cells free to fill them again", async () => {
    const { grid, trouble } = excel();
    grid.write(onGrid(area(0, 0)), [["=APSIS.TABLE()"]]);
    await grid.settle();
    trouble.fail("GeneralException", "WorksheetFreezePanes.unfreeze");
    const plan: readonly Change[] = [
      { kind: "clear", area: area(0, 0, 2, 2) },
      { kind: "freezeRows", sheet: "Sheet1", rows: 0 },
    ];
    expect(await reasonFor(workbook.apply(plan))).toBe("unavailable");
    await grid.settle();
    expect(grid.formulas(onGrid(area(0, 0)))).toEqual([["=APSIS.TABLE()"]]);
    expect(grid.spills(grid.activeSheet())).toEqual([onGrid(area(0, 0, 2, 2))]);
  });

  it("for a protected sheet writes nothing at all", async () => {
    const { grid } = excel();
    former();
    grid.file.protectedSheets.add(grid.activeSheet());
    expect(await reasonFor(workbook.apply(half))).toBe("protected");
    expect(grid.sheets()).toHaveLength(1);
    expect(formulasAt(0, 0)).toEqual([["007"]]);
  });

  it("for a sheet that is gone writes nothing at all", async () => {
    expect(await reasonFor(workbook.apply([write(0, 0, 1), insertion[6]]))).toBe("gone");
    expect(formulasAt(0, 0)).toEqual([[""]]);
  });

  it.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["RequestPayloadSizeLimitExceeded", "tooLarge"],
    ["RequestAborted", "unavailable"],
  ] as const)("as a whole with %s says %s", async (code, reason) => {
    excel().trouble.fail(code);
    expect(await reasonFor(workbook.apply(insertion))).toBe(reason);
    expect(excel().grid.sheets()).toHaveLength(1);
  });

  it("for a workbook that is open to read only says so", async () => {
    excel().trouble.readOnly = true;
    expect(await reasonFor(workbook.apply(insertion))).toBe("forbidden");
  });

  it("for a name that Excel does not take leaves nothing behind", async () => {
    const plan: readonly Change[] = [...insertion, { kind: "name", name: "A1", area: area(0, 0) }];
    expect(await reasonFor(workbook.apply(plan))).toBe("unavailable");
    expect(excel().grid.sheets()).toHaveLength(1);
    expect(excel().grid.names()).toEqual([]);
  });
});
