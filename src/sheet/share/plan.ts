// What plans of sharing look like: shown before anything is written, then done by an open workbook or on a file.
import type { Session } from "../plans";
import type { Area, CellValue } from "../workbook";
import type { Mode } from "./record";
import type { ReadName } from "./reading";

/** What the plans need to know of this version; `now` is UTC. */
export type ShareSession = Pick<Session, "namespace" | "version" | "now">;

/** A formula's cell and those that it fills, and what they become. */
export interface CellPlan {
  readonly area: Area;
  /** `B4` */
  readonly cell: string;
  /** The formula that stands there; "" where values do. */
  readonly was: string;
  readonly functions: readonly string[];
  readonly becomes:
    | { readonly kind: "values"; readonly values: readonly (readonly CellValue[])[] }
    /** In its own cell; `empties` where values stand in the cells that it is to fill. */
    | { readonly kind: "formula"; readonly formula: string; readonly empties: boolean }
    /** It is only looked at. */
    | { readonly kind: "itself" };
  /** Number formats for cells that have none of their own and showed that of a function's result; null for others. */
  readonly formats?: readonly (readonly (string | null)[])[];
  readonly note: string;
}

/** The sheet that shows to people what the workbook remembers. */
export interface SheetPlan {
  readonly name: string;
  /** Whether a sheet of that name, which is ours, is there. */
  readonly isThere: boolean;
  /** Its texts and numbers, row by row; none where the sheet goes. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface SharePlan {
  readonly mode: Mode | "thawed" | "repaired";
  readonly cells: readonly CellPlan[];
  /** Names to define for the workbook, such as LEASE_NPV_. */
  readonly names: readonly ReadName[];
  /** Names of ours that go. */
  readonly removedNames: readonly string[];
  readonly sheet?: SheetPlan;
  /** Custom XML parts to take away, by their ids, and to add. */
  readonly parts: { readonly removed: readonly string[]; readonly added: readonly string[] };
  /** Cells that stay as they are although they were meant, and why. */
  readonly left: readonly { readonly sheet: string; readonly cell: string; readonly sentence: string }[];
  readonly warnings: readonly string[];
  /** Why it cannot be done, and what to do instead: then nothing may be written. */
  readonly refusal?: string;
}

/** A plan that does nothing, with the reason. */
export function refused(mode: SharePlan["mode"], refusal: string): SharePlan {
  return {
    mode,
    cells: [],
    names: [],
    removedNames: [],
    parts: { removed: [], added: [] },
    left: [],
    warnings: [],
    refusal,
  };
}
