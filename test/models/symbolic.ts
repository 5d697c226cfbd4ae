// A model's formulas walked without a sheet: each reference stands for how many calls of ours lie under it.
import type { Addresses, Formula, Model } from "../../src/models/define";

const MARK = /«(\d+)»/g;

/** The deepest chain of our calls under a formula whose references carry their own depth. */
const depthIn = (text: string): number =>
  [...text.matchAll(MARK)].reduce((deepest, [, depth]) => Math.max(deepest, Number(depth)), 0);

export interface Walk {
  /** By output, check and table: our calls one on another, itself included. */
  readonly depths: Readonly<Record<string, number>>;
  /** The names of our functions that are called, once for each formula that calls them. */
  readonly calls: readonly string[];
  /** Each formula, with «…» for every reference and call of ours. */
  readonly texts: readonly string[];
}

/** Follows every formula of a model through native cells; a reference to itself is refused. */
export function walk(model: Model): Walk {
  const known = new Map<string, number>();
  const calls: string[] = [];
  const texts: string[] = [];
  const depthOf = (key: string, formula: () => string): number => {
    const depth = known.get(key);
    if (depth === -1) throw new Error(`${key} rests on itself`);
    if (depth !== undefined) return depth;
    known.set(key, -1);
    const text = formula();
    texts.push(text);
    known.set(key, depthIn(text));
    return depthIn(text);
  };
  const named = (name: string): number => {
    if (name in model.inputs) return 0;
    const { formula } = { ...model.outputs, ...model.checks }[name];
    return depthOf(name, () => formula(at));
  };
  const body = (table: string, column: number, row: number): number => {
    const made = model.tables[table];
    if ("formula" in made) return depthOf(`${table} table`, () => made.formula(at));
    if (row < 0) return 0;
    return depthOf(`${table} ${column} ${row}`, () => {
      const text = made.formulas[column](at, row);
      return text ?? mark(body(table, column, row - 1));
    });
  };
  const mark = (depth: number): string => `«${depth}»`;
  const column = (table: string, index: number): number =>
    Math.max(...Array.from({ length: model.tables[table].rows }, (_, row) => body(table, index, row)));
  const whole = (table: string): number =>
    Math.max(...model.tables[table].columns.map((_, index) => column(table, index)));
  const at: Addresses = {
    cell: (name) => mark(named(name)),
    within: (table, index, row) => mark(body(table, index, row)),
    column: (table, index) => mark(column(table, index)),
    area: (table) => mark(whole(table)),
    headers: (table) => mark(body(table, 0, -1)),
    apsis: (name, ...args) => {
      calls.push(name);
      return mark(1 + depthIn(args.join(",")));
    },
  };
  const formulas: Record<string, Formula> = {};
  for (const [name, { formula }] of Object.entries({ ...model.outputs, ...model.checks }))
    formulas[name] = formula;
  const depths: Record<string, number> = {};
  for (const name of Object.keys(formulas)) depths[name] = named(name);
  for (const table of Object.keys(model.tables)) depths[`${table} table`] = whole(table);
  return { depths, calls, texts };
}
