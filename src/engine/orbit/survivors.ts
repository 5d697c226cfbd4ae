import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import { exactDifference } from "../numeric/exactDifference";
import type { Ratio, YearFraction } from "../types";

/** What wears a fleet down each year. */
export interface Wear {
  /** Share of the satellites that fail in a year. */
  readonly annualLoss: Ratio;
  /** Share of its output that a working one loses in a year. */
  readonly degradation: Ratio;
}

/** A fleet and its age. */
export interface FleetTerms extends Wear {
  readonly count: number;
  readonly years: YearFraction;
}

/** Nothing of a double is left beyond e^−1500 of another. */
const LEAST_LOGARITHM = 1500;

/** (1 − annualLoss)(1 − degradation), what a year leaves. */
export function yearlyLeft<T>(arithmetic: Arithmetic<T>, { annualLoss, degradation }: Wear): T {
  return arithmetic.multiply(
    exactDifference(arithmetic, 1, annualLoss),
    exactDifference(arithmetic, 1, degradation),
  );
}

/**
 * Satellites, or their output, still there: count·((1 − annualLoss)(1 − degradation))^years, for any years from 0. At 0 years
 * it is the count, whatever is lost.
 */
export function survivors({ count, years, ...wear }: FleetTerms): number {
  if (years === 0) return count;
  if (wear.annualLoss === 1 || wear.degradation === 1) return 0;
  const size = -years * (Math.log1p(-wear.annualLoss) + Math.log1p(-wear.degradation));
  if (size > LEAST_LOGARITHM) return 0;
  return certified((arithmetic) => {
    const { multiply, of, power } = arithmetic;
    const value = multiply(of(count), power(yearlyLeft(arithmetic, wear), years));
    return { value, magnitude: value, operations: 1024 * (1 + size) + 8 * (1 + years) };
  });
}

/** The share of a fleet that is left. */
export function survivingShare(terms: Omit<FleetTerms, "count">): Ratio {
  return survivors({ ...terms, count: 1 });
}
