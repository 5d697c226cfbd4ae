import type { Quote } from "../cashflow/quote";
import { annualRateOf } from "../cashflow/quote";
import type { DoubleDouble } from "../numeric/doubleDouble";
import { add } from "../numeric/doubleDouble";
import type { AnnualRate, Frequency } from "../types";
import type { Lease } from "./implicitRate";
import { implicitGrowth } from "./implicitRate";
import { levelPeriodRate } from "./levelRate";

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/**
 * The rate implicit in a lease, per year: i per period with Σ rentₜ (1 + i)^(a−t) + residual (1 + i)^−n = cost + initialCosts,
 * quoted as frequency·i or (1 + i)^frequency − 1. Rents are at or above 0, so at most one i above −1 solves. Below 0 where
 * rents and residual do not return what was paid.
 * @throws EngineError `noSolution` where none does: nothing is paid, nothing comes back, or the first rent in advance
 * already covers all
 * Source: IFRS 16 Appendix A, "interest rate implicit in the lease".
 */
export function leaseRate(lease: Lease, frequency: Frequency, quote: Quote): AnnualRate {
  return annualRateOf(growthOf(lease), frequency, quote);
}

function growthOf(lease: Lease): DoubleDouble {
  const { rents } = lease;
  const [rent] = rents;
  const periodRate = rents.every((other) => other === rent)
    ? levelPeriodRate({ ...lease, rent, periods: rents.length })
    : undefined;
  return periodRate === undefined ? implicitGrowth(lease) : add(ONE, periodRate);
}
