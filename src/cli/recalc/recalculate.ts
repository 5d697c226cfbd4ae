import { addressOf } from "../../sheet/address";
import type { Scalar, Value } from "../../sheet/evaluate";
import { CellError, asMatrix, valueOf } from "../../sheet/evaluate";
import { isMatrix, narrowed } from "../../sheet/evaluate/values";
import type { FormulaCell } from "../workbook/formulas";
import { Ranges } from "../workbook/ranges";
import type { SheetValues, XlsxWorkbook } from "../workbook/workbook";
import type { Area } from "./cells";
import { Cells, folded } from "./cells";
import type { Node } from "./nodes";
import { Referring, nodeOf } from "./nodes";
import { orderOf } from "./order";
import { Owners } from "./owners";

/** Why a formula keeps the value that the file has for it. */
export interface Left {
  readonly cell: FormulaCell;
  readonly reason: string;
}

/** A formula with the cells that it fills now. */
export interface Computed {
  readonly cell: FormulaCell;
  readonly area: Area;
}

export interface Recalculation {
  /** What every cell that was read or computed holds now. */
  readonly cells: Cells;
  /** What the file has for them. */
  readonly cached: SheetValues;
  readonly computed: readonly Computed[];
  readonly left: readonly Left[];
}

const MOST_PASSES = 10;

/** Computes every formula of a workbook that can be computed here, each after those whose cells it reads. */
export function recalculate(book: XlsxWorkbook, namespace: string): Recalculation {
  const areas = new Map<FormulaCell, Area>();
  for (const cell of book.formulas()) areas.set(cell, { ...cell.area, sheet: cell.sheet });
  const looked: Area[] = [];
  for (let count = 1; ; count++) {
    const pass = new Pass(book, namespace, areas, looked);
    const changed = pass.run();
    if (changed.size === 0 || count === MOST_PASSES) return pass;
    for (const [cell, { filled, wanted }] of changed) {
      areas.set(cell, filled);
      looked.push(wanted);
    }
  }
}

/** The cells that a result fills, and those that it would fill if they were empty. */
interface Placed {
  readonly filled: Area;
  readonly wanted: Area;
}

/** That a formula cannot be computed, and why. */
class Unable {
  constructor(readonly reason: string) {}
}

class Pass implements Recalculation {
  readonly cells: Cells;
  readonly cached: SheetValues;
  readonly computed: Computed[] = [];
  left: readonly Left[] = [];
  readonly #areas: ReadonlyMap<FormulaCell, Area>;
  readonly #referring: Referring;
  readonly #nodes: readonly Node[];
  readonly #owners = new Owners<Node>();
  /** The formulas that keep their values, with the reason for those that read them. */
  readonly #kept = new Map<Node, string>();
  readonly #reasons = new Map<FormulaCell, string>();

  constructor(
    book: XlsxWorkbook,
    namespace: string,
    areas: ReadonlyMap<FormulaCell, Area>,
    looked: readonly Area[],
  ) {
    this.#areas = areas;
    this.#referring = new Referring(namespace, book.structure.names);
    for (const [cell, area] of areas) this.#referring.spills(cell, area);
    this.#nodes = [...areas.keys()].map((cell) => nodeOf(cell, this.#referring));
    for (const node of this.#nodes) this.#owners.add(this.#areaOf(node), node);
    this.cached = book.values(this.#wanted(book, looked));
    this.cells = new Cells(this.cached);
  }

  /** Computes all; the formulas whose results fill other cells than was known, with those. */
  run(): ReadonlyMap<FormulaCell, Placed> {
    const { nodes, circular } = orderOf(this.#nodes, (node) => this.#neededBy(node));
    const changed = new Map<FormulaCell, Placed>();
    for (const node of nodes) {
      const reason = circular.has(node) ? "it refers to itself" : this.#reasonOf(node);
      const value = reason === undefined ? this.#valueOf(node) : new Unable(reason);
      if (value instanceof Unable) {
        this.#keep(node, value.reason);
        continue;
      }
      const placed = this.#place(node, value);
      const known = this.#areaOf(node);
      const { rows, columns } = placed.filled;
      if (rows !== known.rows || columns !== known.columns) changed.set(node.cell, placed);
    }
    this.left = this.#nodes.flatMap(({ cell }) => {
      const reason = this.#reasons.get(cell);
      return reason === undefined ? [] : [{ cell, reason }];
    });
    return changed;
  }

  #areaOf({ cell }: Node): Area {
    return this.#areas.get(cell) ?? { ...cell.area, sheet: cell.sheet };
  }

  *#neededBy({ reads }: Node): Generator<Node> {
    for (const area of reads) yield* this.#owners.in(area);
  }

  #keep(node: Node, reason: string): void {
    this.#reasons.set(node.cell, reason);
    const { sheet, row, column } = node.cell;
    this.#kept.set(node, addressOf({ sheet, row, column, rows: 1, columns: 1 }));
  }

  #reasonOf(node: Node): string | undefined {
    if (node.obstacle !== undefined) return `it holds ${node.obstacle}`;
    for (const needed of this.#neededBy(node)) {
      const kept = this.#kept.get(needed);
      if (kept !== undefined) return `it reads ${kept}, which is left as it is`;
    }
    return undefined;
  }

  #valueOf({ tree, cell }: Node): Value | Unable {
    if (!tree) return new Unable("it cannot be read");
    const value = attempted(() =>
      valueOf(
        tree,
        this.#referring.scope(cell.sheet, (area) => this.cells.in(area)),
      ),
    );
    return !(value instanceof Unable) && isMatrix(value) && cell.kind === "scalar"
      ? new Unable("it holds a range where a cell is meant")
      : value;
  }

  /** Puts a result into its cells; what the formula filled before and fills no more is empty. */
  #place(node: Node, value: Value): Placed {
    const { cell } = node;
    const known = this.#areaOf(node);
    const result = asMatrix(value);
    const isFixed = cell.kind === "fixed";
    const size = isFixed ? known : { rows: result.length, columns: result[0].length };
    const wanted = { ...known, rows: size.rows, columns: size.columns };
    const isFree = isFixed || this.#isFree(node, wanted);
    for (const at of placesIn({ ...cell.area, sheet: cell.sheet })) this.cells.set(cell.sheet, at, null);
    const filled = isFree ? wanted : { ...wanted, rows: 1, columns: 1 };
    for (const at of placesIn(filled)) {
      const found = isFree ? cellOf(result, at.row - cell.row, at.column - cell.column) : BLOCKED;
      this.cells.set(cell.sheet, at, found);
    }
    this.computed.push({ cell, area: filled });
    return { filled, wanted };
  }

  /** Whether what a result would fill beyond the cells that it has in the file is empty. */
  #isFree(node: Node, area: Area): boolean {
    for (const other of this.#owners.in(area)) if (other !== node) return false;
    const { area: own } = node.cell;
    return placesIn(area).every(
      ({ row, column }) =>
        (row < own.row + own.rows && column < own.column + own.columns) ||
        this.cells.at(area.sheet, { row, column }) === null,
    );
  }

  #wanted(book: XlsxWorkbook, looked: readonly Area[]): ReadonlyMap<string, Ranges> {
    const ranges = new Map(book.sheets.map(({ name }) => [name, new Ranges()]));
    const byName = new Map([...ranges].map(([name, each]) => [folded(name), each]));
    for (const node of this.#nodes) {
      const old = { ...node.cell.area, sheet: node.cell.sheet };
      for (const area of [...node.reads, this.#areaOf(node), old]) byName.get(folded(area.sheet))?.add(area);
    }
    for (const area of looked) byName.get(folded(area.sheet))?.add(area);
    return ranges;
  }
}

/** What an argument too few makes a function of the sheet throw is a formula that no sheet accepts. */
function attempted(work: () => Value): Value | Unable {
  try {
    return narrowed(work());
  } catch (cause) {
    if (cause instanceof TypeError) return new Unable("it has too few arguments");
    throw cause;
  }
}

const BLOCKED = new CellError("#SPILL!", "The cells into which the result spills are not empty.");
const BEYOND = new CellError("#N/A", "The result does not reach this far.");

/** A cell of a result, which one row, one column or one cell fills as often as is asked. */
function cellOf(result: readonly (readonly Scalar[])[], down: number, across: number): Scalar {
  const row = result.at(result.length === 1 ? 0 : down);
  const cell = row?.at(row.length === 1 ? 0 : across);
  return cell === undefined ? BEYOND : (cell ?? 0);
}

export function placesIn({ row, column, rows, columns }: Area): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}
