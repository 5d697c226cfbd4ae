// A workbook made ready for those who do not have Apsis: values, or Excel's own functions, in place of ours.
import { CONTRACT_DIGEST } from "../../catalogue/versions";
import type { CellValue } from "../workbook";
import { differencesOf } from "./compare";
import { inputsDigest, resultDigest } from "./digests";
import type { FoundCall } from "./find";
import { findCalls, spillDependents } from "./find";
import type { CellPlan, SharePlan, ShareSession } from "./plan";
import { refused } from "./plan";
import { provenanceName, provenanceSheet } from "./provenance";
import type { KeptCell, Mode, Provenance } from "./record";
import { provenanceParts, recalled } from "./record";
import type { ReadBook, ReadName, ReadSheet } from "./reading";
import { isError, sheetOf, valuesIn } from "./reading";
import { Recomputation } from "./recompute";

/** What a formula of ours becomes: another formula, or its values with the reason. */
export type Become = { readonly formula: string } | { readonly note: string };

export interface Copying {
  readonly mode: Mode;
  readonly becomes: (call: FoundCall) => Become | undefined;
  readonly names: readonly ReadName[];
  readonly warnings: readonly string[];
}

const REFERS = "It refers to the whole of a result that is values now.";

/** A plan in which every formula of ours becomes something else, or is only written down where it becomes nothing. */
export function planCopy(book: ReadBook, session: ShareSession, copying: Copying): SharePlan {
  const { mode } = copying;
  const calls = findCalls(book, session.namespace);
  const known = recalled(book.parts);
  const refusal = refusalOf(book, calls, mode);
  if (refusal !== undefined) return refused(mode, refusal);
  const drafts = draftsOf(book, calls, copying, session);
  const recomputation = new Recomputation(book, session.namespace);
  const provenance: Provenance = {
    mode,
    version: session.version,
    contract: CONTRACT_DIGEST,
    namespace: session.namespace,
    written: session.now,
    sheet: provenanceName(book, known),
    names: copying.names.map(({ name }) => name),
    cells: drafts.map((draft) => keptOf(book, draft)),
  };
  const checks = drafts.map(({ call, values }) => checkOf(recomputation, call, values));
  return {
    mode,
    cells: drafts.map((draft) => cellPlan(book, draft, recomputation)),
    names: copying.names,
    removedNames: [],
    sheet: provenanceSheet(book, provenance, checks),
    parts: { removed: known.parts, added: provenanceParts(provenance) },
    left: [],
    warnings: [...copying.warnings, ...errorWarnings(drafts)],
  };
}

const ready = { native: "native", frozen: "frozen", live: "live" } as const;

/** Why the workbook cannot be made ready, with what to do. */
function refusalOf(book: ReadBook, calls: readonly FoundCall[], mode: Mode): string | undefined {
  const { provenance, isUnreadable } = recalled(book.parts);
  if (provenance && provenance.mode !== "live")
    return `The workbook is ${ready[provenance.mode]} already. Put its formulas back first.`;
  if (isUnreadable)
    return "What an earlier copy remembers cannot be read: it was changed by hand or made by a newer version.";
  if (calls.length === 0) return "There is no formula of Apsis in this workbook.";
  const sheet = mode === "live" ? undefined : calls.find(({ isProtected }) => isProtected)?.sheet;
  if (sheet !== undefined) return `The sheet ${sheet} is protected. Unprotect it, then look again.`;
  return undefined;
}

interface Draft {
  readonly call: FoundCall;
  readonly values: readonly (readonly CellValue[])[];
  readonly become: Become | undefined;
}

function draftsOf(
  book: ReadBook,
  calls: readonly FoundCall[],
  { becomes }: Copying,
  { namespace }: ShareSession,
): readonly Draft[] {
  const own = calls.map((call) => ({ call, become: becomes(call) }));
  const values = own.filter(({ become }) => become && "note" in become).map(({ call }) => call);
  const taken = new Set(own.map(({ call }) => `${call.sheet}!${call.cell}`));
  const dependents = spillDependents(book, values, namespace);
  const known = new Set(dependents.map(({ sheet, cell }) => `${sheet}!${cell}`));
  // A formula of ours that refers to a result that became values can be nothing but values itself.
  const settled = own.map(({ call, become }) =>
    become && known.has(`${call.sheet}!${call.cell}`) ? { call, become: { note: REFERS } } : { call, become },
  );
  const others = dependents
    .filter(({ sheet, cell }) => !taken.has(`${sheet}!${cell}`))
    .map((call) => ({ call, become: { note: REFERS } }));
  return [...settled, ...others].map((each) => ({ ...each, values: shownIn(book, each.call) }));
}

function shownIn(book: ReadBook, { sheet, area }: FoundCall): readonly (readonly CellValue[])[] {
  const found = sheetOf(book, sheet);
  return found ? valuesIn(found, area) : [];
}

function keptOf(book: ReadBook, { call, values, become }: Draft): KeptCell {
  const { sheet, cell, area, formula, functions } = call;
  return {
    sheet,
    cell,
    rows: area.rows,
    columns: area.columns,
    formula,
    functions,
    inputs: inputsDigest(book, sheet, formula),
    result: resultDigest(values),
    ...(become && "formula" in become && { native: become.formula }),
    note: become && "note" in become ? become.note : "",
  };
}

function cellPlan(book: ReadBook, { call, values, become }: Draft, recomputation: Recomputation): CellPlan {
  const { area, cell, formula: was, functions } = call;
  const base = { area, cell, was, functions };
  if (!become) return { ...base, becomes: { kind: "itself" }, note: "" };
  const formats = formatsOf(sheetOf(book, area.sheet), call, recomputation);
  return {
    ...base,
    becomes:
      "formula" in become
        ? { kind: "formula", formula: become.formula, empties: false }
        : { kind: "values", values },
    ...(formats && { formats }),
    note: "note" in become ? become.note : "",
  };
}

/** A cell without a format of its own shows the one that our result carries, and would lose it. */
function formatsOf(
  sheet: ReadSheet | undefined,
  { area, formula }: FoundCall,
  recomputation: Recomputation,
): CellPlan["formats"] {
  const given = sheet?.format ? recomputation.formatsOf(area.sheet, formula) : undefined;
  if (!sheet?.format || !given || given.length !== area.rows || given[0].length !== area.columns)
    return undefined;
  const own = sheet.format;
  const formats = given.map((row, down) =>
    row.map((format, across) => {
      const standing = own({ row: area.row + down, column: area.column + across });
      return standing === "General" && format !== "General" ? format : null;
    }),
  );
  return formats.flat().some((format) => format !== null) ? formats : undefined;
}

/** What the engine says of the shown result, in a few words. */
export function checkOf(
  recomputation: Recomputation,
  { sheet, formula }: Pick<FoundCall, "sheet" | "formula">,
  values: readonly (readonly CellValue[])[],
): string {
  const now = recomputation.of(sheet, formula);
  if (now.kind === "unknown") return `not checked: ${now.what}`;
  const differing = differencesOf(values, now.values);
  return differing.length === 0 ? "OK" : `differs in ${differing.length} of ${values.flat().length} cells`;
}

/** Errors of the sheet, which none of our functions gives: what shows one is not a result. */
const BROKEN = /^#(NAME\?|REF!|SPILL!|CALC!|CONNECT!|BLOCKED!|FIELD!|NULL!|BUSY!|GETTING_DATA)$/;

function errorWarnings(drafts: readonly Draft[]): readonly string[] {
  const broken = drafts.filter(({ values }) =>
    values.some((row) => row.some((value) => isError(value) && BROKEN.test(value))),
  );
  if (broken.length === 0) return [];
  const [{ call, values }] = broken;
  const rest = broken.length > 1 ? ` and ${broken.length - 1} more` : "";
  const shown = String(values.flat().find(isError));
  return [`${call.sheet}!${call.cell}${rest} shows ${shown} in place of a result. Repair it first.`];
}
