// The titles of a chart and its legend.
import { flag, oneOf, text } from "../arguments";
import type { Grid } from "../grid";
import { Kind, type Scalar } from "../kind";
import { type Target, chartOf, kept, set } from "./chartTarget";

interface Titled extends Target {
  readonly key: "title" | "valueTitle" | "categoryTitle";
}

const titleText: Scalar<Titled> = {
  get: (target, grid) => chartOf(target, grid)[target.key],
  set: (target, value, grid) => {
    set(target, grid, { [target.key]: text(value) });
  },
};

const shown = (target: Titled, grid: Grid): boolean => chartOf(target, grid)[target.key] !== "";

const members = {
  scalars: {
    text: titleText,
    visible: {
      get: shown,
      set: (target: Titled, value: unknown, grid: Grid) => {
        if (!flag(value)) set(target, grid, { [target.key]: "" });
      },
    },
  },
};

export const chartTitle = new Kind<Titled>("ChartTitle", members);

const axisTitle = new Kind<Titled>("ChartAxisTitle", members);

const chartAxis = new Kind<Titled>("ChartAxis", { links: { title: (target) => axisTitle.of(target) } });

export const chartAxes = new Kind<Target>("ChartAxes", {
  links: {
    categoryAxis: ({ id }) => chartAxis.of({ id, key: "categoryTitle" }),
    valueAxis: ({ id }) => chartAxis.of({ id, key: "valueTitle" }),
  },
});

const position = oneOf("Bottom");

export const chartLegend = new Kind<Target>("ChartLegend", {
  scalars: {
    position: { get: () => "Bottom", set: (_, value) => void position(value) },
    visible: kept("hasLegend", flag),
  },
});
