import type { Engine, Value } from "../../workbench/calc";
import { a1 } from "../../sheet/address";

/** Rows and columns of a spill that are printed. */
const MOST = { rows: 1000, columns: 30 };

export interface Evaluation {
  /** What the cells display, row by row; tab-separated columns. */
  readonly text: string;
  /** Whether the formula's own cell is free of errors. */
  readonly succeeded: boolean;
}

/** A formula typed into A1 of an empty sheet: what it and its spill display, or the sentence of its error. */
export async function evaluate(engine: Engine, formula: string): Promise<Evaluation> {
  const typed = formula.startsWith("=") ? formula : `=${formula}`;
  const book = await engine.open({
    name: "evaluate",
    sheets: [{ name: "Sheet1", columns: [], cells: { A1: { formula: typed } } }],
  });
  const message = book.message("A1");
  if (message !== "") return { text: `${book.text("A1")} ${message}`, succeeded: false };
  const rows: string[] = [];
  for (let row = 0; row < MOST.rows && !isBlank(book.value(a1({ row, column: 0 }))); row++) {
    const cells = Array.from({ length: MOST.columns }, (_, column) => book.text(a1({ row, column })));
    rows.push(cells.join("\t").trimEnd());
  }
  return { text: rows.join("\n"), succeeded: !book.text("A1").startsWith("#") };
}

function isBlank(value: Value): boolean {
  return value === null || value === "";
}
