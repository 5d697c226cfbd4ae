import type { Model, Preset } from "../models/define";
import { digest } from "./digest";
import type { Cells } from "./modelCells";
import { modelCells } from "./modelCells";
import type { Layout } from "./modelLayout";
import { layOut } from "./modelLayout";
import type { CellValue } from "./workbook";

const NO_DEAL: Preset = { title: "", asOf: 0, currency: "", notes: [], facts: {} };
const shapes = new WeakMap<Model, string>();

/** A model's cells without any deal's facts. */
export function bareCells(model: Model, layout: Layout, prefix: string): Cells {
  return modelCells({ model, preset: NO_DEAL, prefix, illustrative: false, about: {} }, layout);
}

/**
 * What a model and this version's layout make of a block, in twelve digits: as long as they are the same, every cell of
 * a block is known by its place.
 */
export function shapeOf(model: Model): string {
  const known = shapes.get(model);
  if (known !== undefined) return known;
  const layout = layOut(model);
  const formulas = Object.entries(bareCells(model, layout, "")).map(([address, { formula }]) => [
    address,
    formula,
  ]);
  const shape = digest(JSON.stringify([layout, formulas]));
  shapes.set(model, shape);
  return shape;
}

/** The inputs of a block in twelve digits: what its stamp is compared with. */
export function inputsDigest(model: Model, inputs: Readonly<Record<string, CellValue>>): string {
  return digest(JSON.stringify(Object.keys(model.inputs).map((key) => [key, inputs[key] ?? ""])));
}
