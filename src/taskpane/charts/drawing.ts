// The one file that knows the chart library; it is loaded when the first picture is wanted.
import * as Plot from "@observablehq/plot";
import { figure } from "../common/figures";
import { colourOf } from "./palette";
import type { Picture, Span, Spans } from "./picture";

const HEIGHT = 180;
const MARGINS = { marginTop: 12, marginRight: 8, marginBottom: 26, marginLeft: 46 };
/** Covenants and other lines beside the first are told apart without colour too. */
const DASHES = ["none", "5 3", "2 2", "8 3 2 3", "1 3", "10 4"];

/** A picture as an element of the page, as wide as it is told. */
export function drawn(picture: Picture | Spans, width: number): Element {
  const element = picture.kind === "spans" ? spans(picture, width) : columnsOrLines(picture, width);
  // What the picture shows is said by its place; names of its marks may stand on no group.
  for (const mark of element.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
  return element;
}

interface Point {
  readonly at: number;
  readonly value: number;
  readonly series: number;
}

function pointsOf({ series }: Picture): readonly Point[] {
  return series.flatMap(({ values }, number) =>
    values.flatMap((value, at) => (value === undefined ? [] : [{ at, value, series: number }])),
  );
}

function columnsOrLines(picture: Picture, width: number): Element {
  if (picture.kind === "bar") return bars(picture, width);
  const points = pointsOf(picture);
  const { categories, unit } = picture;
  const axis = Plot.axisX(ticksOf(categories, width), {
    tickFormat: (at: number) => categories[at],
    tickSize: 0,
    label: null,
  });
  return Plot.plot({
    width,
    height: HEIGHT,
    ...MARGINS,
    style: { background: "none", font: "inherit", color: "inherit" },
    x:
      picture.kind === "line"
        ? { domain: [0, Math.max(1, categories.length - 1)] }
        : { type: "band", domain: categories.map((_, at) => at), padding: 0.2 },
    y: { nice: true, zero: picture.kind !== "line" },
    marks: [
      Plot.gridY({ stroke: "var(--apsis-rule)", strokeOpacity: 1, ticks: 4 }),
      Plot.axisY({
        tickSize: 0,
        label: null,
        ticks: 4,
        tickFormat: (value: number) => brief(value, unit.format),
      }),
      axis,
      ...(picture.kind === "line" ? lines(points) : stacks(points)),
      Plot.ruleY([0], { stroke: "currentColor", strokeOpacity: picture.kind === "line" ? 0 : 0.6 }),
    ],
  });
}

const lines = (points: readonly Point[]) =>
  [...new Set(points.map(({ series }) => series))].map((series) =>
    Plot.lineY(
      points.filter((point) => point.series === series),
      {
        x: "at",
        y: "value",
        stroke: colourOf(series),
        strokeWidth: series === 0 ? 2 : 1.5,
        strokeDasharray: DASHES[series % DASHES.length],
      },
    ),
  );

const stacks = (points: readonly Point[]) => [
  Plot.barY(
    points,
    Plot.stackY({ x: "at", y: "value", z: "series", fill: ({ series }: Point) => colourOf(series) }),
  ),
];

function bars(picture: Picture, width: number): Element {
  const { categories, unit } = picture;
  return horizontal(categories, width, unit.format, [
    Plot.barX(
      pointsOf(picture).map((point) => ({ ...point, label: categories[point.at] })),
      { x: "value", y: "label", fill: colourOf(0), insetTop: 2, insetBottom: 2 },
    ),
    Plot.ruleX([0], { stroke: "currentColor", strokeOpacity: 0.6 }),
  ]);
}

function spans({ rows, base, unit }: Spans, width: number): Element {
  const labels = [...new Set(rows.map(({ label }) => label))];
  return horizontal(labels, width, unit.format, [
    Plot.barX(rows, {
      x1: "from",
      x2: "to",
      y: "label",
      fill: ({ tone }: Span) => `var(--apsis-${tone})`,
      insetTop: 3,
      insetBottom: 3,
    }),
    ...(base === undefined ? [] : [Plot.ruleX([base], { stroke: "currentColor", strokeDasharray: "3 2" })]),
  ]);
}

function horizontal(
  domain: readonly string[],
  width: number,
  format: string | undefined,
  marks: readonly Plot.Markish[],
): Element {
  const longest = Math.max(0, ...domain.map((key) => key.length));
  const marginLeft = Math.min(Math.round(width * 0.42), Math.max(40, longest * 5.6 + 8));
  const room = Math.floor((marginLeft - 8) / 5.6);
  return Plot.plot({
    width,
    height: 34 + 26 * domain.length,
    marginTop: 4,
    marginRight: 12,
    marginBottom: 24,
    marginLeft,
    style: { background: "none", font: "inherit", color: "inherit" },
    x: { nice: true },
    y: { type: "band", domain, label: null },
    marks: [
      Plot.gridX({ stroke: "var(--apsis-rule)", strokeOpacity: 1, ticks: 4 }),
      Plot.axisX({ tickSize: 0, label: null, ticks: 4, tickFormat: (value: number) => brief(value, format) }),
      Plot.axisY({ tickSize: 0, label: null, tickFormat: (key: string) => cut(key, room) }),
      ...marks,
    ],
  });
}

const cut = (text: string, room: number): string =>
  text.length > room ? `${text.slice(0, Math.max(1, room - 1))}…` : text;

/** As many places as have room for their labels, both ends where they fit. */
function ticksOf(categories: readonly string[], width: number): readonly number[] {
  const longest = Math.max(1, ...categories.map(({ length }) => length));
  const most = Math.max(2, Math.floor((width - 60) / (longest * 6 + 10)));
  const step = Math.max(1, Math.ceil(categories.length / most));
  return categories.flatMap((_, at) => (at % step === 0 ? [at] : []));
}

/** A value on an axis, as short as it can be said. */
function brief(value: number, format: string | undefined): string {
  if (format?.endsWith("%")) return `${String(Number((value * 100).toPrecision(6)))}%`;
  const size = Math.abs(value);
  if (size >= 10000) return value.toLocaleString("en-US", { notation: "compact", maximumFractionDigits: 1 });
  if (size === 0) return "0";
  return size >= 100 ? figure(value, { label: "", format: "#,##0" }) : String(Number(value.toPrecision(4)));
}
