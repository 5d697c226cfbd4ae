import { describe, expect, it } from "@jest/globals";
import type { ReadBook } from "../../../src/sheet/share";
import { inputsDigest } from "../../../src/sheet/share/digests";

/** A table of two rows and two columns that spills from A1, with a number in its last cell, and one in D1. */
function book(last: number, beside: number): ReadBook {
  const formula = { row: 0, column: 0, formula: "=APSIS.FIN_CORKSCREW(F1,F2,0)", rows: 2, columns: 2 };
  const value = ({ row, column }: { row: number; column: number }): number =>
    row === 1 && column === 1 ? last : row === 0 && column === 3 ? beside : 7;
  return { sheets: [{ name: "Deal", isProtected: false, formulas: [formula], value }], names: [], parts: [] };
}

const ofSpill = (last: number, beside: number): string =>
  inputsDigest(book(last, beside), "Deal", "=APSIS.FIN_NPV(0.1,A1#)");

describe("The digest of a formula's inputs", () => {
  it("covers every cell of a spilled result that it refers to, and none beside it", () => {
    expect(ofSpill(1, 2)).toBe(ofSpill(1, 3));
    expect(ofSpill(1, 2)).not.toBe(ofSpill(2, 2));
  });

  it("is the same however the formula is written", () => {
    const inFile = "=_xldudf_APSIS_FIN_NPV(0.1,_xlfn.ANCHORARRAY(A1))";
    expect(inputsDigest(book(1, 2), "Deal", inFile)).toBe(ofSpill(1, 2));
  });

  it("goes by the cell where nothing spills from it", () => {
    expect(inputsDigest(book(1, 2), "Deal", "=SUM(D1#)")).not.toBe(
      inputsDigest(book(1, 3), "Deal", "=SUM(D1#)"),
    );
  });
});
