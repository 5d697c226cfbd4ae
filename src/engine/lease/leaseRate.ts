import type { Quote } from "../cashflow/quote";
import { annualRateOf } from "../cashflow/quote";
import type { DoubleDouble } from "../numeric/doubleDouble";
import type { AnnualRate, Frequency, Money } from "../types";
import type { Lease } from "./implicitRate";
import { implicitGrowth, isLevel } from "./implicitRate";
import { levelGrowth } from "./levelGrowth";

/** A lease as it is typed: with the one rent that stands for all, or one per period. */
export interface LeaseTerms extends Omit<Lease, "rents"> {
  readonly rent: readonly Money[];
  readonly periods: number;
}

/**
 * The rate implicit in a lease, per year: i per period with Σ rentₜ (1 + i)^(a−t) + residual (1 + i)^−n = cost + initialCosts,
 * quoted as frequency·i or (1 + i)^frequency − 1. Rents are at or above 0, so at most one i above −1 solves. Below 0 where
 * rents and residual do not return what was paid.
 * @throws EngineError `noSolution` where none does: nothing is paid, nothing comes back, or the first rent in advance
 * already covers all
 * Source: IFRS 16 Appendix A, "interest rate implicit in the lease".
 */
export function leaseRate(lease: LeaseTerms, frequency: Frequency, quote: Quote): AnnualRate {
  return annualRateOf(growthOf(lease), frequency, quote);
}

/** Field by field: copying a whole record takes longer than the closed form. */
function growthOf({ cost, rent, periods, timing, residual, initialCosts }: LeaseTerms): DoubleDouble {
  const [first] = rent;
  if (isLevel(rent)) {
    const growth = levelGrowth({ cost, rent: first, periods, timing, residual, initialCosts });
    if (growth !== undefined) return growth;
  }
  const rents = rent.length === periods ? rent : new Array<Money>(periods).fill(first);
  return implicitGrowth({ cost, rents, timing, residual, initialCosts });
}
