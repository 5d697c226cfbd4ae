import type { Place, Reach } from "../address";
import { restored, treeOf } from "../formula";
import type { CellValue } from "../workbook";
import { valueOf } from "./expression";
import type { Matrix, Scalar, Value } from "./values";
import { CellError, errors, isMatrix, narrowed, notHere } from "./values";

/** A cell that is given: a value, or a formula and the cells that its result is known to fill. */
export interface Source {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly fills?: { readonly rows: number; readonly columns: number };
}

/** One sheet's cells by `keyOf`. */
export type Sheet = ReadonlyMap<number, Source>;

/** Cells to compute. */
export interface Grid {
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly namespace: string;
  readonly name?: (name: string) => Reach | undefined;
  /** Whether every formula says what it fills: then a cell is computed without looking for results that reach it. */
  readonly isLaidOut?: boolean;
}

const WIDTH = 16384;
const MOST_PASSES = 20;

export const keyOf = ({ row, column }: Place): number => row * WIDTH + column;
export const placeOf = (key: number): Place => ({ row: Math.floor(key / WIDTH), column: key % WIDTH });

/**
 * The values of a grid, each computed once; in one that is laid out, only when it is asked for. A formula's result spills as in Excel; where a
 * spill turns out to reach a cell that was taken for blank, everything is computed again with that known.
 */
export class Calculation {
  readonly #grid: Grid;
  /** Of each sheet: which formula fills a cell that has none. */
  readonly #owners = new Map<string, Map<number, number>>();
  #pass: Pass;

  constructor(grid: Grid) {
    this.#grid = grid;
    for (const [sheet, cells] of grid.sheets) this.#owners.set(sheet, expectedOwners(cells));
    this.#pass = new Pass(grid, this.#owners);
    if (grid.isLaidOut !== true) this.all();
  }

  /** A cell's value, null where it is blank. */
  at(sheet: string, place: Place): Scalar {
    return this.#settled((pass) => pass.at(sheet, keyOf(place)));
  }

  /** Computes every formula, so that all spills are known. */
  all(): void {
    this.#settled((pass) => {
      for (const [sheet, cells] of this.#grid.sheets) for (const key of cells.keys()) pass.at(sheet, key);
      return null;
    });
  }

  /** The address of the formula whose result fills a cell that has none. */
  filledFrom(sheet: string, place: Place): Place | undefined {
    const key = keyOf(place);
    const owner = this.#owners.get(sheet)?.get(key);
    if (owner === undefined || this.at(sheet, place) === null) return undefined;
    return placeOf(owner);
  }

  /** How many rows and columns the result of a formula's cell fills, its own among them. */
  fills(sheet: string, place: Place): { readonly rows: number; readonly columns: number } {
    this.at(sheet, place);
    const matrix = this.#pass.spill(sheet, keyOf(place));
    return matrix ? { rows: matrix.length, columns: matrix[0].length } : { rows: 1, columns: 1 };
  }

  #settled(ask: (pass: Pass) => Scalar): Scalar {
    for (let count = 0; count < MOST_PASSES; count++) {
      const value = ask(this.#pass);
      if (!this.#pass.isOutdated) return value;
      this.#pass = new Pass(this.#grid, this.#owners);
    }
    return errors.circle;
  }
}

function expectedOwners(cells: Sheet): Map<number, number> {
  const owners = new Map<number, number>();
  for (const [key, { fills }] of cells) {
    if (!fills) continue;
    for (const covered of keysOf(key, fills.rows, fills.columns)) {
      if (!cells.has(covered)) owners.set(covered, key);
    }
  }
  return owners;
}

function* keysOf(key: number, rows: number, columns: number): Generator<number> {
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) yield key + row * WIDTH + column;
}

class Pass {
  /** Whether a cell was taken for blank that a result fills. */
  isOutdated = false;
  readonly #grid: Grid;
  readonly #owners: Map<string, Map<number, number>>;
  readonly #known = new Map<string, Map<number, Scalar>>();
  readonly #spills = new Map<string, Map<number, Matrix>>();
  readonly #blank = new Map<string, Set<number>>();

  constructor(grid: Grid, owners: Map<string, Map<number, number>>) {
    this.#grid = grid;
    this.#owners = owners;
    for (const sheet of grid.sheets.keys()) {
      this.#known.set(sheet, new Map());
      this.#spills.set(sheet, new Map());
      this.#blank.set(sheet, new Set());
    }
  }

  at(sheet: string, key: number): Scalar {
    const source = this.#grid.sheets.get(sheet)?.get(key);
    if (source === undefined) return this.#filled(sheet, key);
    if (source.formula === undefined) return given(source.value);
    const known = this.#known.get(sheet);
    const value = known?.get(key);
    if (value !== undefined) return value;
    known?.set(key, errors.circle);
    const result = this.#entered(sheet, key, source.formula);
    known?.set(key, result);
    return result;
  }

  spill(sheet: string, key: number): Matrix | undefined {
    return this.#spills.get(sheet)?.get(key);
  }

  /** A cell without an entry: blank, or within the result of another one. */
  #filled(sheet: string, key: number): Scalar {
    const owner = this.#owners.get(sheet)?.get(key);
    if (owner === undefined) {
      this.#blank.get(sheet)?.add(key);
      return null;
    }
    this.at(sheet, owner);
    const matrix = this.#spills.get(sheet)?.get(owner);
    const [from, to] = [placeOf(owner), placeOf(key)];
    return matrix?.[to.row - from.row]?.[to.column - from.column] ?? null;
  }

  #entered(sheet: string, key: number, formula: string): Scalar {
    const tree = treeOf(formula) ?? treeOf(restored(formula, this.#grid.namespace));
    if (tree === undefined) return notHere(formula);
    const value = narrowed(
      valueOf(tree, {
        namespace: this.#grid.namespace,
        cells: (reach) => this.#cells(reach.sheet ?? sheet, reach),
        name: (name) => this.#grid.name?.(name),
      }),
    );
    return isMatrix(value) ? this.#spilled(sheet, key, value) : (value ?? 0);
  }

  #cells(sheet: string, { row, column, rows, columns }: Reach): Value {
    if (!this.#grid.sheets.has(sheet))
      return new CellError("#REF!", `The sheet ${sheet} cannot be read here.`);
    const first = keyOf({ row, column });
    if (rows === 1 && columns === 1) return this.at(sheet, first);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => this.at(sheet, first + down * WIDTH + across)),
    );
  }

  /** Lays a result out from its formula's cell. */
  #spilled(sheet: string, key: number, matrix: Matrix): Scalar {
    const cells = this.#grid.sheets.get(sheet);
    const covered = [...keysOf(key, matrix.length, matrix[0].length)];
    if (covered.some((each) => each !== key && cells?.has(each))) return errors.spill;
    const owners = this.#owners.get(sheet);
    for (const each of covered) {
      if (each === key || owners?.get(each) === key) continue;
      owners?.set(each, key);
      if (this.#blank.get(sheet)?.has(each)) this.isOutdated = true;
    }
    this.#spills.get(sheet)?.set(
      key,
      matrix.map((row) => row.map((cell) => cell ?? 0)),
    );
    return matrix[0][0] ?? 0;
  }
}

const given = (value: CellValue | undefined): Scalar => (value === undefined || value === "" ? null : value);
