// Univer draws no charts: they float over their cells as pictures, follow scrolling and show the values of now.
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { Subject, auditTime, merge } from "rxjs";
import { chartsMutationId } from "../../calc/grid/charts";
import type { Ground } from "../../calc/ground";
import type { Chart } from "../../host/chart";
import type { Grid } from "../../host/grid";
import "./charts.css";
import { draw } from "./draw";
import { type Picture, pictureOf } from "./picture";
import { type Box, boxOf, corner, gridElement, moves } from "./place";

/** A figure on the page and what it was drawn from. */
interface Shown {
  readonly figure: HTMLElement;
  drawn: string;
}

const padding = 10;
const titleHeight = 26;
const legendHeight = 36;

function fill(figure: HTMLElement, picture: Picture, { width, height }: Box): void {
  const caption = document.createElement("figcaption");
  caption.textContent = picture.title;
  const legend = picture.series.length > 1 ? legendHeight : 0;
  const drawing = draw(picture, {
    width: Math.max(160, width - 2 * padding),
    height: Math.max(100, height - 2 * padding - titleHeight - legend),
  });
  drawing.setAttribute("aria-hidden", "true");
  figure.replaceChildren(caption, drawing);
}

class ChartLayer {
  readonly #ground: Ground;
  readonly #grid: Grid;
  readonly #layer = document.createElement("div");
  readonly #shown = new Map<string, Shown>();

  constructor(ground: Ground, grid: Grid) {
    this.#ground = ground;
    this.#grid = grid;
    this.#layer.className = "charts";
    gridElement(ground).append(this.#layer);
  }

  update(): void {
    const { left, top } = corner(this.#ground);
    this.#layer.style.inset = `${top}px 0 0 ${left}px`;
    const charts = this.#grid.charts();
    for (const chart of charts) this.#place(chart, left, top);
    for (const [id, { figure }] of this.#shown) {
      if (charts.some((chart) => chart.id === id)) continue;
      figure.remove();
      this.#shown.delete(id);
    }
  }

  #place(chart: Chart, left: number, top: number): void {
    const box = chart.place && boxOf(this.#ground, chart.place);
    const { figure } = this.#figureOf(chart);
    figure.hidden = !box;
    if (!box) return;
    Object.assign(figure.style, {
      left: `${box.left - left}px`,
      top: `${box.top - top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    });
    this.#paint(chart, box);
  }

  #paint(chart: Chart, box: Box): void {
    const shown = this.#figureOf(chart);
    const picture = pictureOf(chart, this.#grid);
    const wanted = JSON.stringify([picture, box.width, box.height]);
    if (shown.drawn === wanted) return;
    shown.drawn = wanted;
    shown.figure.setAttribute("aria-label", chart.title || chart.name);
    fill(shown.figure, picture, box);
  }

  #figureOf({ id }: Chart): Shown {
    const known = this.#shown.get(id);
    if (known) return known;
    const figure = document.createElement("figure");
    figure.setAttribute("role", "img");
    this.#layer.append(figure);
    const made = { figure, drawn: "" };
    this.#shown.set(id, made);
    return made;
  }
}

/** Shows the charts of the workbook from now on. */
export function showCharts(ground: Ground, grid: Grid): void {
  const layer = new ChartLayer(ground, grid);
  const changes = new Subject<null>();
  ground.commands.onCommandExecuted(({ id }) => {
    if (id === chartsMutationId || id === SetRangeValuesMutation.id || id.startsWith("sheet."))
      changes.next(null);
    if (id.startsWith("formula.mutation.")) changes.next(null);
  });
  merge(changes.pipe(auditTime(60)), ...moves(ground)).subscribe(() => {
    layer.update();
  });
}
