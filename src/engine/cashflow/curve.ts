import { mustBe } from "../errors";
import type { AnnualRate } from "../types";
import type { Interpolant, Knots } from "./interpolant";
import { interpolant } from "./interpolant";

/** How a curve runs between its knots. */
export const CURVE_METHODS = ["LINEAR", "STEP", "MONOTONE"] as const;
export type CurveMethod = (typeof CURVE_METHODS)[number];

export interface Curve extends Knots {
  readonly method: CurveMethod;
  readonly spread: AnnualRate;
  /** The least that the curve is taken for, before the spread. */
  readonly floor?: AnnualRate | undefined;
}

/**
 * max(interpolated, floor) + spread at each tenor of `at`: LINEAR between the knots, STEP the rate of the knot before, or
 * MONOTONE, Fritsch and Carlson's cubic; flat outside. A single rate stands for every tenor.
 * @throws EngineError where tenors do not ascend, or rates are not as many
 */
export function ratesAt({ method, ...curve }: Curve, at: readonly number[]): AnnualRate[] {
  mustAscend(curve.tenors);
  const rates = asMany(curve.rates, curve.tenors.length);
  const between = method === "STEP" ? undefined : interpolant(method, { tenors: curve.tenors, rates });
  return at.map((tenor) => rateAt({ ...curve, rates }, between, tenor));
}

function rateAt(curve: Omit<Curve, "method">, between: Interpolant | undefined, tenor: number): AnnualRate {
  const { tenors, rates, spread, floor = -Infinity } = curve;
  const k = indexBefore(tenors, tenor);
  const [rate, next] = [rates[Math.max(k, 0)], rates[k + 1]];
  const isOnKnot = k < 0 || k === tenors.length - 1 || tenors[k] === tenor;
  if (between === undefined || isOnKnot || rate === next) return Math.max(rate, floor) + spread + 0;
  // Between two knots the curve lies between their rates: the floor is seldom in question.
  const isFloored =
    floor > Math.min(rate, next) &&
    (floor >= Math.max(rate, next) || between({ k, tenor, addend: -floor }) <= 0);
  return isFloored ? floor + spread + 0 : between({ k, tenor, addend: spread });
}

/** The last tenor at or before one; −1 where it comes before all. */
function indexBefore(tenors: readonly number[], tenor: number): number {
  let [low, high] = [0, tenors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tenors[middle] <= tenor) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function mustAscend(tenors: readonly number[]): void {
  for (let k = 1; k < tenors.length; k++) {
    if (tenors[k] <= tenors[k - 1])
      throw mustBe("tenors", "ascending", `${tenors[k]} after ${tenors[k - 1]} in position ${k + 1}`);
  }
}

function asMany(rates: readonly AnnualRate[], count: number): readonly AnnualRate[] {
  if (rates.length === count) return rates;
  if (rates.length === 1) return new Array<AnnualRate>(count).fill(rates[0]);
  throw mustBe("rates", `one value or ${count}, as many as tenors`, rates.length);
}
