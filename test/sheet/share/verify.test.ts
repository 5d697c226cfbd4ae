import { describe, expect, it } from "@jest/globals";
import { planFreeze, planLive, planRepair, planThaw, verify, whatChanges } from "../../../src/sheet/share";
import type { ReadBook } from "../../../src/sheet/share";
import type { CellValue } from "../../../src/sheet/workbook";
import { MemoryWorkbook } from "../memoryWorkbook";
import { done, entered, readBook, session } from "./books";

function small(): MemoryWorkbook {
  const workbook = new MemoryWorkbook("Deal");
  for (const [address, input] of [
    ["A1", -100],
    ["A2", 60],
    ["A3", 70],
    ["B1", 0.1],
    ["D1", "=APSIS.FIN_NPV(B1,A1:A3)"],
    ["D2", "=LET(x,APSIS.FIN_NPV(B1,A1:A3),x*2)"],
    ["F1", "=APSIS.FIN_CORKSCREW(B1,A1:A3,0)"],
  ] as const)
    workbook.put(address, input);
  return workbook;
}

/** The workbook with another value as calculated last in one cell. */
function tampered(book: ReadBook, sheet: string, row: number, column: number, value: CellValue): ReadBook {
  const sheets = book.sheets.map((each) => ({
    ...each,
    value: (place: { row: number; column: number }) =>
      each.name === sheet && place.row === row && place.column === column ? value : each.value(place),
  }));
  return { ...book, sheets };
}

describe("Verifying a live workbook", () => {
  it("finds nothing where all results are the engine's, and says what it could not compute", () => {
    const report = verify(readBook(small()), session);
    expect(report).toMatchObject({ checked: 2, cells: [], isUnreadable: false });
    expect(report.unchecked).toEqual([
      { sheet: "Deal", cell: "D2", what: "LET(x,APSIS.FIN_NPV(B1,A1:A3),x*2)" },
    ]);
  });

  it("names a cell that shows something else, and by how much", () => {
    const book = readBook(small());
    const right = Number(book.sheets[0].value({ row: 0, column: 3 }));
    const report = verify(tampered(book, "Deal", 0, 3, right - 2), session);
    expect(report.cells).toEqual([
      {
        sheet: "Deal",
        cell: "D1",
        verdict: "result",
        formula: "=APSIS.FIN_NPV(B1,A1:A3)",
        shown: right - 2,
        engine: right,
        change: 2,
      },
    ]);
  });

  it("names the one cell of a spilled table", () => {
    const cells = verify(tampered(readBook(small()), "Deal", 2, 6, 1), session).cells;
    expect(cells.map(({ cell }) => cell)).toEqual(["G3"]);
  });

  it("does not compute what its inputs are made of", () => {
    const workbook = small();
    workbook.put("A1", "=0-100");
    const book = tampered(readBook(workbook), "Deal", 0, 0, -90);
    expect(verify(book, session).cells.map(({ cell }) => cell)[0]).toBe("D1");
  });
});

describe("A pinned workbook", () => {
  it("stays as it is but for its Provenance, and says what calculated it", async () => {
    const workbook = small();
    const before = entered(workbook);
    await done(workbook, planLive(readBook(workbook), session));
    expect(entered(workbook)).toMatchObject(before);
    const { mode, pin, cells } = verify(readBook(workbook), { ...session, version: "0.3.0" });
    expect({ mode, pin, cells }).toMatchObject({
      mode: "live",
      pin: { version: "0.2.0", isSameVersion: false, isSameContract: true },
      cells: [],
    });
    expect(whatChanges(readBook(workbook), session)).toEqual([]);
  });

  it("tells when a formula is no longer the one that was shared", async () => {
    const workbook = small();
    await done(workbook, planLive(readBook(workbook), session));
    workbook.put("D1", "=APSIS.FIN_NPV(B1,A1:A2)");
    expect(verify(readBook(workbook), session).cells).toMatchObject([{ cell: "D1", verdict: "formula" }]);
  });

  it("is let go of without a trace", async () => {
    const workbook = small();
    const before = entered(workbook);
    await done(workbook, planLive(readBook(workbook), session));
    await done(workbook, planThaw(readBook(workbook), session, { overwrites: false }));
    expect(entered(workbook)).toEqual(before);
    expect(workbook.states).toEqual([]);
  });

  it("can be frozen, with one Provenance sheet", async () => {
    const workbook = small();
    await done(workbook, planLive(readBook(workbook), session));
    await done(workbook, planFreeze(readBook(workbook), session));
    expect([...workbook.book.sheets.keys()]).toEqual(["Deal", "Provenance"]);
  });
});

describe("Verifying a frozen workbook", () => {
  it("finds nothing in one that nobody has touched", async () => {
    const workbook = small();
    await done(workbook, planFreeze(readBook(workbook), session));
    expect(verify(readBook(workbook), session)).toMatchObject({ mode: "frozen", checked: 2, cells: [] });
  });

  it("names a value that was tampered with", async () => {
    const workbook = small();
    await done(workbook, planFreeze(readBook(workbook), session));
    workbook.put("G3", 1);
    workbook.put("D2", 1);
    const cells = verify(readBook(workbook), session).cells;
    expect(cells.map(({ cell, verdict }) => [cell, verdict])).toEqual([
      ["G3", "value"],
      ["D2", "value"],
    ]);
  });

  it("says which values are of other inputs", async () => {
    const workbook = small();
    await done(workbook, planFreeze(readBook(workbook), session));
    workbook.put("B1", 0.12);
    const cells = verify(readBook(workbook), session).cells;
    expect(new Set(cells.map(({ verdict }) => verdict))).toEqual(new Set(["inputs"]));
    expect(cells.map(({ cell }) => cell)).toEqual(expect.arrayContaining(["D1", "D2", "J2"]));
  });
});

describe("Repairing a workbook", () => {
  const broken = (): MemoryWorkbook => {
    const workbook = small();
    workbook.put("D3", "=_xldudf_APSIS_FIN_NPV(B1,A1:A3)");
    workbook.put("D4", "='C:\\add-ins\\FUNCRES.XLAM'!_xldudf_APSIS_FIN_NPV(B1,A1:A3)+1");
    workbook.put("D5", "=[2]!APSIS.FIN_NPV(B1,A1:A3)");
    return workbook;
  };

  it("enters again, as they were typed, what a file or another add-in has disfigured", async () => {
    const workbook = broken();
    const plan = planRepair(readBook(workbook), session);
    await done(workbook, plan);
    const cells = entered(workbook);
    expect(cells["Deal!D3"]).toBe("=APSIS.FIN_NPV(B1,A1:A3)");
    expect(cells["Deal!D4"]).toBe("=APSIS.FIN_NPV(B1,A1:A3)+1");
    expect(cells["Deal!D5"]).toBe("=APSIS.FIN_NPV(B1,A1:A3)");
  });

  it("enters again what is stuck in an error of the sheet, and nothing else", () => {
    const book = ["#BUSY!", "#NAME?"].map((error) => tampered(readBook(small()), "Deal", 0, 3, error));
    for (const each of book)
      expect(planRepair(each, session).cells).toMatchObject([
        { cell: "D1", becomes: { formula: "=APSIS.FIN_NPV(B1,A1:A3)" } },
        { cell: "D2" },
      ]);
  });

  it("leaves protected sheets and says so", () => {
    const workbook = broken();
    workbook.protect("Deal");
    const plan = planRepair(readBook(workbook), session);
    expect(plan.cells).toEqual([]);
    expect(plan.left[0].sentence).toBe("The sheet is protected.");
  });

  it("has nothing to do in a workbook that is whole", () => {
    const workbook = small();
    workbook.put("D2", "");
    expect(planRepair(readBook(workbook), session).refusal).toMatch(/is whole/);
  });
});
