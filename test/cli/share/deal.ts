// A workbook with everything that must survive: formulas of ours of every form, shared and dynamic ones, macros, charts, pivot caches.
import type { Fixture } from "../fixtures";
import { formula, number, shared, spill, text } from "../fixtures";
import { bookOf, cellsOf, opened } from "../open";
import { changesOf } from "../../../src/cli/recalc/changes";
import { recalculate } from "../../../src/cli/recalc/recalculate";
import type { XlsxWorkbook } from "../../../src/cli/workbook/workbook";

export const deal: Fixture = {
  sheets: {
    Inputs: {
      A1: shared(0),
      B1: number(0.105),
      A2: shared(1),
      B2: number(5400),
      C2: formula("B2*2", 10_800),
    },
    Lease: {
      A1: formula("_xldudf_APSIS_LEASE_RENT(Inputs!$B$1,cost,20,4)", 0),
      B1: formula("ROUND(_xldudf_APSIS_LEASE_RENT(Inputs!$B$1,cost,20,4)*2,2)", 0),
      A2: '<c r="" s="1"><f t="shared" ref="A2:A4" si="0">_xldudf_APSIS_LEASE_RENT(Inputs!$B$1,$B2,20,4)</f><v>0</v></c>',
      B2: number(100),
      A3: '<c r="" s="1"><f t="shared" si="0"/><v>0</v></c>',
      B3: number(200),
      A4: '<c r="" s="1"><f t="shared" si="0"/><v>0</v></c>',
      B4: number(300),
      C2: '<c r=""><f t="shared" ref="C2:C3" si="1">B2*3</f><v>300</v></c>',
      C3: '<c r=""><f t="shared" si="1"/><v>600</v></c>',
      D1: text("a note & more"),
      ...spill(10, 0, "_xldudf_APSIS_LEASE_SCHEDULE(1000,250,4,4,46053)", [[0]]),
      K10: formula("SUM(_xlfn.ANCHORARRAY(A10))", 0),
    },
  },
  names: { cost: "Inputs!$B$2", twice: "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)" },
  sharedTexts: ["Yield", "Cost"],
  parts: {
    "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition/>",
    "customXml/item1.xml": '<other xmlns="urn:other"/>',
  },
};

/** The deal as Excel would have saved it: calculated. */
export function calculatedDeal(): Uint8Array {
  const book = bookOf(deal);
  return Buffer.concat(book.with(changesOf(recalculate(book, "APSIS")).edits));
}

export const calculated = (): XlsxWorkbook => opened(calculatedDeal());

/** Every part as text, by name. */
export const partsOf = ({ file }: XlsxWorkbook): Record<string, string> =>
  Object.fromEntries(file.names.map((name) => [name, Buffer.from(file.bytes(name)).toString("latin1")]));

export const formulasOf = (book: XlsxWorkbook): string[] =>
  book.formulas().map(({ sheet, formula: source }) => `${sheet}: ${source}`);

export { cellsOf };
