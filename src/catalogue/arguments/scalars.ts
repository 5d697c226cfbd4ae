import { mustBe } from "../../engine/errors";
import { isBlank, plain, shown } from "../cells";
import type { Unit } from "../units";
import { units } from "../units";
import type { Argument } from "./argument";
import { optional, required } from "./argument";
import type { Bound } from "./bounds";
import {
  ABOVE_MINUS_ONE,
  AT_LEAST_ZERO,
  bound,
  checked,
  DECIMAL_PER_YEAR,
  ON_THE_CALENDAR,
  SHARE,
  WHOLE,
} from "./bounds";

/** A single cell, also where it comes as a range of one. */
export function single(cells: unknown, name: string): unknown {
  if (!Array.isArray(cells)) return cells;
  const rows: readonly unknown[] = cells;
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1) return (rows[0] as unknown[])[0];
  throw mustBe(name, "a single cell", "a range of cells");
}

function finite(cell: unknown, name: string): number {
  const value = plain(cell);
  if (isBlank(value)) return 0;
  if (typeof value !== "number") throw mustBe(name, "a number", shown(value));
  if (!Number.isFinite(value)) throw mustBe(name, "a finite number", value);
  return value;
}

export function number(describe: string, unit: Unit, ...bounds: readonly Bound[]): Argument<number> {
  return required({
    describe,
    unit,
    type: "number",
    shape: "scalar",
    admitsZero: bounds.every(({ holds }) => holds(0)),
    read: (cells, name) => checked(finite(single(cells, name), name), name, bounds),
  });
}

/** Money at or above 0. */
export const money = (describe: string): Argument<number> => number(describe, units.money, AT_LEAST_ZERO);

/** An interest rate or yield per year, above −1 and up to 1. */
export const annualRate = (describe: string): Argument<number> =>
  number(describe, units.annualRate, ABOVE_MINUS_ONE, DECIMAL_PER_YEAR);

/** A rate per period, any above −1. */
export const periodRate = (describe: string): Argument<number> =>
  number(describe, units.periodRate, ABOVE_MINUS_ONE);

/** A rate compounded once a year, any above −1. */
export const effectiveRate = (describe: string): Argument<number> =>
  number(describe, units.annualRate, ABOVE_MINUS_ONE);

/** A part of a whole, from 0 to 1. */
export const share = (describe: string): Argument<number> => number(describe, units.share, SHARE);

/** More periods than any deal has, and as many as the tables of a worksheet can bear. */
const MOST_PERIODS = 12000;

export const periods = (describe: string): Argument<number> =>
  number(
    describe,
    units.periods,
    WHOLE,
    bound((value) => value >= 1 && value <= MOST_PERIODS, `from 1 to ${MOST_PERIODS}`),
  );

export const frequency = (): Argument<1 | 2 | 4 | 12> =>
  number(
    "payments per year: 1, 2, 4 or 12",
    units.perYear,
    bound(
      (value) => value === 1 || value === 2 || value === 4 || value === 12,
      "1, 2, 4 or 12 payments per year",
    ),
  ) as Argument<1 | 2 | 4 | 12>;

export const timing = (): Argument<0 | 1> =>
  optional(
    number(
      "when payments fall: 0 at the end of each period (arrears), 1 at its start (advance)",
      units.choice,
      bound((value) => value === 0 || value === 1, "0 (arrears) or 1 (advance)"),
    ) as Argument<0 | 1>,
    0,
  );

/** Power usage effectiveness. */
export const pue = (fallback = 1): Argument<number> =>
  optional(
    number(
      "facility power per IT power, at least 1",
      units.factor,
      bound((value) => value >= 1, "at least 1, such as 1.15"),
    ),
    fallback,
  );

/** The smallest unit of money, to which each amount that is paid is rounded. */
export const rounding = (): Argument<number> =>
  optional(money("smallest unit of money to round to: 0.01 for cents, 0 for none"), 0);

/** A date; with a fraction it is its day. */
export function date(describe: string): Argument<number> {
  const argument = number(describe, units.date);
  return {
    ...argument,
    admitsZero: false,
    read: (cells, name) => checked(Math.floor(argument.read(cells, name)), name, [ON_THE_CALENDAR]),
  };
}
