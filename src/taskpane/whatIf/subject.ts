import type { Input, Model, Output } from "../../models/define";
import { units } from "../../catalogue/units";
import type { InputValues } from "../../sheet/compute";
import { compute, shownValue } from "../../sheet/compute";
import type { FoundBlock, Scenario } from "../../sheet/plans";
import type { CellValue } from "../../sheet/workbook";
import { dealOf, filledInputs } from "../deals/facts";

/** What is asked "what if" of: a model and the inputs that hold now. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly model: Model;
  readonly inputs: InputValues;
  readonly currency: string;
  readonly scenarios: readonly Scenario[];
  /** Missing for a deal that is not placed. */
  readonly block?: FoundBlock;
}

/** A block with what its input cells hold. */
export function subjectOfBlock(block: FoundBlock): Subject | undefined {
  const { id, title, model } = block;
  const inputs = block.reading?.inputs ?? block.state?.inputs;
  if (!model || !inputs) return undefined;
  const currency = dealOf(id.replace(/_\d+$/, ""))?.preset.currency ?? dealOf(id)?.preset.currency ?? "money";
  return { id, title, model, inputs, currency, scenarios: scenariosOf(model, block.state?.scenarios), block };
}

/** A deal as it would be placed. */
export function subjectOfDeal(id: string): Subject | undefined {
  const deal = dealOf(id);
  if (!deal) return undefined;
  const { model, preset } = deal;
  const inputs = filledInputs(deal, true);
  return { id, title: preset.title, model, inputs, currency: preset.currency, scenarios: scenariosOf(model) };
}

function scenariosOf({ scenarios = {} }: Model, own: readonly Scenario[] = []): readonly Scenario[] {
  return [
    ...Object.values(scenarios).map(({ title, changes }) => ({ name: title, inputs: changes })),
    ...own,
  ];
}

/** The inputs that may be varied: numbers that are there, but no dates. */
export function variable({ model, inputs }: Subject): readonly (readonly [string, Input])[] {
  return Object.entries(model.inputs).filter(
    ([key, { unit }]) => typeof inputs[key] === "number" && unit !== units.date,
  );
}

/** The two inputs that a grid begins with: the model's levers, as far as they can be varied. */
export function leversOf(subject: Subject): readonly [string, string] {
  const keys = variable(subject).map(([key]) => key);
  const levers = (subject.model.levers ?? []).filter((key) => keys.includes(key));
  const [down, across = down] = [...new Set([...levers, ...keys])];
  return [down, across];
}

/** The outputs that are numbers now. */
export function answering({ model, inputs }: Subject): readonly (readonly [string, Output])[] {
  const computed = compute(model, inputs);
  return Object.entries(model.outputs).filter(
    ([key, { unit }]) =>
      typeof computed.value(key) === "number" && unit !== units.date && unit !== units.count,
  );
}

/** An output for other values of some inputs. */
export function outputAt({ model, inputs }: Subject, output: string, changes: InputValues): CellValue {
  return shownValue(compute(model, { ...inputs, ...changes }).value(output));
}

/** A value within what its input may be. */
export function within({ range, unit }: Input, value: number): number {
  const whole = unit === units.periods || unit === units.perYear || unit === units.count;
  const near = whole ? Math.round(value) : Number(value.toPrecision(12));
  return Math.min(range?.high ?? Infinity, Math.max(range?.low ?? -Infinity, near));
}

/** A step that is worth looking at: a twentieth or so of the value, in a round number. */
export function stepOf({ unit }: Input, value: number): number {
  if (unit === units.annualRate) return 0.005;
  if (unit === units.share) return 0.05;
  if (unit === units.periods || unit === units.perYear) return 1;
  const size = Math.abs(value) / 20;
  if (size === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  return Number(((lead < 2 ? 1 : lead < 5 ? 2 : 5) * power).toPrecision(3));
}

/** Five values around the one that holds, as far as the input admits them. */
export function around(input: Input, value: number, step: number): readonly number[] {
  return [...new Set([-2, -1, 0, 1, 2].map((count) => within(input, value + count * step)))];
}
