import { tokenize } from "@borgar/fx";
import type { Reach } from "../address";
import { ownName, restored } from "./names";
import type { Span, Tree } from "./tree";
import { treeOf } from "./tree";

/** A call of one of our functions within a formula. */
export interface FormulaCall {
  /** As in the catalogue. */
  readonly name: string;
  readonly args: readonly Tree[];
  /** The arguments as they are written; "" for one left out. */
  readonly texts: readonly string[];
  readonly span: Span;
  /** How many of our calls it stands within. */
  readonly depth: number;
}

/** Our calls in a formula, in the order in which they are written. */
export function callsIn(formula: string, namespace: string): readonly FormulaCall[] {
  const text = restored(formula, namespace);
  const calls: FormulaCall[] = [];
  const visit = (tree: Tree, depth: number): void => {
    const name = tree.kind === "call" ? ownName(tree.name, namespace) : undefined;
    if (tree.kind === "call" && name !== undefined) {
      const texts = tree.args.map(({ span }) => text.slice(...span));
      calls.push({ name, args: tree.args, texts, span: tree.span, depth });
    }
    for (const inner of branches(tree)) visit(inner, name === undefined ? depth : depth + 1);
  };
  const tree = treeOf(text);
  if (tree) visit(tree, 0);
  return calls;
}

/** Cells that a formula refers to, as it writes them. */
export interface FormulaReference {
  readonly text: string;
  readonly reach: Reach;
}

/** What a formula refers to, each once. */
export function referencesIn(formula: string): readonly FormulaReference[] {
  const found = new Map<string, FormulaReference>();
  const visit = (tree: Tree): void => {
    if (tree.kind === "cells") {
      const text = formula.slice(...tree.span);
      found.set(text, { text, reach: tree.reach });
    }
    branches(tree).forEach(visit);
  };
  const tree = treeOf(formula);
  if (tree) visit(tree);
  return [...found.values()];
}

export function branches(tree: Tree): readonly Tree[] {
  if (tree.kind === "call") return tree.args;
  if (tree.kind === "operator") return tree.operands;
  return tree.kind === "array" ? tree.rows.flat() : [];
}

/** Whether two formulas say the same: spaces, `$`, the case of names and how our functions are stored do not count. */
export function sameFormula(one: string, other: string, namespace: string): boolean {
  return one === other || essence(one, namespace) === essence(other, namespace);
}

function essence(formula: string, namespace: string): string {
  return tokenize(restored(formula, namespace))
    .filter(({ type, value }) => type !== "whitespace" && !(type === "operator" && value === "@"))
    .map(({ type, value }) => (type === "string" ? value : value.toUpperCase().replaceAll("$", "")))
    .join("");
}
