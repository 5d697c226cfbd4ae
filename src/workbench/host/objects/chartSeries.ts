import { optional, text, whole } from "../arguments";
import type { ChartSeries } from "../chart";
import { ExcelError } from "../errors";
import type { Grid } from "../grid";
import { Kind, type Remote } from "../kind";
import { type Target, chartOf, set } from "./chartTarget";
import { range } from "./range";

interface One extends Target {
  readonly index: number;
}

function seriesOf({ id, index }: One, grid: Grid): ChartSeries {
  const found = chartOf({ id }, grid).series.at(index);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function change({ id, index }: One, grid: Grid, to: Partial<ChartSeries>): void {
  const { series } = chartOf({ id }, grid);
  set({ id }, grid, { series: series.map((each, at) => (at === index ? { ...each, ...to } : each)) });
}

const chartSeries = new Kind<One>("ChartSeries", {
  scalars: {
    name: {
      get: (target, grid) => seriesOf(target, grid).name,
      set: (target, value, grid) => {
        change(target, grid, { name: text(value) });
      },
    },
  },
  methods: {
    delete: ({ id, index }, _, grid) => {
      const { series } = chartOf({ id }, grid);
      set({ id }, grid, { series: series.filter((__, at) => at !== index) });
    },
    setValues: (target, [source], grid) => {
      change(target, grid, { values: range.from(source) });
    },
    setXAxisValues: (target, [source], grid) => {
      change(target, grid, { categories: range.from(source) });
    },
  },
});

function at(target: Target, index: number, grid: Grid): Remote {
  seriesOf({ ...target, index }, grid);
  return chartSeries.of({ ...target, index });
}

export const seriesCollection = new Kind<Target>("ChartSeriesCollection", {
  scalars: { count: { get: (target, grid) => chartOf(target, grid).series.length } },
  items: (target, grid) =>
    chartOf(target, grid).series.map((_, index) => chartSeries.of({ ...target, index })),
  item: (target, key, grid) => at(target, whole(key), grid),
  methods: {
    add: (target, [name], grid) => {
      const { series } = chartOf(target, grid);
      const fresh = {
        name: optional(text, `Series${series.length + 1}`)(name),
        values: null,
        categories: null,
      };
      set(target, grid, { series: [...series, fresh] });
      return at(target, series.length, grid);
    },
    getCount: (target, _, grid) => chartOf(target, grid).series.length,
    getItemAt: (target, [index], grid) => at(target, whole(index), grid),
  },
});
