import type { ChartPlan } from "../sheet/change";
import { rangeOf } from "./run";

const types = {
  line: "Line",
  column: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  bar: "BarClustered",
} as const;

/** A native chart over the cells of its place. Excel makes the first series of the source that a new chart must have. */
export function addChart(context: Excel.RequestContext, plan: ChartPlan): void {
  const [first] = plan.series;
  const { charts } = context.workbook.worksheets.getItem(plan.place.sheet);
  const chart = charts.add(types[plan.kind], rangeOf(context, first.values), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.axes.valueAxis.title.text = plan.valueTitle;
  chart.axes.categoryAxis.title.text = plan.categoryTitle;
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = "Bottom";
  for (const [index, { name, values }] of plan.series.entries()) {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(rangeOf(context, values));
    series.setXAxisValues(rangeOf(context, plan.categories));
  }
  const place = rangeOf(context, plan.place);
  chart.setPosition(place.getCell(0, 0), place.getLastCell());
}
