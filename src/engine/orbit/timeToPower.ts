import { noneFound } from "../errors";
import type { Arithmetic } from "../numeric/arithmetic";
import type { Evaluated } from "../numeric/certified";
import { certified } from "../numeric/certified";
import { exactDifference } from "../numeric/exactDifference";
import { summed } from "../numeric/sums";
import type { AnnualRate, Ratio, YearFraction } from "../types";

/** Two ways to the same compute. */
export interface DelayTerms {
  /** Cost of orbit as a multiple of the ground's. */
  readonly orbitOverGround: Ratio;
  readonly orbitDelayYears: YearFraction;
  readonly groundDelayYears: YearFraction;
  /** Effective, per year. */
  readonly rate: AnnualRate;
}

/**
 * Market price, as a multiple of the ground's cost, above which the earlier capacity of orbit is worth more although it costs c
 * times as much: price·dₒ − c·dₒ > price·d_g − d_g, so (c·dₒ − d_g)/(dₒ − d_g) with d = (1 + rate)^−delay. It is 1 at c = 1
 * and rises without end as the delays draw near.
 * @throws EngineError unless orbit's delay is the shorter and the rate above 0
 */
export function timeToPower(terms: DelayTerms): Ratio {
  const { orbitOverGround, orbitDelayYears, groundDelayYears, rate } = terms;
  if (orbitDelayYears >= groundDelayYears) {
    const delays = `delays of ${orbitDelayYears} years for orbit and ${groundDelayYears} for the ground`;
    throw noneFound("market price", "orbitDelayYears", `${delays}: orbit must be the sooner`);
  }
  if (rate <= 0) throw noneFound("market price", "rate", `a rate of ${rate}: time must cost something`);
  if (orbitOverGround === 1) return 1;
  return certified((arithmetic) => threshold(arithmetic, terms));
}

/** d_g/dₒ: what the ground's capacity is worth of orbit's, below 1. */
export function worthOfWaiting(terms: DelayTerms): Ratio {
  return certified((arithmetic) => {
    const value = waited(arithmetic, terms);
    return { value, magnitude: value, operations: operationsOf(terms) };
  });
}

/** The same over dₒ: 1 + (c − 1)/(1 − x), x = d_g/dₒ, whose divisor cancels where the delays are close. */
function threshold<T>(arithmetic: Arithmetic<T>, terms: DelayTerms): Evaluated<T> {
  const { add, divide, multiply, of, subtract } = arithmetic;
  const left = waited(arithmetic, terms);
  const lost = subtract(of(1), left);
  const more = divide(exactDifference(arithmetic, terms.orbitOverGround, 1), lost);
  const { value, magnitude } = summed(arithmetic, [of(1), more]);
  const cancellation = divide(add(of(1), left), lost);
  return { value, magnitude: multiply(magnitude, cancellation), operations: operationsOf(terms) };
}

/** e^(−(ground's delay − orbit's)·ln(1 + rate)). */
function waited<T>(arithmetic: Arithmetic<T>, { rate, ...delays }: DelayTerms): T {
  const { add, exponential, logarithm, multiply, of } = arithmetic;
  const later = exactDifference(arithmetic, delays.orbitDelayYears, delays.groundDelayYears);
  return exponential(multiply(later, logarithm(add(of(1), of(rate)))));
}

/** Of a logarithm, times the delay, in an exponent. */
function operationsOf({ orbitDelayYears, groundDelayYears }: DelayTerms): number {
  return 4096 * (2 + 2 * Math.abs(groundDelayYears - orbitDelayYears));
}
