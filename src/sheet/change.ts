import type { CellStyle } from "./book";
import type { Area, CellInput, CellValue } from "./workbook";

/** A chart of columns of a block; the first cell of every column is its title. */
export interface ChartPlan {
  /** Unique on its sheet. */
  readonly name: string;
  readonly title: string;
  readonly kind: "line" | "column" | "stackedColumn" | "bar";
  /** With the unit. */
  readonly valueTitle: string;
  readonly categoryTitle: string;
  /** One column of cells, without its title. */
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** The cells that the chart covers. */
  readonly place: Area;
}

/** One step of a plan. Plans are made without a host; a host does them in their order. */
export type Change =
  | { readonly kind: "addSheet"; readonly sheet: string }
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  | {
      readonly kind: "write";
      readonly area: Area;
      readonly inputs: readonly (readonly CellInput[])[];
    }
  /**
   * Values as they are, in place of what stands there: text stays text whatever it looks like, "" is a text without characters,
   * an error by its name is that error.
   */
  | {
      readonly kind: "values";
      readonly area: Area;
      readonly values: readonly (readonly CellValue[])[];
    }
  /** Number formats, en-US; null leaves a cell's. */
  | {
      readonly kind: "numberFormats";
      readonly area: Area;
      readonly formats: readonly (readonly (string | null)[])[];
    }
  | { readonly kind: "style"; readonly area: Area; readonly style: CellStyle }
  /** Empties cells and takes their look away. */
  | { readonly kind: "clear"; readonly area: Area }
  /** Widths in pixels from a column on. */
  | {
      readonly kind: "widths";
      readonly sheet: string;
      readonly column: number;
      readonly pixels: readonly number[];
    }
  | { readonly kind: "freezeRows"; readonly sheet: string; readonly rows: number }
  /** Defines a name for the workbook or changes it in place; without an area or a formula the name goes. */
  | { readonly kind: "name"; readonly name: string; readonly area?: Area; readonly formula?: string }
  | { readonly kind: "chart"; readonly chart: ChartPlan }
  | { readonly kind: "deleteChart"; readonly sheet: string; readonly name: string }
  /** What of a sheet is printed, landscape, one page wide. */
  | { readonly kind: "print"; readonly area: Area; readonly header: string }
  /** Computes every formula anew, also those that Excel takes for settled. */
  | { readonly kind: "calculate" }
  | { readonly kind: "select"; readonly area: Area };
