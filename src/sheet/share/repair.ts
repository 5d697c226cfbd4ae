import { isDisfigured } from "../formula";
import type { CellValue } from "../workbook";
import type { FoundCall } from "./find";
import { findCalls } from "./find";
import type { CellPlan, SharePlan, ShareSession } from "./plan";
import { refused } from "./plan";
import type { ReadBook } from "./reading";
import { sheetOf } from "./reading";

/** What keeps a formula of ours from its result. */
export type Damage =
  /** It is stored as files store it: `_xldudf_APSIS_…`, `[2]!…`, `'…\FUNCRES.XLAM'!…`. */
  | "written"
  /** It shows #NAME?, #BUSY! or another error that none of our functions gives. */
  | "shown";

const STUCK = /^#(NAME\?|BUSY!|CONNECT!|GETTING_DATA|BLOCKED!|CALC!)$/;

/** Formulas of ours to enter again, as they were typed. Those on protected sheets are left, and said to be. */
export function planRepair(book: ReadBook, { namespace }: ShareSession): SharePlan {
  const damaged = findCalls(book, namespace).flatMap((call) => {
    const damage = damageOf(book, call, namespace);
    return damage ? [{ call, damage }] : [];
  });
  if (damaged.length === 0) return refused("repaired", "Every formula of Apsis in this workbook is whole.");
  const [locked, open] = [damaged.filter(isLocked), damaged.filter((each) => !isLocked(each))];
  return {
    mode: "repaired",
    cells: open.map(({ call, damage }) => enteredAgain(book, call, damage)),
    names: [],
    removedNames: [],
    parts: { removed: [], added: [] },
    left: locked.map(({ call: { sheet, cell } }) => ({ sheet, cell, sentence: "The sheet is protected." })),
    warnings: [],
  };
}

const isLocked = ({ call }: { readonly call: FoundCall }): boolean => call.isProtected;

/** What is the matter with a formula of ours, undefined where nothing is. */
export function damageOf(
  book: ReadBook,
  { sheet, area, formula }: FoundCall,
  namespace: string,
): Damage | undefined {
  if (isDisfigured(formula, namespace)) return "written";
  return STUCK.test(String(shownAt(book, sheet, area))) ? "shown" : undefined;
}

function shownAt(book: ReadBook, sheet: string, area: FoundCall["area"]): CellValue {
  return sheetOf(book, sheet)?.value(area) ?? "";
}

function enteredAgain(book: ReadBook, call: FoundCall, damage: Damage): CellPlan {
  const { sheet, area, cell, formula: was, text, functions } = call;
  const shown = String(shownAt(book, sheet, area));
  const note = damage === "written" ? `Shows ${shown}; written as a file stores it.` : `Shows ${shown}.`;
  return { area, cell, was, functions, becomes: { kind: "formula", formula: text, empties: false }, note };
}

/** What is left to repair after a repair: formulas of ours that still show an error of the sheet. */
export function stillDamaged(book: ReadBook, { namespace }: ShareSession): readonly FoundCall[] {
  return findCalls(book, namespace).filter((call) => damageOf(book, call, namespace) !== undefined);
}
