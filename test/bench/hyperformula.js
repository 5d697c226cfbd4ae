// HyperFormula, which computes only in a sheet. It is under the GPL: a peer to measure against, and nothing else. It is not
// timed: once it is loaded, arrays are slower for everybody in the process.
import { HyperFormula } from "hyperformula";

/** XIRR of columns of cells. */
export function xirr(flows, dates) {
  const rows = flows.map(([flow], row) => [flow, dates[row][0]]);
  const formula = `=XIRR($A$1:$A$${rows.length},$B$1:$B$${rows.length})`;
  rows[0].push(formula);
  const book = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
  const value = book.getCellValue({ sheet: 0, row: 0, col: 2 });
  book.destroy();
  return value;
}
