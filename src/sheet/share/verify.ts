import { a1 } from "../address";
import { sameFormula } from "../formula";
import type { CellValue } from "../workbook";
import { differencesOf } from "./compare";
import { inputsDigest, resultDigest, valuesAt } from "./digests";
import type { FoundCall } from "./find";
import { findCalls } from "./find";
import type { Pin } from "./live";
import { pinOf } from "./live";
import type { ShareSession } from "./plan";
import type { KeptCell, Mode } from "./record";
import { recalled } from "./record";
import type { ReadBook } from "./reading";
import { Recomputation } from "./recompute";
import { areaOf, Standing } from "./thaw";

/** What is the matter with a cell. */
export type Verdict =
  /** It does not show what the engine makes of the inputs that stand there. */
  | "result"
  /** The value is not the one that the workbook was frozen with. */
  | "value"
  /** The inputs are not those that the workbook was shared with: the frozen value is of others. */
  | "inputs"
  /** The formula is not the one that the workbook was shared with. */
  | "formula"
  /** The sheet or the formula is gone. */
  | "gone";

export interface VerifiedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly verdict: Verdict;
  /** The formula of ours that fills the cell. */
  readonly formula: string;
  readonly shown?: CellValue;
  readonly engine?: CellValue;
  /** Engine less shown, where both are numbers. */
  readonly change?: number;
}

export interface Verification {
  /** How the workbook was made ready, where it remembers that. */
  readonly mode?: Mode;
  readonly pin?: Pin;
  /** Formulas that were computed again. */
  readonly checked: number;
  readonly cells: readonly VerifiedCell[];
  /** Formulas that hold something that only a sheet can compute. */
  readonly unchecked: readonly { readonly sheet: string; readonly cell: string; readonly what: string }[];
  /** Whether what the workbook remembers cannot be read. */
  readonly isUnreadable: boolean;
}

/** Computes every formula of ours again from the values that stand in the workbook, and says what differs. */
export function verify(book: ReadBook, session: ShareSession): Verification {
  const steps = verification(book, session);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same step by step, each with how many of how many formulas are done. */
export function* verification(
  book: ReadBook,
  session: ShareSession,
): Generator<{ readonly done: number; readonly total: number }, Verification> {
  const { provenance, isUnreadable } = recalled(book.parts);
  const subject = new Subject(book, session);
  const calls = findCalls(book, session.namespace);
  const kept = provenance?.cells ?? [];
  const total = calls.length + kept.length;
  for (const [done, call] of calls.entries()) {
    yield { done, total };
    subject.check(call);
  }
  for (const [done, cell] of kept.entries()) {
    yield { done: calls.length + done, total };
    subject.compare(cell);
  }
  return {
    ...(provenance && { mode: provenance.mode, pin: pinOf(provenance, session) }),
    checked: subject.checked,
    cells: [...subject.cells].sort((one, other) => Number(isFollowing(one)) - Number(isFollowing(other))),
    unchecked: subject.unchecked,
    isUnreadable,
  };
}

/** What was changed comes first, then what only follows from it. */
const isFollowing = ({ verdict }: VerifiedCell): boolean => verdict === "inputs";

/** Which cells another engine would change, and by how much: the live formulas alone. */
export function whatChanges(book: ReadBook, session: ShareSession): readonly VerifiedCell[] {
  return verify(book, session).cells.filter(({ verdict }) => verdict === "result");
}

type Filled = Pick<KeptCell, "sheet" | "cell" | "rows" | "columns" | "formula">;

class Subject {
  checked = 0;
  readonly cells: VerifiedCell[] = [];
  readonly unchecked: { sheet: string; cell: string; what: string }[] = [];
  readonly #book: ReadBook;
  readonly #session: ShareSession;
  readonly #recomputation: Recomputation;
  readonly #standing: Standing;

  constructor(book: ReadBook, session: ShareSession) {
    this.#book = book;
    this.#session = session;
    this.#recomputation = new Recomputation(book, session.namespace);
    this.#standing = new Standing(book, session.namespace);
  }

  /** A formula that stands in its cell. */
  check({ sheet, cell, area, formula }: FoundCall): void {
    this.#compute({ sheet, cell, rows: area.rows, columns: area.columns, formula }, "result");
  }

  /** What is remembered of a formula beside what stands there. */
  compare(kept: KeptCell): void {
    const values = valuesAt(this.#book, areaOf(kept));
    const { sheet, cell, formula } = kept;
    if (!values) {
      this.cells.push({ sheet, cell, formula, verdict: "gone" });
      return;
    }
    const standing = this.#standing.formulaAt(sheet, areaOf(kept));
    const { namespace } = this.#session;
    const expected = kept.native ?? formula;
    if (kept.native === undefined && standing === "") this.#compareValues(kept, values);
    else if (!sameFormula(standing, expected, namespace))
      this.cells.push({ sheet, cell, formula: expected, verdict: standing === "" ? "gone" : "formula" });
    else if (kept.native !== undefined) this.#compute(kept, "result");
  }

  #compareValues(kept: KeptCell, values: readonly (readonly CellValue[])[]): void {
    const isSame = resultDigest(values) === kept.result;
    const isOfInputs = inputsDigest(this.#book, kept.sheet, kept.formula) === kept.inputs;
    const verdict = isSame ? (isOfInputs ? "result" : "inputs") : "value";
    const count = this.cells.length;
    const isComputed = this.#compute(kept, verdict);
    if (this.cells.length > count || verdict === "result" || (verdict === "inputs" && isComputed)) return;
    const { sheet, cell, formula } = kept;
    this.cells.push({ sheet, cell, formula, verdict });
  }

  /** Whether the engine could compute it; the cells that differ are written down. */
  #compute(kept: Filled, verdict: Verdict): boolean {
    const { sheet, cell, formula } = kept;
    const now = this.#recomputation.of(sheet, formula);
    if (now.kind === "unknown") {
      this.unchecked.push({ sheet, cell, what: now.what });
      return false;
    }
    this.checked += 1;
    const area = areaOf(kept);
    for (const { row, column, ...rest } of differencesOf(valuesAt(this.#book, area) ?? [], now.values)) {
      const place = { row: area.row + row, column: area.column + column };
      this.cells.push({ sheet, cell: a1(place), verdict, formula, ...rest });
    }
    return true;
  }
}
