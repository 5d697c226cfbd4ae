// What FIN_EXPLAIN, FIN_SENS and FIN_SOLVE do, for who has a call's cells at hand rather than a range of names: the same code.
import { registry } from "./call";
import type { Cell } from "./cells";
import type { Definition, Grid, Item, Measured } from "./define";
import type { Explained } from "./fin/explained";
import { explanation } from "./fin/explained";
import { axis, sensitivity } from "./fin/sensitivity";
import type { Search } from "./fin/solveFor";
import { solveFor } from "./fin/solveFor";
import { argumentNamed, scalarNamed } from "./fin/terms";

export type { Cell, Explained, Grid, Item, Measured };

/** An argument by its name as Excel shows it, and the values that it takes along an axis. */
export interface Varied {
  readonly argument: string;
  /** One row or one column of cells, or one cell. */
  readonly values: unknown;
}

/** What is sought: the argument by its name as Excel shows it, the result wanted, and from where to where to look. */
export interface Goal extends Omit<Search, "index"> {
  readonly argument: string;
}

/**
 * A call line by line, its cells in the order of its arguments: arguments as read, steps, result. Never throws for what is in
 * the cells; what cannot be computed is a fault in its line.
 */
export function explain(definition: Definition, cells: readonly unknown[]): readonly Explained[] {
  return explanation(registry, definition, cells);
}

/**
 * The grid of a data table, with its axes: a call of which one argument varies down the rows, and another across the columns
 * where one is given. A cell that cannot be computed is a fault.
 * @throws EngineError where the function, an argument or its values cannot be used
 */
export function sensitivities(
  { name }: Definition,
  cells: readonly unknown[],
  rows: Varied,
  columns?: Varied,
): Grid {
  const definition = scalarNamed(registry, name);
  const along = (side: "row" | "column", { argument, values }: Varied) =>
    axis(definition, argument, values, side);
  return sensitivity(registry, definition, cells, [along("row", rows), columns && along("column", columns)]);
}

/**
 * The value of one argument at which a call gives a result, with its unit: of several the nearest to what the cells hold for it.
 * @throws EngineError `noSolution` where none does, `argument` where the call cannot be used
 */
export function goalSeek({ name }: Definition, cells: readonly unknown[], goal: Goal): Measured {
  const definition = scalarNamed(registry, name);
  const index = argumentNamed(definition, goal.argument, "argument");
  return solveFor(registry, definition, cells, { ...goal, index });
}
