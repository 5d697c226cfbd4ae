// A spreadsheet engine that knows nothing of Apsis, to calculate native copies in.
import { initSync, Model } from "@ironcalc/wasm";
import { readFileSync } from "node:fs";
import { a1, addressOf } from "../../../src/sheet/address";
import type { FoundCall, ReadBook } from "../../../src/sheet/share";
import { differencesOf } from "../../../src/sheet/share/compare";
import { eachIn, sheetOf, valuesIn } from "../../../src/sheet/share/reading";
import type { Area, CellValue } from "../../../src/sheet/workbook";

initSync({ module: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });

/** What is typed into the cells of sheets and stands behind names that refer to no cells. */
export interface TypedBook {
  readonly names: Iterable<readonly [string, string]>;
  readonly sheets: ReadonlyMap<string, readonly TypedCell[]>;
}

export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A value as it is typed, so that a text stays one. */
export const typed = (value: CellValue | undefined): string =>
  typeof value === "string" ? `'${value}` : String(value);

/** A sheet to which every cell of interest is copied as text, with all its digits. */
const PROBES = 0;

/** The judge counts the columns of a range alone, not of an array that a function gives, as Excel does. */
const forTheJudge = (text: string): string =>
  text.replace(/(SPV_LTV_|SPV_DSCR_)\(BLANK_AS_ZERO_\(([^()]*)\)/, "$1($2");

const cellsOf = (area: Area): readonly string[] =>
  eachIn(area, ({ row, column }) => addressOf({ ...area, row, column, rows: 1, columns: 1 })).flat();

/** The book calculated in the other engine: what each cell of the areas then holds, by its address. */
function judged(book: TypedBook, areas: readonly Area[]): Map<string, CellValue> {
  const model = new Model("judge", "en", "UTC", "en");
  model.pauseEvaluation();
  for (const [name, formula] of book.names) model.newDefinedName(name, null, formula);
  [...book.sheets.keys()].forEach((name, index) => {
    model.newSheet();
    model.renameSheet(index + 1, name);
  });
  [...book.sheets.values()].forEach((cells, index) => {
    for (const { row, column, text } of cells)
      model.setUserInput(index + 1, row + 1, column + 1, forTheJudge(text));
  });
  const addresses = areas.flatMap(cellsOf);
  addresses.forEach((address, index) => {
    model.setUserInput(PROBES, index + 1, 1, `=IF(ISNUMBER(${address}),""&${address},"'"&${address})`);
  });
  model.resumeEvaluation();
  model.evaluate();
  const found = addresses.map((address, index): [string, CellValue] => {
    const text = model.getFormattedCellValue(PROBES, index + 1, 1);
    return [address, text.startsWith("'") ? text.slice(1) : Number(text)];
  });
  model.free();
  return new Map(found);
}

/** What of our formulas comes out otherwise there than in the engine. */
export function judgedWrong(
  native: TypedBook,
  before: ReadBook,
  calls: readonly FoundCall[],
): readonly string[] {
  const values = judged(
    native,
    calls.map(({ sheet, area }) => ({ ...area, sheet })),
  );
  return calls.flatMap(({ sheet, cell, area }) => {
    const shown = eachIn(area, ({ row, column }) => {
      const value = values.get(addressOf({ sheet, row, column, rows: 1, columns: 1 })) ?? "";
      return value === "TRUE" || value === "FALSE" ? value === "TRUE" : value;
    });
    const engine = valuesIn(sheetOf(before, sheet) ?? { value: () => "" }, area);
    return differencesOf(shown, engine).map(
      ({ row, column, ...rest }) =>
        `${sheet}!${cell} ${a1({ row: area.row + row, column: area.column + column })} ${JSON.stringify(rest)}`,
    );
  });
}
