import { intersection, isCell } from "./area";
import type { Area, Grid } from "./grid";

const spillsTouching = (area: Area, grid: Grid): readonly Area[] =>
  grid.spills(area.sheet).filter((spill) => !isCell(spill) && intersection(area, spill));

/** The spill that starts in a cell; null for any other cell and for more than one. */
export function spillOf(area: Area, grid: Grid): Area | null {
  if (!isCell(area)) return null;
  const spill = spillsTouching(area, grid).at(0);
  return spill?.row === area.row && spill.column === area.column ? spill : null;
}

/** The cell whose formula spills into a cell; null for a cell without a spill and for more than one. */
export function anchorOf(area: Area, grid: Grid): Area | null {
  const spill = isCell(area) ? spillsTouching(area, grid).at(0) : undefined;
  return spill ? { ...spill, rows: 1, columns: 1 } : null;
}

/** Whether all cells of an area belong to a spill; null where some do. */
export function isSpilled(area: Area, grid: Grid): boolean | null {
  const shared = spillsTouching(area, grid).map((spill) => intersection(area, spill));
  const cells = shared.reduce((sum, part) => sum + (part ? part.rows * part.columns : 0), 0);
  return cells === 0 ? false : cells === area.rows * area.columns ? true : null;
}
