import { mustBe } from "../engine/errors";
import { FIRST_DAY, LAST_DAY } from "../engine/calendar/civil";
import { isBlank, plain, shown } from "./cells";
import type { Unit } from "./units";
import { units } from "./units";
import type { Element } from "./vector";
import { readVector } from "./vector";

/** The values read so far, for arguments whose length another one says. */
export type Earlier = Readonly<Record<string, unknown>>;

/** One accepted value of a choice: what is typed, and what it means. */
export interface Option {
  readonly value: string;
  readonly meaning: string;
}

/** An argument: what Excel is told of it, what the user is told of it, and how its cells become a value. */
export interface Argument<T> {
  readonly describe: string;
  readonly unit: Unit;
  /** The type that Excel checks or coerces to. */
  readonly type: "number" | "string" | "boolean" | "any";
  readonly shape: "scalar" | "vector";
  readonly optional: boolean;
  /** Shown as the default; undefined where leaving it out means more than a value. */
  readonly fallback?: number | string | boolean;
  readonly options?: readonly Option[];
  /** Reads the cells, given that something is there. */
  readonly read: (cells: unknown, name: string) => T;
  /** What stands for it where nothing is there. */
  readonly missing: (name: string) => T;
  /** A last look once every argument is read. */
  readonly settle?: (name: string, all: Earlier) => T;
}

type Basis<T> = Omit<Argument<T>, "optional" | "missing">;

function required<T>(basis: Basis<T>): Argument<T> {
  return {
    ...basis,
    optional: false,
    missing: (name) => {
      throw mustBe(name, "given", "nothing");
    },
  };
}

/** The same argument left out at will, with a value in its place. */
export function optional<T extends number | string | boolean>(
  argument: Argument<T>,
  fallback: T,
): Argument<T> {
  return { ...argument, optional: true, fallback, missing: () => fallback };
}

/** The same argument left out at will, with nothing in its place. */
export function omittable<T>(argument: Argument<T>): Argument<T | undefined> {
  const { settle, ...rest } = argument;
  return {
    ...rest,
    optional: true,
    missing: () => undefined,
    ...(settle && { settle: (name, all) => (all[name] === undefined ? undefined : settle(name, all)) }),
  };
}

/** The same argument, which 0 leaves out too: a blank cell arrives as 0. */
export function omittedByZero<T>(argument: Argument<T | undefined>): Argument<T | undefined> {
  return {
    ...argument,
    read: (cells, name) => (plain(cells) === 0 ? undefined : argument.read(cells, name)),
  };
}

/** A test on a number and the requirement that a refusal names. */
export interface Bound {
  readonly holds: (value: number) => boolean;
  readonly requirement: (value: number) => string;
}

const bound = (holds: (value: number) => boolean, requirement: string): Bound => ({
  holds,
  requirement: () => requirement,
});

function checked(value: number, name: string, bounds: readonly Bound[]): number {
  for (const { holds, requirement } of bounds)
    if (!holds(value)) throw mustBe(name, requirement(value), value);
  return value;
}

function finite(cell: unknown, name: string): number {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  const value = plain(cell);
  if (isBlank(value)) return 0;
  if (typeof value !== "number") throw mustBe(name, "a number", shown(value));
  if (!Number.isFinite(value)) throw mustBe(name, "a finite number", value);
  return value;
}

/** A single cell, also where it comes as a range of one. */
function single(cells: unknown, name: string): unknown {
  if (!Array.isArray(cells)) return cells;
  const rows: readonly unknown[] = cells;
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1) return (rows[0] as unknown[])[0];
  throw mustBe(name, "a single cell", "a range of cells");
}

export function number(describe: string, unit: Unit, ...bounds: readonly Bound[]): Argument<number> {
  return required({
    describe,
    unit,
    type: "number",
    shape: "scalar",
    read: (cells, name) => checked(finite(single(cells, name), name), name, bounds),
  });
}

const ATLEAST_ZERO = bound((value) => value >= 0, "0 or above");

const ABOVE_MINUS_ONE: Bound = {
  holds: (value) => value > -1,
  requirement: () => "a decimal above -1, such as -0.05 for -5 %",
};

/** 9.5 where 0.095 was meant, or 10.5 where 0.105. */
const DECIMAL_PER_YEAR: Bound = {
  holds: (value) => value <= 1,
  requirement: (value) => {
    const percent = value <= 100 ? value : 9.5;
    return `a decimal per year, such as ${Number((percent / 100).toPrecision(12))} for ${percent} %`;
  },
};

/** Money at or above 0. */
export const money = (describe: string): Argument<number> => number(describe, units.money, ATLEAST_ZERO);

/** An interest rate or yield per year, above −1 and up to 1. */
export const annualRate = (describe: string): Argument<number> =>
  number(describe, units.annualRate, ABOVE_MINUS_ONE, DECIMAL_PER_YEAR);

/** A rate per period, any above −1. */
export const periodRate = (describe: string): Argument<number> =>
  number(describe, units.periodRate, ABOVE_MINUS_ONE);

/** 50 where 0.5 was meant. */
const SHARE: Bound = {
  holds: (value) => value >= 0 && value <= 1,
  requirement: (value) => {
    const percent = value > 1 && value <= 100 ? value : 10;
    return `a share from 0 to 1, such as ${Number((percent / 100).toPrecision(12))} for ${percent} %`;
  },
};

/** A part of a whole, from 0 to 1. */
export const share = (describe: string): Argument<number> => number(describe, units.share, SHARE);

const WHOLE = bound(Number.isInteger, "a whole number");

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
    bound((value) => [1, 2, 4, 12].includes(value), "1, 2, 4 or 12 payments per year"),
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

/** The smallest unit of money, to which each amount that is paid is rounded. */
export const rounding = (): Argument<number> =>
  optional(money("smallest unit of money to round to: 0.01 for cents, 0 for none"), 0);

const ON_THE_CALENDAR: Bound = bound(
  (value) => value >= FIRST_DAY && value <= LAST_DAY,
  `an Excel date from ${FIRST_DAY} (1900-01-01) to ${LAST_DAY} (9999-12-31)`,
);

/** A date; with a fraction it is its day. */
export const date = (describe: string): Argument<number> => {
  const argument = number(describe, units.date);
  return {
    ...argument,
    read: (cells, name) => checked(Math.floor(argument.read(cells, name)), name, [ON_THE_CALENDAR]),
  };
};

/** Text from a list, in any case; `also` gives other accepted spellings. */
export function choice<const V extends string>(
  describe: string,
  options: readonly { readonly value: V; readonly meaning: string }[],
  also: Readonly<Record<string, V>> = {},
): Argument<V> {
  const spellings = new Map<string, V>(Object.entries(also));
  for (const { value } of options) spellings.set(value.toUpperCase(), value);
  const list = options.map(({ value }) => value).join(", ");
  return required({
    describe,
    unit: units.choice,
    type: "string",
    shape: "scalar",
    options,
    read: (cells, name) => {
      const cell = plain(single(cells, name));
      const value = spellings.get(String(cell).trim().toUpperCase());
      if (typeof cell === "boolean" || value === undefined) throw mustBe(name, `one of ${list}`, shown(cell));
      return value;
    },
  });
}

/** One row or one column of numbers; blank cells are 0, anything else is refused by its position. */
function vectorOf(describe: string, unit: Unit, element: Element): Argument<readonly number[]> {
  return required({
    describe,
    unit,
    type: "any",
    shape: "vector",
    read: (cells, name) => readVector(cells, name, element),
  });
}

/** Signed flows: + received, − paid. */
export const flows = (describe: string): Argument<readonly number[]> =>
  vectorOf(describe, units.money, {
    least: -Number.MAX_VALUE,
    most: Number.MAX_VALUE,
    requirement: "finite numbers",
    whole: false,
  });

export const dates = (describe: string): Argument<readonly number[]> =>
  vectorOf(describe, units.date, {
    least: FIRST_DAY,
    most: LAST_DAY,
    requirement: ON_THE_CALENDAR.requirement(0),
    whole: true,
  });

/** Values at or above 0, one for each of the periods that another argument counts; a single one stands for all. */
export function perPeriod(describe: string, unit: Unit, count: string): Argument<readonly number[]> {
  const argument = vectorOf(describe, unit, {
    least: 0,
    most: Number.MAX_VALUE,
    requirement: "0 or above",
    whole: false,
  });
  return {
    ...argument,
    settle: (name, all) => {
      const value = all[name] as readonly number[];
      const length = all[count] as number;
      if (value.length === length) return value;
      if (value.length === 1) return new Array<number>(length).fill(value[0]);
      throw mustBe(name, `one value or ${length}, as many as ${count}`, `${value.length}`);
    },
  };
}
