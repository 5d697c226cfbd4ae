import { a1, sliced } from "../../sheet/address";
import type { Reach } from "../../sheet/address";
import type { Value } from "../../sheet/evaluate";
import type { Tree } from "../../sheet/formula";
import { branches, restored, treeOf } from "../../sheet/formula";
import type { FormulaCell } from "../workbook/formulas";
import type { NameEntry } from "../workbook/structure";
import type { Area } from "./cells";
import { folded } from "./cells";
import type { Scope } from "./obstacles";
import { obstacleIn } from "./obstacles";

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
  readonly namespace: string;
  readonly #names = new Map<string, Area>();
  readonly #spills = new Map<string, Area>();

  constructor(namespace: string, names: readonly NameEntry[]) {
    this.namespace = namespace;
    for (const { name, sheet, formula } of names) {
      const reach = sliced(formula);
      if (reach?.sheet === undefined) continue;
      this.#names.set(scoped(name, sheet), { ...reach, sheet: reach.sheet });
    }
  }

  /** Says which cells the result of a formula fills. */
  spills(head: FormulaCell, area: Area): void {
    this.#spills.set(cellKey(head.sheet, head), area);
  }

  /** What a formula of a sheet refers to, its cells read as is said. */
  scope(sheet: string, cells: (area: Area) => Value): Scope {
    const there = (reach: Reach): Area => ({ ...reach, sheet: reach.sheet ?? sheet });
    const name = (text: string): Area | undefined =>
      this.#names.get(scoped(text, sheet)) ?? this.#names.get(scoped(text, undefined));
    const spill = (cell: Reach): Area | undefined => this.#spills.get(cellKey(cell.sheet ?? sheet, cell));
    return {
      namespace: this.namespace,
      cells: (reach) => cells(there(reach)),
      name,
      spill,
      areaOf: (tree) => {
        if (tree.kind === "cells") return there(tree.reach);
        if (tree.kind === "spill") return spill(tree.reach);
        return tree.kind === "name" ? name(tree.name) : undefined;
      },
    };
  }
}

const cellKey = (sheet: string, at: Parameters<typeof a1>[0]): string => `${folded(sheet)}!${a1(at)}`;

const scoped = (name: string, sheet: string | undefined): string =>
  `${sheet === undefined ? "" : folded(sheet)}!${name.toUpperCase()}`;

export function nodeOf(cell: FormulaCell, referring: Referring): Node {
  const tree = treeOf(restored(cell.formula, referring.namespace));
  if (cell.kind === "dataTable" || tree === undefined)
    return {
      cell,
      tree: undefined,
      reads: [],
      obstacle: tree ? "a data table" : "a formula of unknown form",
    };
  const scope = referring.scope(cell.sheet, () => null);
  const obstacle = obstacleIn(tree, scope, cell.kind !== "scalar");
  return { cell, tree, reads: readsOf(tree, scope), ...(obstacle !== undefined && { obstacle }) };
}

function readsOf(tree: Tree, scope: Scope): Area[] {
  const own = scope.areaOf(tree);
  return [...(own ? [own] : []), ...branches(tree).flatMap((inner) => readsOf(inner, scope))];
}
