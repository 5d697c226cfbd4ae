// The native copy of deals in a spreadsheet engine that knows nothing of Apsis.
import { describe, expect, it } from "@jest/globals";
import { computeLease, orbit100, orbitalFleet, valorCompute2 } from "../../../src/models";
import { placeOf } from "../../../src/sheet/evaluate";
import { findCalls, planNative } from "../../../src/sheet/share";
import type { InsertRequest } from "../../../src/sheet/plans";
import { merger, placed, vehicle } from "../deal";
import { MemoryWorkbook } from "../memoryWorkbook";
import { done, readBook, session } from "./books";
import type { TypedBook } from "./judge";
import { judgedWrong, typed } from "./judge";

const deals: readonly InsertRequest[] = [
  { ...vehicle, model: computeLease, preset: valorCompute2, id: "LEASE" },
  vehicle,
  merger,
  { ...vehicle, model: orbitalFleet, preset: orbit100, id: "ORBIT" },
];

const typedBook = ({ book }: MemoryWorkbook): TypedBook => ({
  names: book.nameFormulas,
  sheets: new Map(
    [...book.sheets].map(([name, { cells }]) => [
      name,
      [...cells].map(([key, { value, formula }]) => ({ ...placeOf(key), text: formula ?? typed(value) })),
    ]),
  ),
});

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
    expect(judgedWrong(typedBook(workbook), before, calls).slice(0, 10)).toEqual([]);
  });
});
