// A grid that lives in memory. It computes formulas only when it settles, with the function that the test gives.
import type {
  Area,
  Border,
  CalculationMode,
  CellFormat,
  CellInput,
  CellValue,
  ClearWhat,
  DefinedName,
  Edge,
  Grid,
  Selection,
  Sheet,
  SheetId,
  Table,
  ValueType,
  Visibility,
} from "../../../src/workbench/host/grid";
import { type Cell, common, emptyCell, noBorder, plainFormat } from "./memoryCells";
import { MemoryExtras } from "./memoryExtras";

/** The values of a formula: one cell, or a table that spills. */
export type Evaluate = (
  formula: string,
  valueAt: (row: number, column: number) => CellValue,
) => CellValue[][];

/** An apostrophe makes text of what follows and does not show. */
const literal = (input: CellValue) =>
  typeof input === "string" && input.startsWith("'") ? input.slice(1) : input;

export class MemoryGrid extends MemoryExtras implements Grid {
  /** How many batches ran, how many ran at the same time at most, and what was calculated. */
  readonly seen = { batches: 0, running: 0, atOnce: 0, calculations: [] as boolean[] };
  readonly #evaluate: Evaluate;
  #sheets: { id: SheetId; name: string; visibility: Visibility; cells: Map<string, Cell> }[] = [];
  #active: SheetId;
  #selection: Selection | null;
  #names: DefinedName[] = [];
  #mode: CalculationMode = "Automatic";
  #pending = false;
  #spills: Area[] = [];
  #widths = new Map<string, number>();
  #lastSheet = 0;

  constructor(evaluate: Evaluate = () => [["#NAME?"]]) {
    super();
    this.#evaluate = evaluate;
    this.#active = this.addSheet("Sheet1");
    const a1 = { sheet: this.#active, row: 0, column: 0, rows: 1, columns: 1 };
    this.#selection = { areas: [a1], activeCell: a1 };
  }

  sheets(): Sheet[] {
    return this.#sheets;
  }

  activeSheet() {
    return this.#active;
  }

  activateSheet(id: SheetId) {
    this.#active = this.#sheet(id).id;
  }

  addSheet(name: string) {
    this.#lastSheet += 1;
    const id = `{sheet-${this.#lastSheet}}`;
    this.#sheets.push({ id, name, visibility: "Visible", cells: new Map() });
    return id;
  }

  renameSheet(id: SheetId, name: string) {
    this.#sheet(id).name = name;
  }

  moveSheet(id: SheetId, position: number) {
    const sheet = this.#sheet(id);
    this.#sheets = this.#sheets.filter((each) => each !== sheet);
    this.#sheets.splice(position, 0, sheet);
  }

  setVisibility(id: SheetId, visibility: Visibility) {
    this.#sheet(id).visibility = visibility;
  }

  deleteSheet(id: SheetId) {
    this.#sheets = this.#sheets.filter((each) => each.id !== id);
    if (this.#active === id) this.#active = this.#sheets[0].id;
  }

  selection() {
    return this.#selection;
  }

  select(areas: readonly Area[]) {
    const [first] = areas;
    this.#active = first.sheet;
    this.#selection = { areas, activeCell: { ...first, rows: 1, columns: 1 } };
    this.tellSelected();
  }

  /** As when the user has clicked on a chart. */
  selectNothing() {
    this.#selection = null;
  }

  values(area: Area) {
    return this.#map(area, (cell) => cell.value);
  }

  formulas(area: Area) {
    return this.#map(area, (cell) => cell.formula ?? cell.value);
  }

  texts(area: Area) {
    return this.#map(area, ({ value, numberFormat }) =>
      typeof value === "number" && numberFormat === "0.0%" ? `${(value * 100).toFixed(1)}%` : String(value),
    );
  }

  valueTypes(area: Area) {
    return this.#map(area, ({ value }): ValueType => {
      if (value === "") return "Empty";
      if (typeof value === "number") return "Double";
      if (typeof value === "boolean") return "Boolean";
      return value.startsWith("#") ? "Error" : "String";
    });
  }

  write(area: Area, inputs: Table<CellInput>) {
    this.#each(area, (cell, row, column) => {
      const input = inputs[row][column];
      if (input === null) return;
      cell.formula = typeof input === "string" && input.startsWith("=") ? input : null;
      cell.value = cell.formula === null ? literal(input) : 0;
    });
    this.#pending = true;
    this.tellChanged(area);
  }

  numberFormats(area: Area) {
    return this.#map(area, (cell) => cell.numberFormat);
  }

  setNumberFormats(area: Area, formats: Table<string>) {
    this.#each(area, (cell, row, column) => (cell.numberFormat = formats[row][column]));
  }

  clear(area: Area, what: ClearWhat) {
    this.#each(area, (cell) => {
      if (what !== "Formats") Object.assign(cell, { formula: null, value: "" });
      if (what !== "Contents") Object.assign(cell, { numberFormat: "General", format: plainFormat });
    });
  }

  used(area: Area, valuesOnly: boolean): Area | null {
    const used = [...this.#sheet(area.sheet).cells]
      .filter(([, cell]) => cell.value !== "" || (!valuesOnly && cell.format !== plainFormat))
      .map(([key]) => key.split(",").map(Number))
      .filter(([row]) => row >= area.row && row < area.row + area.rows)
      .filter(([, column]) => column >= area.column && column < area.column + area.columns);
    if (used.length === 0) return null;
    const rows = used.map(([row]) => row);
    const columns = used.map(([, column]) => column);
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    const [bottom, right] = [Math.max(...rows), Math.max(...columns)];
    return { sheet: area.sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  spills(sheet: SheetId) {
    return this.#spills.filter((spill) => spill.sheet === sheet);
  }

  format(area: Area) {
    return common(this.#map(area, (cell) => cell.format).flat());
  }

  setFormat(area: Area, change: Partial<CellFormat>) {
    this.#each(area, (cell) => (cell.format = { ...cell.format, ...change }));
  }

  border(area: Area, edge: Edge) {
    return common(this.#map(area, (cell) => cell.borders[edge] ?? noBorder).flat());
  }

  setBorder(area: Area, edge: Edge, change: Partial<Border>) {
    this.#each(area, ({ borders }) => (borders[edge] = { ...(borders[edge] ?? noBorder), ...change }));
  }

  columnWidth(area: Area) {
    const widths = this.#columns(area).map((key) => this.#widths.get(key) ?? 48);
    return new Set(widths).size === 1 ? widths[0] : null;
  }

  setColumnWidth(area: Area, points: number) {
    for (const key of this.#columns(area)) this.#widths.set(key, points);
  }

  autofitColumns(area: Area) {
    this.setColumnWidth(area, 60);
  }

  names() {
    return this.#names;
  }

  defineName(name: DefinedName) {
    this.deleteName(name.name);
    this.#names.push(name);
  }

  deleteName(name: string) {
    this.#names = this.#names.filter((each) => each.name !== name);
  }

  calculationMode() {
    return this.#mode;
  }

  setCalculationMode(mode: CalculationMode) {
    this.#mode = mode;
  }

  calculationState() {
    return this.#pending ? ("Pending" as const) : ("Done" as const);
  }

  calculate(everything: boolean) {
    this.seen.calculations.push(everything);
    this.#pending = true;
  }

  async settle() {
    if (!this.#pending) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.#pending = false;
    this.#spills = [];
    for (const sheet of this.#sheets) this.#computeSheet(sheet.id);
  }

  async batch<T>(work: () => Promise<T>) {
    this.seen.batches += 1;
    this.seen.running += 1;
    const end = this.beginStep();
    this.seen.atOnce = Math.max(this.seen.atOnce, this.seen.running);
    try {
      return await work();
    } finally {
      this.seen.running -= 1;
      end();
    }
  }

  #computeSheet(sheet: SheetId) {
    for (const [key, { formula }] of [...this.#sheet(sheet).cells]) {
      if (formula === null) continue;
      const [row, column] = key.split(",").map(Number);
      const result = this.#evaluate(formula, (r, c) => this.#cell(sheet, r, c).value);
      const area = { sheet, row, column, rows: result.length, columns: result[0].length };
      this.#each(area, (cell, r, c) => (cell.value = result[r][c]));
      if (result.length * result[0].length > 1) this.#spills.push(area);
    }
  }

  #sheet(id: SheetId) {
    const sheet = this.#sheets.find((each) => each.id === id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  #cell(sheet: SheetId, row: number, column: number): Cell {
    return this.#sheet(sheet).cells.get(`${row},${column}`) ?? emptyCell();
  }

  #columns({ sheet, column, columns }: Area) {
    return Array.from({ length: columns }, (_, index) => `${sheet},${column + index}`);
  }

  #map<T>(area: Area, read: (cell: Cell) => T): T[][] {
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        read(this.#cell(area.sheet, area.row + row, area.column + column)),
      ),
    );
  }

  #each(area: Area, change: (cell: Cell, row: number, column: number) => void) {
    const { cells } = this.#sheet(area.sheet);
    for (let row = 0; row < area.rows; row += 1) {
      for (let column = 0; column < area.columns; column += 1) {
        const cell = this.#cell(area.sheet, area.row + row, area.column + column);
        change(cell, row, column);
        cells.set(`${area.row + row},${area.column + column}`, cell);
      }
    }
  }
}
