import { mustBe } from "../../engine/errors";
import { isBlank, plain } from "../cells";
import type { Unit } from "../units";

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
  /** One cell, one row or column, or any rectangle. */
  readonly shape: "scalar" | "vector" | "matrix";
  readonly optional: boolean;
  /** Whether 0 is a value of it. Where it is not, a 0 leaves an optional argument out: a blank cell arrives as 0. */
  readonly admitsZero: boolean;
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

/** An argument that must be given. */
export function required<T>(basis: Omit<Argument<T>, "optional" | "missing">): Argument<T> {
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
  return { ...leftOut(argument, fallback), fallback };
}

/** The same argument left out at will, with nothing in its place. */
export function omittable<T>(argument: Argument<T>): Argument<T | undefined> {
  const { settle, ...rest } = argument;
  return {
    ...leftOut<T | undefined>(rest, undefined),
    ...(settle && { settle: (name, all) => (all[name] === undefined ? undefined : settle(name, all)) }),
  };
}

/** The same argument, of which 0 is no value although it lies in its range. */
export function notZero<T>(argument: Argument<T>): Argument<T> {
  return { ...argument, admitsZero: false };
}

function leftOut<T>(argument: Argument<T>, fallback: T): Argument<T> {
  const { read, admitsZero } = argument;
  return {
    ...argument,
    optional: true,
    missing: () => fallback,
    read: admitsZero ? read : (cells, name) => (isZero(cells) ? fallback : read(cells, name)),
  };
}

/** A single cell that holds 0 or nothing, also where it comes as a range of one. */
function isZero(cells: unknown): boolean {
  const cell = plain(Array.isArray(cells) && cells.length === 1 ? innermost(cells[0]) : cells);
  return cell === 0 || isBlank(cell);
}

function innermost(row: unknown): unknown {
  return Array.isArray(row) && row.length === 1 ? row[0] : row;
}
