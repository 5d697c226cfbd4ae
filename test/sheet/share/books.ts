// Workbooks to share in tests: read as the plans read them, and changed as a host changes them.
import { addressOf } from "../../../src/sheet/address";
import { a1 } from "../../../src/sheet/address";
import { CellError, placeOf } from "../../../src/sheet/evaluate";
import type { ReadBook, SharePlan, ShareSession } from "../../../src/sheet/share";
import { changesOf } from "../../../src/sheet/share";
import type { CellValue, StatePart } from "../../../src/sheet/workbook";
import type { MemoryWorkbook } from "../memoryWorkbook";

export const session: ShareSession = { namespace: "APSIS", version: "0.2.0", now: 46112.5 };

/** The workbook as it stands, calculated. */
export function readBook({ book, states }: MemoryWorkbook): ReadBook {
  const calculation = book.calculation();
  return {
    sheets: [...book.sheets].map(([name, { cells, formats, isProtected }]) => ({
      name,
      isProtected,
      formulas: [...cells].flatMap(([key, { formula }]) => {
        if (formula === undefined) return [];
        const place = placeOf(key);
        const size = calculation.fills(name, place);
        return [{ ...place, formula, ...size }];
      }),
      value: (place): CellValue => {
        const value = calculation.at(name, place);
        return value instanceof CellError ? value.code : (value ?? "");
      },
      format: ({ row, column }): string => formats.get(row * 16384 + column) ?? "General",
    })),
    names: [...book.names].map(([name, area]) => ({
      name,
      formula: book.nameFormulas.get(name) ?? (area ? `=${addressOf(area)}` : "=#REF!"),
    })),
    parts: [...states],
  };
}

/** As a user who looks and agrees. */
export async function done(workbook: MemoryWorkbook, plan: SharePlan): Promise<void> {
  if (plan.refusal !== undefined) throw new Error(plan.refusal);
  await workbook.apply(changesOf(plan));
  await workbook.writeStates(plan.parts.removed, plan.parts.added);
}

/** Everything that is entered into the cells of a workbook, by address. */
export function entered({ book }: MemoryWorkbook): Readonly<Record<string, CellValue>> {
  const cells = [...book.sheets].flatMap(([name, sheet]) =>
    [...sheet.cells].map(
      ([key, { value, formula }]) => [`${name}!${a1(placeOf(key))}`, formula ?? value ?? ""] as const,
    ),
  );
  return Object.fromEntries(cells.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What every cell of some addresses shows. */
export const shown = (workbook: MemoryWorkbook, sheet: string, ...places: [number, number][]): CellValue[] =>
  places.map(([row, column]) => workbook.book.shown(sheet, row, column));

export const partsOf = (xml: readonly string[]): StatePart[] =>
  xml.map((text, index) => ({ id: `{${index}}`, xml: text }));
