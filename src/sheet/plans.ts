// What the plans of a deal's block look like: what a pane shows before it writes, and hands back to have it written.
import type { CellValue, Area } from "./workbook";
import type { Model, Preset } from "../models/define";
import type { Unit } from "../catalogue/units";
import type { Change } from "./change";

/** What all plans need to know and no plan may ask of a machine. */
export interface Session {
  /** Before the names of our functions: "APSIS". */
  readonly namespace: string;
  /** The engine's version. */
  readonly version: string;
  /** The moment, as a serial day with its fraction. */
  readonly now: number;
  /** The models that this version knows. */
  readonly models: readonly Model[];
}

export interface InsertRequest {
  readonly model: Model;
  readonly preset: Preset;
  /** What the block is called, such as "VCI_II"; made legal, and unique in the workbook. */
  readonly id: string;
  /** On a new sheet, or from the first cell of an area. */
  readonly place: "newSheet" | Area;
  /** Whether assumed facts fill their cells, in their own colour; else these stay blank. */
  readonly illustrative: boolean;
}

/** What a user sees before anything is written. */
export interface InsertPreview {
  readonly rows: number;
  readonly columns: number;
  readonly sheet: string;
  readonly isNewSheet: boolean;
  readonly names: readonly string[];
  readonly charts: readonly string[];
  /** Formulas that hold a function of ours. */
  readonly ourFormulas: number;
  readonly formulas: number;
  /** Inputs that the deal does not publish and that stay blank, by their labels. */
  readonly blank: readonly string[];
  /** Inputs filled for illustration. */
  readonly assumed: readonly string[];
}

export interface InsertPlan {
  readonly request: InsertRequest;
  /** The one that is free. */
  readonly id: string;
  readonly area: Area;
  readonly touched: readonly Area[];
  readonly preview: InsertPreview;
  readonly warnings: readonly string[];
  /** Why it cannot be done here, and what to do instead: then nothing may be written. */
  readonly refusal?: string;
  readonly changes: readonly Change[];
  /** Takes back what `changes` did, where the host's undo cannot. */
  readonly reverse: readonly Change[];
  readonly state: BlockState;
}

/** What the workbook remembers of a block beside the sheet. */
export interface BlockState {
  readonly id: string;
  readonly model: string;
  readonly deal: string;
  /** Where it stood when it was last written: `'VCI II'!A1:L180`. */
  readonly place: string;
  /** Counts the inserts and refreshes of a block: who holds a smaller one is out of date. */
  readonly revision: number;
  readonly version: string;
  /** When it was last written, a serial day with its fraction. */
  readonly written: number;
  /** By their keys in the model, as they were then. */
  readonly inputs: Readonly<Record<string, CellValue>>;
  readonly outputs: Readonly<Record<string, CellValue>>;
  readonly scenarios: readonly Scenario[];
}

/** Other values for some inputs of a model. */
export interface Scenario {
  readonly name: string;
  readonly inputs: Readonly<Record<string, CellValue>>;
}

/** What is the matter with a block; several may hold at once. */
export type Finding =
  /** It stands elsewhere than its last stamp says. */
  | { readonly kind: "moved" }
  /** Formulas that are not those we wrote, or values in their place; addresses. */
  | { readonly kind: "edited"; readonly cells: readonly string[] }
  /** Formulas of ours that show an error of the sheet such as #NAME?; addresses. */
  | { readonly kind: "broken"; readonly cells: readonly string[] }
  /** Rows or columns came or went within it: no cell can be told from another. */
  | { readonly kind: "reshaped" }
  | { readonly kind: "partlyDeleted"; readonly missing: readonly string[] }
  | { readonly kind: "deleted" }
  | { readonly kind: "unknownModel"; readonly model: string }
  /** Made by a newer or an older version, which lays its sheet out differently. */
  | { readonly kind: "otherVersion"; readonly version: string; readonly isNewer: boolean }
  | { readonly kind: "protected" }
  /** Its inputs are not those of its stamp. */
  | { readonly kind: "stale" }
  | { readonly kind: "unreadableState" };

/** A block of ours in the workbook. */
export interface FoundBlock {
  readonly id: string;
  /** Missing where it was deleted. */
  readonly area?: Area;
  readonly model?: Model;
  /** As the block says it. */
  readonly title: string;
  readonly deal: string;
  readonly findings: readonly Finding[];
  /** What each finding means for the user, a sentence each. */
  readonly sentences: readonly string[];
  readonly canRefresh: boolean;
  readonly state?: BlockState;
  readonly revision: number;
  /** The custom XML parts that hold its state. */
  readonly parts: readonly string[];
  /** As read, for the plan of a refresh. */
  readonly reading?: Reading;
}

/** What the sheet showed when a block was found. */
export interface Reading {
  /** By key of the model. */
  readonly inputs: Readonly<Record<string, CellValue>>;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly stamp: Stamp;
}

/** What a block says of its making. */
export interface Stamp {
  readonly version: string;
  readonly digest: string;
  readonly refreshed: CellValue;
}

/** An output of a block before and after. */
export interface DiffRow {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly address: string;
  /** At the last insert or refresh. */
  readonly before: CellValue;
  readonly after: CellValue;
  readonly change?: number;
  /** Of the value before, as a share, where it is positive or negative and no date. */
  readonly share?: number;
  /** Why there is no value now. */
  readonly sentence?: string;
}

/** How the headline moved by inputs taken one at a time from the old ones. */
export interface Attribution {
  readonly output: string;
  readonly label: string;
  readonly unit: Unit;
  readonly before: number;
  readonly after: number;
  readonly parts: readonly {
    readonly key: string;
    readonly label: string;
    readonly from: CellValue;
    readonly to: CellValue;
    readonly effect: number;
  }[];
  /** What no single input explains. */
  readonly residual: number;
}

/** An input that a model cannot take. */
export interface InputProblem {
  readonly key: string;
  readonly label: string;
  readonly address: string;
  readonly sentence: string;
}

export interface RefreshPlan {
  readonly block: FoundBlock;
  /** Where any, nothing is written. */
  readonly problems: readonly InputProblem[];
  readonly refusal?: string;
  readonly rows: readonly DiffRow[];
  readonly attribution?: Attribution;
  /** Labels of inputs that are blank. */
  readonly blank: readonly string[];
  /** Cells of ours in error, whose formulas are entered again. */
  readonly reentered: readonly string[];
  /** Formulas of ours that were overwritten: restored only where the request says so. */
  readonly overwritten: readonly string[];
  /** Cells whose value is not the engine's, beyond 1e-9. */
  readonly differing: readonly {
    readonly address: string;
    readonly shown: CellValue;
    readonly engine: CellValue;
  }[];
  readonly touched: readonly Area[];
  readonly changes: readonly Change[];
  readonly reverse: readonly Change[];
  readonly state: BlockState;
}
