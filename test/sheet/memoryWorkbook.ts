// A workbook of one sheet that lives in memory.
import { a1 } from "../../src/sheet/address";
import type { Size } from "../../src/sheet/insertion";
import type { Area, Contents, Workbook, WorkbookReason } from "../../src/sheet/workbook";
import { WorkbookError } from "../../src/sheet/workbook";

export class MemoryWorkbook implements Workbook {
  readonly #sheet: string;
  readonly #cells = new Map<string, string>();
  readonly #filledFrom = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #selected: Area;
  #trouble: WorkbookReason | undefined;
  #free = Promise.resolve();

  constructor(sheet: string) {
    this.#sheet = sheet;
    this.#selected = this.#area("A1", { rows: 1, columns: 1 });
  }

  async selection(): Promise<Area> {
    await this.#answered();
    return this.#selected;
  }

  async contents(area: Area): Promise<Contents> {
    await this.#answered();
    const { row, column, rows, columns } = area;
    const cells = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_, across) =>
        this.at(a1({ row: row + down, column: column + across })),
      ),
    );
    const filledFrom = this.#filledFrom.get(a1(area));
    return filledFrom === undefined ? { cells } : { cells, filledFrom };
  }

  async insertFormula(area: Area, formula: string): Promise<void> {
    await this.#answered();
    this.put(a1(area), formula);
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

  put(address: string, text: string): void {
    this.#cells.set(address, text);
  }

  /** As when a formula's result spills. */
  fill(anchor: string, addresses: readonly string[]): void {
    for (const address of addresses) {
      this.put(address, "1");
      if (address !== anchor) this.#filledFrom.set(address, `${this.#sheet}!${anchor}`);
    }
  }

  at(address: string): string {
    return this.#cells.get(address) ?? "";
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /** From now on everything is refused for this reason, or nothing is. */
  refuse(reason: WorkbookReason | undefined): void {
    this.#trouble = reason;
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
    await this.#free;
    if (this.#trouble) throw new WorkbookError(this.#trouble);
  }

  #area(address: string, size: Size): Area {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { sheet: this.#sheet, row: Number(row) - 1, column, ...size };
  }
}
