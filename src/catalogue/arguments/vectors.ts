import { FIRST_DAY, LAST_DAY } from "../../engine/calendar/civil";
import { mustBe } from "../../engine/errors";
import type { Unit } from "../units";
import { units } from "../units";
import type { Element } from "../vector";
import { readRectangle, readVector } from "../vector";
import type { Argument } from "./argument";
import { required } from "./argument";
import { ON_THE_CALENDAR } from "./bounds";

export const ANY_NUMBER: Element = {
  least: -Number.MAX_VALUE,
  most: Number.MAX_VALUE,
  requirement: "finite numbers",
  whole: false,
};
export const FROM_ZERO: Element = { ...ANY_NUMBER, least: 0, requirement: "0 or above" };
const DAYS: Element = {
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

/** Values at or above 0, one for each of the periods that another argument counts; a single one stands for all. */
export function perPeriod(describe: string, unit: Unit, count: string): Argument<readonly number[]> {
  const argument = oneOrPerPeriod(describe, unit, count);
  return {
    ...argument,
    settle: (name, all) => {
      const value = argument.settle(name, all);
      const length = all[count] as number;
      return value.length === length ? value : new Array<number>(length).fill(value[0]);
    },
  };
}

/** The same for an engine that knows a level run of values when it sees one: a single value stays one. */
export function oneOrPerPeriod(
  describe: string,
  unit: Unit,
  count: string,
): Argument<readonly number[]> & Required<Pick<Argument<readonly number[]>, "settle">> {
  return {
    ...vector(describe, unit, FROM_ZERO),
    settle: (name, all) => {
      const value = all[name] as readonly number[];
      const length = all[count] as number;
      if (value.length === length || value.length === 1) return value;
      throw mustBe(name, `one value or ${length}, as many as ${count}`, `${value.length}`);
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
