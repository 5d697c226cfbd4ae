import { mustBe } from "../engine/errors";
import type { Argument } from "./arguments";
import type { Answer, Host, Result } from "./cells";
import { faultOf } from "./cells";
import type { Definition, Grid, Outcome, Registry, TableOutcome, Vector } from "./define";
import { parametersOf } from "./define";
import { catalogue } from "./index";
import { result, table } from "./results";

/**
 * The one door in front of every function: cells in the order of the arguments → values → evaluate → cells.
 * An argument that is null, undefined or missing at the end is left out. Never throws, and returns only what Excel can
 * take: finite numbers, text, booleans and faults, one or a rectangle of them.
 */
export function call(definition: Definition, cells: readonly unknown[], host: Host): Answer {
  try {
    return answer(definition, cells, definition.evaluate(read(definition, cells), registry), host);
  } catch (error) {
    return faultOf(error);
  }
}

/** The cells as the typed values that `evaluate` takes. */
export function read(definition: Definition, cells: readonly unknown[]): Readonly<Record<string, unknown>> {
  const { names, listed, settled } = planOf(definition);
  if (cells.length > names.length) {
    throw mustBe(definition.name, `given at most ${names.length} arguments`, cells.length);
  }
  const values: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index++) {
    const name = names[index];
    const argument = listed[index];
    const given = cells[index];
    const isMissing = given === null || given === undefined || (given === "" && argument.type === "string");
    values[name] = isMissing ? argument.missing(name) : argument.read(given, name);
  }
  for (let index = 0; index < settled.length; index++) {
    const { name, settle } = settled[index];
    values[name] = settle(name, values);
  }
  return values;
}

/** What the functions that work on others are handed, so that no definition imports the index that lists it. */
export const registry: Registry = { definitions: catalogue, read };

interface Plan {
  readonly names: readonly string[];
  readonly listed: readonly Argument<unknown>[];
  /** Those with a last look once every argument is read. */
  readonly settled: readonly { readonly name: string; readonly settle: Settle }[];
}

type Settle = NonNullable<Argument<unknown>["settle"]>;

const plans = new WeakMap<Definition, Plan>();

/** What reading the arguments needs, listed once for each definition. */
function planOf(definition: Definition): Plan {
  const known = plans.get(definition);
  if (known !== undefined) return known;
  const parameters = parametersOf(definition);
  const settled = parameters.flatMap(([name, { settle }]) => (settle ? [{ name, settle }] : []));
  const [names, listed] = [parameters.map(([name]) => name), parameters.map(([, argument]) => argument)];
  const plan = { names, listed, settled };
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
