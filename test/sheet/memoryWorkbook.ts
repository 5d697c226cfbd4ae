// A workbook that lives in memory, with everything that can go wrong in one.
import { a1 } from "../../src/sheet/address";
import type { Change } from "../../src/sheet/change";
import type { Size } from "../../src/sheet/insertion";
import { sliced } from "../../src/sheet/address";
import { keyOf } from "../../src/sheet/evaluate";
import type {
  Area,
  Block,
  CellInput,
  Contents,
  StatePart,
  Survey,
  SurveyRequest,
  Workbook,
  WorkbookFacts,
  WorkbookReason,
} from "../../src/sheet/workbook";
import { WorkbookError } from "../../src/sheet/workbook";
import { MemoryBook } from "./memoryBook";

export class MemoryWorkbook implements Workbook {
  /** Requests to the host so far. */
  requests = 0;
  is1904 = false;
  mergesUndo = true;
  states: StatePart[] = [];
  /** Whether the file no longer starts the add-in. */
  hasLeft = false;
  #book = new MemoryBook();
  readonly #undone: MemoryBook[] = [];
  readonly #sheet: string;
  readonly #filledFrom = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  readonly #changeListeners = new Set<() => void>();
  #selected: Area;
  #trouble: WorkbookReason | undefined;
  #failing: { after: number; reason: WorkbookReason } | undefined;
  #free = Promise.resolve();
  #ids = 0;

  constructor(sheet: string, ...more: string[]) {
    this.#sheet = sheet;
    for (const name of [sheet, ...more]) this.#book.addSheet(name);
    this.#selected = this.#area("A1", { rows: 1, columns: 1 });
  }

  async selection(): Promise<Area> {
    await this.#answered();
    return this.#selected;
  }

  async contents(area: Area): Promise<Contents> {
    await this.#answered();
    const { sheet, row, column, rows, columns } = area;
    const text = (at: { row: number; column: number }): string =>
      this.at(a1(at), sheet) || String(this.#book.shown(sheet, at.row, at.column));
    const cells = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => text({ row: row + down, column: column + across })),
    );
    const owner = this.#book.calculation().filledFrom(sheet, area);
    const filledFrom = this.#filledFrom.get(a1(area)) ?? (owner && `${sheet}!${a1(owner)}`);
    return filledFrom === undefined ? { cells } : { cells, filledFrom };
  }

  async insertFormula(area: Area, formula: string): Promise<void> {
    await this.#answered();
    this.#book.put({ ...area, rows: 1, columns: 1 }, formula);
  }

  async facts(): Promise<WorkbookFacts> {
    await this.#answered();
    return {
      sheets: [...this.#book.sheets].map(([name, { isProtected }]) => ({ name, isProtected })),
      activeSheet: this.#selected.sheet,
      names: [...this.#book.names].map(([name, area]) => (area ? { name, area } : { name })),
      is1904: this.is1904,
      states: [...this.states],
      mergesUndo: this.mergesUndo,
    };
  }

  async read(areas: readonly Area[]): Promise<readonly Block[]> {
    await this.#answered();
    return areas.map((area) => this.#book.read(area));
  }

  async survey({ isOfInterest }: SurveyRequest): Promise<Survey> {
    await this.#answered();
    return this.#book.survey(isOfInterest, this.states);
  }

  async leave(): Promise<void> {
    await this.#answered();
    this.hasLeft = true;
  }

  async apply(changes: readonly Change[]): Promise<void> {
    await this.#answered();
    const next = this.#book.copy();
    changes.forEach((change, index) => {
      if (index === this.#failing?.after) throw new WorkbookError(this.#failing.reason);
      next.apply(change);
    });
    this.#undone.push(this.#book);
    this.#book = next;
    for (const listener of this.#changeListeners) listener();
  }

  async writeStates(removed: readonly string[], added: readonly string[]): Promise<void> {
    await this.#answered();
    this.states = this.states.filter(({ id }) => !removed.includes(id));
    for (const xml of added) this.states.push({ id: `{${++this.#ids}}`, xml });
  }

  onChanged(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onSelectionChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** As a user does. */
  select(address: string, size: Size = { rows: 1, columns: 1 }): void {
    this.#selected = this.#area(address, size);
    for (const listener of this.#listeners) listener();
  }

  put(address: string, input: CellInput, sheet = this.#sheet): void {
    this.#book.put({ ...this.#area(address, { rows: 1, columns: 1 }), sheet }, input);
    for (const listener of this.#changeListeners) listener();
  }

  shiftRows(sheet: string, from: number, count: number): void {
    this.#book.shiftRows(sheet, from, count);
  }

  undo(): void {
    this.#book = this.#undone.pop() ?? this.#book;
  }

  protect(sheet: string): void {
    this.#book.sheet(sheet).isProtected = true;
  }

  rename(from: string, to: string): void {
    const sheet = this.#book.sheet(from);
    this.#book.sheets = new Map(
      [...this.#book.sheets].map(([name, each]) => [each === sheet ? to : name, each]),
    );
    for (const [name, area] of this.#book.names)
      if (area?.sheet === from) this.#book.names.set(name, { ...area, sheet: to });
  }

  get book(): MemoryBook {
    return this.#book;
  }

  /** As when a formula's result spills. */
  fill(anchor: string, addresses: readonly string[]): void {
    for (const address of addresses) {
      this.put(address, "1");
      if (address !== anchor) this.#filledFrom.set(address, `${this.#sheet}!${anchor}`);
    }
  }

  /** What was entered into a cell. */
  at(address: string, sheet = this.#sheet): string {
    const { row, column } = this.#area(address, { rows: 1, columns: 1 });
    const { value, formula } = this.#book.sheet(sheet).cells.get(keyOf({ row, column })) ?? {};
    return formula ?? String(value ?? "");
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /** From now on everything is refused for this reason, or nothing is. */
  refuse(reason: WorkbookReason | undefined): void {
    this.#trouble = reason;
  }

  /** From now on a plan fails after so many of its changes. */
  failAfter(after: number, reason: WorkbookReason = "tooLarge"): void {
    this.#failing = { after, reason };
  }

  /** As while a cell is edited: no answer until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  async #answered(): Promise<void> {
    this.requests += 1;
    await this.#free;
    if (this.#trouble) throw new WorkbookError(this.#trouble);
  }

  #area(address: string, size: Size): Area {
    const cell = sliced(address);
    if (!cell) throw new Error(`${address} is no cell`);
    return { sheet: this.#sheet, row: cell.row, column: cell.column, ...size };
  }
}
