// What a grid in memory has beside its cells: charts, frozen rows, steps to undo, whom it tells of changes.
import type { Chart } from "../../../src/workbench/host/chart";
import { WorkbookFile } from "../../../src/workbench/host/file";
import type { Area, Sheet, SheetId } from "../../../src/workbench/host/grid";

export abstract class MemoryExtras {
  readonly file = new WorkbookFile();
  /** How many steps there are to undo. */
  steps = 0;
  readonly #changed = new Set<(area: Area) => void>();
  readonly #selected = new Set<() => void>();
  readonly #frozen = new Map<SheetId, number>();
  #charts: Chart[] = [];
  #open = 0;

  abstract sheets(): readonly Sheet[];

  frozenRows(id: SheetId) {
    return this.#frozen.get(id) ?? 0;
  }

  freezeRows(id: SheetId, rows: number) {
    this.#frozen.set(id, rows);
  }

  charts() {
    return this.#charts.filter(({ sheet }) => this.sheets().some(({ id }) => id === sheet));
  }

  setChart(chart: Chart) {
    const isNew = !this.#charts.some(({ id }) => id === chart.id);
    this.#charts = isNew
      ? [...this.#charts, chart]
      : this.#charts.map((each) => (each.id === chart.id ? chart : each));
  }

  deleteChart({ id }: Pick<Chart, "id">) {
    this.#charts = this.#charts.filter((each) => each.id !== id);
  }

  onChanged(listener: (area: Area) => void) {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  onSelectionChanged(listener: () => void) {
    this.#selected.add(listener);
    return () => this.#selected.delete(listener);
  }

  beginStep() {
    if (this.#open === 0) this.steps += 1;
    this.#open += 1;
    return () => {
      this.#open -= 1;
    };
  }

  protected tellChanged(area: Area) {
    for (const listener of this.#changed) listener(area);
  }

  protected tellSelected() {
    for (const listener of this.#selected) listener();
  }
}
