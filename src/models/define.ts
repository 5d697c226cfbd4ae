import type { Unit } from "../catalogue/units";
import type { SerialDay } from "../engine/types";

/** Where a number comes from: published, chosen for illustration, claimed by a party, or not public. */
export type Provenance = "public" | "assumed" | "claim" | "undisclosed";

/** A value and where it comes from. */
export interface Fact {
  readonly value: number | string;
  readonly provenance: Provenance;
  /** Who published it and when, or why it was assumed. */
  readonly source: string;
  /** How far a published source can be trusted: a filing or statute, press that names its source, or a blog or vendor. */
  readonly confidence?: Confidence;
}

export type Confidence = "primary" | "press" | "secondary";

export interface Input {
  readonly label: string;
  readonly unit: Unit;
  /** What holds where a deal says nothing: the market's usual; 0 where a blank cell means that there is none. */
  readonly usual?: number | string;
  /** Allowed values, both ends included; without it what the unit allows. */
  readonly range?: { readonly low?: number; readonly high?: number };
  /** The words that may be chosen from. */
  readonly choices?: readonly string[];
}

/** A chart of columns of one table, counted from 0. */
export interface Chart {
  readonly title: string;
  readonly kind: "line" | "column" | "stackedColumn" | "bar";
  readonly table: string;
  readonly category: number;
  readonly series: readonly number[];
}

/** Where a sheet has put what a model names, as text for its formulas. */
export interface Addresses {
  /** The cell of an input or an output. */
  readonly cell: (name: string) => string;
  /** A cell in the body of a table, below its header; column and row count from 0, and row −1 is the header. */
  readonly within: (table: string, column: number, row: number) => string;
  /** A whole column of a table's body. */
  readonly column: (table: string, column: number) => string;
  /** The whole body of a table, and the row of headers above it. */
  readonly area: (table: string) => string;
  readonly headers: (table: string) => string;
  /** A call of one of our functions: `apsis("FIN_NPV", rate, flows)`. */
  readonly apsis: (name: string, ...args: readonly (string | number)[]) => string;
}

/** Writes a formula, without its "=". */
export type Formula = (at: Addresses) => string;

export interface Output {
  readonly label: string;
  readonly unit: Unit;
  readonly formula: Formula;
}

/** A table that one formula spills under its own header. */
export interface SpilledTable {
  readonly title: string;
  readonly columns: readonly Unit[];
  readonly rows: number;
  readonly formula: Formula;
}

/** A table written cell by cell, for what joins other cells; the row is counted from 0, undefined what a cell above fills. */
export interface WrittenTable {
  readonly title: string;
  readonly headers: readonly string[];
  readonly columns: readonly Unit[];
  readonly rows: number;
  readonly formulas: readonly ((at: Addresses, row: number) => string | undefined)[];
}

/** A column of a written table that the formula in its first row fills. */
export function spilled(formula: Formula): WrittenTable["formulas"][number] {
  return (at, row) => (row === 0 ? formula(at) : undefined);
}

/** What may happen to a deal: other values for some of a model's inputs. */
export interface Scenario {
  readonly title: string;
  readonly summary: string;
  readonly changes: Readonly<Record<string, number | string>>;
}

/** A deal model: everything that a sheet, a pane or a report shows of it is a view of this value. */
export interface Model {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, Output>>;
  readonly tables: Readonly<Record<string, SpilledTable | WrittenTable>>;
  /** Differences that must be 0. */
  readonly checks: Readonly<Record<string, Output>>;
  readonly charts?: Readonly<Record<string, Chart>>;
  /** The output that is asked for first, whose changes are attributed to inputs. */
  readonly headline?: string;
  /** The two inputs that are argued about most: where a table of what-if begins. */
  readonly levers?: readonly [string, string];
  readonly scenarios?: Readonly<Record<string, Scenario>>;
}

/** The facts of one deal for the inputs of a model. */
export interface Preset {
  readonly title: string;
  /** The day that the facts describe. */
  readonly asOf: SerialDay;
  /** What money is counted in: "USD m". */
  readonly currency: string;
  readonly notes: readonly string[];
  readonly facts: Readonly<Record<string, Fact>>;
}

/** A preset on a model that it fits, as it is offered. */
export interface Deal {
  /** Legal at the start of an Excel name: VCI_II. */
  readonly id: string;
  readonly model: Model;
  readonly preset: Preset;
}
