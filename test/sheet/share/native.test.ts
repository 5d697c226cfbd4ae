import { describe, expect, it } from "@jest/globals";
import { definitionOf } from "../../../src/sheet/evaluate";
import { planNative, planThaw } from "../../../src/sheet/share";
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
    ["D2", "=IF(B1>0,_xldudf_APSIS_FIN_NPV(APSIS.FIN_CONVERT_RATE(B1,1,12),A1:A3),0)"],
    ["D3", "=APSIS.FIN_IRR(A1:A3)"],
    ["D4", "=APSIS.FIN_NPV(APSIS.FIN_IRR(A1:A3),A1:A3)"],
  ] as const)
    workbook.put(address, input);
  return workbook;
}

const native = (workbook: MemoryWorkbook) => planNative(readBook(workbook), session);

describe("A native copy", () => {
  it("calls LAMBDA functions of the workbook, nested ones too, and defines only those", async () => {
    const workbook = small();
    const plan = native(workbook);
    expect(plan.names.map(({ name }) => name)).toEqual(["FIN_CONVERT_RATE_", "FIN_NPV_"]);
    await done(workbook, plan);
    const cells = entered(workbook);
    expect(cells["Deal!D1"]).toBe("=FIN_NPV_(B1,A1:A3)");
    expect(cells["Deal!D2"]).toBe("=IF(B1>0,FIN_NPV_(FIN_CONVERT_RATE_(B1,1,12),A1:A3),0)");
    const lambda = definitionOf("FIN_NPV")?.lambda as { formula: string };
    expect(workbook.book.nameFormulas.get("FIN_NPV_")).toBe(`=${lambda.formula}`);
  });

  it("leaves values with the reason where a function has no twin, also within another one", async () => {
    const workbook = small();
    const plan = native(workbook);
    await done(workbook, plan);
    const cells = entered(workbook);
    expect(typeof cells["Deal!D3"]).toBe("number");
    expect(typeof cells["Deal!D4"]).toBe("number");
    expect(plan.cells.map(({ note }) => note)).toEqual([
      "",
      "",
      expect.stringMatching(/^FIN_IRR has no twin: finding every rate/),
      expect.stringMatching(/^FIN_IRR has no twin: finding every rate/),
    ]);
    expect([5, 6, 7, 8].map((row) => cells[`Provenance!I${row}`])).toEqual([
      "Native",
      "Native",
      "Frozen",
      "Frozen",
    ]);
  });

  it("reads as 0 what a formula leaves blank, where our function does", async () => {
    const workbook = small();
    workbook.put("A3", '=IF(B1>1,70,"")');
    const plan = native(workbook);
    expect(plan.names.map(({ name }) => name)).toContain("BLANK_AS_ZERO_");
    await done(workbook, plan);
    expect(entered(workbook)["Deal!D1"]).toBe("=FIN_NPV_(B1,BLANK_AS_ZERO_(A1:A3))");
  });

  it("says which Excel it needs", () => {
    expect(native(small()).warnings[0]).toMatch(/Microsoft 365, Excel 2024 or Excel on the web/);
  });

  it("does not touch a name that stands for something else, and keeps values for its calls", () => {
    const workbook = small();
    workbook.book.apply({ kind: "name", name: "Fin_Npv_", formula: "=Deal!$A$1*2" });
    const plan = native(workbook);
    expect(plan.names).toEqual([]);
    expect(plan.warnings[1]).toBe("The name FIN_NPV_ is taken by something else in this workbook.");
    expect(plan.cells[0]).toMatchObject({ becomes: { kind: "values" }, note: "The name FIN_NPV_ is taken." });
  });

  it("goes back to the formulas, to the letter, and takes its names along", async () => {
    const workbook = small();
    const before = entered(workbook);
    await done(workbook, native(workbook));
    await done(workbook, planThaw(readBook(workbook), session, { overwrites: false }));
    expect(entered(workbook)).toEqual(before);
    expect([...workbook.book.names.keys()]).toEqual([]);
    expect(workbook.states).toEqual([]);
  });

  it("leaves a formula that somebody has written over a native one", async () => {
    const workbook = small();
    await done(workbook, native(workbook));
    workbook.put("D1", "=FIN_NPV_(B1,A1:A2)");
    const plan = planThaw(readBook(workbook), session, { overwrites: false });
    expect(plan.left).toEqual([
      { sheet: "Deal", cell: "D1", sentence: "Another formula or a value stands there now." },
    ]);
    expect(plan.removedNames).toEqual([]);
  });
});
