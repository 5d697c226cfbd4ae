// What a method is given or a property is set to, checked as Excel checks it.
import { invalidArgument } from "./errors";
import type { Area, CellInput } from "./grid";

export const text = (value: unknown): string => (typeof value === "string" ? value : invalidArgument());

export const flag = (value: unknown): boolean => (typeof value === "boolean" ? value : invalidArgument());

export const whole = (value: unknown): number =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : invalidArgument();

export const positive = (value: unknown): number =>
  typeof value === "number" && value > 0 ? value : invalidArgument();

/** "#RRGGBB" in capitals. */
export const color = (value: unknown): string =>
  typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : invalidArgument();

export const oneOf =
  <T extends string>(...choices: readonly T[]) =>
  (value: unknown): T =>
    choices.find((choice) => choice === value) ?? invalidArgument();

/** The check of an argument that may be left out. */
export const optional =
  <T>(check: (value: unknown) => T, otherwise: T) =>
  (value: unknown): T =>
    value === null || value === undefined ? otherwise : check(value);

export const input = (value: unknown): CellInput =>
  value === null || typeof value === "number" || typeof value === "boolean" ? value : text(value);

const isRow = (row: unknown, columns: number): row is readonly unknown[] =>
  Array.isArray(row) && row.length === columns;

/** What a property of a range is set to, as a table of its shape: one value fills it, a table must have that shape. */
export function shaped<T>({ rows, columns }: Area, value: unknown, cell: (value: unknown) => T): T[][] {
  if (!Array.isArray(value)) {
    const filling = cell(value);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => filling));
  }
  if (value.length !== rows) invalidArgument();
  return value.map((row: unknown) => (isRow(row, columns) ? row.map(cell) : invalidArgument()));
}
