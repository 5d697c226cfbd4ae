// A chart as its parts reach it: by its identity, so that what a request has done before is seen.
import type { Chart } from "../chart";
import { ExcelError } from "../errors";
import type { Grid } from "../grid";
import type { Scalar } from "../kind";

export interface Target {
  readonly id: string;
}

export function chartOf({ id }: Target, grid: Grid): Chart {
  const found = grid.charts().find((each) => each.id === id);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

export function set(target: Target, grid: Grid, change: Partial<Chart>): void {
  grid.setChart({ ...chartOf(target, grid), ...change });
}

export function kept<K extends keyof Chart>(key: K, check: (value: unknown) => Chart[K]): Scalar<Target> {
  return {
    get: (target, grid) => chartOf(target, grid)[key],
    set: (target, value, grid) => {
      set(target, grid, { [key]: check(value) });
    },
  };
}
