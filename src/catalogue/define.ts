export { shownName } from "../engine/errors";
import type { Argument } from "./arguments";
import type { Cell, Fault } from "./cells";
import type { SourceKey } from "./sources";
import type { Unit } from "./units";

export type Arguments = Readonly<Record<string, Argument<unknown>>>;

/** The values that `evaluate` gets, by the names of the arguments. */
export type Values<A extends Arguments> = {
  readonly [K in keyof A]: A[K] extends Argument<infer T> ? T : never;
};

/** A column of a table: its header and the unit of what stands below. */
export interface Column {
  readonly header: string;
  readonly unit: Unit;
  /** The unit of each row, where they differ. */
  readonly rowUnits?: readonly Unit[];
  /** It stands for columns that an argument names, as many as the outcome has; the header says which. */
  readonly repeats?: true;
}

type Columns = Readonly<Record<string, Column>>;

/**
 * What comes back: a value, a vector without a header, either of them, a value for each cell of an argument, a table, or a
 * value or a table as an argument says, or a grid with its axes, whose cells know their units.
 * A vector lies as the vectors given do, unless it `lies` down whatever they do.
 */
export type Returns =
  | { readonly kind: "each"; readonly like: string; readonly unit: Unit; readonly describe: string }
  | { readonly kind: "scalar" | "scalarOrVector" | "grid"; readonly unit: Unit; readonly describe: string }
  | { readonly kind: "vector"; readonly lies?: "down"; readonly unit: Unit; readonly describe: string }
  | { readonly kind: "table"; readonly columns: Columns; readonly describe: string }
  | {
      readonly kind: "scalarOrTable";
      readonly unit: Unit;
      readonly columns: Columns;
      readonly describe: string;
    };

/** A value whose unit is known only with it. */
export interface Measured {
  readonly value: Cell;
  readonly unit: Unit;
}
/** A value of a result, with a unit of its own where it has one, or the reason why it cannot be computed. */
export type Item = Cell | Measured | Fault;
export type Vector = readonly Item[];
export type Grid = readonly Vector[];
/** One of the columns that an argument names. */
export interface NamedVector {
  readonly name: string;
  readonly values: Vector;
}
/** The columns of a table by their keys; a list of them where one repeats. */
export type TableOutcome = Readonly<Record<string, Vector | readonly NamedVector[]>>;
export type Outcome = Cell | Measured | Vector | Grid | TableOutcome;

/** The other functions, as those that work on them are handed them. */
export interface Registry {
  readonly definitions: readonly Definition[];
  /** The cells of a call, in the order of its arguments, as the values that `evaluate` takes. */
  readonly read: (definition: Definition, cells: readonly unknown[]) => Readonly<Record<string, unknown>>;
}

/** A call that stands for many: what is typed, what comes out of it, and why it is worth showing. */
export interface Example {
  /** One cell or range for each argument, null for one left out. */
  readonly arguments: readonly (Cell | null | readonly (readonly Cell[])[])[];
  /** A value; of a vector or table its first rows, as far as they are worth writing out; or a refusal's sentence. */
  readonly result: Cell | readonly (readonly Cell[])[] | { readonly refusal: string };
  readonly because: string;
}

/** A named intermediate value that an explanation shows. */
export interface Step<V> {
  readonly term: string;
  readonly unit: Unit;
  readonly how: string;
  readonly value: (values: V, registry: Registry) => Cell | Measured;
}

/** A function of Apsis. Everything that is known of it stands here; all else is a view of it. */
export interface Definition<A extends Arguments = Arguments> {
  /** As typed in Excel after the namespace. */
  readonly name: string;
  /** One sentence, units and order of the main arguments included. */
  readonly summary: string;
  readonly args: A;
  readonly returns: Returns;
  /** What a careful user asks next, a sentence or two each. */
  readonly notes: readonly string[];
  readonly sources: readonly SourceKey[];
  readonly examples: readonly Example[];
  /** The same definition in Excel's own functions, or the reason why they cannot say it. */
  readonly lambda: { readonly formula: string } | { readonly impossible: string };
  /** The intermediate values of a scalar; a table is its own explanation. */
  readonly steps: readonly Step<Values<A>>[];
  /** How often a call goes around a loop, where that is many times whatever it is given: who calls it often asks less often. */
  readonly rounds?: number;
  readonly evaluate: (values: Values<A>, registry: Registry) => Outcome;
}

/** Checks a definition against its own arguments and forgets their types, so that a list can hold it. */
export function define<const A extends Arguments>(definition: Definition<A>): Definition {
  return definition as unknown as Definition;
}

/** The arguments in order, with their names. */
export function parametersOf(definition: Definition): readonly (readonly [string, Argument<unknown>])[] {
  return Object.entries(definition.args);
}
