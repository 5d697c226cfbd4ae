import type { AstExpression } from "@borgar/fx";
import { parse, tokenize } from "@borgar/fx";
import { sliced } from "../address";
import type { Reach } from "../address";

/** From which character of the formula to which. */
export type Span = readonly [from: number, to: number];

/** A formula as a tree, in no parser's own words. */
export type Tree =
  | { readonly kind: "constant"; readonly value: number | string | boolean; readonly span: Span }
  | { readonly kind: "error"; readonly error: string; readonly span: Span }
  | { readonly kind: "cells"; readonly reach: Reach; readonly span: Span }
  /** All cells of the result that spills from a cell: `B5#`, in files `_xlfn.ANCHORARRAY(B5)`. */
  | { readonly kind: "spill"; readonly reach: Reach; readonly span: Span }
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  /** A left-out argument. */
  | { readonly kind: "nothing"; readonly span: Span }
  | { readonly kind: "array"; readonly rows: readonly (readonly Tree[])[]; readonly span: Span }
  | {
      readonly kind: "operator";
      readonly operator: string;
      readonly operands: readonly Tree[];
      readonly span: Span;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Tree[]; readonly span: Span }
  /** What no sheet of ours writes: LET, LAMBDA, whole columns, tables. */
  | { readonly kind: "foreign"; readonly text: string; readonly span: Span };

const known = new Map<string, Tree | undefined>();
const MOST_KNOWN = 5000;

/** The tree of a formula with its leading "=", undefined where it is none that can be read. */
export function treeOf(formula: string): Tree | undefined {
  if (known.has(formula)) return known.get(formula);
  if (known.size >= MOST_KNOWN) known.clear();
  const tree = parsed(formula);
  known.set(formula, tree);
  return tree;
}

function parsed(formula: string): Tree | undefined {
  try {
    const tokens = tokenize(formula, { withLocation: true, mergeRefs: true });
    return grown(parse(tokens), formula);
  } catch {
    return undefined;
  }
}

function grown(node: AstExpression, formula: string): Tree {
  const span: Span = node.loc ? [node.loc[0], node.loc[1]] : [0, formula.length];
  const each = (nodes: readonly (AstExpression | null)[]): Tree[] =>
    nodes.map((inner) =>
      inner === null ? { kind: "nothing", span: [span[1], span[1]] } : grown(inner, formula),
    );
  switch (node.type) {
    case "Literal":
      return { kind: "constant", value: node.value, span };
    case "ErrorLiteral":
      return { kind: "error", error: node.value.toUpperCase(), span };
    case "ReferenceIdentifier":
      return referred(node.value, node.kind, span);
    case "ArrayExpression":
      return { kind: "array", rows: node.elements.map(each), span };
    case "UnaryExpression":
      return simplified(node.operator, each(node.arguments), {
        kind: "operator",
        operator: node.operator,
        operands: each(node.arguments),
        span,
      });
    case "BinaryExpression":
      return { kind: "operator", operator: node.operator, operands: each(node.arguments), span };
    case "CallExpression":
      return simplified(node.callee.name.replace(/^_xlfn\./i, "").toUpperCase(), each(node.arguments), {
        kind: "call",
        name: node.callee.name,
        args: each(node.arguments),
        span,
      });
    default:
      return { kind: "foreign", text: formula.slice(...span), span };
  }
}

/** What files write as calls of one cell, and people as marks beside it: `B5#` and `@B5`. */
function simplified(mark: string, [cell]: readonly (Tree | undefined)[], written: Tree): Tree {
  const isCell = cell?.kind === "cells" && cell.reach.rows * cell.reach.columns === 1;
  if (isCell && (mark === "#" || mark === "ANCHORARRAY"))
    return { kind: "spill", reach: cell.reach, span: written.span };
  return isCell && mark === "SINGLE" ? { ...cell, span: written.span } : written;
}

function referred(text: string, kind: string, span: Span): Tree {
  if (kind === "name") return { kind: "name", name: text, span };
  const reach = kind === "range" ? sliced(text) : undefined;
  return reach === undefined ? { kind: "foreign", text, span } : { kind: "cells", reach, span };
}
