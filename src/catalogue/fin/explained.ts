import { EngineError } from "../../engine/errors";
import type { Argument, Term } from "../arguments";
import { isNothing } from "../arguments";
import type { Cell } from "../cells";
import { faultOf, isFault, plain } from "../cells";
import type {
  Definition,
  Grid,
  Item,
  Measured,
  NamedVector,
  Outcome,
  Registry,
  TableOutcome,
  Vector,
} from "../define";
import { parametersOf, shownName } from "../define";
import type { Unit } from "../units";
import { units } from "../units";
import { shownValue } from "./shownValue";
import { cellsOf, checkGiven, functionNamed, isBlankText, unitOf } from "./terms";

/** One line of an explanation. */
export interface Explained {
  /** The argument as Excel shows it, a step by its name, or Result. */
  readonly term: string;
  /** A value with its unit; text for several; the reason where it cannot be computed. */
  readonly value: Item;
  readonly unit: string;
  /** Where the value comes from. */
  readonly how: string;
}

/** The table of FIN_EXPLAIN. */
export function explanationOf(
  registry: Registry,
  given: { readonly function: string; readonly terms: readonly Term[] },
): TableOutcome {
  const definition = functionNamed(registry, given.function);
  const cells = cellsOf(definition, given.terms);
  checkGiven(definition, cells);
  const rows = explanation(registry, definition, cells);
  return {
    term: rows.map(({ term }) => term),
    value: rows.map(({ value }) => value),
    unit: rows.map(({ unit }) => unit),
    how: rows.map(({ how }) => how),
  };
}

/**
 * A call line by line: each argument as read, with its default where it is left out; the named intermediate values; the
 * result, of a table column by column. What cannot be computed is a fault with its sentence beside it, and the rest stands.
 */
export function explanation(
  registry: Registry,
  definition: Definition,
  cells: readonly unknown[],
): Explained[] {
  const values = tried(() => registry.read(definition, cells));
  const outcome = tried(() => definition.evaluate(registry.read(definition, cells), registry));
  const steps = definition.steps.map(({ term, unit, how, value }): Explained => {
    const step = tried(() => value(registry.read(definition, cells), registry));
    if (step instanceof Error) return { term, ...failed(step, unit), how };
    const measured = typeof step === "object" ? step : { value: step, unit };
    return { term, value: measured, unit: measured.unit.label, how };
  });
  return [...argumentRows(definition, cells, values, outcome), ...steps, ...resultRows(definition, outcome)];
}

function tried<T>(compute: () => T): T | Error {
  try {
    return compute();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const failed = (error: Error, unit: Unit) => ({ value: faultOf(error), unit: unit.label });

function argumentRows(
  definition: Definition,
  cells: readonly unknown[],
  values: Readonly<Record<string, unknown>> | Error,
  outcome: unknown,
): Explained[] {
  return parametersOf(definition).map(([name, argument], index) => {
    const { unit } = argument;
    const base = { term: shownName(name), unit: unit.label };
    const alone =
      values instanceof Error ? tried(() => readAlone(argument, name, cells[index])) : values[name];
    const blamed = [alone, values, outcome].find((error) => isOf(error, name));
    if (alone instanceof Error || isOf(values, name))
      return { ...base, value: faultOf(blamed), how: sentenceOf(blamed) };
    const how =
      blamed === undefined ? `${sourceOf(argument, cells[index])}: ${argument.describe}` : sentenceOf(blamed);
    return { ...base, value: measured(alone, cells[index], unit), how };
  });
}

function readAlone(argument: Argument<unknown>, name: string, cell: unknown): unknown {
  return isBlankText(cell, argument) ? argument.missing(name) : argument.read(cell, name);
}

const isOf = (error: unknown, name: string): boolean =>
  error instanceof EngineError && error.argument === name;

const sentenceOf = (error: unknown): string => faultOf(error).message;

function sourceOf(argument: Argument<unknown>, cell: unknown): string {
  const isZeroForNone = argument.optional && !argument.admitsZero && !Array.isArray(cell) && isNothing(cell);
  if (!isBlankText(cell, argument) && !isZeroForNone) return "given";
  return argument.fallback === undefined ? "left out" : "default";
}

/** A value that was read as one cell can show it: several as text, an object as the cells that it was read from. */
function measured(value: unknown, cell: unknown, unit: Unit): Measured {
  const single: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (isCell(single)) return { value: single, unit };
  if (single === undefined) return { value: "", unit };
  return { value: shownValue(Array.isArray(single) ? single : cell, unit), unit };
}

function resultRows({ returns, ...definition }: Definition, outcome: Outcome | Error): Explained[] {
  const base = { term: "Result", how: returns.describe };
  const unit = unitOf({ ...definition, returns });
  if (outcome instanceof Error) return [{ ...base, ...failed(outcome, unit), how: sentenceOf(outcome) }];
  if (isCell(outcome)) return [{ ...base, value: { value: outcome, unit }, unit: unit.label }];
  if (isMeasured(outcome)) return [{ ...base, value: outcome, unit: outcome.unit.label }];
  if (!Array.isArray(outcome)) return tableRows({ returns, ...definition }, outcome as TableOutcome);
  const [first] = outcome as Grid;
  const value = Array.isArray(first)
    ? `${outcome.length} rows and ${first.length} columns`
    : measured(outcome, "", unit);
  return [{ ...base, value, unit: unit.label }];
}

/** A table by its size, then by its columns: what stands in them, in short. */
function tableRows({ returns }: Definition, outcome: TableOutcome): Explained[] {
  const columns = Object.entries("columns" in returns ? returns.columns : {}).flatMap(
    ([key, { header, unit, repeats }]) =>
      repeats
        ? (outcome[key] as readonly NamedVector[]).map(({ name, values }) => ({ header: name, unit, values }))
        : [{ header, unit, values: outcome[key] as Vector }],
  );
  const size = `${columns[0].values.length} rows and ${columns.length} columns under a header`;
  return [
    { term: "Result", value: size, unit: units.text.label, how: returns.describe },
    ...columns.map(({ header, unit, values }) => ({
      term: header,
      value: measured(values.map(itself), "", unit),
      unit: unit.label,
      how: "column of the result",
    })),
  ];
}

const itself = (item: Item): unknown => (typeof item === "object" && !isFault(item) ? item.value : item);

const isMeasured = (outcome: Outcome): outcome is Measured =>
  typeof outcome === "object" && "unit" in outcome && "value" in outcome && !Array.isArray(outcome.unit);

const isCell = (value: unknown): value is Cell =>
  ["number", "string", "boolean"].includes(typeof plain(value));
