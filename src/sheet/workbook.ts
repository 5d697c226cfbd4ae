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

/** What a host of a workbook can do. Every promise may reject with a `WorkbookError`. */
export interface Workbook {
  /** The one selected block of cells. */
  selection(): Promise<Area>;
  contents(area: Area): Promise<Contents>;
  /** Puts a formula, written as in en-US, into the first cell of an area. */
  insertFormula(area: Area, formula: string): Promise<void>;
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
