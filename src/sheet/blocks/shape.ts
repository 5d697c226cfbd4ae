import { shownName } from "../../catalogue/define";
import type { Model, Preset } from "../../models/define";
import { digest } from "../digest";
import type { Cells } from "../modelCells";
import { modelCells } from "../modelCells";
import type { Layout } from "../modelLayout";
import { layOut } from "../modelLayout";
import type { CellValue } from "../workbook";

const NO_DEAL: Preset = { title: "", asOf: 0, currency: "", notes: [], facts: {} };

/** The names of blocks in a workbook begin so. */
export const PREFIX = "Apsis_";

/** The name that refers to a whole block. */
export const blockName = (id: string): string => `${PREFIX}${id}`;

/** `annualYield` of VCI_II is called `VCI_II.annual_yield`. */
export const inputName = (id: string, key: string): string => `${id}.${shownName(key)}`;

/** A model's cells without any deal's facts. */
export function bareCells(model: Model, layout: Layout, namespace: string): Cells {
  return modelCells(
    { model, preset: NO_DEAL, prefix: `${namespace}.`, illustrative: false, about: {} },
    layout,
  );
}

/** The formulas of a model's block by their addresses. */
export function formulasOf(model: Model, layout: Layout, namespace: string): ReadonlyMap<string, string> {
  const cells = Object.entries(bareCells(model, layout, namespace));
  return new Map(
    cells.flatMap(([address, { formula }]) => (formula === undefined ? [] : [[address, formula]])),
  );
}

const shapes = new WeakMap<Model, string>();

/**
 * What this version makes of a model, in twelve digits: as long as a block has the same ones, each of its cells is known
 * by its place.
 */
export function shapeOf(model: Model): string {
  const known = shapes.get(model);
  if (known !== undefined) return known;
  const layout = layOut(model);
  const shape = digest(JSON.stringify([layout, [...formulasOf(model, layout, "")]]));
  shapes.set(model, shape);
  return shape;
}

/** The inputs of a block in twelve digits: what its stamp is compared with. */
export function inputsDigest(model: Model, inputs: Readonly<Record<string, CellValue>>): string {
  return digest(JSON.stringify(Object.keys(model.inputs).map((key) => [key, inputs[key] ?? ""])));
}
