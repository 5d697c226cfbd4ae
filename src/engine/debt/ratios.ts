import type { Arithmetic } from "../numeric/arithmetic";
import type { Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import type { Money, Ratio } from "../types";
import { sizeOf } from "./roll";

/** A ratio before it is taken: what covers, and what is to be covered. */
export interface Quotient<T> {
  readonly numerator: Sum<T>;
  readonly denominator: Sum<T>;
}

/** A ratio for each period, written once for every precision. */
export type QuotientsEvaluation = <T>(arithmetic: Arithmetic<T>) => {
  readonly quotients: readonly Quotient<T>[];
  /** As in `EvaluatedColumns`, of numerators and denominators. */
  readonly operations: number;
};

/** A ratio, "" where there is nothing or less than nothing to divide by. */
export type RatioOrNone = Ratio | "";

/** An amount of either sign as a sum of one term. */
export function signed<T>({ of }: Arithmetic<T>, amount: Money): Sum<T> {
  return amount < 0 ? { value: of(amount), magnitude: of(-amount) } : uncancelled(of(amount));
}

/**
 * numerator/denominator, one for each quotient and "" over zero or less. No cancellation hurts, in the sign of a
 * denominator least of all: it is certified too.
 */
export function certifiedRatios(evaluate: QuotientsEvaluation): RatioOrNone[] {
  const { ratio, denominator } = certifiedTable((arithmetic) => {
    const { quotients, operations } = evaluate(arithmetic);
    const denominators = quotients.map((quotient) => quotient.denominator);
    return {
      columns: {
        ratio: quotients.map((quotient) => ratioOf(arithmetic, quotient)),
        denominator: denominators,
      },
      operations: operations + 2,
    };
  });
  return ratio.map((value, row) => (denominator[row] > 0 ? value : ""));
}

/** Its magnitude is such that the relative errors of numerator and denominator add up; nothing over zero or less. */
export function ratioOf<T>(arithmetic: Arithmetic<T>, { numerator, denominator }: Quotient<T>): Sum<T> {
  const { add, divide, multiply, of, toNumber } = arithmetic;
  if (toNumber(denominator.value) <= 0) return uncancelled(of(0));
  const value = divide(numerator.value, denominator.value);
  const isPlain = numerator.value === numerator.magnitude && denominator.value === denominator.magnitude;
  if (isPlain) return uncancelled(value);
  const ofDenominator = multiply(sizeOf(arithmetic, value), denominator.magnitude);
  return { value, magnitude: divide(add(numerator.magnitude, ofDenominator), denominator.value) };
}

/** The mean of sums; 0 of none. */
export function meanOf<T>(arithmetic: Arithmetic<T>, ratios: readonly Sum<T>[]): Sum<T> {
  const { add, divide, of } = arithmetic;
  const count = of(Math.max(1, ratios.length));
  const total = (terms: readonly T[]): T => divide(terms.reduce(add, of(0)), count);
  return {
    value: total(ratios.map(({ value }) => value)),
    magnitude: total(ratios.map(({ magnitude }) => magnitude)),
  };
}
