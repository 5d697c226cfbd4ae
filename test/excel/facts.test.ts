import { describe, expect, it, jest } from "@jest/globals";
import { workbook } from "../../src/excel/workbook";
import { area, excel, onGrid, reasonFor, useExcel } from "./host";

const NAMESPACE = "urn:apsis:test";
const part = (text: string) => `<state xmlns="${NAMESPACE}">${text}</state>`;

useExcel();

const facts = () => workbook.facts(NAMESPACE);

describe("The facts of a workbook", () => {
  it("are its sheets, with those that are protected, and the one that is active", async () => {
    const { grid } = excel();
    const other = grid.addSheet("O'Neill 2026");
    grid.file.protectedSheets.add(other);
    expect(await facts()).toMatchObject({
      sheets: [
        { name: "Sheet1", isProtected: false },
        { name: "O'Neill 2026", isProtected: true },
      ],
      activeSheet: "Sheet1",
    });
  });

  it("are its names with the cells that they refer to, where they refer to any", async () => {
    const { grid } = excel();
    grid.addSheet("O'Neill 2026");
    const define = (name: string, formula: string) => {
      grid.defineName({ name, formula, comment: "" });
    };
    define("block", "='O''Neill 2026'!$B$2:$D$9");
    define("cell", "=Sheet1!$AA$1");
    define("rate", "=0.05");
    define("gone", "=Sheet1!#REF!");
    define("sum", "=Sheet1!$A$1+Sheet1!$A$2");
    expect((await facts()).names).toEqual([
      { name: "block", area: area(1, 1, 8, 3, "O'Neill 2026") },
      { name: "cell", area: area(0, 26) },
      { name: "rate" },
      { name: "gone" },
      { name: "sum" },
    ]);
  });

  it("tell a workbook whose dates count from 1904", async () => {
    expect((await facts()).is1904).toBe(false);
    excel().trouble.is1904 = true;
    expect((await facts()).is1904).toBe(true);
  });

  it("say whether Excel merges steps to undo: from ExcelApi 1.20 on", async () => {
    expect((await facts()).mergesUndo).toBe(true);
    excel().trouble.withdraw("ExcelApi", "1.20");
    expect((await facts()).mergesUndo).toBe(false);
  });

  it("hold the custom XML parts of one namespace, which are replaced in one request", async () => {
    await workbook.writeStates([], [part("one"), part("two"), '<other xmlns="urn:else"/>']);
    const { states } = await facts();
    expect(states.map(({ xml }) => xml)).toEqual([part("one"), part("two")]);
    excel().trouble.clear();
    await workbook.writeStates([states[0].id, "{gone}"], [part("three")]);
    expect(excel().trouble.requests).toBe(1);
    expect((await facts()).states.map(({ xml }) => xml)).toEqual([part("two"), part("three")]);
  });

  it("take one request, and a second where there are custom XML parts", async () => {
    const { grid, trouble } = excel();
    for (const sheet of ["Two", "Three", "Four"]) grid.addSheet(sheet);
    await facts();
    expect(trouble.requests).toBe(1);
    await workbook.writeStates([], [part("one"), part("two")]);
    trouble.clear();
    await facts();
    expect(trouble.requests).toBe(2);
  });
});

describe("The blocks that are read", () => {
  it("hold values, formulas and formats, in one request however many they are", async () => {
    const { grid, trouble } = excel();
    grid.write(onGrid(area(0, 0, 1, 3)), [["Rent", 0.125, true]]);
    grid.setNumberFormats(onGrid(area(0, 1)), [["0.0%"]]);
    const areas = Array.from({ length: 20 }, (_, index) => area(index, 0, 1, 3));
    const [block] = await workbook.read(areas);
    expect(block).toEqual({
      area: area(0, 0, 1, 3),
      values: [["Rent", 0.125, true]],
      formulas: [["Rent", 0.125, true]],
      formats: [["General", "0.0%", "General"]],
    });
    expect(trouble.requests).toBe(1);
    expect(await workbook.read([])).toEqual([]);
  });

  it("are asked for again while a cell still waits for its result", async () => {
    const { grid, trouble } = excel();
    const cell = onGrid(area(0, 0));
    grid.write(cell, [["#BUSY!"]]);
    const values = grid.values.bind(grid);
    jest.spyOn(grid, "values").mockImplementationOnce((at) => {
      const seen = values(at);
      grid.write(cell, [[7]]);
      return seen;
    });
    expect((await workbook.read([area(0, 0)]))[0].values).toEqual([[7]]);
    expect(trouble.requests).toBe(2);
  });

  it("take several requests where they hold more than Excel gives at once", async () => {
    await workbook.read([area(0, 0, 20_000, 1), area(0, 1, 20_000, 1)]);
    expect(excel().trouble.requests).toBe(2);
  });
});

describe("A refusal of Excel", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["ItemNotFound", "gone"],
    ["RequestPayloadSizeLimitExceeded", "tooLarge"],
    ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
    ["UnsupportedOperation", "unsupported"],
    ["AccessDenied", "protected"],
    ["GeneralException", "unavailable"],
  ] as const)("of the code %s is %s", async (code, reason) => {
    excel().trouble.fail(code);
    expect(await reasonFor(facts())).toBe(reason);
    expect(await reasonFor(facts())).toBeUndefined();
  });

  it("is of a workbook that is open to read only", async () => {
    excel().trouble.readOnly = true;
    expect(await reasonFor(workbook.writeStates([], [part("one")]))).toBe("forbidden");
    expect(await reasonFor(workbook.insertFormula(area(0, 0), "=1"))).toBe("forbidden");
  });

  it("comes late where Excel is slow", async () => {
    const { trouble } = excel();
    trouble.delay = 60;
    const start = performance.now();
    await facts();
    expect(performance.now() - start).toBeGreaterThan(55);
  });
});

describe("Whoever listens", () => {
  const heard = () => new Promise((resolve) => setTimeout(resolve, 30));

  it("hears of changed cells and of the selection until that is no longer wanted", async () => {
    const { grid } = excel();
    let [changes, selections] = [0, 0];
    const stopChanges = workbook.onChanged(() => (changes += 1));
    const stopSelections = workbook.onSelectionChanged(() => (selections += 1));
    await heard();
    grid.write(onGrid(area(0, 0)), [[1]]);
    grid.select([onGrid(area(3, 3))]);
    await heard();
    expect([changes, selections]).toEqual([1, 1]);
    stopChanges();
    stopSelections();
    await heard();
    grid.write(onGrid(area(0, 0)), [[2]]);
    grid.select([onGrid(area(0, 0))]);
    await heard();
    expect([changes, selections]).toEqual([1, 1]);
  });
});
