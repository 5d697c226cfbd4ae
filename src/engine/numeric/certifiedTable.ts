import type { Arithmetic } from "./arithmetic";
import { DOUBLE_DOUBLE } from "./arithmetic";
import { bigFloats } from "./bigFloat";
import { CERTAIN, DIGITS, lastDigits } from "./certified";
import type { ColumnsEvaluation, EvaluatedColumns, Sum } from "./certifiedColumns";

interface Attempt<K extends string> {
  readonly columns: Readonly<Record<K, number[]>>;
  readonly certain: boolean;
  /** The greatest magnitude. */
  readonly size: number;
}

/**
 * Every cell of a table to 1e-12, as `certifiedColumns` has it: in double-double, then in binary of more and more digits
 * instead of decimals, so that a table of thousands of rows in which one balance all but cancels is still answered at once.
 */
export function certifiedTable<K extends string>(
  evaluate: ColumnsEvaluation<K>,
): Readonly<Record<K, number[]>> {
  let last = attempted(DOUBLE_DOUBLE, evaluate);
  for (const digits of DIGITS) {
    if (last.certain) return last.columns;
    last = attempted(bigFloats(digits), evaluate);
  }
  return last.certain ? last.columns : attempted(bigFloats(lastDigits(last.size)), evaluate).columns;
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
      const number = arithmetic.toNumber(cell.value);
      const magnitude = cell.value === cell.magnitude ? number : arithmetic.toNumber(cell.magnitude);
      certain &&=
        operations * arithmetic.epsilon * cancellation(arithmetic, cell, [number, magnitude]) <= CERTAIN;
      size = Math.max(size, magnitude);
      // −0 is no amount of money.
      return number + 0;
    });
  }
  return { columns: numbers as Record<K, number[]>, certain, size };
}

/**
 * Magnitude over value: how many times its own error a sum may have. A magnitude of 0 is exact, unless the precision does
 * not hold for the terms, which the operations then tell.
 */
function cancellation<T>(
  { divide, least, toNumber }: Arithmetic<T>,
  { value, magnitude }: Sum<T>,
  [number, size]: readonly [number, number],
): number {
  if (size === 0) return 1;
  if (!(size >= least)) return Infinity;
  if (value === magnitude && Number.isFinite(size)) return 1;
  const [above, below] = [Math.abs(number), size];
  const isPlain = above > 0 && Number.isFinite(above) && Number.isFinite(below);
  return isPlain ? below / above : Math.abs(toNumber(divide(magnitude, value)));
}
