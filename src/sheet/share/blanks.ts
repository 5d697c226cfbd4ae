// Our functions take an empty text for 0, as a formula's way to leave a cell blank; Excel's arithmetic refuses it.
import type { Argument } from "../../catalogue/arguments";
import { parametersOf } from "../../catalogue/define";
import { definitionOf, keyOf } from "../evaluate";
import type { Tree } from "../formula";
import { callsIn, restored } from "../formula";
import type { FoundCall } from "./find";
import type { ReadBook, ReadName } from "./reading";
import { cellsNamed, eachIn, sheetOf } from "./reading";

/** The LAMBDA function through which a native formula reads cells that may show an empty text. */
export const blankAsZero: ReadName = {
  name: "BLANK_AS_ZERO_",
  formula: '=LAMBDA(cells,MAP(cells,LAMBDA(x,IF(x="",0,x))))',
};

/** Finds the ranges of a workbook that may hold an empty text. */
export class BlankReader {
  readonly #book: ReadBook;
  /** By sheet, in capitals: the cells whose formulas may give one. */
  readonly #blanking = new Map<string, ReadonlySet<number>>();

  constructor(book: ReadBook) {
    this.#book = book;
  }

  /** A formula as typed, each such range of it that a function of ours counts as 0 within `blankAsZero`. */
  wrapped({ sheet, formula }: Pick<FoundCall, "sheet" | "formula">, namespace: string): string {
    const text = restored(formula, namespace);
    const spans = callsIn(text, namespace).flatMap(({ name, args }) => {
      const definition = definitionOf(name);
      const parameters = definition ? parametersOf(definition) : [];
      return args.flatMap((arg, index) => {
        const isWrapped = index < parameters.length && countsAsZero(parameters[index][1]);
        return isWrapped && this.#mayBeBlank(sheet, text, arg) ? [arg.span] : [];
      });
    });
    const backwards = [...spans].sort(([one], [other]) => other - one);
    return backwards.reduce((whole, [from, to]) => {
      const [before, range, after] = [whole.slice(0, from), whole.slice(from, to), whole.slice(to)];
      return `${before}${blankAsZero.name}(${range})${after}`;
    }, text);
  }

  #mayBeBlank(sheet: string, text: string, arg: Tree): boolean {
    if (arg.kind !== "cells" && arg.kind !== "name") return false;
    const area = cellsNamed(this.#book, sheet, text.slice(...arg.span));
    if (!area) return false;
    const blanking = this.#blankingOf(area.sheet);
    return blanking.size > 0 && eachIn(area, keyOf).some((row) => row.some((key) => blanking.has(key)));
  }

  #blankingOf(name: string): ReadonlySet<number> {
    const known = this.#blanking.get(name.toUpperCase());
    if (known) return known;
    const formulas = sheetOf(this.#book, name)?.formulas ?? [];
    const blanking = formulas.filter(({ formula }) => formula.includes('""'));
    const keys = new Set(blanking.flatMap((cell) => eachIn(cell, keyOf).flat()));
    this.#blanking.set(name.toUpperCase(), keys);
    return keys;
  }
}

const known = new WeakMap<Argument<unknown>, boolean>();

/** Whether an argument reads an empty text as 0. */
function countsAsZero(argument: Argument<unknown>): boolean {
  const answer = known.get(argument) ?? readsAlike(argument);
  known.set(argument, answer);
  return answer;
}

function readsAlike({ shape, read }: Argument<unknown>): boolean {
  if (shape === "scalar") return false;
  try {
    const [blank, zero] = ["", 0].map((cell) => JSON.stringify(read([[cell], [cell]], "cells")));
    return blank === zero;
  } catch {
    return false;
  }
}
