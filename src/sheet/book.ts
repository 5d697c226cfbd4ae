/** How a cell looks, by what it is. */
export type CellStyle =
  "title" | "heading" | "label" | "input" | "assumption" | "output" | "note" | "check" | "header";

export interface BookCell {
  readonly value?: number | string | boolean;
  /** With its leading "=". */
  readonly formula?: string;
  /** Excel number format, en-US. */
  readonly format?: string;
  readonly style?: CellStyle;
}

export interface BookSheet {
  readonly name: string;
  /** Widths in pixels, from column A on. */
  readonly columns: readonly number[];
  readonly freezeRows?: number;
  readonly cells: Readonly<Record<string, BookCell>>;
}

/** A workbook as data. */
export interface Book {
  readonly name: string;
  readonly sheets: readonly BookSheet[];
}
