// Workbooks to share in tests: read as the plans read them, and changed as a host changes them.
import { a1 } from "../../../src/sheet/address";
import { placeOf } from "../../../src/sheet/evaluate";
import type { ReadBook, SharePlan, ShareSession } from "../../../src/sheet/share";
import { changesOf } from "../../../src/sheet/share";
import { bookOf, surveyFor } from "../../../src/sheet/share/surveyed";
import type { CellValue } from "../../../src/sheet/workbook";
import type { MemoryWorkbook } from "../memoryWorkbook";

export const session: ShareSession = { namespace: "APSIS", version: "0.2.0", now: 46112.5 };

/** The workbook as it stands, calculated. */
export function readBook({ book, states }: MemoryWorkbook): ReadBook {
  return bookOf(book.survey(surveyFor("APSIS", true).isOfInterest, states));
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
