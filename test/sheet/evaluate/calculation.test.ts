import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { catalogue } from "../../../src/catalogue";
import { call } from "../../../src/catalogue/call";
import { sliced } from "../../../src/sheet/address";
import { shownValue, sourcesOf } from "../../../src/sheet/compute";
import { Calculation, CellError } from "../../../src/sheet/evaluate";
import type { Scalar } from "../../../src/sheet/evaluate";
import type { CellValue } from "../../../src/sheet/workbook";

type Sheet = Readonly<Record<string, CellValue>>;

function calculated(sheet: Sheet, other: Sheet = {}): (address: string) => Scalar {
  const sources = (cells: Sheet): ReturnType<typeof sourcesOf> =>
    sourcesOf(
      Object.fromEntries(
        Object.entries(cells).map(([address, input]) => [
          address,
          String(input).startsWith("=") ? { formula: String(input) } : { value: input },
        ]),
      ),
    );
  const sheets = new Map([
    ["One", sources(sheet)],
    ["Other one", sources(other)],
  ]);
  const calculation = new Calculation({
    sheets,
    namespace: "APSIS",
    name: (name) => (name === "cost" ? sliced("A1") : undefined),
  });
  return (address) => calculation.at("One", sliced(address) ?? { row: -1, column: -1 });
}

const shown = (formula: string, cells: Sheet = {}): CellValue =>
  shownValue(calculated({ ...cells, Z99: formula })("Z99"));

describe("A formula", () => {
  it.each([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=10%+1", 1.1],
    ["=(1+2)*3", 9],
    ["=7/2-0.5", 3],
    ['="a"&1.5&TRUE', "a1.5TRUE"],
    ['=1/3&""', "0.333333333333333"],
    ['="A"="a"', true],
    ['=2>"1"', false],
    ["=TRUE>99", true],
    ["=1<>1", false],
    ['="3"+1', 4],
    ['="x"+1', "#VALUE!"],
    ["=1/0", "#DIV/0!"],
    ["=0^0", "#NUM!"],
    ["=1E308*10", "#NUM!"],
    ["=#N/A+1", "#N/A"],
    ["=SUM(1,2,{3,4})", 10],
    ["=MIN({3,1,2})", 1],
    ["=MAX(-3,-1)", -1],
    ["=SUM()", 0],
    ["=ABS(-2.5)", 2.5],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1234.5,-2)", 1200],
    ["=ROUND(1E-10,2)", 0],
    ["=LN(EXP(2))", 2],
    ["=LN(0)", "#NUM!"],
    ["=SQRT(-1)", "#NUM!"],
    ['=IF(1>0,"yes",1/0)', "yes"],
    ["=IF(FALSE,1)", false],
    ['=IF("x",1,2)', "#VALUE!"],
    ["=IFERROR(1/0,9)", 9],
    ["=IFERROR(5,1/0)", 5],
    ["=ISNUMBER(1)", true],
    ['=ISNUMBER("1")', false],
    ["=INDEX({1,2;3,4},2,1)", 3],
    ["=INDEX({5,6,7},3)", 7],
    ["=INDEX({1,2},3,1)", "#REF!"],
    ["=AND(1>0,TRUE)", true],
    ["=OR(FALSE,NOT(TRUE))", false],
    ['=COUNT({1,2},"x")', 2],
    ["=SUM({1,2}*{3;4})", 21],
    ["=SUM({1,2}+{1,2,3})", "#VALUE!"],
    ["=SUM(IF({1,0,1},5,7))", 17],
    ["=VLOOKUP(1,A1:B2,2)", "#NAME?"],
    ["=unknown_name", "#NAME?"],
    ["=SUM(", "#NAME?"],
    ["=Nowhere!A1", "#REF!"],
    ["=APSIS.FIN_NOTHING(1)", "#NAME?"],
  ])("%s is %j", (formula, expected) => {
    const value = shown(formula);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });

  it("takes a blank cell as 0, as no text and as nothing to count", () => {
    expect(shown("=A1+1")).toBe(1);
    expect(shown('=A1&"x"')).toBe("x");
    expect(shown("=A1=0")).toBe(true);
    expect(shown('=A1=""')).toBe(true);
    expect(shown("=A1")).toBe(0);
    expect(shown("=ISNUMBER(A1)")).toBe(false);
    expect(shown("=MIN(A1:A3)", { A2: 5 })).toBe(5);
    expect(shown("=SUM(A1:A4)", { A1: 1, A2: "2", A3: true })).toBe(1);
  });

  it("gives an error on with the sentence of its cause", () => {
    const at = calculated({ A1: "=APSIS.FIN_IRR(B1:B3)", A2: "=A1*2", B1: 1, B2: 2, B3: 3 });
    const fault = call(catalogue.find(({ name }) => name === "FIN_IRR") ?? catalogue[0], [[[1], [2], [3]]], {
      formats: false,
    }) as { message: string };
    expect(at("A2")).toEqual(new CellError("#N/A", fault.message));
  });

  it("refers to names and to other sheets", () => {
    const at = calculated({ A1: 7, A2: "=cost*2", A3: "='Other one'!B2+1" }, { B2: 4 });
    expect([at("A2"), at("A3")]).toEqual([14, 5]);
  });

  it("that depends on itself is an error, and so is a long way round", () => {
    const at = calculated({ A1: "=A2", A2: "=A3+1", A3: "=A1" });
    expect(at("A1")).toBeInstanceOf(CellError);
  });

  it("counts on sums as a second derivation does", () => {
    const numbers = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(numbers, (given) => {
        const cells = Object.fromEntries(given.map((number, index) => [`A${index + 1}`, number]));
        const range = `A1:A${given.length}`;
        expect(shown(`=SUM(${range})`, cells)).toBe(given.reduce((sum, each) => sum + each, 0));
        expect(shown(`=SUM(${range}*2)-SUM(${range})`, cells)).toBe(shown(`=SUM(${range})`, cells));
        expect(shown(`=MAX(${range})+MIN(0-${range})`, cells)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe("A result of several cells", () => {
  const flows = { A1: -100, A2: 60, A3: 60 };

  it("fills the cells below and beside, for all that refer to them", () => {
    const at = calculated({ ...flows, C1: "=A1:A3*2", E1: "=SUM(C1:C3)", E2: "=C3", F1: "={1,2;3,4}" });
    expect([at("C1"), at("C2"), at("C3"), at("E1"), at("E2")]).toEqual([-200, 120, 120, 40, 120]);
    expect([at("F1"), at("G2"), at("H1")]).toEqual([1, 4, null]);
  });

  it("is found wherever it is asked for first, through any number of others", () => {
    const chain = { A1: "={1;2}", B1: "=A1:A2+A2", C1: "=B1:B2+B2", D1: "=C1:C2+C2", E1: "=D2" };
    // (1,2) → (3,4) → (7,8) → (15,16)
    for (const first of ["E1", "D2", "B2"]) {
      const at = calculated(chain);
      at(first);
      expect([at("B2"), at("C2"), at("D1"), at("E1")]).toEqual([4, 8, 15, 16]);
    }
  });

  it("finds no room where a cell is not empty", () => {
    const at = calculated({ A1: "={1;2}", A2: "mine", B1: "=A1" });
    expect([shownValue(at("A1")), at("A2"), shownValue(at("B1"))]).toEqual(["#SPILL!", "mine", "#SPILL!"]);
  });

  it("of a table of ours has its header in its first row", () => {
    const at = calculated({ ...flows, C1: "=APSIS.FIN_CORKSCREW(10,{1;2},{0;3})" });
    expect([at("C1"), at("G1"), at("C3"), at("G3")]).toEqual(["Period", "Closing", 2, 10]);
  });
});

describe("A function of ours", () => {
  it.each(
    catalogue
      .flatMap((definition) => definition.examples.map((example) => [definition.name, example] as const))
      .filter(([, { arguments: given }]) => given.every((each) => typeof each !== "object" || each === null)),
  )("%s has in a cell what it has when it is called: %j", (name, { arguments: given }) => {
    const definition = catalogue.find((each) => each.name === name) ?? catalogue[0];
    const cells = Object.fromEntries(
      given.flatMap((cell, index) => (cell === null ? [] : [[`A${index + 1}`, cell as CellValue]])),
    );
    const args = given.map((cell, index) => (cell === null ? "" : `A${index + 1}`)).join(",");
    const at = calculated({ ...cells, C1: `=APSIS.${name}(${args})` });
    const answer = call(definition, given, { formats: false });
    const first = Array.isArray(answer) ? answer[0][0] : answer;
    const value = at("C1");
    if (typeof first === "object")
      expect((value as CellError).sentence).toBe("message" in first && first.message);
    else expect(value).toBe(first);
  });
});
