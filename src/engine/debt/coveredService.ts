import type { Arithmetic } from "../numeric/arithmetic";
import type { Money, Ratio } from "../types";
import type { Rates } from "./discountFactors";

/** Cash that must service a loan, and how often it must cover the service, both one for each period. */
export interface CoveredLoan extends Rates {
  readonly cfads: readonly Money[];
  readonly dscr: readonly Ratio[];
  /** Paid at the end of the last period beside the service. */
  readonly balloon: Money;
}

/** max(0, cfads): cash short of nothing services no debt. */
export function available(cfads: readonly Money[]): Money[] {
  return cfads.map((cash) => Math.max(0, cash));
}

/** amountₜ / ratioₜ: the debt service that cash covers just so often. */
export function coveredServices<T>(
  { divide, of }: Arithmetic<T>,
  amounts: readonly Money[],
  ratios: readonly Ratio[],
): T[] {
  return amounts.map((amount, row) => divide(of(amount), of(ratios[row])));
}
