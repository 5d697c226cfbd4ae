import type { Model } from "../../models/define";
import type { InputValues } from "../compute";
import { compute } from "../compute";
import type { Attribution } from "../plans";

/**
 * How the headline of a model moved: the effect of each changed input alone, from the inputs before, and the residual that
 * no single one explains. Undefined where no input has changed, or where there is no number before or after.
 */
export function attributionOf(
  model: Model,
  before: InputValues,
  after: InputValues,
): Attribution | undefined {
  const { headline } = model;
  if (headline === undefined) return undefined;
  const changed = Object.keys(model.inputs).filter((key) => (before[key] ?? "") !== (after[key] ?? ""));
  const at = (inputs: InputValues): unknown => compute(model, inputs).value(headline);
  const [old, now] = [at(before), at(after)];
  if (changed.length === 0 || typeof old !== "number" || typeof now !== "number") return undefined;
  const parts = changed.map((key) => {
    const alone = at({ ...before, [key]: after[key] ?? "" });
    const effect = typeof alone === "number" ? alone - old : 0;
    const [from, to] = [before[key] ?? "", after[key] ?? ""];
    return { key, label: model.inputs[key].label, from, to, effect };
  });
  const explained = parts.reduce((sum, { effect }) => sum + effect, 0);
  const { label, unit } = model.outputs[headline];
  return { output: headline, label, unit, before: old, after: now, parts, residual: now - old - explained };
}
