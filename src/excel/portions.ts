import type { Area } from "../sheet/workbook";

interface Placed {
  readonly area: Area;
}

/** The rows of one area in parts of no more cells than that, where a row has fewer. */
function cut<T extends Placed>(whole: T, cells: number): T[] {
  const { row, rows, columns } = whole.area;
  const most = Math.max(1, Math.floor(cells / columns));
  return Array.from({ length: Math.ceil(rows / most) }, (_, index) => {
    const from = index * most;
    return { ...whole, area: { ...whole.area, row: row + from, rows: Math.min(most, rows - from) } };
  });
}

/** Areas in portions of no more cells than that; a larger one is cut by its rows. */
export function inPortions<T extends Placed>(areas: readonly T[], cells: number): T[][] {
  const all: T[][] = [];
  let held = Infinity;
  for (const part of areas.flatMap((each) => cut(each, cells))) {
    const size = part.area.rows * part.area.columns;
    if (held + size > cells) {
      all.push([]);
      held = 0;
    }
    all[all.length - 1].push(part);
    held += size;
  }
  return all;
}
