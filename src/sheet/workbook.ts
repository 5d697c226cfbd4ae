import type { Change } from "./change";

/** A block of cells of a sheet; rows and columns count from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What cells hold. */
export interface Contents {
  /** As each cell shows it, or its formula where it shows nothing; "" for an empty cell only. */
  readonly cells: readonly (readonly string[])[];
  /** The address of the formula whose result fills the first cell from elsewhere. */
  readonly filledFrom?: string;
}

/** What a cell takes: null leaves it, "" empties it, text from "=" is a formula as in en-US. */
export type CellInput = number | string | boolean | null;

/** What a cell holds: "" where it is empty, an error by its name ("#N/A"). */
export type CellValue = number | string | boolean;

/** A block of cells as it stands in the workbook. */
export interface Block {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula where a cell has one, else its value. Cells that another one's result fills hold that value. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Number formats, en-US. */
  readonly formats: readonly (readonly string[])[];
}

export interface SheetFacts {
  readonly name: string;
  readonly isProtected: boolean;
}

/** A name defined for the whole workbook; without an area where it refers to no cells, or to cells that were deleted. */
export interface NameFacts {
  readonly name: string;
  readonly area?: Area;
}

/** What stands in a workbook, read in one request. */
export interface WorkbookFacts {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetFacts[];
  readonly activeSheet: string;
  readonly names: readonly NameFacts[];
  /** Dates count from 1904: every serial number of ours would be 1,462 days off. */
  readonly is1904: boolean;
  /** The texts of the custom XML parts of our namespace. */
  readonly states: readonly StatePart[];
  /** Whether one undo takes back what one `apply` did. */
  readonly mergesUndo: boolean;
}

/** A custom XML part: it stays with the file, and no undo reaches it. */
export interface StatePart {
  readonly id: string;
  readonly xml: string;
}

/** A sheet with all that is used of it. */
export interface SurveyedSheet extends SheetFacts {
  /** Missing where nothing is. */
  readonly used?: Block;
  /** What formulas of interest fill, where that is more than their own cell; that cell comes first. */
  readonly spills: readonly Area[];
}

/** All that stands in a workbook. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  /** Names of the workbook with what they refer to: `=Lease!$B$4`. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly states: readonly StatePart[];
}

export interface SurveyRequest {
  /** Picks the custom XML parts. */
  readonly namespace: string;
  /** Of which formulas it matters what they fill. */
  readonly isOfInterest: (formula: string) => boolean;
  /** Whether to wait until everything is calculated. */
  readonly waits: boolean;
}

/** What a host of a workbook can do. Every promise may reject with a `WorkbookError`. */
export interface Workbook {
  /** The one selected block of cells. */
  selection(): Promise<Area>;
  contents(area: Area): Promise<Contents>;
  /** Puts a formula, written as in en-US, into the first cell of an area. */
  insertFormula(area: Area, formula: string): Promise<void>;
  /** What stands in the workbook; `namespace` picks the custom XML parts. */
  facts(namespace: string): Promise<WorkbookFacts>;
  /** The blocks as they stand once everything is calculated, in one request however many they are. */
  read(areas: readonly Area[]): Promise<readonly Block[]>;
  /** Everything that stands in the workbook. */
  survey(request: SurveyRequest): Promise<Survey>;
  /** Takes back what makes the file start this add-in when somebody opens it. */
  leave(): Promise<void>;
  /** Does all of a plan in one request, as one step to undo where the host can. Where one change fails none stays. */
  apply(changes: readonly Change[]): Promise<void>;
  /** Puts custom XML parts in place of others, in one request. */
  writeStates(removed: readonly string[], added: readonly string[]): Promise<void>;
  /** Calls after each change of a cell, until the returned function is called. */
  onChanged(listener: () => void): () => void;
  /** Calls after each change of the selection, until the returned function is called. */
  onSelectionChanged(listener: () => void): () => void;
}

/** A pane's hold on the host that has opened it. */
export interface Connection {
  readonly workbook: Workbook;
  /** Whether the host is dark; undefined where it does not say. */
  isDark(): boolean | undefined;
}

/** What keeps a host from doing what was asked, with what the user can do about it. */
const sentences = {
  editing: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  protected: "The sheet is protected. Unprotect it or select a cell on another sheet, then try again.",
  selection: "Nothing can go into this selection. Select a single cell, then try again.",
  gone: "The sheet is no longer there. Select a cell on another sheet, then try again.",
  tooLarge:
    "The request was too large for Excel. Close other workbooks or choose a smaller model, then try again.",
  forbidden: "The workbook is open to read only. Save a copy that you may edit, then try again.",
  calculating: "Excel is still calculating. Wait until it is done, then try again.",
  unsupported: "This version of Excel cannot do that. Excel 2021 or newer can.",
  unavailable: "Excel did not answer. Select a cell, then try again.",
} as const;

export type WorkbookReason = keyof typeof sentences;

export class WorkbookError extends Error {
  readonly reason: WorkbookReason;

  constructor(reason: WorkbookReason, options?: ErrorOptions) {
    super(sentences[reason], options);
    this.name = "WorkbookError";
    this.reason = reason;
  }
}
