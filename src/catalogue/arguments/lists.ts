import { mustBe } from "../../engine/errors";
import { isBlank, plain, shown } from "../cells";
import type { Unit } from "../units";
import { units } from "../units";
import type { Element } from "../vector";
import { readLine, readSparse } from "../vector";
import type { Argument } from "./argument";
import { required } from "./argument";

const LIST = { type: "any", shape: "vector", admitsZero: true } as const;

/** One row or one column of names, "" for the blank cells at its end; a number is the name that it reads as. */
export function entries(describe: string): Argument<readonly string[]> {
  return required({ ...LIST, describe, unit: units.choice, read: readEntries });
}

/** One row or one column of yes or no: TRUE or FALSE, also as 1 or 0; blank cells are FALSE. */
export function flags(describe: string): Argument<readonly boolean[]> {
  return required({
    ...LIST,
    describe,
    unit: units.flag,
    read: (cells, name) => readLine(cells, name).map((cell, index) => yesOrNo(plain(cell), name, index)),
  });
}

/** The same left out at will: FALSE throughout. */
export function optionalFlags(describe: string): Argument<readonly boolean[]> {
  return { ...flags(describe), optional: true, missing: () => [false] };
}

/** One row or one column of numbers, "" where a cell is blank. */
export function sparse(describe: string, unit: Unit, element: Element): Argument<readonly (number | "")[]> {
  return required({ ...LIST, describe, unit, read: (cells, name) => readSparse(cells, name, element) });
}

export function readNames(cells: unknown, name: string): readonly string[] {
  return readLine(cells, name).map((cell, index) => {
    const value = plain(cell);
    if (!isName(value)) throw mustBe(name, "names", `${shown(value)} in position ${index + 1}`);
    return String(value);
  });
}

function readEntries(cells: unknown, name: string): readonly string[] {
  const line = readLine(cells, name);
  let length = line.length;
  while (length > 1 && isNothing(line[length - 1])) length--;
  const named = readNames([line.slice(0, length)], name);
  return [...named, ...new Array<string>(line.length - length).fill("")];
}

/** A blank cell, which some hosts send as 0. */
function isNothing(cell: unknown): boolean {
  return isBlank(plain(cell)) || plain(cell) === 0;
}

/** An error of Excel where it reaches us as its text. */
const ERROR = /^#(N\/A|[A-Z0-9/_]+[!?])$/;

function isName(value: unknown): value is string | number {
  if (typeof value !== "string") return typeof value === "number";
  return value.trim() !== "" && !ERROR.test(value);
}

function yesOrNo(cell: unknown, name: string, index: number): boolean {
  if (isBlank(cell) || cell === 0 || cell === false) return false;
  if (cell === true || cell === 1) return true;
  throw mustBe(name, "TRUE or FALSE", `${shown(cell)} in position ${index + 1}`);
}
