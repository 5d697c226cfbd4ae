import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Book, Engine } from "../../src/workbench/calc";
import { calc, fixtureAddIn, fixtureBook } from "./headless";

let engine: Engine;
let book: Book;

beforeAll(async () => {
  engine = calc.createEngine(fixtureAddIn());
  book = await engine.open(fixtureBook());
});

/** Types formulas into column H from row 1 and waits for their results. */
async function type(...formulas: string[]) {
  formulas.forEach((formula, index) => {
    book.setCell(`H${index + 1}`, formula);
  });
  await book.settle();
  return formulas.map((_, index) => book.value(`H${index + 1}`));
}

describe("an opened workbook", () => {
  it("calls the add-in's function with the value of a cell", () => {
    expect(book.value("B4")).toBe(2501);
    expect(book.text("B4")).toBe("2,501.0");
  });

  it("reads formulas as files hold them", () => {
    expect(book.formula("A12")).toBe("=LET(x,APSIS.TWICE(B3),x+1)");
    expect(book.value("A12")).toBe(2502);
  });

  it("keeps text that looks like a date as text and a boolean as a boolean", () => {
    expect(book.value("A14")).toBe("Jan-24");
    expect(book.value("A13")).toBe(true);
  });

  it("follows a change of an input", async () => {
    book.setCell("B3", 0.1);
    await book.settle();
    expect(book.value("B4")).toBe(0.2);
    expect(book.value("A12")).toBe(1.2);
  });
});

describe("a table that spills", () => {
  it("gives every cell in full precision", () => {
    expect(["A6", "C7", "D7", "B9"].map(book.value)).toEqual(["Period", 1000.125, 0.0625, 45381]);
  });

  it("displays every cell in the format that its value carries", () => {
    expect(["A7", "B7", "C7", "D7", "D9"].map(book.text)).toEqual([
      "1",
      "2024-01-30",
      "1,000.13",
      "6.25%",
      "18.75%",
    ]);
  });

  it("is summed through its spill reference", () => {
    expect(book.value("'Second sheet'!A1")).toBeCloseTo(
      1 + 2 + 3 + 45321 + 45351 + 45381 + 6000.375 + 6 / 16,
      9,
    );
  });

  it("reports #SPILL! where a cell is in the way, and spills again once it is cleared", async () => {
    book.setCell("B8", "in the way");
    await book.settle();
    expect(["A6", "A7", "B8"].map(book.value)).toEqual(["#SPILL!", null, "in the way"]);
    book.setCell("B8", null);
    await book.settle();
    expect(book.text("B8")).toBe("2024-02-29");
  });

  it("lets the user's format of a cell win", () => {
    expect(book.text("B13")).toBe("0.063");
  });

  it("passes a format on with the value, and forgets it with the formula", async () => {
    const [value] = await type("=INDEX(APSIS.LOAN_TABLE(2),2,4)");
    expect([value, book.text("H1")]).toEqual([0.0625, "6.25%"]);
    await type("=0.5");
    expect(book.text("H1")).toBe("0.5");
  });
});

describe("the arguments", () => {
  it("arrive in order, the omitted ones as null, the invocation last", async () => {
    const [all, first] = await type('=APSIS.ECHO(1,"a",TRUE,"x",{1,2;3,4},5)', "=APSIS.ECHO(2,,TRUE)");
    expect(all).toBe('[1,"a",true,"x",[[1,2],[3,4]],[[5]]] ECHO Loan!H1');
    expect(first).toBe("[2,null,true,null,null,null] ECHO Loan!H2");
  });

  it("name the sheet as Excel quotes it", () => {
    expect(book.value("'Second sheet'!A2")).toBe("[1,null,null,null,null,null] ECHO 'Second sheet'!A2");
  });

  it("are coerced to their declared type", async () => {
    const [words, others] = await type('=APSIS.ECHO("9.5%",12,"true",TRUE)', "=APSIS.ECHO(TRUE,FALSE,0)");
    expect(words).toContain('[0.095,"12",true,true,');
    expect(others).toContain('[1,"FALSE",false,');
  });

  it("hold 0 for a blank cell, alone and inside a range", async () => {
    const [value] = await type("=APSIS.ECHO(Z1,Z1,Z1,Z1,Z1:Z2,Z1:Z2)");
    expect(value).toContain('[0,"",false,0,[[0],[0]],[[0],[0]]]');
  });

  it("are refused without a sentence where Excel does not call the function", async () => {
    const refused = await type('=APSIS.TWICE("many")', "=APSIS.TWICE({1,2})", '=APSIS.ECHO(1,,,,,{1,"a"})');
    expect(refused).toEqual(["#VALUE!", "#VALUE!", "#VALUE!"]);
    expect(["H1", "H2", "H3"].map(book.message)).toEqual(["", "", ""]);
  });

  it("are counted", async () => {
    expect(await type("=APSIS.TWICE()", "=APSIS.TWICE(1,2)")).toEqual(["#VALUE!", "#VALUE!"]);
    expect(book.message("H1")).toBe("The argument amount is missing.");
    expect(book.message("H2")).toBe("Takes at most 1 arguments; got 2.");
  });

  it("repeat as one array", async () => {
    expect(await type('=APSIS.JOIN("a",1,TRUE)', "=APSIS.JOIN()")).toEqual(["a+1+TRUE", "nothing"]);
  });

  it("let an error through without a call", async () => {
    expect(await type("=APSIS.TWICE(1/0)", "=APSIS.ECHO(1,,,,{1,#N/A})")).toEqual(["#DIV/0!", "#N/A"]);
  });
});

describe("an error", () => {
  const sentence = "balance must be at least 0; got -1";

  it("shows its sentence where Excel does, and nowhere else", async () => {
    const codes = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!"];
    expect(await type(...codes.map((code) => `=APSIS.REFUSE("${code}")`))).toEqual(codes);
    expect(["H1", "H2", "H3", "H4"].map(book.message)).toEqual([sentence, sentence, "", ""]);
  });

  it("keeps its sentence inside a table", async () => {
    await type('=APSIS.REFUSE("#N/A",TRUE)');
    expect([book.value("H1"), book.value("I1"), book.message("I1")]).toEqual(["fine", "#N/A", sentence]);
  });

  it("takes its sentence with it when it is handled or its formula replaced", async () => {
    await type('=IFERROR(APSIS.REFUSE("#N/A"),7)', '=APSIS.REFUSE("#N/A")');
    await type("=1", "=NA()");
    expect([book.value("H2"), book.message("H1"), book.message("H2")]).toEqual(["#N/A", "", ""]);
  });
});

describe("a result that JSON cannot carry", () => {
  it("shows what Excel would show and says so", async () => {
    const kinds = ["nan", "infinity", "nothing", "date", "big", "object", "throw", "ragged"];
    const before = engine.faults.length;
    const shown = [
      "#VALUE!",
      "#NUM!",
      0,
      "1970-01-01T00:00:00.000Z",
      "#BUSY!",
      "#VALUE!",
      "#VALUE!",
      "#VALUE!",
    ];
    expect(await type(...kinds.map((kind) => `=APSIS.ODD("${kind}")`))).toEqual(shown);
    expect(engine.faults.length - before).toBe(kinds.length);
    expect(book.message("H1")).toBe("Returned NaN, which JSON cannot carry.");
    kinds.forEach((_, index) => {
      book.setCell(`H${index + 1}`, null);
    });
  });

  it("loses the sign of zero without a word, as JSON does", async () => {
    const before = engine.faults.length;
    const [zero] = await type('=APSIS.ODD("minusZero")');
    expect([Object.is(zero, 0), engine.faults.length]).toEqual([true, before]);
  });

  it("is 0 inside a table", async () => {
    expect(await type('=APSIS.ODD("nan",TRUE)')).toEqual([0]);
    expect(engine.faults.at(-1)).toEqual({
      address: "Loan!H1",
      functionName: "ODD",
      what: "Returned NaN, which JSON cannot carry.",
    });
  });
});

it("opens one workbook after the other on the same engine", async () => {
  const next = await engine.open({
    name: "Next",
    sheets: [{ name: "S", columns: [], cells: { A1: { formula: "=APSIS.TWICE(21)" } } }],
  });
  expect(next.value("A1")).toBe(42);
});
