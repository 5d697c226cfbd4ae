import { FIRST_DAY, LAST_DAY } from "../../engine/calendar/civil";
import { mustBe, shownName } from "../../engine/errors";
import type { Unit } from "../units";
import { units } from "../units";
import type { Element } from "../vector";
import { readRectangle, readVector } from "../vector";
import type { Argument, Earlier } from "./argument";
import { required } from "./argument";
import { ABOVE_MINUS_ONE, ON_THE_CALENDAR, SHARE } from "./bounds";

export const ANY_NUMBER: Element = {
  least: -Number.MAX_VALUE,
  most: Number.MAX_VALUE,
  requirement: "finite numbers",
  whole: false,
};
export const FROM_ZERO: Element = { ...ANY_NUMBER, least: 0, requirement: "0 or above" };
/** Rates from the double above −1 on. */
export const ABOVE_MINUS_ONE_EACH: Element = {
  ...ANY_NUMBER,
  least: -1 + 2 ** -53,
  requirement: ABOVE_MINUS_ONE.requirement(0).replace("a decimal", "decimals"),
};
export const SHARES: Element = { least: 0, most: 1, requirement: SHARE.requirement(10), whole: false };
export const DAYS: Element = {
  least: FIRST_DAY,
  most: LAST_DAY,
  requirement: ON_THE_CALENDAR.requirement(0),
  whole: true,
};

/** One row or one column of numbers; blank cells are 0, anything else is refused by its position. */
export function vector(describe: string, unit: Unit, element: Element): Argument<readonly number[]> {
  return required({
    describe,
    unit,
    type: "any",
    shape: "vector",
    admitsZero: true,
    read: (cells, name) => readVector(cells, name, element),
  });
}

/** Signed flows: + received, − paid. */
export const flows = (describe: string): Argument<readonly number[]> =>
  vector(describe, units.money, ANY_NUMBER);

export const dates = (describe: string): Argument<readonly number[]> => ({
  ...vector(describe, units.date, DAYS),
  admitsZero: false,
});

/** Values at or above 0, one for each of the periods that another argument counts, or the first of several with more than one; a single one stands for all. */
export function perPeriod(
  describe: string,
  unit: Unit,
  count: string | readonly string[],
): Argument<readonly number[]> {
  return { ...vector(describe, unit, FROM_ZERO), settle: asLongAs(count) };
}

/**
 * A vector as long as another argument: its number, or its length where it is a vector; of several the first with more than one. A single
 * value stands for all.
 */
export const asLongAs =
  (counts: string | readonly string[]) =>
  (name: string, all: Earlier): readonly number[] =>
    lengthened(counts, name, all) as readonly number[];

/** The same for cells that may be empty. */
export const sparselyAsLongAs =
  (counts: string | readonly string[]) =>
  (name: string, all: Earlier): readonly (number | "")[] =>
    lengthened(counts, name, all) as readonly (number | "")[];

function lengthened(counts: string | readonly string[], name: string, all: Earlier): readonly unknown[] {
  const names = typeof counts === "string" ? [counts] : counts;
  const value = all[name] as readonly unknown[];
  const lengths = names.map((counted) => lengthOf(all[counted] as number | readonly unknown[]));
  const length = lengths.find((several) => several > 1) ?? 1;
  if (value.length === length) return value;
  if (value.length === 1) return new Array<unknown>(length).fill(value[0]);
  // Those before it may have been lengthened already.
  const counting = names[lengths.lastIndexOf(length)];
  throw mustBe(name, `one value or ${length}, as many as ${shownName(counting)}`, `${value.length}`);
}

const lengthOf = (counted: number | readonly unknown[]): number =>
  typeof counted === "number" ? counted : counted.length;

/** The same for an engine that knows a level run of values when it sees one: a single value stays one. */
export function oneOrPerPeriod(describe: string, unit: Unit, count: string): Argument<readonly number[]> {
  const settle = asLongAs(count);
  return {
    ...vector(describe, unit, FROM_ZERO),
    settle: (name, all) => {
      const value = all[name] as readonly number[];
      return value.length === 1 ? value : settle(name, all);
    },
  };
}

/** The same left out at will, with one value in its place that stands for all. */
export function optionalPerPeriod(
  argument: Argument<readonly number[]>,
  fallback: number,
): Argument<readonly number[]> {
  return { ...argument, optional: true, fallback, missing: () => [fallback] };
}

/** The same left out at will, in whole or in some of its cells: 0 stands for nothing there. */
export function zeroForNone(argument: Argument<readonly number[]>): Argument<readonly number[]> {
  return { ...argument, optional: true, missing: () => [0] };
}

/** Any rectangle of numbers, one result for each of its cells. */
export function each(describe: string, unit: Unit, element: Element): Argument<readonly number[]> {
  return required({
    describe,
    unit,
    type: "any",
    shape: "matrix",
    admitsZero: true,
    read: (cells, name) => readRectangle(cells, name, element).flat(),
  });
}

/** Two columns of numbers, row by row. */
export function pairs(describe: string, unit: Unit): Argument<readonly (readonly [number, number])[]> {
  return required({
    describe,
    unit,
    type: "any",
    shape: "matrix",
    admitsZero: false,
    read: (cells, name) =>
      readRectangle(cells, name, ANY_NUMBER).map((row) => {
        if (row.length !== 2) throw mustBe(name, "a range of two columns", `${row.length}`);
        return [row[0], row[1]] as const;
      }),
  });
}

/** The same vector where a single number says too little. */
export function several(
  argument: Argument<readonly number[]>,
  requirement: string,
): Argument<readonly number[]> {
  return {
    ...argument,
    read: (cells, name) => {
      const values = argument.read(cells, name);
      if (values.length === 1) throw mustBe(name, `${requirement}, in two cells or more`, values[0]);
      return values;
    },
  };
}
