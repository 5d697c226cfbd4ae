// The cells, names and charts of a workbook in memory: what changes do to them and what their formulas give.
import { tokenize } from "@borgar/fx";
import { a1Area, addressOf, sliced } from "../../src/sheet/address";
import type { Place, Reach } from "../../src/sheet/address";
import type { Change, ChartPlan } from "../../src/sheet/change";
import { Calculation, CellError, keyOf, placeOf } from "../../src/sheet/evaluate";
import type { Source } from "../../src/sheet/evaluate";
import type { Area, Block, CellInput, CellValue, StatePart, Survey } from "../../src/sheet/workbook";
import { WorkbookError } from "../../src/sheet/workbook";

export interface MemorySheet {
  readonly cells: Map<number, Source>;
  readonly formats: Map<number, string>;
  readonly styles: Map<number, string>;
  readonly charts: Map<string, ChartPlan>;
  isProtected: boolean;
  printed?: Area;
}

const emptySheet = (): MemorySheet => ({
  cells: new Map(),
  formats: new Map(),
  styles: new Map(),
  charts: new Map(),
  isProtected: false,
});

export class MemoryBook {
  sheets = new Map<string, MemorySheet>();
  /** Without an area once its cells are gone. */
  names = new Map<string, Area | undefined>();
  /** Of names that refer to no cells. */
  nameFormulas = new Map<string, string>();
  #calculation: Calculation | undefined;

  copy(): MemoryBook {
    const book = new MemoryBook();
    for (const [name, sheet] of this.sheets)
      book.sheets.set(name, {
        ...sheet,
        cells: new Map(sheet.cells),
        formats: new Map(sheet.formats),
        styles: new Map(sheet.styles),
        charts: new Map(sheet.charts),
      });
    book.names = new Map(this.names);
    book.nameFormulas = new Map(this.nameFormulas);
    return book;
  }

  sheet(name: string): MemorySheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new WorkbookError("gone");
    return sheet;
  }

  addSheet(name: string): void {
    if (this.sheets.has(name)) throw new WorkbookError("unavailable");
    this.sheets.set(name, emptySheet());
  }

  put({ sheet, row, column }: Reach & { sheet: string }, input: CellInput): void {
    if (input === null) return;
    const { cells } = this.sheet(sheet);
    const key = keyOf({ row, column });
    if (input === "") cells.delete(key);
    else
      cells.set(
        key,
        typeof input === "string" && input.startsWith("=") ? { formula: input } : { value: input },
      );
    this.#calculation = undefined;
  }

  calculation(): Calculation {
    if (this.#calculation) return this.#calculation;
    const sheets = new Map([...this.sheets].map(([name, { cells }]) => [name, cells]));
    const name = (text: string): Reach | undefined => this.names.get(text);
    this.#calculation = new Calculation({ sheets, namespace: "APSIS", name });
    return this.#calculation;
  }

  shown(sheet: string, row: number, column: number): CellValue {
    this.sheet(sheet);
    const value = this.calculation().at(sheet, { row, column });
    return value instanceof CellError ? value.code : (value ?? "");
  }

  read(area: Area): Block {
    const { cells, formats } = this.sheet(area.sheet);
    const each = <T>(pick: (row: number, column: number) => T): T[][] =>
      Array.from({ length: area.rows }, (_, down) =>
        Array.from({ length: area.columns }, (__, across) => pick(area.row + down, area.column + across)),
      );
    return {
      area,
      values: each((row, column) => this.shown(area.sheet, row, column)),
      formulas: each(
        (row, column) => cells.get(keyOf({ row, column }))?.formula ?? this.shown(area.sheet, row, column),
      ),
      formats: each((row, column) => formats.get(keyOf({ row, column })) ?? "General"),
    };
  }

  survey(isOfInterest: (formula: string) => boolean, states: readonly StatePart[]): Survey {
    const calculation = this.calculation();
    const sheets = [...this.sheets].map(([name, { cells, isProtected }]) => {
      const spills = [...cells].flatMap(([key, { formula }]): Area[] => {
        if (formula === undefined) return [];
        const area = { sheet: name, ...placeOf(key), ...calculation.fills(name, placeOf(key)) };
        return [area];
      });
      const places = [...[...cells.keys()].map(placeOf), ...spills.map(lastOf)];
      const used: Area = {
        sheet: name,
        row: 0,
        column: 0,
        rows: Math.max(0, ...places.map(({ row }) => row)) + 1,
        columns: Math.max(0, ...places.map(({ column }) => column)) + 1,
      };
      const wanted = spills.filter(
        (area) => area.rows * area.columns > 1 && isOfInterest(cells.get(keyOf(area))?.formula ?? ""),
      );
      return { name, isProtected, ...(places.length > 0 && { used: this.read(used) }), spills: wanted };
    });
    const names = [...this.names].map(([name, area]) => ({
      name,
      formula: this.nameFormulas.get(name) ?? (area ? `=${addressOf(area)}` : "=#REF!"),
    }));
    return { sheets, names, states };
  }

  apply(change: Change): void {
    if ("area" in change && change.area && !["name", "select"].includes(change.kind))
      this.#writable(change.area.sheet);
    this.#calculation = undefined;
    if (change.kind === "addSheet") this.addSheet(change.sheet);
    else if (change.kind === "deleteSheet") this.#deleteSheet(change.sheet);
    else if (change.kind === "write")
      this.#each(change.area, change.inputs, (at, input) => {
        this.put(at, input);
      });
    else if (change.kind === "values")
      this.#each(change.area, change.values, (at, value) => {
        this.sheet(at.sheet).cells.set(keyOf(at), { value });
      });
    else if (change.kind === "numberFormats")
      this.#each(change.area, change.formats, (at, format) => {
        if (format !== null) this.sheet(at.sheet).formats.set(keyOf(at), format);
      });
    else if (change.kind === "name") this.#name(change);
    else if (change.kind === "chart") this.#addChart(change.chart);
    else if (change.kind === "deleteChart") this.sheet(change.sheet).charts.delete(change.name);
    else if (change.kind === "print") this.sheet(change.area.sheet).printed = change.area;
    else this.#look(change);
  }

  #name({ name, area, formula }: Extract<Change, { kind: "name" }>): void {
    if (area || formula !== undefined) this.names.set(name, area);
    else this.names.delete(name);
    this.nameFormulas.delete(name);
    if (formula !== undefined) this.nameFormulas.set(name, formula);
  }

  #look(change: Change): void {
    if (change.kind !== "style" && change.kind !== "clear") return;
    const { cells, styles, formats } = this.sheet(change.area.sheet);
    for (const key of keysOf(change.area)) {
      if (change.kind === "style") styles.set(key, change.style);
      else for (const map of [cells, styles, formats]) map.delete(key);
    }
  }

  #deleteSheet(sheet: string): void {
    if (!this.sheets.delete(sheet)) throw new WorkbookError("gone");
    for (const [name, area] of this.names) if (area?.sheet === sheet) this.names.set(name, undefined);
  }

  #addChart(chart: ChartPlan): void {
    this.#writable(chart.place.sheet);
    const { charts, cells } = this.sheet(chart.place.sheet);
    if (charts.has(chart.name)) throw new WorkbookError("unavailable");
    if ([...keysOf(chart.place)].some((key) => cells.has(key))) throw new Error(`${chart.name} covers cells`);
    charts.set(chart.name, chart);
  }

  #writable(sheet: string): void {
    if (this.sheet(sheet).isProtected) throw new WorkbookError("protected");
  }

  #each<T>(area: Area, rows: readonly (readonly T[])[], apply: (at: Area, each: T) => void): void {
    if (rows.length !== area.rows || rows.some(({ length }) => length !== area.columns))
      throw new Error(`${addressOf(area)} is not as large as what goes into it`);
    rows.forEach((cells, down) => {
      cells.forEach((cell, across) => {
        apply({ ...area, row: area.row + down, column: area.column + across, rows: 1, columns: 1 }, cell);
      });
    });
  }

  /** As a user does: rows come in above one, or go from it where the count is negative. */
  shiftRows(sheet: string, from: number, count: number): void {
    const moved = (row: number): number | undefined => {
      if (row < from) return row;
      return row < from - count ? undefined : row + count;
    };
    const target = this.sheet(sheet);
    const cells = [...target.cells];
    target.cells.clear();
    for (const [key, { value, formula }] of cells) {
      const { row, column } = placeOf(key);
      const to = moved(row);
      if (to === undefined) continue;
      const text = formula && shifted(formula, moved);
      target.cells.set(keyOf({ row: to, column }), text === undefined ? { value } : { formula: text });
    }
    for (const [name, area] of this.names)
      if (area?.sheet === sheet) this.names.set(name, within(area, moved) as Area | undefined);
    this.#calculation = undefined;
  }
}

const lastOf = ({ row, column, rows, columns }: Area): Place => ({
  row: row + rows - 1,
  column: column + columns - 1,
});

function* keysOf({ row, column, rows, columns }: Area): Generator<number> {
  for (let down = 0; down < rows; down++)
    for (let across = 0; across < columns; across++)
      yield keyOf({ row: row + down, column: column + across });
}

/** What is left of an area: its rows that are still there, from the first to the last. */
function within(area: Reach, moved: (row: number) => number | undefined): Reach | undefined {
  const rows = Array.from({ length: area.rows }, (_, index) => moved(area.row + index)).filter(
    (row) => row !== undefined,
  );
  if (rows.length === 0) return undefined;
  return { ...area, row: rows[0], rows: rows[rows.length - 1] - rows[0] + 1 };
}

function shifted(formula: string, moved: (row: number) => number | undefined): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => {
      const reach = type === "range" ? sliced(value) : undefined;
      if (!reach) return value;
      const now = within(reach, moved);
      if (!now) return "#REF!";
      return value.includes(":") ? a1Area(now, now.rows, now.columns) : addressOf(now);
    })
    .join("");
}
