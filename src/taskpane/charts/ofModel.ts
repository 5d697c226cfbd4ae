import { units } from "../../catalogue/units";
import type { Chart, Model } from "../../models/define";
import { layOut } from "../../sheet/modelLayout";
import type { Computed } from "../../sheet/compute";
import { formatted } from "../format";
import { unitName } from "../../sheet/shownUnits";
import type { Picture } from "./picture";

/** The charts of a model, as its sheet shows them, of what was computed; those without a figure are left out. */
export function picturesOf(model: Model, computed: Computed, currency: string): readonly Picture[] {
  return Object.values(model.charts ?? {})
    .map((chart) => pictureOf(model, chart, computed, currency))
    .filter(({ series }) => series.some(({ values }) => values.some((value) => value !== undefined)));
}

function pictureOf(model: Model, chart: Chart, computed: Computed, currency: string): Picture {
  const table = model.tables[chart.table];
  const { row, column } = layOut(model).tables[chart.table];
  const cell = (down: number, across: number) => computed.at({ row: row + down, column: column + across });
  const lines = Array.from({ length: table.rows }, (_, index) => index + 1).filter((down) => {
    const category = cell(down, chart.category);
    return category !== null && category !== "";
  });
  const isDate = table.columns[chart.category] === units.date;
  const unit = table.columns[chart.series[0]];
  const figureAt = (value: unknown) => (typeof value === "number" ? value : undefined);
  return {
    title: chart.title,
    kind: chart.kind,
    unit,
    unitName: unitName(unit, currency),
    categoryTitle: textOf(cell(0, chart.category)),
    categories: lines.map((down) => {
      const value = cell(down, chart.category);
      return isDate && typeof value === "number" ? formatted(value, "yyyy-mm-dd").slice(0, 7) : textOf(value);
    }),
    series: chart.series.map((across) => ({
      name: textOf(cell(0, across)),
      values: lines.map((down) => figureAt(cell(down, across))),
    })),
  };
}

function textOf(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toPrecision(6)));
  return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}
