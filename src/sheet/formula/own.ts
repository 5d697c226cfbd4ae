// Our functions in formulas of any form, also where they cannot be read as a tree: by their tokens.
import { tokenize } from "@borgar/fx";
import { sliced } from "../address";
import type { Reach } from "../address";
import { ownName, restored } from "./names";

/** Our functions that a formula calls, each once, in the order in which it names them. */
export function ownNamesIn(formula: string, namespace: string): readonly string[] {
  if (!formula.toUpperCase().includes(namespace.toUpperCase())) return [];
  const named = tokenize(formula).flatMap(({ type, value }) =>
    type === "func" ? (ownName(value, namespace) ?? []) : [],
  );
  return [...new Set(named)];
}

/** The formula with other functions in the place of ours. */
export function withFunctions(formula: string, namespace: string, rename: (name: string) => string): string {
  return tokenize(restored(formula, namespace))
    .map(({ type, value }) => {
      const own = type === "func" ? ownName(value, namespace) : undefined;
      return own === undefined ? value : rename(own);
    })
    .join("");
}

/** Whether another add-in or a host without ours has left the formula in a form that no user types. */
export function isDisfigured(formula: string, namespace: string): boolean {
  return restored(formula, namespace) !== formula;
}

/** The cells whose spilled results a formula refers to, as `B5#` or, in files, `ANCHORARRAY(B5)`. */
export function spillsIn(formula: string): readonly Reach[] {
  if (!formula.includes("#") && !formula.toUpperCase().includes("ANCHORARRAY")) return [];
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens.flatMap(({ type, value }, index) => {
    const isHashed = tokens[index + 1]?.type === "operator" && tokens[index + 1].value === "#";
    const isAnchor = /ANCHORARRAY$/i.test(tokens[index - 2]?.value ?? "");
    return type === "range" && (isHashed || isAnchor) ? (sliced(value) ?? []) : [];
  });
}

/** Ranges and names that a formula refers to, as it writes them, each once. */
export function precedentsIn(formula: string): readonly string[] {
  const found = tokenize(formula, { mergeRefs: true }).filter(({ type }) => type.startsWith("range"));
  return [...new Set(found.map(({ value }) => value))];
}
