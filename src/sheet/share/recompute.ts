import type { Result } from "../../catalogue/cells";
import { isFault } from "../../catalogue/cells";
import type { Reach } from "../address";
import { sliced } from "../address";
import { shownValue } from "../compute";
import type { Scalar, Surroundings, Value } from "../evaluate";
import { answerTo, asMatrix, beyond, CellError, definitionOf, keyOf, valueOf } from "../evaluate";
import type { Tree } from "../formula";
import { ownName, restored, treeOf } from "../formula";
import type { CellValue } from "../workbook";
import type { ReadBook, ReadSheet } from "./reading";
import { cellsNamed, eachIn, isError, sheetOf } from "./reading";
import { Spills } from "./spills";

/** What the engine makes of a formula from the values that stand in the cells that it refers to. */
export type Recomputed =
  | { readonly kind: "values"; readonly values: readonly (readonly CellValue[])[] }
  /** It holds something that only a sheet can compute. */
  | { readonly kind: "unknown"; readonly what: string };

/** Computes formulas of one workbook from the values that stand in it; no formula but the asked one is computed. */
export class Recomputation {
  readonly #book: ReadBook;
  readonly #namespace: string;
  readonly #texts = new Map<ReadSheet, ReadonlySet<number>>();

  constructor(book: ReadBook, namespace: string) {
    this.#book = book;
    this.#namespace = namespace;
  }

  of(sheet: string, formula: string): Recomputed {
    const { value, what } = this.#computed(sheet, formula);
    if (value === undefined) return { kind: "unknown", what };
    const rows = asMatrix(value);
    return { kind: "values", values: rows.map((row) => row.map((cell) => shownValue(cell ?? 0))) };
  }

  /** Why the first cell of a formula's result is an error; undefined where it is none. */
  sentenceOf(sheet: string, formula: string): string | undefined {
    const { value = null } = this.#computed(sheet, formula);
    const [[first]] = asMatrix(value);
    return first instanceof CellError ? first.sentence : undefined;
  }

  /** The result as it is, undefined where only a sheet can compute it. */
  valueOf(sheet: string, formula: string): Value | undefined {
    return this.#computed(sheet, formula).value;
  }

  #computed(sheet: string, formula: string): { readonly value?: Value; readonly what: string } {
    const tree = treeOf(restored(formula, this.#namespace));
    if (tree === undefined) return { what: formula };
    const around = this.#around(sheet);
    const what = beyond(tree, around);
    return what === undefined ? { value: valueOf(tree, around), what: "" } : { what };
  }

  /** The number formats with which a function of ours gives its result, where the whole formula is one call of it. */
  formatsOf(sheet: string, formula: string): readonly (readonly string[])[] | undefined {
    const tree = treeOf(restored(formula, this.#namespace));
    const definition = tree && this.#rootOf(tree);
    const around = this.#around(sheet);
    if (tree?.kind !== "call" || !definition || beyond(tree, around) !== undefined) return undefined;
    const given = tree.args.map((arg) => (arg.kind === "nothing" ? undefined : valueOf(arg, around)));
    const answer = answerTo(definition, given, { formats: true });
    if (answer instanceof CellError) return undefined;
    return (Array.isArray(answer) ? answer : [[answer]]).map((row) => row.map(formatOf));
  }

  #rootOf(tree: Tree): ReturnType<typeof definitionOf> {
    const name = tree.kind === "call" ? ownName(tree.name, this.#namespace) : undefined;
    return name === undefined ? undefined : definitionOf(name);
  }

  #around(sheet: string): Surroundings {
    return {
      namespace: this.#namespace,
      cells: (reach) => this.#cells(reach.sheet ?? sheet, reach),
      name: (name) => (sliced(name) ? undefined : cellsNamed(this.#book, sheet, name)),
      spill: (cell) => Spills.of(this.#book).from({ ...cell, sheet: cell.sheet ?? sheet }),
    };
  }

  #cells(name: string, reach: Reach): Value {
    const sheet = sheetOf(this.#book, name);
    if (!sheet) return new CellError("#REF!", `There is no sheet ${name}.`);
    const texts = this.#textsOf(sheet);
    const rows = eachIn(reach, (place) => scalarOf(sheet.value(place), texts.has(keyOf(place))));
    return reach.rows * reach.columns === 1 ? rows[0][0] : rows;
  }

  /** The cells that are not blank when they show nothing: those with a formula and those that its result fills. */
  #textsOf(sheet: ReadSheet): ReadonlySet<number> {
    const known = this.#texts.get(sheet);
    if (known) return known;
    const keys = new Set<number>();
    for (const cell of sheet.formulas) for (const key of eachIn(cell, keyOf).flat()) keys.add(key);
    this.#texts.set(sheet, keys);
    return keys;
  }
}

function scalarOf(value: CellValue, isText: boolean): Scalar {
  if (value === "") return isText ? "" : null;
  return isError(value) ? new CellError(value, `A cell that the formula refers to shows ${value}.`) : value;
}

function formatOf(result: Result): string {
  return typeof result === "object" && !isFault(result) ? result.numberFormat : "General";
}
