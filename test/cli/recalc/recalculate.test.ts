import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { a1 } from "../../../src/sheet/address";
import { changesOf } from "../../../src/cli/recalc/changes";
import { recalculate } from "../../../src/cli/recalc/recalculate";
import type { FileValue } from "../../../src/cli/workbook/cell";
import type { XlsxWorkbook } from "../../../src/cli/workbook/workbook";
import { formula, number, spill, text } from "../fixtures";
import type { FixtureCells } from "../fixtures";
import { bookOf, cellsOf, opened, sheetOf } from "../open";

interface Result {
  readonly book: XlsxWorkbook;
  /** `B4: why it was left`. */
  readonly left: readonly string[];
  readonly changed: readonly string[];
  readonly values: (...addresses: string[]) => FileValue[];
}

function recalculated(before: XlsxWorkbook): Result {
  const result = recalculate(before, "APSIS");
  const changes = changesOf(result);
  const book = opened(Buffer.concat(before.with(changes.edits)));
  return {
    book,
    left: result.left.map(({ cell, reason }) => `${a1(cell)}: ${reason}`),
    changed: changes.cells.map(a1),
    values: (...addresses) => cellsOf(book, "One", addresses),
  };
}

const recalculatedCells = (cells: FixtureCells): Result => recalculated(sheetOf(cells));

describe("A workbook that is recalculated", () => {
  it("gets the results of formulas of ours, however the file writes them", () => {
    // A rent in advance of 20 quarters that pays for 1,000 at no interest is a twentieth of it.
    const { values, left } = recalculatedCells({
      A1: number(1000),
      B1: formula("_xldudf_APSIS_LEASE_RENT(0,A1,20,4)", 1),
      C1: formula("APSIS.LEASE_RENT(0,A1,20,4)", 1),
      D1: formula("_xlfn._xldudf_APSIS_LEASE_RENT(0,A1,20,4)", 1),
      E1: formula("[2]!_xldudf_APSIS_LEASE_RENT(0,A1,20,4)", 1),
      F1: formula("'C:\\x\\FUNCRES.XLAM'!_xldudf_APSIS_LEASE_RENT(0,A1,20,4)+1", 1),
      G1: formula("_xlfn.ANCHORARRAY(H1)+_xlfn.SINGLE(A1)", 1),
      H1: formula("B1*2", 0),
    });
    expect(left).toEqual([]);
    expect(values("B1", "C1", "D1", "E1", "F1", "G1", "H1")).toEqual([50, 50, 50, 50, 51, 1100, 100]);
  });

  it("is the same file, byte for byte, where its values are right", () => {
    const before = sheetOf({ A1: number(2), B1: formula("A1*3", 6), C1: formula('"a"&B1', "a6") });
    expect(changesOf(recalculate(before, "APSIS"))).toEqual({ edits: new Map(), cells: [] });
  });

  it("computes cells in the order in which they need one another, across sheets and names", () => {
    const book = bookOf({
      sheets: {
        One: { A1: formula("Two!B1+rate", 0), B1: formula("SUM(Two!A1:C1)", 0) },
        Two: { A1: formula("One!A1+1", 0), B1: formula("C1*2", 0), C1: number(5) },
      },
      names: { rate: "Two!$C$1" },
    });
    const { values, left } = recalculated(book);
    expect([left, values("A1", "B1")]).toEqual([[], [15, 16 + 10 + 5]]);
  });

  it("keeps what it cannot compute, with what depends on that, and says why", () => {
    const { left, values } = recalculatedCells({
      A1: formula("VLOOKUP(1,D1:E9,2)", 7),
      B1: formula("A1*2", 99),
      C1: formula("IFERROR(B1,0)", 98),
      D1: formula("1+1", 0),
      E1: formula("_xlfn.XLOOKUP(1,A9,B9)+nowhere", 6),
      F1: formula("[1]Sheet1!$A$1", 5),
      G1: formula("SUM(A:A)", 4),
      H1: formula("_xldudf_APSIS_FUTURE(1)", 3),
      I1: formula("nowhere+1", 2),
    });
    expect(left).toEqual([
      "A1: it holds VLOOKUP()",
      "B1: it reads One!A1, which is left as it is",
      "C1: it reads One!B1, which is left as it is",
      "E1: it holds XLOOKUP()",
      expect.stringMatching(/^F1: it holds /),
      "G1: it holds A:A",
      "H1: it holds FUTURE, which this version does not have",
      "I1: it holds nowhere",
    ]);
    expect(values("A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1")).toEqual([
      7, 99, 98, 2, 6, 5, 4, 3, 2,
    ]);
  });

  it("keeps cells that refer to themselves, and says so", () => {
    const { left, values } = recalculatedCells({
      A1: formula("B1+1", 1),
      B1: formula("C1+1", 2),
      C1: formula("A1+1", 3),
      D1: formula("C1", 4),
      E1: formula("SUM(E1:E3)", 5),
    });
    expect([...left].sort()).toEqual([
      "A1: it refers to itself",
      "B1: it refers to itself",
      "C1: it refers to itself",
      "D1: it reads One!C1, which is left as it is",
      "E1: it refers to itself",
    ]);
    expect(values("A1", "B1", "C1", "D1", "E1")).toEqual([1, 2, 3, 4, 5]);
  });

  it("keeps what an old formula takes from the row or column beside it", () => {
    const { left } = recalculatedCells({
      A1: number(1),
      A2: number(2),
      B1: formula("A1:A2*2", 2),
      C1: formula("ABS(A1:A2)", 1),
      D1: formula("A1:A2", 1),
      E1: formula("SUM(A1:A2)", 0),
    });
    expect(left).toEqual(["B1", "C1", "D1"].map((cell) => `${cell}: it holds a range where a cell is meant`));
  });

  it("carries errors and texts as the sheet does", () => {
    const { values } = recalculatedCells({
      A1: formula("1/0", 1),
      B1: formula("A1+1", 1),
      C1: formula('IFERROR(B1,"none")', 1),
      D1: text(""),
      E1: formula("D1=0", 1),
      F1: formula("_xldudf_APSIS_LEASE_RENT(10.5,1000,20,4)", 1),
    });
    const error = { error: "#DIV/0!" };
    expect(values("A1", "B1", "C1", "E1", "F1")).toEqual([error, error, "none", false, { error: "#VALUE!" }]);
  });
});

describe("A result of many cells", () => {
  it("fills the cells that it fills in the file", () => {
    const cells = {
      A1: number(2),
      A2: number(3),
      ...spill(4, 1, "A1:A2*10", [[0], [0]]),
      D1: formula("SUM(_xlfn.ANCHORARRAY(B4))", 0),
    };
    const { values, book } = recalculatedCells(cells);
    expect(values("B4", "B5", "D1")).toEqual([20, 30, 50]);
    expect(book.file.text("xl/worksheets/sheet1.xml")).toContain('<f t="array" ref="B4:B5">A1:A2*10</f>');
  });

  it("fills more cells where it grew, and fewer where it shrank, before others read them", () => {
    const grown = recalculatedCells({
      A1: number(2),
      A2: number(3),
      ...spill(4, 1, "A1:A2*10", [[0]]),
      C1: formula("SUM(B4:B9)", 0),
    });
    expect(grown.values("B4", "B5", "C1")).toEqual([20, 30, 50]);
    const shrunk = recalculatedCells({
      A1: number(2),
      ...spill(4, 1, "A1*10", [[7], [7]]),
      C1: formula("SUM(B4:B9)", 0),
    });
    expect(shrunk.values("B4", "B5", "C1")).toEqual([20, null, 20]);
    expect(shrunk.book.file.text("xl/worksheets/sheet1.xml")).toContain('ref="B4"');
  });

  it("is an error where something stands in its way", () => {
    const cells = {
      A1: number(2),
      A2: number(3),
      ...spill(4, 1, "A1:A2*10", [[0]]),
      B5: number(1),
      C1: formula("B5+1", 0),
    };
    const { values } = recalculatedCells(cells);
    expect(values("B4", "B5", "C1")).toEqual([{ error: "#SPILL!" }, 1, 2]);
  });

  it("fills the cells of a fixed array and no others", () => {
    const { values } = recalculatedCells({
      A1: number(2),
      B1: '<c r=""><f t="array" ref="B1:B3">{1;2}*A1</f><v>0</v></c>',
      B2: number(0),
      B3: number(0),
    });
    expect(values("B1", "B2", "B3")).toEqual([2, 4, { error: "#N/A" }]);
  });

  it("is a table of ours with its headings", () => {
    const schedule = "_xldudf_APSIS_LEASE_SCHEDULE(1000,250,4,4,46053)";
    const { values, left, changed } = recalculatedCells(spill(10, 1, schedule, [[0]]));
    expect([left, changed.length]).toEqual([[], 5 * 7]);
    expect(values("B10", "H10", "B14", "E14", "H14")).toEqual(["Period", "Closing", 4, 250, 0]);
  });
});

describe("Formulas in a chain", () => {
  it("may be as many as a sheet has rows", () => {
    const cells: Record<string, string> = { A1: number(1) };
    for (let row = 2; row <= 5000; row++) cells[`A${5002 - row}`] ??= formula(`A${5003 - row}+1`, 0);
    cells.A5001 = number(1);
    const { values, left } = recalculatedCells(cells);
    expect([left, values("A2")]).toEqual([[], [5000]]);
  });

  it("give what the same sums give in any order of their cells", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 1, maxLength: 12 }), (terms) => {
        const totals: number[] = [];
        const cells: Record<string, string> = {};
        const addresses = terms.map(
          (_, index) => `${"ABCDEFGHIJKL"[(index * 5) % 12]}${1 + ((index * 7) % 12)}`,
        );
        terms.forEach(([own, pick], index) => {
          const other = index === 0 ? undefined : pick % index;
          totals.push(own + (other === undefined ? 0 : totals[other]));
          cells[addresses[index]] = formula(`${own}${other === undefined ? "" : `+${addresses[other]}`}`, -1);
        });
        expect(recalculatedCells(cells).values(...addresses)).toEqual(totals);
      }),
      { numRuns: 30 },
    );
  });
});
