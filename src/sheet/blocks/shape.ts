import type { Model, Preset } from "../../models/define";
import { digest } from "../digest";
import type { BlockCell } from "../modelCells";
import { modelCells } from "../modelCells";
import type { Layout } from "../modelLayout";
import type { CellValue } from "../workbook";

const NO_DEAL: Preset = { title: "", asOf: 0, currency: "", notes: [], facts: {} };
const DIGITS = 12;

/** The names of blocks in a workbook begin so. */
export const PREFIX = "Apsis_";

/** The formulas of a model's block by their addresses. */
export function formulasOf(model: Model, layout: Layout, namespace: string): ReadonlyMap<string, string> {
  const dealt = { model, preset: NO_DEAL, prefix: `${namespace}.`, illustrative: false, about: {} };
  const cells: [string, BlockCell][] = Object.entries(modelCells(dealt, layout));
  return new Map(
    cells.flatMap(([address, { formula }]) => (formula === undefined ? [] : [[address, formula]])),
  );
}

/** The inputs of a block in a few digits: what its stamp is compared with. */
export function inputsDigest(model: Model, inputs: Readonly<Record<string, CellValue>>): string {
  return digest(JSON.stringify(Object.keys(model.inputs).map((key) => [key, inputs[key] ?? ""]))).slice(
    0,
    DIGITS,
  );
}

/** `annualYield` of VCI_II is called `VCI_II.annual_yield`. */
export function inputName(id: string, key: string): string {
  return `${id}.${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
