import { mustBe } from "../../engine/errors";
import { isBlank, plain, shown } from "../cells";
import type { Unit } from "../units";
import { units } from "../units";
import { rowsOf } from "../vector";
import type { Argument } from "./argument";
import { required } from "./argument";
import { single } from "./scalars";

/** One row of terms: the name of an argument as typed, and the cells across from it. */
export interface Term {
  readonly name: string;
  readonly cells: readonly unknown[];
}

/** Text that names something. */
export function name(describe: string): Argument<string> {
  return required({
    describe,
    unit: units.text,
    type: "string",
    shape: "scalar",
    admitsZero: true,
    read: (cells, argument) => {
      const cell = plain(single(cells, argument));
      if (typeof cell !== "string" || cell.trim() === "") throw mustBe(argument, "a name", shown(cell));
      return cell.trim();
    },
  });
}

/** Rows of a name and its value or values; rows without anything, or with nothing but 0, as some hosts send blanks, are none. */
export function terms(describe: string): Argument<readonly Term[]> {
  return required({
    describe,
    unit: units.byArgument,
    type: "any",
    shape: "matrix",
    admitsZero: true,
    read: (cells, argument) =>
      rowsOf(cells).flatMap((row, index) => {
        if (row.every(isNothing)) return [];
        const called = plain(row[0]);
        if (typeof called === "string" && called.trim() !== "")
          return [{ name: called.trim(), cells: row.slice(1) }];
        throw mustBe(
          argument,
          "a name in the first column of each row and its value in the next",
          `${shown(called)} in row ${index + 1}`,
        );
      }),
  });
}

/** Cells for an argument that another one names: what they must be is known once that one is. */
export function anyCells(describe: string, shape: "scalar" | "vector", unit: Unit): Argument<unknown> {
  return required({ describe, unit, type: "any", shape, admitsZero: true, read: (cells) => cells });
}

export const isNothing = (cell: unknown): boolean => isBlank(plain(cell)) || plain(cell) === 0;
