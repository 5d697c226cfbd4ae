import type { Arithmetic } from "../numeric/arithmetic";
import type { Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import type { Quotient, RatioOrNone } from "./ratios";
import { meanOf, ratioOf } from "./ratios";

/** What is said of a line of ratios; "" where there is none. */
export interface RatioSummary {
  readonly first: RatioOrNone;
  readonly minimum: RatioOrNone;
  /** The first period that has the minimum, counting from 1. */
  readonly period: number | "";
  readonly average: RatioOrNone;
}

/** Lines of ratios, a ratio for each period, written once for every precision. */
export type LinesEvaluation = <T>(arithmetic: Arithmetic<T>) => {
  readonly lines: readonly (readonly Quotient<T>[])[];
  /** As in `EvaluatedColumns`, of numerators and denominators. */
  readonly operations: number;
};

/** The cells on which the summary of a line rests. */
interface Decisive<T> {
  readonly first: Sum<T>;
  readonly hasFirst: boolean;
  readonly mean: Sum<T>;
  /** The ratios that may be the least, and their periods. */
  readonly least: readonly Sum<T>[];
  readonly periods: readonly number[];
  /** Denominators whose sign their roundings could have turned. */
  readonly unclear: readonly Sum<T>[];
}

/**
 * First, minimum and mean of each line of ratios, those over zero or less left out. Certified are the cells that decide
 * alone, so that one long line with a near-zero balance in it does not cost every ratio its digits.
 */
export function certifiedSummaries(evaluate: LinesEvaluation): RatioSummary[] {
  const { first, hasFirst, mean, least, line, period } = certifiedTable(<T>(arithmetic: Arithmetic<T>) => {
    const { lines, operations } = evaluate(arithmetic);
    const made = lines.map((quotients) => decisive(arithmetic, quotients, operations));
    const whole = (value: number): Sum<T> => uncancelled(arithmetic.of(value));
    return {
      columns: {
        first: made.map((cells) => cells.first),
        hasFirst: made.map((cells) => whole(cells.hasFirst ? 1 : 0)),
        mean: made.map((cells) => cells.mean),
        least: made.flatMap((cells) => cells.least),
        line: made.flatMap((cells, at) => cells.least.map(() => whole(at))),
        period: made.flatMap((cells) => cells.periods.map(whole)),
        unclear: made.flatMap((cells) => cells.unclear),
      },
      operations: operations + Math.max(0, ...lines.map((quotients) => quotients.length)) + 2,
    };
  });
  return first.map((ratio, at) => {
    const rows = line.flatMap((of, row) => (of === at ? [row] : []));
    if (rows.length === 0) return { first: "", minimum: "", period: "", average: "" };
    const lowest = rows.reduce((lower, row) => (least[row] < least[lower] ? row : lower));
    return {
      first: hasFirst[at] === 1 ? ratio : "",
      minimum: least[lowest],
      period: period[lowest],
      average: mean[at],
    };
  });
}

function decisive<T>(
  arithmetic: Arithmetic<T>,
  quotients: readonly Quotient<T>[],
  operations: number,
): Decisive<T> {
  const { epsilon, of, toNumber } = arithmetic;
  const error = ({ magnitude }: Sum<T>): number => (operations + 2) * epsilon * toNumber(magnitude);
  const ratios: Sum<T>[] = [];
  const periods: number[] = [];
  const unclear: Sum<T>[] = [];
  quotients.forEach((quotient, row) => {
    const size = toNumber(quotient.denominator.value);
    if (!(Math.abs(size) > error(quotient.denominator))) unclear.push(quotient.denominator);
    if (size <= 0) return;
    ratios.push(ratioOf(arithmetic, quotient));
    periods.push(row + 1);
  });
  const lows = lowsOf(ratios.map((ratio) => ({ value: toNumber(ratio.value), error: error(ratio) })));
  const nothing = uncancelled(of(0));
  return {
    first: periods[0] === 1 ? ratios[0] : nothing,
    hasFirst: periods[0] === 1,
    mean: meanOf(arithmetic, ratios),
    least: lows.map((row) => ratios[row]),
    periods: lows.map((row) => periods[row]),
    unclear,
  };
}

/** Which of some values known to an error may be the least; one that is no number may always be. */
function lowsOf(values: readonly { readonly value: number; readonly error: number }[]): number[] {
  let bound = Infinity;
  for (const { value, error } of values) if (value + error < bound) bound = value + error;
  return values.flatMap(({ value, error }, row) => (value - error > bound ? [] : [row]));
}
