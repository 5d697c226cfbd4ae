// A whole workbook in a spreadsheet engine that knows nothing of Apsis.
import { initSync, Model } from "@ironcalc/wasm";
import { readFileSync } from "node:fs";
import { sliced } from "../../src/sheet/address";
import type { Place } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/workbook";

initSync({ module: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });

/** What is typed into a cell: a formula with its "=", or a value. */
export interface JudgedCell extends Place {
  readonly formula?: string;
  readonly value?: CellValue | undefined;
}

export interface JudgedBook {
  /** In the order of the tabs. */
  readonly sheets: ReadonlyMap<string, readonly JudgedCell[]>;
  /** Names with what they stand for, from "=". */
  readonly names: Iterable<readonly [name: string, formula: string]>;
}

/** A sheet to which every cell of interest is copied as text, with all its digits. */
const PROBES = 0;

const typed = (value: CellValue | undefined): string =>
  typeof value === "string" ? `'${value}` : String(value);

/** The judge counts the columns of a range alone, not of an array that a function gives, as Excel does. */
const forTheJudge = (formula: string): string =>
  formula.replace(/(SPV_LTV_|SPV_DSCR_)\(BLANK_AS_ZERO_\(([^()]*)\)/, "$1($2");

/** Names of cells are given without "=". */
function forItsNames(formula: string): string {
  const text = formula.slice(1);
  return sliced(text) ? text : formula;
}

/** The workbook calculated by the other engine, and what each cell of interest, by its address, then holds. */
export function judgedBook(
  { sheets, names }: JudgedBook,
  addresses: readonly string[],
): ReadonlyMap<string, CellValue> {
  const model = new Model("judge", "en", "UTC", "en");
  model.pauseEvaluation();
  [...sheets.keys()].forEach((name, index) => {
    model.newSheet();
    model.renameSheet(index + 1, name);
  });
  for (const [name, formula] of names) model.newDefinedName(name, null, forItsNames(formula));
  [...sheets.values()].forEach((cells, index) => {
    for (const { row, column, formula, value } of cells) {
      const text = formula === undefined ? typed(value) : forTheJudge(formula);
      model.setUserInput(index + 1, row + 1, column + 1, text);
    }
  });
  addresses.forEach((address, index) => {
    model.setUserInput(PROBES, index + 1, 1, `=IF(ISNUMBER(${address}),""&${address},"'"&${address})`);
  });
  model.resumeEvaluation();
  model.evaluate();
  const found = addresses.map((address, index): [string, CellValue] => {
    const text = model.getFormattedCellValue(PROBES, index + 1, 1);
    return [address, text.startsWith("'") ? meant(text.slice(1)) : Number(text)];
  });
  model.free();
  return new Map(found);
}

const meant = (text: string): CellValue => (text === "TRUE" || text === "FALSE" ? text === "TRUE" : text);
