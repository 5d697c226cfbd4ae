import type { Model } from "../models/define";
import type { Place, Reach } from "./address";
import { sliced } from "./address";
import { bareCells } from "./blocks/shape";
import type { Scalar, Source } from "./evaluate";
import { Calculation, CellError, keyOf } from "./evaluate";
import type { Layout } from "./modelLayout";
import { layOut, valueAt } from "./modelLayout";
import type { CellValue } from "./workbook";

const SHEET = "Model";
const NAMESPACE = "APSIS";

/** Inputs of a model by their keys; "" or none is a blank cell. */
export type InputValues = Readonly<Record<string, CellValue>>;

/** A model computed for some inputs, each cell when it is asked for. */
export interface Computed {
  /** An output's or a check's value: null where blank, a `CellError` with its sentence where it cannot be computed. */
  readonly value: (key: string) => Scalar;
  /** Any cell of the block, its row and column counted from the block's first cell. */
  readonly at: (place: Place) => Scalar;
}

interface Prepared {
  readonly layout: Layout;
  readonly cells: ReadonlyMap<number, Source>;
}

const prepared = new WeakMap<Model, Prepared>();

/** Computes a model without any host, in one pass of the engine. */
export function compute(model: Model, inputs: InputValues): Computed {
  const { layout, cells } = preparedOf(model);
  const filled = new Map(cells);
  for (const key of Object.keys(model.inputs))
    filled.set(keyOf(valueAt(layout, key)), { value: inputs[key] ?? "" });
  const grid = { sheets: new Map([[SHEET, filled]]), namespace: NAMESPACE, isLaidOut: true };
  const calculation = new Calculation(grid);
  const at = (place: Place): Scalar => calculation.at(SHEET, place);
  return { at, value: (key) => at(valueAt(layout, key)) };
}

/** A value as a cell shows it: an error by its name. */
export function shownValue(value: Scalar): CellValue {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

function preparedOf(model: Model): Prepared {
  const known = prepared.get(model);
  if (known) return known;
  const layout = layOut(model);
  const made = { layout, cells: sourcesOf(bareCells(model, layout, NAMESPACE)) };
  prepared.set(model, made);
  return made;
}

/** Cells by their addresses as a sheet to compute; those that hold nothing are left out. */
export function sourcesOf(cells: Readonly<Record<string, Source>>): Map<number, Source> {
  const sources = new Map<number, Source>();
  for (const [address, { value, formula, fills }] of Object.entries(cells)) {
    if (formula === undefined && (value === undefined || value === "")) continue;
    sources.set(keyOf(sliced(address) as Reach), { value, formula, fills });
  }
  return sources;
}
