// The native copy of deals in a spreadsheet engine that knows nothing of Apsis.
import { initSync, Model } from "@ironcalc/wasm";
import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { computeLease, orbit100, orbitalFleet, valorCompute2 } from "../../../src/models";
import { a1, addressOf } from "../../../src/sheet/address";
import { placeOf } from "../../../src/sheet/evaluate";
import { findCalls, planNative } from "../../../src/sheet/share";
import type { FoundCall, ReadBook } from "../../../src/sheet/share";
import { differencesOf } from "../../../src/sheet/share/compare";
import { eachIn, sheetOf, valuesIn } from "../../../src/sheet/share/reading";
import type { CellValue } from "../../../src/sheet/workbook";
import type { InsertRequest } from "../../../src/sheet/plans";
import { merger, placed, vehicle } from "../deal";
import { MemoryWorkbook } from "../memoryWorkbook";
import { done, readBook, session } from "./books";

initSync({ module: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });

const deals: readonly InsertRequest[] = [
  { ...vehicle, model: computeLease, preset: valorCompute2, id: "LEASE" },
  vehicle,
  merger,
  { ...vehicle, model: orbitalFleet, preset: orbit100, id: "ORBIT" },
];

/** A sheet to which every cell of interest is copied as text, with all its digits. */
const PROBES = 0;

const typed = (value: CellValue | undefined): string =>
  typeof value === "string" ? `'${value}` : String(value);

/** The judge counts the columns of a range alone, not of an array that a function gives, as Excel does. */
const forTheJudge = (formula: string): string =>
  formula.replace(/(SPV_LTV_|SPV_DSCR_)\(BLANK_AS_ZERO_\(([^()]*)\)/, "$1($2");

/** The workbook's cells and names in the other engine, calculated there, and what each probed cell then holds. */
function judged({ book }: MemoryWorkbook, calls: readonly FoundCall[]): Map<string, CellValue> {
  const model = new Model("judge", "en", "UTC", "en");
  model.pauseEvaluation();
  for (const [name, formula] of book.nameFormulas) model.newDefinedName(name, null, formula);
  [...book.sheets.keys()].forEach((name, index) => {
    model.newSheet();
    model.renameSheet(index + 1, name);
  });
  [...book.sheets.values()].forEach(({ cells }, index) => {
    for (const [key, { value, formula }] of cells) {
      const { row, column } = placeOf(key);
      const text = formula === undefined ? typed(value) : forTheJudge(formula);
      model.setUserInput(index + 1, row + 1, column + 1, text);
    }
  });
  const addresses = calls.flatMap(({ sheet, area }) =>
    eachIn(area, ({ row, column }) => addressOf({ sheet, row, column, rows: 1, columns: 1 })).flat(),
  );
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

/** What of our formulas comes out otherwise than in the engine. */
function wrong(before: ReadBook, calls: readonly FoundCall[], values: Map<string, CellValue>): string[] {
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

describe("A native copy of deals", () => {
  it("recalculates without Apsis to the engine's numbers", async () => {
    const workbook = new MemoryWorkbook("Start");
    for (const deal of deals) await placed(workbook, deal);
    const before = readBook(workbook);
    const plan = planNative(before, session);
    await done(workbook, plan);
    expect(findCalls(readBook(workbook), "APSIS")).toEqual([]);
    const calls = findCalls(before, "APSIS");
    expect(plan.names.length).toBeGreaterThan(30);
    expect(calls.length).toBeGreaterThan(60);
    expect(wrong(before, calls, judged(workbook, calls)).slice(0, 10)).toEqual([]);
  });
});
