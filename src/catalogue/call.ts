import { mustBe } from "../engine/errors";
import type { Argument } from "./arguments";
import type { Answer, Host, Result } from "./cells";
import { faultOf } from "./cells";
import type { Definition, Grid, Outcome, Registry, TableOutcome, Vector } from "./define";
import { parametersOf } from "./define";
import { catalogue } from "./index";
import { result, table } from "./results";
import type { Unit } from "./units";

/** A function as it is called with cells. */
export type Door = (cells: readonly unknown[], host: Host) => Answer;

/**
 * The one door in front of every function: cells in the order of the arguments → values → evaluate → cells.
 * An argument that is null, undefined or missing at the end is left out. Never throws, and returns only what Excel can
 * take: finite numbers, text, booleans and faults, one or a rectangle of them.
 */
export function call(definition: Definition, cells: readonly unknown[], host: Host): Answer {
  return called(planOf(definition), cells, host);
}

/** The same for a function that is called often; nothing is prepared before the first call. */
export function door(definition: Definition): Door {
  let plan: Plan | undefined;
  return (cells, host) => called((plan ??= planOf(definition)), cells, host);
}

function called(plan: Plan, cells: readonly unknown[], host: Host): Answer {
  try {
    const { definition, scalar, record } = plan;
    fill(record, plan, cells);
    const outcome = definition.evaluate(record, registry);
    return scalar !== undefined && typeof outcome === "number"
      ? result(outcome, scalar, host)
      : answer(definition, cells, outcome, host);
  } catch (error) {
    return faultOf(error);
  }
}

/** The cells as the typed values that `evaluate` takes. */
export function read(definition: Definition, cells: readonly unknown[]): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  fill(values, planOf(definition), cells);
  return values;
}

/** What the functions that work on others are handed, so that no definition imports the index that lists it. */
export const registry: Registry = { definitions: catalogue, read };

function fill(values: Record<string, unknown>, plan: Plan, cells: readonly unknown[]): void {
  const { definition, readers, settled } = plan;
  if (cells.length > readers.length) {
    throw mustBe(definition.name, `given at most ${readers.length} arguments`, cells.length);
  }
  for (let index = 0; index < readers.length; index++) {
    const reader = readers[index];
    const given = index < cells.length ? cells[index] : undefined;
    const isMissing = given === null || given === undefined || (given === "" && reader.isText);
    values[reader.name] = isMissing ? reader.missing(reader.name) : reader.read(given, reader.name);
  }
  for (let index = 0; index < settled.length; index++) {
    const { name, settle } = settled[index];
    values[name] = settle(name, values);
  }
}

/** What is needed of an argument in a call: records of one form, which a compiler reads faster than those of many. */
interface Reader extends Pick<Argument<unknown>, "read" | "missing"> {
  readonly name: string;
  readonly isText: boolean;
}

interface Plan {
  readonly definition: Definition;
  readonly readers: readonly Reader[];
  /** Those with a last look once every argument is read. */
  readonly settled: readonly { readonly name: string; readonly settle: Settle }[];
  /** The unit of the result where it is always a scalar. */
  readonly scalar: Unit | undefined;
  /** The values of the call under way, filled anew by each: nothing of a call outlives it, and making a record takes longer than filling it. */
  readonly record: Record<string, unknown>;
}

type Settle = NonNullable<Argument<unknown>["settle"]>;

const plans = new WeakMap<Definition, Plan>();

/** What a call needs, listed once for each definition. */
function planOf(definition: Definition): Plan {
  const known = plans.get(definition);
  if (known !== undefined) return known;
  const parameters = parametersOf(definition);
  const { returns } = definition;
  const plan: Plan = {
    definition,
    readers: parameters.map(([name, { type, read, missing }]) => ({
      name,
      isText: type === "string",
      read,
      missing,
    })),
    settled: parameters.flatMap(([name, { settle }]) => (settle ? [{ name, settle }] : [])),
    scalar: returns.kind === "scalar" ? returns.unit : undefined,
    record: {},
  };
  plans.set(definition, plan);
  return plan;
}

function answer(definition: Definition, cells: readonly unknown[], outcome: Outcome, host: Host): Answer {
  const { returns } = definition;
  if (returns.kind === "table" || (returns.kind === "scalarOrTable" && typeof outcome === "object"))
    return table(returns.columns, outcome as TableOutcome, host);
  if (returns.kind === "grid")
    return (outcome as Grid).map((row) => row.map((item) => result(item, returns.unit, host)));
  if (!Array.isArray(outcome)) return result(outcome as number, returns.unit, host);
  const column = (outcome as Vector).map((value) => result(value, returns.unit, host));
  if (returns.kind === "each")
    return shapedLike(cells[Object.keys(definition.args).indexOf(returns.like)], column);
  const isDown = returns.kind === "vector" && returns.lies === "down";
  return !isDown && liesAcross(definition, cells) ? [column] : column.map((value) => [value]);
}

/** One result for each cell of an argument, as its cells lie. */
function shapedLike(given: unknown, results: readonly Result[]): Answer {
  if (results.length === 1) return results[0];
  const width = Array.isArray(given) && Array.isArray(given[0]) ? given[0].length : 1;
  return Array.from({ length: results.length / width }, (_, row) =>
    results.slice(row * width, (row + 1) * width),
  );
}

/** A vector lies as the first vector argument of more than one cell lies. */
function liesAcross(definition: Definition, cells: readonly unknown[]): boolean {
  const shapes = Object.values(definition.args).map(({ shape }) => shape);
  for (const [index, given] of cells.entries()) {
    if (shapes[index] !== "vector" || !Array.isArray(given)) continue;
    if (given.length > 1) return false;
    if (Array.isArray(given[0]) && given[0].length > 1) return true;
  }
  return false;
}
