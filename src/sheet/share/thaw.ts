import type { Place } from "../address";
import { sliced } from "../address";
import { keyOf } from "../evaluate";
import { sameFormula } from "../formula";
import type { Area } from "../workbook";
import { resultDigest, valuesAt } from "./digests";
import type { CellPlan, SharePlan, ShareSession } from "./plan";
import { refused } from "./plan";
import { provenanceSheet } from "./provenance";
import type { KeptCell, Provenance } from "./record";
import { provenanceParts, recalled } from "./record";
import type { ReadBook } from "./reading";
import { eachIn, sheetOf } from "./reading";

export interface ThawOptions {
  /** Whether formulas come back also where somebody has changed the cells since; their changes are lost. */
  readonly overwrites: boolean;
}

/** Every formula back in its cell as it stood, and what was added to the workbook gone. */
export function planThaw(book: ReadBook, session: ShareSession, { overwrites }: ThawOptions): SharePlan {
  const { provenance, isUnreadable, parts } = recalled(book.parts);
  if (isUnreadable)
    return refused("thawed", "What the workbook remembers of its formulas was changed and cannot be read.");
  if (!provenance)
    return refused("thawed", "This workbook has its formulas: it is neither frozen nor native.");
  if (provenance.mode === "live") return unpinned(book, provenance, parts);
  const locked = provenance.cells.find(({ sheet }) => sheetOf(book, sheet)?.isProtected);
  if (locked)
    return refused("thawed", `The sheet ${locked.sheet} is protected. Unprotect it, then look again.`);
  const standing = new Standing(book, session.namespace);
  const looked = provenance.cells.map((kept) => ({ kept, ...standing.at(kept) }));
  const left = looked.filter(({ obstacle, isGone }) => isGone || (obstacle !== "" && !overwrites));
  const back = looked.filter((each) => !left.includes(each));
  const kept = overwrites ? [] : left.map((each) => each.kept);
  return {
    mode: "thawed",
    cells: back.map((each) => backIn(each.kept, each.was, each.obstacle)),
    names: [],
    removedNames: kept.length > 0 ? [] : namesThere(book, provenance),
    ...remaining(book, { ...provenance, cells: kept }, parts),
    left: left.map((each) => ({ sheet: each.kept.sheet, cell: each.kept.cell, sentence: each.obstacle })),
    warnings: versionWarnings(provenance, session),
  };
}

/** Formulas stand where they stood: only what is remembered goes. */
function unpinned(book: ReadBook, provenance: Provenance, parts: readonly string[]): SharePlan {
  const nothing = { cells: [], names: [], removedNames: [], left: [], warnings: [] };
  return { mode: "thawed", ...nothing, ...remaining(book, { ...provenance, cells: [] }, parts) };
}

type Filled = Pick<KeptCell, "sheet" | "cell" | "rows" | "columns">;

export function areaOf({ sheet, cell, rows, columns }: Filled): Area {
  const { row, column } = sliced(cell) ?? { row: 0, column: 0 };
  return { sheet, row, column, rows, columns };
}

/** What stands where a formula stood. */
export interface Stands {
  /** The formula that stands there; "" where there is none. */
  readonly was: string;
  /** What somebody has changed; "" where nothing was. */
  readonly obstacle: string;
  readonly isGone?: true;
}

/** A workbook beside what it remembers. */
export class Standing {
  readonly #book: ReadBook;
  readonly #namespace: string;
  /** Of each sheet, in capitals: its formulas. */
  readonly #formulas: ReadonlyMap<string, ReadonlyMap<number, string>>;

  constructor(book: ReadBook, namespace: string) {
    this.#book = book;
    this.#namespace = namespace;
    this.#formulas = new Map(
      book.sheets.map(({ name, formulas }) => [
        name.toUpperCase(),
        new Map(formulas.map((cell) => [keyOf(cell), cell.formula])),
      ]),
    );
  }

  formulaAt(sheet: string, place: Place): string {
    return this.#formulas.get(sheet.toUpperCase())?.get(keyOf(place)) ?? "";
  }

  at(kept: KeptCell): Stands {
    const area = areaOf(kept);
    const values = valuesAt(this.#book, area);
    if (!values) return { was: "", obstacle: `The sheet ${kept.sheet} is no longer there.`, isGone: true };
    const was = this.formulaAt(kept.sheet, area);
    if (kept.native !== undefined) {
      const isSame = [kept.native, kept.formula].some((each) => sameFormula(was, each, this.#namespace));
      return { was, obstacle: isSame ? "" : "Another formula or a value stands there now." };
    }
    // An undo in the sheet has brought it back already.
    if (was !== "" && sameFormula(was, kept.formula, this.#namespace)) return { was, obstacle: "" };
    const formulas = eachIn(area, (place) => this.formulaAt(kept.sheet, place)).flat();
    if (formulas.some((formula) => formula !== "")) return { was, obstacle: "A formula stands there now." };
    const isSame = resultDigest(values) === kept.result;
    return { was, obstacle: isSame ? "" : "The values are not those that were frozen." };
  }
}

function backIn(kept: KeptCell, was: string, note: string): CellPlan {
  const { cell, functions, formula } = kept;
  const becomes = { kind: "formula", formula, empties: kept.native === undefined } as const;
  return { area: areaOf(kept), cell, was, functions, becomes, note };
}

const namesThere = (book: ReadBook, { names }: Provenance): readonly string[] =>
  names.filter((name) => book.names.some((each) => each.name.toUpperCase() === name.toUpperCase()));

/** What is still remembered once the other formulas are back. */
function remaining(
  book: ReadBook,
  provenance: Provenance,
  removed: readonly string[],
): Pick<SharePlan, "sheet" | "parts"> {
  const { sheet: name, cells } = provenance;
  if (cells.length > 0) {
    const parts = { removed, added: provenanceParts(provenance) };
    return { sheet: provenanceSheet(book, provenance, []), parts };
  }
  const isThere = sheetOf(book, name) !== undefined;
  return { ...(isThere && { sheet: { name, isThere, rows: [] } }), parts: { removed, added: [] } };
}

function versionWarnings({ version }: Provenance, session: ShareSession): readonly string[] {
  if (version === session.version) return [];
  return [
    `The formulas were calculated with Apsis ${version}; this is ${session.version}: values may change.`,
  ];
}
