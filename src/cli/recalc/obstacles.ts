import { definitionOf } from "../../sheet/evaluate";
import { natives } from "../../sheet/evaluate/natives";
import type { Tree } from "../../sheet/formula";
import { ownName } from "../../sheet/formula";
import { branches } from "../../sheet/formula/calls";
import type { Area } from "./cells";

/** Where a formula finds what it refers to. */
export interface Scope {
  readonly namespace: string;
  readonly areaOf: (tree: Tree) => Area | undefined;
}

const OPERATORS = new Set(["+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">=", "%", "@"]);
/** Functions that take one cell where the sheet gives them many: there an old formula means the cell beside it. */
const OF_ONE = new Set(["ABS", "LN", "EXP", "SQRT", "ROUND", "IF", "ISNUMBER", "NOT"]);

/** What a formula holds that cannot be computed here, in a few words; undefined where there is nothing. */
export function obstacleIn(tree: Tree, scope: Scope, isArray: boolean): string | undefined {
  const own = ownObstacle(tree, scope) ?? (isArray ? undefined : intersection(tree, scope));
  if (own !== undefined) return own;
  for (const inner of branches(tree)) {
    const found = obstacleIn(inner, scope, isArray);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ownObstacle(tree: Tree, { namespace, areaOf }: Scope): string | undefined {
  switch (tree.kind) {
    case "foreign":
      return tree.text;
    case "name":
      return areaOf(tree) ? undefined : `the name ${tree.name}`;
    case "operator":
      return OPERATORS.has(tree.operator) ? undefined : `the operator "${tree.operator}"`;
    case "call": {
      const own = ownName(tree.name, namespace);
      if (own !== undefined)
        return definitionOf(own) ? undefined : `${own}, which this version does not have`;
      return tree.name.toUpperCase() in natives ? undefined : `${bareName(tree.name)}()`;
    }
    default:
      return undefined;
  }
}

/** A function's name without what files put before those that came after 2007. */
export const bareName = (name: string): string => name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, "");

/** A range where an old formula takes the one cell of it in its own row or column. */
function intersection(tree: Tree, { areaOf }: Scope): string | undefined {
  const isOfOne = tree.kind === "operator" || (tree.kind === "call" && OF_ONE.has(tree.name.toUpperCase()));
  if (!isOfOne) return undefined;
  const range = branches(tree)
    .map(areaOf)
    .find((area) => area !== undefined && area.rows * area.columns > 1);
  return range ? "a range where a cell is meant" : undefined;
}
