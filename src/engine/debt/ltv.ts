import { operationsOver } from "../lease/discounting";
import { uncancelled } from "../numeric/certifiedColumns";
import type { Money, Ratio } from "../types";
import type { RatioOrNone } from "./ratios";
import { certifiedRatios } from "./ratios";

/** What is owed and what stands for it, one of each per period. */
export interface Secured {
  readonly balance: readonly Money[];
  readonly assetValue: readonly Money[];
  /** Taken off the value, as a share of it. */
  readonly haircut: Ratio;
}

/**
 * Loan to value of each period, balance/(assetValue·(1 − haircut)); "" where no value is left.
 * Source: the borrowing base of asset-backed loans, which lends against the value after its haircut.
 */
export function loanToValues({ balance, assetValue, haircut }: Secured): RatioOrNone[] {
  return certifiedRatios((arithmetic) => {
    const { multiply, of, subtract } = arithmetic;
    const kept = subtract(of(1), of(haircut));
    return {
      quotients: balance.map((owed, row) => ({
        numerator: uncancelled(of(owed)),
        denominator: uncancelled(multiply(of(assetValue[row]), kept)),
      })),
      operations: operationsOver(arithmetic, 1, [...balance, ...assetValue]),
    };
  });
}
