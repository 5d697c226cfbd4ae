// The arguments of a call, as Excel passes them to JavaScript: coerced to the declared type before the function runs.
import type { Cell, CellError } from "./cells";
import { isCellError } from "./cells";
import type { ParameterMetadata, ParameterType } from "./metadata";

/** What the formula gives for one argument: a rectangle of cells, or null where it is omitted. */
export type Given = Cell[][] | null;

type Argument = number | string | boolean;

/** Excel's own answer where it does not call the function at all. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

const refuse = (): never => {
  throw new Refusal("#VALUE!");
};

const numericText = /^[+-]?(\d+(,\d{3})*\.?\d*|\.\d+)(e[+-]?\d+)?(%?)$/i;

/** Text as Excel reads it where a number is wanted: `12`, `1,234.5`, `9.5%`, `1e3`. */
export function numberFromText(text: string): number | undefined {
  const trimmed = text.trim();
  const match = numericText.exec(trimmed);
  if (match === null) return undefined;
  const percent = match[4] === "%";
  const value = Number(trimmed.replaceAll(",", "").replace("%", ""));
  return percent ? value / 100 : value;
}

function toNumber(cell: Exclude<Cell, CellError>): number {
  if (typeof cell === "string") return numberFromText(cell) ?? refuse();
  return Number(cell);
}

function toText(cell: Exclude<Cell, CellError>): string {
  if (cell === null) return "";
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

function toBoolean(cell: Exclude<Cell, CellError>): boolean {
  if (typeof cell !== "string") return Boolean(cell);
  const word = cell.trim().toUpperCase();
  return word === "TRUE" || (word === "FALSE" ? false : refuse());
}

const coercions: Record<ParameterType, (cell: Exclude<Cell, CellError>) => Argument> = {
  number: toNumber,
  string: toText,
  boolean: toBoolean,
  // A blank is 0 on the desktop, for one cell and inside a range.
  any: (cell) => cell ?? 0,
};

function coerce(type: ParameterType, cell: Cell): Argument {
  if (isCellError(cell)) throw new Refusal(cell.error);
  return coercions[type](cell);
}

function toArgument(parameter: ParameterMetadata, given: Given): unknown {
  if (given === null) return null;
  const type = parameter.type ?? "any";
  if (parameter.dimensionality === "matrix") return given.map((row) => row.map((cell) => coerce(type, cell)));
  const cells = given.flat();
  return cells.length === 1 ? coerce(type, cells[0] ?? null) : refuse();
}

function refuseError(given: Given[]): void {
  const error = given.flatMap((argument) => argument?.flat() ?? []).find(isCellError);
  if (error) throw new Refusal(error.error);
}

function refuseCount(parameters: ParameterMetadata[], given: Given[]): void {
  const repeats = parameters.at(-1)?.repeating ?? false;
  const least = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  const most = repeats ? Infinity : parameters.length;
  const missing = parameters.slice(0, least).find((_, index) => (given[index] ?? null) === null);
  if (given.length > most)
    throw new Refusal("#VALUE!", `Takes at most ${most} arguments; got ${given.length}.`);
  if (missing) throw new Refusal("#VALUE!", `The argument ${missing.name} is missing.`);
}

/**
 * The arguments in the declared order, padded with null where omitted; a repeating argument is one array.
 * @throws Refusal where Excel answers without calling: an error in any cell, text for a number, a range for a scalar.
 */
export function argumentsFor(parameters: ParameterMetadata[], given: Given[]): unknown[] {
  refuseError(given);
  refuseCount(parameters, given);
  return parameters.map((parameter, index) => {
    if (!parameter.repeating) return toArgument(parameter, given[index] ?? null);
    const rest = given.slice(index);
    return rest.length === 0 ? null : rest.map((argument) => toArgument(parameter, argument));
  });
}
