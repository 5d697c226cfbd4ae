import type { Arithmetic } from "./arithmetic";
import { DOUBLE_DOUBLE, decimalArithmetic } from "./arithmetic";
import { CERTAIN, DIGITS, lastDigits } from "./certified";

/** A sum of terms in one precision, and the sum of their magnitudes. */
export interface Sum<T> {
  readonly value: T;
  readonly magnitude: T;
}

/** A sum of terms of one sign, at or above 0: nothing in it cancels. */
export function uncancelled<T>(value: T): Sum<T> {
  return { value, magnitude: value };
}

/** The columns of a table in one precision. */
export interface EvaluatedColumns<T, K extends string> {
  readonly columns: Readonly<Record<K, readonly Sum<T>[]>>;
  /** A bound on how many times the epsilon of the precision the error of any cell is, as a share of its magnitude. */
  readonly operations: number;
}

/** A table written once for every precision. */
export type ColumnsEvaluation<K extends string> = <T>(arithmetic: Arithmetic<T>) => EvaluatedColumns<T, K>;

interface Attempt<K extends string> {
  readonly columns: Readonly<Record<K, number[]>>;
  readonly certain: boolean;
  /** The greatest magnitude. */
  readonly size: number;
}

/** Every cell of a table to 1e-12, as `certified` has a single value: in the least precision in which all are certain. */
export function certifiedColumns<K extends string>(
  evaluate: ColumnsEvaluation<K>,
): Readonly<Record<K, number[]>> {
  let last = attempted(DOUBLE_DOUBLE, evaluate);
  for (const digits of DIGITS) {
    if (last.certain) return last.columns;
    last = attempted(decimalArithmetic(digits), evaluate);
  }
  return last.certain ? last.columns : attempted(decimalArithmetic(lastDigits(last.size)), evaluate).columns;
}

function attempted<T, K extends string>(
  arithmetic: Arithmetic<T>,
  evaluate: (arithmetic: Arithmetic<T>) => EvaluatedColumns<T, K>,
): Attempt<K> {
  const { columns, operations } = evaluate(arithmetic);
  const numbers: Partial<Record<K, number[]>> = {};
  let [certain, size] = [true, 0];
  for (const key of Object.keys(columns) as K[]) {
    numbers[key] = columns[key].map((cell) => {
      certain &&= isCertain(arithmetic, cell, operations);
      size = Math.max(size, arithmetic.toNumber(cell.magnitude));
      // −0 is no amount of money.
      return arithmetic.toNumber(cell.value) + 0;
    });
  }
  return { columns: numbers as Record<K, number[]>, certain, size };
}

/** A magnitude of 0 is exact, unless the precision does not hold for the terms, which the operations then tell. */
function isCertain<T>(
  { divide, epsilon, least, toNumber }: Arithmetic<T>,
  { value, magnitude }: Sum<T>,
  operations: number,
): boolean {
  const size = toNumber(magnitude);
  if (size === 0) return Number.isFinite(operations);
  const cancels = value !== magnitude || !Number.isFinite(size);
  const cancellation = cancels ? Math.abs(toNumber(divide(magnitude, value))) : 1;
  return size >= least && operations * epsilon * cancellation <= CERTAIN;
}
