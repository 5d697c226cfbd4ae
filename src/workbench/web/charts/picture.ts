// A chart with its numbers, as the sheet has them now.
import type { Chart, ChartType } from "../../host/chart";
import type { Area, CellValue, Grid } from "../../host/grid";

export interface Point {
  readonly series: string;
  /** As the cell of the category shows it. */
  readonly category: string;
  readonly value: number;
}

export interface Picture {
  readonly type: ChartType;
  readonly title: string;
  readonly valueTitle: string;
  readonly categoryTitle: string;
  readonly series: readonly string[];
  readonly categories: readonly string[];
  readonly points: readonly Point[];
}

const texts = (grid: Grid, area: Area | null): string[] => (area ? grid.texts(area).flat() : []);

const values = (grid: Grid, area: Area | null): CellValue[] => (area ? grid.values(area).flat() : []);

/** Cells without a number have no point. */
export function pictureOf(chart: Chart, grid: Grid): Picture {
  const { type, title, valueTitle, categoryTitle, series } = chart;
  const named = texts(grid, series.at(0)?.categories ?? null);
  const length = Math.max(0, ...series.map(({ values: area }) => (area ? area.rows * area.columns : 0)));
  const categories = Array.from({ length }, (_, index) => named.at(index) ?? String(index + 1));
  const points = series.flatMap(({ name, values: area }) =>
    values(grid, area).flatMap((value, index) =>
      typeof value === "number" ? [{ series: name, category: categories[index], value }] : [],
    ),
  );
  const names = series.map(({ name }) => name);
  return { type, title, valueTitle, categoryTitle, series: names, categories, points };
}
