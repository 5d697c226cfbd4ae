import type { Model, Preset } from "../models/define";
import type { BookCell, BookSheet } from "./book";
import type { BlockCell } from "./modelCells";
import { modelCells } from "./modelCells";
import { layOut } from "./modelLayout";

/** Widths in pixels of a block's columns: labels, values, units, the rest. */
export const COLUMN_WIDTHS = [350, 130, 170, ...new Array<number>(10).fill(130)];

/** A model with the facts of a preset as a sheet: inputs, outputs and checks at the top, tables below. */
export function modelSheet(model: Model, preset: Preset, name: string, prefix: string): BookSheet {
  const about = { model: model.title, deal: preset.title, asOf: preset.asOf };
  const cells = modelCells({ model, preset, prefix, illustrative: true, about }, layOut(model));
  return {
    name,
    columns: COLUMN_WIDTHS,
    freezeRows: 1,
    cells: Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, bare(cell)])),
  };
}

function bare(cell: BlockCell): BookCell {
  return Object.fromEntries(Object.entries(cell).filter(([key]) => key !== "fills"));
}
