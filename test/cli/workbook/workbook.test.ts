import { describe, expect, it } from "@jest/globals";
import { sliced } from "../../../src/sheet/address";
import { Package } from "../../../src/cli/package/package";
import { keyOf } from "../../../src/cli/workbook/cell";
import { Ranges } from "../../../src/cli/workbook/ranges";
import { XlsxWorkbook } from "../../../src/cli/workbook/workbook";
import type { Fixture } from "../fixtures";
import { fixtureFile, formula, number, partsOf, shared, spill, text, zipped } from "../fixtures";

const open = (fixture: Fixture): XlsxWorkbook => new XlsxWorkbook(new Package(fixtureFile(fixture)));

const at = (address: string): { row: number; column: number } => {
  const { row, column } = sliced(address) ?? { row: -1, column: -1 };
  return { row, column };
};

/** Values of all cells of a sheet by address. */
function valuesOf(book: XlsxWorkbook, sheet: string, addresses: readonly string[]): unknown[] {
  const ranges = new Ranges();
  ranges.add({ row: 0, column: 0, rows: 100, columns: 300 });
  const values = book.values(new Map([[sheet, ranges]])).get(sheet);
  return addresses.map((address) => values?.get(keyOf(at(address))));
}

describe("The cells of a workbook", () => {
  it("are numbers, texts of three kinds, truths and errors", () => {
    const cells = {
      A1: number(0.1),
      B1: number(-1.5e-7),
      C1: shared(1),
      D1: text("a & b"),
      E1: '<c r="" t="b"><v>1</v></c>',
      F1: '<c r="" t="e"><v>#DIV/0!</v></c>',
      G1: '<c r="" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c>',
      H1: '<c r="" s="1"/>',
      I1: '<c r="" t="str"><v></v></c>',
    };
    const book = open({ sheets: { One: cells }, sharedTexts: ["first", "se<cond"] });
    expect(valuesOf(book, "One", Object.keys(cells))).toEqual([
      0.1,
      -1.5e-7,
      "se<cond",
      "a & b",
      true,
      { error: "#DIV/0!" },
      "rich text",
      undefined,
      "",
    ]);
  });

  it("are those of the ranges that are asked for, narrow and wide", () => {
    const ranges = new Ranges();
    for (const area of ["B2:C3", "B3:B9", "A20:KZ20"])
      ranges.add(sliced(area) ?? { row: 0, column: 0, rows: 0, columns: 0 });
    const held = ["B2", "C3", "B9", "A20", "KZ20"].map((address) =>
      ranges.has(at(address).row, at(address).column),
    );
    const others = ["A2", "D2", "C4", "B10", "A19", "LA20"].map((address) =>
      ranges.has(at(address).row, at(address).column),
    );
    expect([held, others]).toEqual([Array(5).fill(true), Array(6).fill(false)]);
  });

  it.each([
    ['<c r="A1" t="s"><v>9</v></c>', "it has a cell with the shared text 9, which is not there"],
    ['<c r="A1"><v>NaN</v></c>', 'it has a cell with the number "NaN", which is none'],
    ['<c r="A0"><v>1</v></c>', 'it has a cell at "A0", which is no address'],
    ['<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>', "it has a sheet whose rows or cells are out of order"],
    ['<c r="XFE1"><v>1</v></c>', "it has cells beyond the last row or column of a sheet"],
  ])("are refused where they make no sense: %s", (cells, sentence) => {
    const parts = partsOf({ sheets: { One: {} } });
    const sheet = String(parts["xl/worksheets/sheet1.xml"]).replace(
      "<sheetData></sheetData>",
      `<sheetData><row r="1">${cells}</row></sheetData>`,
    );
    const book = new XlsxWorkbook(new Package(zipped({ ...parts, "xl/worksheets/sheet1.xml": sheet })));
    expect(() => valuesOf(book, "One", ["A1"])).toThrow(sentence);
  });

  it("need no addresses of their own", () => {
    const parts = partsOf({ sheets: { One: { A1: number(1) } } });
    const sheet = String(parts["xl/worksheets/sheet1.xml"]).replace(
      /<row .*<\/row>/,
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>",
    );
    const book = new XlsxWorkbook(new Package(zipped({ ...parts, "xl/worksheets/sheet1.xml": sheet })));
    expect(valuesOf(book, "One", ["A1", "B1", "C5", "D5", "A6"])).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("The formulas of a workbook", () => {
  it("stand for themselves, shared ones too", () => {
    const book = open({
      sheets: {
        "Deal & Co": {
          A1: formula("_xldudf_APSIS_FIN_NPV(0.1,Z1:Z9)", 12.5),
          B1: '<c r=""><f t="shared" ref="B1:C3" si="0">_xldudf_APSIS_LEASE_RENT($A1,D1,20,Two!$B$2)&amp;"A1"</f><v>1</v></c>',
          C1: '<c r=""><f t="shared" si="0"/><v>2</v></c>',
          B3: '<c r=""><f t="shared" si="0"/><v>3</v></c>',
        },
      },
    });
    expect(book.formulas().map(({ formula: source, value }) => [source, value])).toEqual([
      ["=_xldudf_APSIS_FIN_NPV(0.1,Z1:Z9)", 12.5],
      ['=_xldudf_APSIS_LEASE_RENT($A1,D1,20,Two!$B$2)&"A1"', 1],
      ['=_xldudf_APSIS_LEASE_RENT($A1,E1,20,Two!$B$2)&"A1"', 2],
      ['=_xldudf_APSIS_LEASE_RENT($A3,D3,20,Two!$B$2)&"A1"', 3],
    ]);
  });

  it("fill a cell, what they need, or what they were given", () => {
    const book = open({
      sheets: {
        One: {
          ...spill(2, 1, "_xldudf_APSIS_LEASE_SCHEDULE(A1)", [
            ["Period", "Rent"],
            [1, 2],
          ]),
          A1: '<c r=""><f t="array" ref="A1:A2">{1;2}</f><v>1</v></c>',
          E5: '<c r=""><f t="dataTable" ref="E5:F6" dt2D="1" dtr="1" r1="A1" r2="A2"/><v>1</v></c>',
        },
      },
    });
    const found = book.formulas().map(({ kind, area, row, column }) => ({ kind, area, row, column }));
    expect(found).toEqual([
      { kind: "fixed", row: 0, column: 0, area: { row: 0, column: 0, rows: 2, columns: 1 } },
      { kind: "dynamic", row: 1, column: 1, area: { row: 1, column: 1, rows: 2, columns: 2 } },
      { kind: "dataTable", row: 4, column: 4, area: { row: 4, column: 4, rows: 1, columns: 1 } },
    ]);
  });

  it("are refused where one shares what is not there", () => {
    const cells = { B3: '<c r=""><f t="shared" si="7"/><v>3</v></c>' };
    expect(() => open({ sheets: { One: cells } }).formulas()).toThrow(
      "its cell B3 shares a formula that is not there",
    );
  });
});

describe("The structure of a workbook", () => {
  it("is its sheets, its names and the day from which it counts", () => {
    const book = open({
      sheets: { Inputs: { A1: number(1) }, "Q&A": {} },
      names: { rate: "Inputs!$A$1", twice: "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)" },
      is1904: true,
    });
    expect(book.structure).toMatchObject({
      sheets: [
        { name: "Inputs", part: "xl/worksheets/sheet1.xml" },
        { name: "Q&A", part: "xl/worksheets/sheet2.xml" },
      ],
      names: [
        { name: "rate", formula: "Inputs!$A$1" },
        { name: "twice", formula: "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)" },
      ],
      is1904: true,
    });
  });

  it("is refused where the file is none", () => {
    const document = zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>" });
    expect(() => new XlsxWorkbook(new Package(document))).toThrow(
      "it is a zip archive but no .xlsx workbook",
    );
  });
});
