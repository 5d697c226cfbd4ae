// The native copy of deals in a spreadsheet engine that knows nothing of Apsis.
import { describe, expect, it } from "@jest/globals";
import { computeLease, orbit100, orbitalFleet, valorCompute2 } from "../../../src/models";
import { a1, addressOf } from "../../../src/sheet/address";
import { placeOf } from "../../../src/sheet/evaluate";
import { findCalls, planNative } from "../../../src/sheet/share";
import type { FoundCall, ReadBook } from "../../../src/sheet/share";
import { differencesOf } from "../../../src/sheet/share/compare";
import { eachIn, sheetOf, valuesIn } from "../../../src/sheet/share/reading";
import type { CellValue } from "../../../src/sheet/workbook";
import type { InsertRequest } from "../../../src/sheet/plans";
import { judgedBook } from "../../emit/judgeBook";
import { merger, placed, vehicle } from "../deal";
import { MemoryWorkbook } from "../memoryWorkbook";
import { done, readBook, session } from "./books";

const deals: readonly InsertRequest[] = [
  { ...vehicle, model: computeLease, preset: valorCompute2, id: "LEASE" },
  vehicle,
  merger,
  { ...vehicle, model: orbitalFleet, preset: orbit100, id: "ORBIT" },
];

const addressesOf = ({ sheet, area }: FoundCall): string[] =>
  eachIn(area, ({ row, column }) => addressOf({ sheet, row, column, rows: 1, columns: 1 })).flat();

/** The workbook's cells and names in the other engine, calculated there, and what each cell of a call then holds. */
function judged({ book }: MemoryWorkbook, calls: readonly FoundCall[]): ReadonlyMap<string, CellValue> {
  const sheets = [...book.sheets].map(
    ([name, { cells }]) => [name, [...cells].map(([key, cell]) => ({ ...placeOf(key), ...cell }))] as const,
  );
  return judgedBook({ sheets: new Map(sheets), names: book.nameFormulas }, calls.flatMap(addressesOf));
}

/** What of our formulas comes out otherwise than in the engine. */
function wrong(
  before: ReadBook,
  calls: readonly FoundCall[],
  values: ReadonlyMap<string, CellValue>,
): string[] {
  return calls.flatMap(({ sheet, cell, area }) => {
    const shown = eachIn(
      area,
      ({ row, column }) => values.get(addressOf({ sheet, row, column, rows: 1, columns: 1 })) ?? "",
    );
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
