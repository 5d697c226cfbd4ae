import type { Reach } from "../address";
import { a1 } from "../address";
import type { Tree } from "../formula";
import { branches, ownName } from "../formula";
import type { Lazy } from "./natives";
import { natives } from "./natives";
import { isOperator, operated } from "./operators";
import { definitionOf, ownCall } from "./ownCall";
import type { Value } from "./values";
import { CellError, notHere } from "./values";

/** Where a formula finds the cells that it refers to. */
export interface Surroundings {
  readonly namespace: string;
  readonly cells: (reach: Reach) => Value;
  readonly name: (name: string) => Reach | undefined;
  /** The cells that the formula in a cell fills, where that is known. */
  readonly spill?: (cell: Reach) => Reach | undefined;
}

/** The value of a formula's tree. */
export function valueOf(tree: Tree, around: Surroundings): Value {
  switch (tree.kind) {
    case "constant":
      return tree.value;
    case "error":
      return new CellError(tree.error, `The formula holds the error ${tree.error}.`);
    case "cells":
      return around.cells(tree.reach);
    case "name": {
      const reach = around.name(tree.name);
      return reach === undefined ? notHere(`The name ${tree.name}`) : around.cells(reach);
    }
    case "spill": {
      const reach = around.spill?.(tree.reach);
      return reach === undefined ? notHere(`${a1(tree.reach)}#`) : around.cells(reach);
    }
    case "nothing":
      return null;
    case "array":
      return tree.rows.map((row) => row.map((cell) => valueOf(cell, around) as CellError));
    case "operator":
      return operated(
        tree.operator,
        tree.operands.map((operand) => valueOf(operand, around)),
      );
    case "call":
      return called(tree, around);
    case "foreign":
      return notHere(tree.text);
  }
}

function called({ name, args }: Tree & { readonly kind: "call" }, around: Surroundings): Value {
  const own = ownName(name, around.namespace);
  if (own !== undefined) return ours(own, args, around);
  const native = natives[name.toUpperCase()] as (typeof natives)[string] | undefined;
  if (native === undefined) return notHere(`${name.toUpperCase()}()`);
  return native(args.map((arg) => lazily(arg, around)));
}

function ours(name: string, args: readonly Tree[], around: Surroundings): Value {
  const definition = definitionOf(name);
  if (definition === undefined)
    return new CellError("#NAME?", `This version of Apsis has no function ${name}.`);
  const given = args.map((arg) => (arg.kind === "nothing" ? undefined : valueOf(arg, around)));
  return ownCall(definition, given);
}

function lazily(tree: Tree, around: Surroundings): Lazy {
  let known: { readonly value: Value } | undefined;
  const value = (): Value => (known ??= { value: valueOf(tree, around) }).value;
  return { value, isCells: ["cells", "name", "spill"].includes(tree.kind) };
}

/** What a formula holds that only a sheet can compute; undefined where there is nothing of the kind. */
export function beyond(tree: Tree, around: Surroundings): string | undefined {
  const own = ownBeyond(tree, around);
  if (own !== undefined) return own;
  for (const inner of branches(tree)) {
    const found = beyond(inner, around);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ownBeyond(tree: Tree, around: Surroundings): string | undefined {
  switch (tree.kind) {
    case "foreign":
      return tree.text;
    case "name":
      return around.name(tree.name) ? undefined : tree.name;
    case "spill":
      return around.spill?.(tree.reach) ? undefined : `${a1(tree.reach)}#`;
    case "operator":
      return isOperator(tree.operator) ? undefined : `the operator "${tree.operator}"`;
    case "call": {
      const isKnown = ownName(tree.name, around.namespace) ?? tree.name.toUpperCase() in natives;
      return isKnown === false ? `${bareName(tree.name)}()` : undefined;
    }
    default:
      return undefined;
  }
}

/** A function's name without what files put before those that came after 2007. */
const bareName = (name: string): string => name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");
