import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addressOf, sliced } from "../../src/sheet/address";
import { callsIn, ownName, referencesIn, restored, sameFormula, treeOf } from "../../src/sheet/formula";

describe("Our calls in a formula", () => {
  it("have their names, the texts of their arguments and their places", () => {
    const formula = '=IF(A1>0,APSIS.FIN_NPV(A1/4,B1:B9,,"x,y"),apsis.fin_irr(B1:B9))';
    const calls = callsIn(formula, "APSIS");
    expect(calls.map(({ name, texts, depth }) => ({ name, texts, depth }))).toEqual([
      { name: "FIN_NPV", texts: ["A1/4", "B1:B9", "", '"x,y"'], depth: 0 },
      { name: "FIN_IRR", texts: ["B1:B9"], depth: 0 },
    ]);
    expect(formula.slice(...calls[1].span)).toBe("apsis.fin_irr(B1:B9)");
  });

  it("stand within one another, and are none in text or of other add-ins", () => {
    const depths = callsIn(
      '=APSIS.SPV_COVENANTS(APSIS.SPV_DSCR(A1:A4,B1:B4),1,1)&"APSIS.FIN_NPV(1)"&OTHER.FIN_NPV(1)',
      "APSIS",
    );
    expect(depths.map(({ name, depth }) => [name, depth])).toEqual([
      ["SPV_COVENANTS", 0],
      ["SPV_DSCR", 1],
    ]);
  });

  it.each([
    ["=_xldudf_APSIS_FIN_NPV(A1,B1:B3)"],
    ["=_xlfn._xldudf_APSIS_FIN_NPV(A1,B1:B3)"],
    ["='C:\\Program Files\\FUNCRES.XLAM'!_xldudf_APSIS_FIN_NPV(A1,B1:B3)"],
    ["=[2]!_xldudf_APSIS_FIN_NPV(A1,B1:B3)"],
    ["=FUNCRES.XLAM!_xldudf_APSIS_FIN_NPV(A1,B1:B3)"],
  ])("are known as files store them: %s", (stored) => {
    expect(restored(stored, "APSIS")).toBe("=APSIS.FIN_NPV(A1,B1:B3)");
    expect(callsIn(stored, "APSIS").map(({ name }) => name)).toEqual(["FIN_NPV"]);
    expect(sameFormula(stored, "=APSIS.FIN_NPV(A1,B1:B3)", "APSIS")).toBe(true);
  });

  it("are not those of another add-in or a longer namespace", () => {
    expect(ownName("_xldudf_OTHER_FIN_NPV", "APSIS")).toBeUndefined();
    expect(ownName("APSISX.FIN_NPV", "APSIS")).toBeUndefined();
    expect(ownName("APSIS.", "APSIS")).toBeUndefined();
    expect(restored("=_xldudf_OTHER_FIN_NPV([2]!X(1))", "APSIS")).toBe("=_xldudf_OTHER_FIN_NPV([2]!X(1))");
  });
});

describe("References in a formula", () => {
  it("are each named once, with their sheets", () => {
    expect(
      referencesIn("=A1+A1*SUM('My ''own'' sheet'!$B$2:C4)").map(({ text, reach }) => [text, reach]),
    ).toEqual([
      ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
      ["'My ''own'' sheet'!$B$2:C4", { sheet: "My 'own' sheet", row: 1, column: 1, rows: 3, columns: 2 }],
    ]);
  });

  it.each(["A:A", "1:2", "[Book]Sheet!A1", "#REF!", "", "A", "A1:", "name"])("are not %s", (text) => {
    expect(sliced(text)).toBeUndefined();
  });

  it("come back from the addresses that they are written as", () => {
    const area = fc.record({
      sheet: fc.string({ minLength: 1, maxLength: 20 }).filter((name) => !/[[\]:\\/?*!]|^'|'$/.test(name)),
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 500 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(area, (given) => {
        expect(sliced(addressOf(given))).toEqual(given);
      }),
    );
  });
});

describe("Two formulas", () => {
  it("are the same but for spaces, the case of names, $ and @", () => {
    expect(sameFormula("=SUM( a1 , $B$2 )", "=sum(A1,B2)", "APSIS")).toBe(true);
    expect(sameFormula("=@A1", "=A1", "APSIS")).toBe(true);
  });

  it("differ in their texts, numbers and cells", () => {
    expect(sameFormula('="a b"', '="ab"', "APSIS")).toBe(false);
    expect(sameFormula("=A1+1", "=A1+2", "APSIS")).toBe(false);
    expect(sameFormula("=A1", "=A2", "APSIS")).toBe(false);
  });
});

describe("Any text", () => {
  it("is a tree or none, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        treeOf(text);
        treeOf(`=${text}`);
        callsIn(`=${text}`, "APSIS");
        referencesIn(`=${text}`);
        restored(`=${text}_xldudf_APSIS_A(`, "APSIS");
      }),
      { numRuns: 500 },
    );
  });
});
