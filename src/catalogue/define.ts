export { shownName } from "../engine/errors";
import type { Argument } from "./arguments";
import type { Cell } from "./cells";
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
}

type Columns = Readonly<Record<string, Column>>;

/**
 * What comes back: a value, a vector without a header, either of them, a value for each cell of an argument, a table, or a
 * value or a table as an argument says.
 * A vector lies as the vectors given do, unless it `lies` down whatever they do.
 */
export type Returns =
  | { readonly kind: "each"; readonly like: string; readonly unit: Unit; readonly describe: string }
  | { readonly kind: "scalar" | "scalarOrVector"; readonly unit: Unit; readonly describe: string }
  | { readonly kind: "vector"; readonly lies?: "down"; readonly unit: Unit; readonly describe: string }
  | { readonly kind: "table"; readonly columns: Columns; readonly describe: string }
  | {
      readonly kind: "scalarOrTable";
      readonly unit: Unit;
      readonly columns: Columns;
      readonly describe: string;
    };

export type Vector = readonly (number | string | boolean)[];
export type Outcome = number | string | boolean | Vector | Readonly<Record<string, Vector>>;

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
  readonly value: (values: V) => number | string | boolean;
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
  readonly evaluate: (values: Values<A>) => Outcome;
}

/** Checks a definition against its own arguments and forgets their types, so that a list can hold it. */
export function define<const A extends Arguments>(definition: Definition<A>): Definition {
  return definition as unknown as Definition;
}

/** The arguments in order, with their names. */
export function parametersOf(definition: Definition): readonly (readonly [string, Argument<unknown>])[] {
  return Object.entries(definition.args);
}
