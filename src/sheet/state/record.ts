import type { BlockState, Scenario } from "../plans";
import type { CellValue } from "../workbook";
import type { Loose } from "./migrations";

/** A state from what a file says, undefined where it does not say all of it in the right kind. */
export function recordOf(loose: Loose): BlockState | undefined {
  const { id, model, deal, place, revision, version, written, inputs, outputs, scenarios } = loose;
  const texts = [id, model, deal, place, version].every((each) => typeof each === "string");
  const numbers = [revision, written].every((each) => typeof each === "number" && Number.isFinite(each));
  const isWhole = texts && numbers && isValues(inputs) && isValues(outputs) && areScenarios(scenarios);
  if (!isWhole) return undefined;
  return { id, model, deal, place, revision, version, written, inputs, outputs, scenarios } as BlockState;
}

function isValues(given: unknown): given is Readonly<Record<string, CellValue>> {
  return isRecord(given) && Object.values(given).every(isCell);
}

function areScenarios(given: unknown): given is readonly Scenario[] {
  if (!Array.isArray(given)) return false;
  return given.every((each) => isRecord(each) && typeof each.name === "string" && isValues(each.inputs));
}

export function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

const isCell = (given: unknown): boolean => ["number", "string", "boolean"].includes(typeof given);
