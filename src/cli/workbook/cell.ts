import { FileFailure } from "../package/failure";
import { meantText } from "./characters";

/** What a cell of a file holds: null where it is empty. */
export type FileValue = number | string | boolean | null | { readonly error: string };

/** A formula as a cell stores it. */
export interface StoredFormula {
  /** Without "="; "" where a cell takes part in a shared formula of another. */
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** The cells of an array, or of those that share. */
  readonly area?: string;
  /** Which shared formula. */
  readonly shared?: string;
}

/** A cell as the file stores it, rows and columns from 0. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** The attribute t: "n" where there is none. */
  readonly type: string;
  /** The attribute s: which of the workbook's styles. */
  readonly style: string;
  /** Whether it has cell metadata, as the first cell of a dynamic array does. */
  readonly hasMetadata: boolean;
  readonly formula?: StoredFormula;
  readonly value?: string;
  readonly inline?: string;
}

const BOUNDS = { rows: 1_048_576, columns: 16_384 };
const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** `B3` as a place. @throws FileFailure where it is none */
export function placeOf(address: string): Place {
  const found = ADDRESS.exec(address);
  if (!found) throw new FileFailure(`it has a cell at ${JSON.stringify(address)}, which is no address`);
  const [, letters, digits] = found;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return within({ row: Number(digits) - 1, column });
}

export function within(place: Place): Place {
  if (place.row >= 0 && place.row < BOUNDS.rows && place.column < BOUNDS.columns) return place;
  throw new FileFailure("it has cells beyond the last row or column of a sheet");
}

/** One number for a place on a sheet. */
export const keyOf = ({ row, column }: Place): number => row * BOUNDS.columns + column;

export const placeAt = (key: number): Place => ({
  row: Math.floor(key / BOUNDS.columns),
  column: key % BOUNDS.columns,
});

/** What a cell holds, with the texts that cells share. */
export function valueOf(
  { type, value, inline }: StoredCell,
  sharedText: (index: number) => string,
): FileValue {
  if (type === "inlineStr") return meantText(inline ?? "");
  if (value === undefined) return type === "str" ? "" : null;
  switch (type) {
    case "s":
      return sharedText(Number(value));
    case "str":
      return meantText(value);
    case "d":
      return value;
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return { error: value };
    default:
      return numberOf(value);
  }
}

function numberOf(text: string): number | null {
  if (text.trim() === "") return null;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  throw new FileFailure(`it has a cell with the number ${JSON.stringify(text.slice(0, 40))}, which is none`);
}
