import type { Chart, Model, Preset } from "../../models/define";
import type { ChartPlan } from "../change";
import { compute } from "../compute";
import { factOf } from "../modelCells";
import { unitName } from "../shownUnits";
import type { Layout } from "../modelLayout";
import { chartSize, layOut } from "../modelLayout";
import type { Area } from "../workbook";

interface Charted {
  readonly id: string;
  readonly sheet: string;
  readonly model: Model;
  readonly preset: Preset;
  readonly layout: Layout;
}

/** The charts of a block, over the columns of its tables. */
export function chartsOf(block: Charted): readonly ChartPlan[] {
  const titleOf = titlesOf(block);
  return Object.entries(block.model.charts ?? {}).map(([key, chart]) => chartOf(block, key, chart, titleOf));
}

type TitleOf = (table: string, column: number) => string;

function chartOf(block: Charted, key: string, chart: Chart, titleOf: TitleOf): ChartPlan {
  const { id, sheet, model, preset, layout } = block;
  const { rows, columns } = model.tables[chart.table];
  const header = layout.tables[chart.table];
  const body = (index: number): Area => {
    return { sheet, row: header.row + 1, column: header.column + index, rows, columns: 1 };
  };
  return {
    name: `${id} ${key}`,
    title: chart.title,
    kind: chart.kind,
    valueTitle: unitName(columns[chart.series[0]], preset.currency),
    categoryTitle: titleOf(chart.table, chart.category),
    categories: body(chart.category),
    series: chart.series.map((index) => ({ name: titleOf(chart.table, index), values: body(index) })),
    place: { sheet, ...layout.charts[key], ...chartSize },
  };
}

/** Headers of columns: as a table is written, or as its function names them when it is computed for illustration. */
function titlesOf({ model, preset }: Charted): TitleOf {
  const dealt = { model, preset, prefix: "", illustrative: true, about: {} };
  const inputs = Object.keys(model.inputs).map((key) => [key, factOf(dealt, key).value] as const);
  const { at } = compute(model, Object.fromEntries(inputs));
  const { tables } = layOut(model);
  return (key, index) => {
    const table = model.tables[key];
    if (!("formula" in table)) return table.headers[index];
    const header = at({ row: tables[key].row, column: tables[key].column + index });
    return typeof header === "string" && header !== "" ? header : table.title;
  };
}
