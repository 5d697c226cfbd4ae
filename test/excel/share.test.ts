// Sharing in Excel, by Microsoft's client: what is read, what is written, and in how few requests.
import { describe, expect, it } from "@jest/globals";
import { workbook } from "../../src/excel/workbook";
import { findCalls, look, planFreeze, planRepair, shareAs } from "../../src/sheet/share";
import { area, excel, onGrid, useExcel } from "./host";

useExcel();

const session = { namespace: "APSIS", version: "0.2.0", now: 46112.5 };
const put = (row: number, column: number, input: string | number) => {
  excel().grid.write(onGrid(area(row, column)), [[input]]);
};

describe("A survey of a workbook", () => {
  it("holds what is used of each sheet, names with their formulas, and what is protected", async () => {
    const { grid } = excel();
    put(1, 1, 5);
    put(2, 2, "=APSIS.FIN_NPV(0.1,B2)");
    grid.file.protectedSheets.add(grid.addSheet("Other"));
    grid.defineName({ name: "twice", formula: "=LAMBDA(x,2*x)", comment: "" });
    const book = await look(workbook, session);
    expect(book.sheets.map(({ name, isProtected }) => [name, isProtected])).toEqual([
      ["Sheet1", false],
      ["Other", true],
    ]);
    expect(book.names).toEqual([{ name: "twice", formula: "=LAMBDA(x,2*x)" }]);
    expect(book.sheets[0].value({ row: 1, column: 1 })).toBe(5);
    expect(book.sheets[0].value({ row: 0, column: 0 })).toBe("");
    expect(findCalls(book, "APSIS").map(({ cell }) => cell)).toEqual(["C3"]);
  });

  it("takes a text that looks like a formula for a text", async () => {
    put(0, 0, "'=APSIS.FIN_NPV(1,1)");
    expect(findCalls(await look(workbook, session), "APSIS")).toEqual([]);
  });

  it("takes four requests, however many cells there are", async () => {
    for (let row = 0; row < 50; row++) put(row, 0, `=APSIS.FIN_NPV(0.1,${row})`);
    excel().trouble.clear();
    await look(workbook, session);
    expect(excel().trouble.requests).toBeLessThanOrEqual(4);
  });
});

describe("A plan of sharing in Excel", () => {
  it("keeps texts, errors, truths and the empty text as they are", async () => {
    const { grid } = excel();
    const values = ["007", "3/4", "#N/A", true, "", 0.5];
    await workbook.apply([{ kind: "values", area: area(0, 0, 6), values: values.map((value) => [value]) }]);
    expect(grid.values(onGrid(area(0, 0, 6))).flat()).toEqual(values);
  });

  it("defines a LAMBDA by a name, changes it in place and takes it away", async () => {
    const names = () =>
      excel()
        .grid.names()
        .map(({ name, formula }) => [name, formula]);
    await workbook.apply([{ kind: "name", name: "TWICE_", formula: "=LAMBDA(x,2*x)" }]);
    await workbook.apply([{ kind: "name", name: "TWICE_", formula: "=LAMBDA(x,x+x)" }]);
    expect(names()).toEqual([["TWICE_", "=LAMBDA(x,x+x)"]]);
    await workbook.apply([{ kind: "name", name: "TWICE_" }]);
    expect(names()).toEqual([]);
  });

  it("is done once it has been shown, and the file no longer starts the add-in", async () => {
    put(0, 0, "=APSIS.FIN_NPV(0.1,100)");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    const plan = planFreeze(await look(workbook, session), session);
    await shareAs(workbook, session, plan, (book) => planFreeze(book, session));
    const book = await look(workbook, session);
    expect(findCalls(book, "APSIS")).toEqual([]);
    expect(book.parts).toHaveLength(1);
    expect(await Office.addin.getStartupBehavior()).toBe("None");
  });

  it("is not done where the workbook has changed since", async () => {
    put(0, 0, "=APSIS.FIN_NPV(0.1,100)");
    const plan = planFreeze(await look(workbook, session), session);
    put(1, 0, "=APSIS.FIN_NPV(0.1,200)");
    await expect(shareAs(workbook, session, plan, (book) => planFreeze(book, session))).rejects.toThrow(
      "The workbook has changed since. Look again.",
    );
    expect((await look(workbook, session)).parts).toEqual([]);
  });

  it("leaves nothing behind where Excel refuses it", async () => {
    put(0, 0, "=APSIS.FIN_NPV(0.1,100)");
    const plan = planFreeze(await look(workbook, session), session);
    const locked = { ...workbook, apply: () => Promise.reject(new Error("refused")) };
    await expect(shareAs(locked, session, plan, (book) => planFreeze(book, session))).rejects.toThrow(
      "refused",
    );
    expect((await look(workbook, session)).parts).toEqual([]);
  });

  it("enters broken formulas again and calculates everything", async () => {
    put(0, 0, "=_xldudf_APSIS_FIN_NPV(0.1,100)");
    const plan = planRepair(await look(workbook, session), session);
    await shareAs(workbook, session, plan, (book) => planRepair(book, session));
    expect(excel().grid.formulas(onGrid(area(0, 0)))).toEqual([["=APSIS.FIN_NPV(0.1,100)"]]);
  });
});
