import type { AnnualRate, Frequency, Ratio, Timing } from "../types";
import { rent } from "./rent";

/** A lease per unit of its cost. */
export interface FactorTerms {
  /** Nominal, compounded `frequency` times a year. */
  readonly annualYield: AnnualRate;
  readonly periods: number;
  readonly frequency: Frequency;
  readonly timing: Timing;
  /** Residual value as a share of cost, at the end of the last period. */
  readonly residualShare: Ratio;
}

/**
 * Lease rate factor: rent per period for one unit of cost, (1 − residualShare·vⁿ) / Σ v^(t−a). Quoted with frequency,
 * timing and residual, without which it says nothing.
 */
export function leaseFactor({ residualShare, ...terms }: FactorTerms): Ratio {
  return rent({ ...terms, cost: 1, residual: residualShare, initialCosts: 0 });
}
