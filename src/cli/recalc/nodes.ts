import { a1, sliced } from "../../sheet/address";
import type { Tree } from "../../sheet/formula";
import { restored, treeOf } from "../../sheet/formula";
import { branches } from "../../sheet/formula/calls";
import type { FormulaCell } from "../workbook/formulas";
import type { NameEntry } from "../workbook/structure";
import type { Area } from "./cells";
import { folded } from "./cells";
import type { Scope } from "./obstacles";
import { bareName, obstacleIn } from "./obstacles";

/** A formula of a workbook, ready to be computed. */
export interface Node {
  readonly cell: FormulaCell;
  readonly tree: Tree | undefined;
  readonly reads: readonly Area[];
  /** What in it cannot be computed here. */
  readonly obstacle?: string;
}

/** What names and spilled results stand for. */
export class Referring {
  readonly #namespace: string;
  readonly #names = new Map<string, Area>();
  readonly #spills = new Map<string, Area>();

  constructor(namespace: string, names: readonly NameEntry[]) {
    this.#namespace = namespace;
    for (const { name, sheet, formula } of names) {
      const reach = sliced(formula);
      if (reach?.sheet === undefined) continue;
      this.#names.set(scoped(name, sheet), { ...reach, sheet: reach.sheet });
    }
  }

  /** Says which cells the result of a formula fills. */
  spills(head: FormulaCell, area: Area): void {
    this.#spills.set(`${folded(head.sheet)}!${a1(head)}`, area);
  }

  scope(sheet: string): Scope {
    return {
      namespace: this.#namespace,
      areaOf: (tree) => {
        if (tree.kind === "cells") return { ...tree.reach, sheet: tree.reach.sheet ?? sheet };
        return tree.kind === "name" ? this.named(tree.name, sheet) : undefined;
      },
    };
  }

  named(name: string, sheet: string): Area | undefined {
    if (name.endsWith("#")) return this.#spills.get(name.slice(0, -1));
    return this.#names.get(scoped(name, sheet)) ?? this.#names.get(scoped(name, undefined));
  }
}

const scoped = (name: string, sheet: string | undefined): string =>
  `${sheet === undefined ? "" : folded(sheet)}!${name.toUpperCase()}`;

export function nodeOf(cell: FormulaCell, referring: Referring, namespace: string): Node {
  const scope = referring.scope(cell.sheet);
  const read = treeOf(restored(cell.formula, namespace));
  if (cell.kind === "dataTable" || read === undefined)
    return {
      cell,
      tree: undefined,
      reads: [],
      obstacle: read ? "a data table" : "a formula of unknown form",
    };
  const tree = withSpills(read, cell.sheet);
  const obstacle = obstacleIn(tree, scope, cell.kind !== "scalar");
  return { cell, tree, reads: readsOf(tree, scope), ...(obstacle !== undefined && { obstacle }) };
}

/** `_xlfn.ANCHORARRAY(B5)`, which is `B5#`, as a name of that spill; `_xlfn.SINGLE(B5)`, which is `@B5`, as the cell. */
function withSpills(tree: Tree, sheet: string): Tree {
  if (tree.kind === "call") {
    const [first] = tree.args as (Tree | undefined)[];
    const name = bareName(tree.name);
    const isCell = first?.kind === "cells" && first.reach.rows * first.reach.columns === 1;
    if (isCell && name === "SINGLE") return first;
    if (isCell && name === "ANCHORARRAY") {
      const at = `${folded(first.reach.sheet ?? sheet)}!${a1(first.reach)}`;
      return { kind: "name", name: `${at}#`, span: tree.span };
    }
    return { ...tree, args: tree.args.map((arg) => withSpills(arg, sheet)) };
  }
  if (tree.kind !== "operator") return tree;
  return { ...tree, operands: tree.operands.map((operand) => withSpills(operand, sheet)) };
}

function readsOf(tree: Tree, scope: Scope): Area[] {
  const own = scope.areaOf(tree);
  return [...(own ? [own] : []), ...branches(tree).flatMap((inner) => readsOf(inner, scope))];
}
