// Functions and arguments by the names that a sheet gives them, for those functions that work on others.
import { mustBe } from "../../engine/errors";
import type { Argument, Term } from "../arguments";
import { isNothing } from "../arguments";
import type { Cell } from "../cells";
import { isBlank, plain, shown } from "../cells";
import type { Definition, Registry } from "../define";
import { parametersOf, shownName } from "../define";
import type { Unit } from "../units";
import { units } from "../units";

/** The function of a name, in any case, with or without the namespace. */
export function functionNamed({ definitions }: Registry, typed: string): Definition {
  const name = typed.toUpperCase().replace(/^=?(APSIS\.)?/, "");
  const found = definitions.find((definition) => definition.name === name);
  if (found === undefined) throw mustBe("function", "a function of Apsis, such as LEASE_NPV", shown(typed));
  return found;
}

/** The same where it gives a single value, or may give one. */
export function scalarNamed(registry: Registry, typed: string): Definition {
  const definition = functionNamed(registry, typed);
  const { kind } = definition.returns;
  if (kind === "table" || kind === "vector" || kind === "grid")
    throw notSingle(`${definition.name}, which gives a ${kind === "vector" ? "row or column" : "table"}`);
  if ("terms" in definition.args)
    throw mustBe(
      "function",
      "one that computes from values alone",
      `${definition.name}, which works on others`,
    );
  return definition;
}

const notSingle = (got: string) => mustBe("function", "one that gives a single value", got);

/** Where an argument stands among those of its function, by its name as shown in Excel. */
export function argumentNamed(definition: Definition, typed: string, argument: string): number {
  const names = parametersOf(definition).map(([name]) => shownName(name));
  const index = names.indexOf(typed.trim().toLowerCase());
  if (index >= 0) return index;
  throw mustBe(argument, `an argument of ${definition.name} (${names.join(", ")})`, shown(typed));
}

/** The cells of a call in the order of its arguments, undefined for those left out. */
export function cellsOf(definition: Definition, terms: readonly Term[]): unknown[] {
  const rows = parametersOf(definition).map((): (readonly unknown[])[] => []);
  for (const { name, cells } of terms) rows[argumentNamed(definition, name, "terms")].push(cells);
  return parametersOf(definition).map(([name, { shape }], index) => {
    if (rows[index].length === 0) return undefined;
    if (rows[index].length > 1 && shape !== "matrix")
      throw mustBe("terms", `one row for ${shownName(name)}`, rows[index].length);
    return laid(rows[index], shape);
  });
}

/** Rows without the blank cells at their end; one cell is a cell. */
function laid(rows: readonly (readonly unknown[])[], shape: Argument<unknown>["shape"]): unknown {
  const filled =
    shape === "scalar" ? (cell: unknown) => !isNothing(cell) : (cell: unknown) => !isBlank(plain(cell));
  const widths = rows.map((row) =>
    row.reduce<number>((width, cell, index) => (filled(cell) ? index + 1 : width), 1),
  );
  const width = Math.max(...widths);
  const cells = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
  return cells.length === 1 && width === 1 ? cells[0][0] : cells;
}

/** Refuses by name an argument that must be given and is not. */
export function checkGiven(definition: Definition, cells: readonly unknown[]): void {
  for (const [index, [name, argument]] of parametersOf(definition).entries()) {
    if (isBlankText(cells[index], argument)) argument.missing(name);
  }
}

/** Whether nothing stands in place of an argument. */
export const isBlankText = (cell: unknown, { type }: Argument<unknown>): boolean =>
  cell === undefined || cell === null || (cell === "" && type === "string");

/** The single value that a call gives. */
export function valueOf(registry: Registry, definition: Definition, cells: readonly unknown[]): Cell {
  const outcome = definition.evaluate(registry.read(definition, cells), registry);
  if (typeof outcome !== "object") return outcome;
  if (Array.isArray(outcome) && outcome.length === 1) return outcome[0] as Cell;
  throw notSingle(`${definition.name}, which gives several with these terms`);
}

/** The unit of the value that a function gives. */
export const unitOf = ({ returns }: Definition): Unit => ("unit" in returns ? returns.unit : units.byRow);

/** How much work a call is: the cells that it is given, the periods that it counts, the rounds that it always makes. */
export function sizeOf(definition: Definition, cells: readonly unknown[]): number {
  return parametersOf(definition).reduce((size, [, { unit }], index) => {
    const given = cells[index];
    if (Array.isArray(given)) return size + given.flat().length;
    return (
      size + (unit === units.periods && typeof given === "number" ? Math.min(12_000, Math.abs(given)) : 1)
    );
  }, definition.rounds ?? 0);
}
