// What a cell may hold on its way into a function and out of it, free of Univer's types.

export interface CellError {
  error: string;
}

/** A blank cell is null. */
export type Cell = number | string | boolean | null | CellError;

export const isCellError = (cell: Cell): cell is CellError => typeof cell === "object" && cell !== null;

/** What travels with a value beside the value itself. */
export interface Carried {
  /** The number format the function asked for; the user's own format of the cell wins. */
  numberFormat?: string;
  /** The sentence that Excel shows beside an error. */
  message?: string;
}

/** One cell of a result. `fault` says what was wrong with it although Excel shows something. */
export interface ResultCell extends Carried {
  value: number | string | boolean | CellError;
  fault?: string;
}
