import type { Surroundings } from "../../sheet/evaluate";
import { beyond, definitionOf } from "../../sheet/evaluate";
import type { Tree } from "../../sheet/formula";
import { branches, ownName } from "../../sheet/formula";
import type { Area } from "./cells";

/** Where a formula finds what it refers to. */
export interface Scope extends Surroundings {
  /** The cells that a part of a formula refers to; undefined where it refers to none. */
  readonly areaOf: (tree: Tree) => Area | undefined;
}

/** Functions that take one cell where the sheet gives them many: there an old formula means the cell beside it. */
const OF_ONE = new Set(["ABS", "LN", "EXP", "SQRT", "ROUND", "IF", "ISNUMBER", "NOT"]);

/** What a formula holds that cannot be computed here, in a few words; undefined where there is nothing. */
export function obstacleIn(tree: Tree, scope: Scope, isArray: boolean): string | undefined {
  return beyond(tree, scope) ?? peculiarity(tree, scope, isArray);
}

function peculiarity(tree: Tree, scope: Scope, isArray: boolean): string | undefined {
  const own = missing(tree, scope) ?? (isArray ? undefined : intersection(tree, scope));
  if (own !== undefined) return own;
  for (const inner of branches(tree)) {
    const found = peculiarity(inner, scope, isArray);
    if (found !== undefined) return found;
  }
  return undefined;
}

function missing(tree: Tree, { namespace }: Scope): string | undefined {
  const own = tree.kind === "call" ? ownName(tree.name, namespace) : undefined;
  return own === undefined || definitionOf(own) ? undefined : `${own}, which this version does not have`;
}

/** A range where an old formula takes the one cell of it in its own row or column. */
function intersection(tree: Tree, { areaOf }: Scope): string | undefined {
  const isOfOne = tree.kind === "operator" || (tree.kind === "call" && OF_ONE.has(tree.name.toUpperCase()));
  if (!isOfOne) return undefined;
  const areas = branches(tree).map(areaOf);
  return areas.some((area) => area !== undefined && area.rows * area.columns > 1)
    ? "a range where a cell is meant"
    : undefined;
}
