// A picture drawn by Plot, small enough for a few cells.
import * as Plot from "@observablehq/plot";
import type { Picture } from "./picture";

export interface Size {
  readonly width: number;
  readonly height: number;
}

// Told apart without red against green, on white and on black.
const colours = ["#2e80dc", "#e8710a", "#12926f", "#9355c4", "#c2417b", "#7a8699"];

const short = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 2 });

/** About as many categories as have room for their names, evenly spaced. */
function shown(categories: readonly string[], room: number): string[] {
  const step = Math.max(1, Math.ceil((categories.length * 64) / room));
  return categories.filter((_, index) => index % step === 0);
}

type Mark = Plot.Markish;

function marks({ type, points, series }: Picture): Mark[] {
  const data = [...points];
  const across = { x: "category", y: "value" };
  const zero = Plot.ruleY([0], { strokeOpacity: 0.4 });
  if (type === "Line") {
    return [zero, Plot.lineY(data, { ...across, stroke: "series", z: "series", strokeWidth: 2 })];
  }
  if (type === "ColumnStacked")
    return [Plot.barY(data, { ...across, fill: "series", order: [...series] }), zero];
  if (type === "BarClustered") {
    const along = { x: "value", y: "series", fy: "category", fill: "series" };
    return [Plot.barX(data, along), Plot.ruleX([0], { strokeOpacity: 0.4 })];
  }
  return [Plot.barY(data, { x: "series", y: "value", fx: "category", fill: "series" }), zero];
}

function axes(
  { type, series, categories, valueTitle, categoryTitle }: Picture,
  { width }: Size,
): Plot.PlotOptions {
  const domain = [...new Set(categories)];
  const value = { label: valueTitle, tickFormat: (number: number) => short.format(number), grid: true };
  const named = { domain, label: categoryTitle, tickRotate: 0 };
  const within = { axis: null, domain: [...series] };
  if (type === "BarClustered") return { x: value, fy: { ...named, axis: "left", label: null }, y: within };
  const spaced = { ...named, ticks: shown(domain, width - 80) };
  if (type === "ColumnClustered") return { y: value, fx: spaced, x: within };
  return { y: value, x: { ...spaced, type: type === "Line" ? "point" : "band" } };
}

/** The picture with its legend; the title is the caller's to show. */
export function draw(picture: Picture, size: Size): HTMLElement | SVGSVGElement {
  const { series } = picture;
  return Plot.plot({
    ...axes(picture, size),
    ...size,
    marginLeft: 62,
    marginRight: 20,
    marginBottom: 38,
    style: { background: "transparent", color: "currentColor", fontSize: "11px" },
    color: { domain: [...series], range: colours.slice(0, series.length), legend: series.length > 1 },
    marks: marks(picture),
  });
}
