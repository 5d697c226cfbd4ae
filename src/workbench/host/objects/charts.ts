import { parseAddress } from "../address";
import { oneOf, optional, text, whole } from "../arguments";
import { boundingArea } from "../area";
import { type Chart, type ChartSeries, chartTypes } from "../chart";
import { ExcelError, invalidArgument } from "../errors";
import type { Area, Grid, SheetId } from "../grid";
import { Kind, type Remote } from "../kind";
import { type Target, chartOf, kept, set } from "./chartTarget";
import { chartAxes, chartLegend, chartTitle } from "./chartText";
import { seriesCollection } from "./chartSeries";
import { range } from "./range";

interface Home {
  readonly sheet: SheetId;
}

const type = oneOf(...chartTypes);

const chart = new Kind<Target>("Chart", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    chartType: kept("type", type),
    id: { get: ({ id }) => id },
    name: kept("name", text),
  },
  links: {
    axes: (target) => chartAxes.of(target),
    legend: (target) => chartLegend.of(target),
    series: (target) => seriesCollection.of(target),
    title: (target) => chartTitle.of({ ...target, key: "title" }),
  },
  methods: {
    delete: (target, _, grid) => {
      grid.deleteChart(chartOf(target, grid));
    },
    setPosition: (target, [from, to], grid) => {
      const { sheet } = chartOf(target, grid);
      const corner = (given: unknown): Area =>
        typeof given === "string"
          ? (parseAddress(given, grid.sheets(), sheet) ?? invalidArgument())
          : range.from(given);
      const first = corner(from);
      set(target, grid, { place: boundingArea(first, optional(corner, first)(to)) });
    },
  },
});

/** Every column of the source is a series, as with the numbers of a model. */
const seriesFrom = (source: Area): ChartSeries[] =>
  Array.from({ length: source.columns }, (_, index) => ({
    name: `Series${index + 1}`,
    values: { ...source, column: source.column + index, columns: 1 },
    categories: null,
  }));

function add({ sheet }: Home, [kind, source]: readonly unknown[], grid: Grid): Remote {
  const number =
    grid.charts().reduce((last, { id }) => Math.max(last, Number.parseInt(id.slice(7), 10)), 0) + 1;
  const made: Chart = {
    id: `{chart-${number}}`,
    sheet,
    name: `Chart ${number}`,
    type: type(kind),
    title: "",
    valueTitle: "",
    categoryTitle: "",
    hasLegend: true,
    series: seriesFrom(range.from(source)),
    place: null,
  };
  grid.setChart(made);
  return chart.of({ id: made.id });
}

const on = ({ sheet }: Home, grid: Grid): Chart[] => grid.charts().filter((each) => each.sheet === sheet);

const named = (home: Home, name: unknown, grid: Grid): Remote | null => {
  const found = on(home, grid).find((each) => each.name.toLowerCase() === text(name).toLowerCase());
  return found ? chart.of({ id: found.id }) : null;
};

const orItemNotFound = (found: Remote | null): Remote => {
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
};

export const charts = new Kind<Home>("ChartCollection", {
  scalars: { count: { get: (home, grid) => on(home, grid).length } },
  items: (home, grid) => on(home, grid).map(({ id }) => chart.of({ id })),
  item: (home, key, grid) => {
    const found = on(home, grid).find(({ id }) => id === key);
    return orItemNotFound(found ? chart.of({ id: found.id }) : named(home, key, grid));
  },
  methods: {
    add,
    getCount: (home, _, grid) => on(home, grid).length,
    getItem: (home, [name], grid) => orItemNotFound(named(home, name, grid)),
    getItemAt: (home, [index], grid) => {
      const found = on(home, grid).at(whole(index));
      return orItemNotFound(found ? chart.of({ id: found.id }) : null);
    },
    getItemOrNullObject: (home, [name], grid) => named(home, name, grid),
  },
});
