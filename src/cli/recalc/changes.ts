import { a1, a1Area } from "../../sheet/address";
import type { Scalar } from "../../sheet/evaluate";
import type { CellEdit } from "../workbook/cellXml";
import { keyOf } from "../workbook/cell";
import type { Area } from "./cells";
import { fileValueOf, isSame, scalarOf } from "./cells";
import type { Computed, Recalculation } from "./recalculate";
import { placesIn } from "./recalculate";

/** A cell that holds another value now. */
export interface ChangedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: Scalar;
  readonly after: Scalar;
}

export interface Changes {
  readonly edits: ReadonlyMap<string, ReadonlyMap<number, CellEdit>>;
  readonly cells: readonly ChangedCell[];
}

/** What a recalculation changes in a file: only cells whose values are others now. */
export function changesOf(recalculation: Recalculation): Changes {
  const edits = new Map<string, Map<number, CellEdit>>();
  const cells: ChangedCell[] = [];
  for (const computed of recalculation.computed) {
    const { sheet } = computed.cell;
    const own = edits.get(sheet) ?? new Map<number, CellEdit>();
    for (const changed of changedCells(recalculation, computed)) {
      cells.push(changed);
      own.set(keyOf(changed), { value: fileValueOf(changed.after), isResult: true });
    }
    const area = otherArea(computed);
    const key = keyOf(computed.cell);
    if (area !== undefined) own.set(key, { ...own.get(key), area });
    if (own.size > 0) edits.set(sheet, own);
  }
  return { edits, cells };
}

function changedCells({ cells, cached }: Recalculation, { cell, area }: Computed): ChangedCell[] {
  const { sheet } = cell;
  const values = cached.get(sheet);
  return placesIn(union(cell.area, area)).flatMap((at) => {
    const before = scalarOf(values?.get(keyOf(at)) ?? null);
    const after = cells.at(sheet, at);
    return isSame(before, after) ? [] : [{ ...at, sheet, before, after }];
  });
}

/** What an array filled and what it fills: both begin at its cell. */
const union = (old: Omit<Area, "sheet">, now: Area): Area => ({
  ...now,
  rows: Math.max(old.rows, now.rows),
  columns: Math.max(old.columns, now.columns),
});

function otherArea({ cell, area }: Computed): string | undefined {
  const isSameSize = cell.area.rows === area.rows && cell.area.columns === area.columns;
  if (cell.kind !== "dynamic" || isSameSize) return undefined;
  return area.rows * area.columns === 1 ? a1(area) : a1Area(area, area.rows, area.columns);
}
