import type { EngineError } from "../../engine/errors";
import { EngineError as Refusal, mustBe, noneFound } from "../../engine/errors";
import type { Found } from "../../engine/numeric/solve";
import { solve } from "../../engine/numeric/solve";
import { solveWhole } from "../../engine/numeric/solveWhole";
import type { Argument, Term } from "../arguments";
import { isNothing } from "../arguments";
import { isBlank, plain } from "../cells";
import type { Definition, Measured, Registry } from "../define";
import { parametersOf, shownName } from "../define";
import type { Range } from "./range";
import { rangeOf, takes } from "./range";
import { argumentNamed, cellsOf, checkGiven, scalarNamed, sizeOf, valueOf } from "./terms";
import { isNumeric } from "./sensitivity";

/** What FIN_SOLVE is given. */
export interface SolveTerms {
  readonly function: string;
  readonly terms: readonly Term[];
  readonly argument: string;
  readonly target: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** A search: where the argument stands, the value wanted, and how far to look. */
export interface Search {
  readonly index: number;
  readonly target: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** How often a function is looked at: the more it has to do, the less often, so that a second is enough. */
const LOOKS = { most: 1500, least: 60, work: 600_000, each: 400 };

/** The value of FIN_SOLVE. */
export function solutionOf(registry: Registry, given: SolveTerms): Measured {
  const { definition, cells, search } = searchOf(registry, given);
  return solveFor(registry, definition, cells, search);
}

/** What the function gives at that value. */
export function resultAtSolution(registry: Registry, given: SolveTerms): number {
  const { definition, cells, search } = searchOf(registry, given);
  const { value } = solveFor(registry, definition, cells, search);
  return valueOf(registry, definition, replaced(cells, search.index, value)) as number;
}

/** The range that is searched. */
export function searchedRange(registry: Registry, given: SolveTerms): Range {
  const { definition, search } = searchOf(registry, given);
  return searched(definition, search);
}

function searchOf(registry: Registry, given: SolveTerms) {
  const definition = scalarNamed(registry, given.function);
  const cells = cellsOf(definition, given.terms);
  const index = argumentNamed(definition, given.argument, "argument");
  return { definition, cells, search: { ...given, index } };
}

/**
 * The value of one argument, everything else given, at which a function gives a value: of several the nearest to what the
 * cells hold for it, else the lowest.
 * @throws EngineError `noSolution` where no value of the range does
 */
export function solveFor(
  registry: Registry,
  definition: Definition,
  cells: readonly unknown[],
  search: Search,
): Measured {
  const [name, argument] = parametersOf(definition)[search.index];
  const range = searched(definition, search);
  const near = startOf(cells[search.index], argument);
  checkGiven(definition, replaced(cells, search.index, near ?? range.low));
  let refusal: EngineError | undefined;
  const box = (x: number): number | undefined => {
    if (!takes(argument, x)) return undefined;
    try {
      const value = valueOf(registry, definition, replaced(cells, search.index, x));
      if (typeof value === "number") return value;
      throw mustBe("function", "one that gives a number", definition.name);
    } catch (error) {
      if (error instanceof Refusal) refusal ??= error;
      return undefined;
    }
  };
  const found = looked(box, {
    ...range,
    target: search.target,
    looks: looksAt(definition, replaced(cells, search.index, range.high)),
    ...(near !== undefined && { near }),
  });
  if (found.x !== undefined) return { value: found.x, unit: argument.unit };
  throw whyNone(definition, name, { range, target: search.target, found, refusal });
}

const replaced = (cells: readonly unknown[], index: number, value: unknown): unknown[] =>
  Object.assign([...cells], { [index]: value });

const looked = (
  box: (x: number) => number | undefined,
  { isWhole, ...sought }: Parameters<typeof solve>[1] & { readonly isWhole: boolean },
): Found => (isWhole ? solveWhole : solve)(box, sought);

function looksAt(definition: Definition, cells: readonly unknown[]): number {
  const looks = Math.round(LOOKS.work / (LOOKS.each + sizeOf(definition, cells)));
  return Math.max(LOOKS.least, Math.min(LOOKS.most, looks));
}

/** The declared range of an argument as far as low and high leave it. */
function searched(definition: Definition, { index, low, high }: Search): Range {
  const [name, argument] = parametersOf(definition)[index];
  const range = isNumeric(argument) ? rangeOf(argument) : undefined;
  if (range === undefined) throw mustBe("argument", "one that takes numbers", shownName(name));
  if (low !== undefined && low > range.high)
    throw mustBe("low", `at most ${range.high}, the most that ${shownName(name)} may be`, low);
  if (high !== undefined && high < range.low)
    throw mustBe("high", `at least ${range.low}, the least that ${shownName(name)} may be`, high);
  if (low !== undefined && high !== undefined && low > high)
    throw mustBe("low", `at most high, ${high}`, low);
  return {
    ...range,
    low: Math.max(range.low, low ?? range.low),
    high: Math.min(range.high, high ?? range.high),
  };
}

/** The single number that the terms hold for the argument, where it is one of its values. */
function startOf(cells: unknown, argument: Argument<unknown>): number | undefined {
  if (cells === undefined || Array.isArray(cells)) return undefined;
  const cell = isBlank(plain(cells)) || isNothing(cells) ? 0 : plain(cells);
  return typeof cell === "number" && takes(argument, cell) ? cell : undefined;
}

interface Failure {
  readonly range: Range;
  readonly target: number;
  readonly found: Found;
  readonly refusal: EngineError | undefined;
}

function whyNone(
  definition: Definition,
  name: string,
  { range, target, found, refusal }: Failure,
): EngineError {
  const seen = found.least <= found.most;
  // Nothing but refusals, and not of the argument that is looked for: the other terms are to blame.
  if (!seen && refusal?.reason === "argument" && refusal.argument !== name) return refusal;
  const shown = shownName(name);
  const values = seen
    ? `, where it gives from ${rounded(found.least)} to ${rounded(found.most)}`
    : `, where it has no result${refusal === undefined ? "" : `: ${refusal.message}`}`;
  return noneFound(
    `${range.isWhole ? "whole " : ""}${shown} for which ${definition.name} gives ${target}`,
    name,
    `${rangeText(range)}${values}`,
  );
}

const rounded = (value: number): number => Number(value.toPrecision(6));

/** Where a search went, in words. */
function rangeText({ low, high }: Range): string {
  const [isOpenBelow, isOpenAbove] = [low <= -1e300, high >= 1e300];
  if (isOpenBelow && isOpenAbove) return "all numbers";
  if (isOpenAbove) return `${low} and above`;
  return isOpenBelow ? `${high} and below` : `${low} to ${high}`;
}
