import type { AnnualRate } from "../types";
import { mustBe } from "../errors";
import type { Arithmetic } from "../numeric/arithmetic";
import type { Evaluated } from "../numeric/certified";
import { certified } from "../numeric/certified";

/** How often a year's rate is compounded; 0 is continuous. */
export const COMPOUNDINGS = [1, 2, 4, 12, 52, 365, 0] as const;
export type Compounding = (typeof COMPOUNDINGS)[number];

/**
 * The rate per year that, compounded `to` times, grows money as `rate` does compounded `from` times:
 * to·((1 + rate/from)^(from/to) − 1), where a continuous rate c is the limit, growing by e^c a year.
 * A continuous rate may be any number, any other lies above −1. Not finite where the result is beyond the doubles.
 * @throws EngineError where a rate that is not continuous is −1 or below
 * Source: J. C. Hull, Options, Futures, and Other Derivatives, chapter 4, "Measuring interest rates".
 */
export function convertRate(rate: AnnualRate, from: Compounding, to: Compounding): AnnualRate {
  if (from !== 0 && rate <= -1) {
    throw mustBe("rate", "a decimal above -1, such as -0.05 for -5 %, unless it is continuous", rate);
  }
  if (rate === 0 || from === to) return rate;
  return certified((arithmetic) => converted(arithmetic, rate, from, to));
}

/** By way of the continuous rate, the logarithm of a year's growth. */
function converted<T>(
  arithmetic: Arithmetic<T>,
  rate: AnnualRate,
  from: Compounding,
  to: Compounding,
): Evaluated<T> {
  const { of, add, multiply, divide } = arithmetic;
  const force = forceOf(arithmetic, rate, from);
  const size = from + 2 * Math.abs(arithmetic.toNumber(force));
  if (to === 0) return { value: force, magnitude: of(size), operations: 2048 };
  const growth = arithmetic.exponential(divide(force, of(to)));
  return {
    value: multiply(of(to), arithmetic.subtract(growth, of(1))),
    magnitude: multiply(of(to), add(growth, of(1))),
    operations: 2048 * (size / to + 1),
  };
}

function forceOf<T>(arithmetic: Arithmetic<T>, rate: AnnualRate, from: Compounding): T {
  const { of, add, multiply, divide } = arithmetic;
  if (from === 0) return of(rate);
  return multiply(of(from), arithmetic.logarithm(add(of(1), divide(of(rate), of(from)))));
}
