import { units } from "../../catalogue/units";
import type { Input, Model } from "../../models/define";
import { a1 } from "../address";
import type { InputValues } from "../compute";
import type { Layout } from "../modelLayout";
import { valueAt } from "../modelLayout";
import type { InputProblem } from "../plans";
import type { CellValue } from "../workbook";

/** Inputs that a model cannot take; a blank one is none of them. */
export function problemsOf(model: Model, layout: Layout, inputs: InputValues): readonly InputProblem[] {
  return Object.entries(model.inputs).flatMap(([key, input]) => {
    const sentence = problemOf(input, inputs[key]);
    const address = a1(valueAt(layout, key));
    return sentence === undefined ? [] : [{ key, label: input.label, address, sentence }];
  });
}

/** Why an input cannot have a value: `Gearing must be from 0 to 1; got 62`. */
export function problemOf({ label, choices, range = {}, unit }: Input, value: CellValue): string | undefined {
  if (value === "") return undefined;
  const text = String(value);
  const got = `; got ${text}`;
  if (/^#[A-Z0-9/_]+[!?]?$/.test(text)) return `${label} must be given without an error${got}`;
  if (choices) {
    const isOne = choices.some((choice) => choice.toUpperCase() === text.toUpperCase());
    return isOne ? undefined : `${label} must be one of ${choices.join(", ")}${got}`;
  }
  if (unit === units.text || unit === units.choice) return undefined;
  if (typeof value !== "number") return `${label} must be a number${got}`;
  const { low = -Infinity, high = Infinity } = range;
  if (value >= low && value <= high) return undefined;
  return `${label} must be ${bounds(low, high)}${got}`;
}

function bounds(low: number, high: number): string {
  if (high === Infinity) return `at least ${low}`;
  return low === -Infinity ? `at most ${high}` : `from ${low} to ${high}`;
}
