import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import type { Reach } from "../../sheet/address";
import { a1, sliced } from "../../sheet/address";
import { FileFailure, attempt } from "../package/failure";
import type { FileValue, StoredCell, StoredFormula } from "./cell";

/** A formula of a workbook, as the file writes formulas: with `_xlfn.` and `_xldudf_`. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** From "=". */
  readonly formula: string;
  /** A dynamic array fills what it needs, a fixed one what it was given, a scalar formula its own cell. */
  readonly kind: "scalar" | "dynamic" | "fixed" | "dataTable";
  /** The cells that it fills. */
  readonly area: Reach;
  readonly value: FileValue;
  /** Which shared formula of its sheet it is an instance of. */
  readonly shared?: string;
}

/** Turns the formulas of one sheet, in the order of its cells, into formulas that stand for themselves. */
export class FormulaReader {
  readonly #sheet: string;
  /** Shared formulas, relative to the cell that holds them. */
  readonly #shared = new Map<string, string>();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  read(
    cell: StoredCell,
    value: () => FileValue,
    isWanted: (formula: string) => boolean,
  ): FormulaCell | undefined {
    const { formula, row, column } = cell;
    if (formula === undefined) return undefined;
    const text = this.#textOf(cell);
    if (!isWanted(text)) return undefined;
    const own: Reach = { row, column, rows: 1, columns: 1 };
    const area = formula.kind === "array" ? (areaOf(formula.area) ?? own) : own;
    const kinds = { normal: "scalar", shared: "scalar", dataTable: "dataTable" } as const;
    const kind = formula.kind === "array" ? (cell.hasMetadata ? "dynamic" : "fixed") : kinds[formula.kind];
    return {
      sheet: this.#sheet,
      row,
      column,
      formula: text,
      kind,
      area,
      value: value(),
      ...sharing(formula),
    };
  }

  #textOf({ formula, row, column }: StoredCell): string {
    const own = `=${formula?.text ?? ""}`;
    if (formula?.kind !== "shared" || formula.shared === undefined) return own;
    const here = a1({ row, column });
    if (formula.text !== "") {
      this.#shared.set(formula.shared, relative(own, here));
      return own;
    }
    const shared = this.#shared.get(formula.shared);
    if (shared === undefined) throw new FileFailure(`its cell ${here} shares a formula that is not there`);
    return attempt(`its cell ${here} shares a formula that cannot be read`, () =>
      translateFormulaToA1(shared, here),
    );
  }
}

const sharing = ({ kind, shared }: StoredFormula): Pick<FormulaCell, "shared"> =>
  kind === "shared" && shared !== undefined ? { shared } : {};

const relative = (formula: string, cell: string): string =>
  attempt(`its cell ${cell} shares a formula that cannot be read`, () =>
    translateFormulaToR1C1(formula, cell),
  );

const areaOf = (text: string | undefined): Reach | undefined =>
  text === undefined ? undefined : sliced(text);
