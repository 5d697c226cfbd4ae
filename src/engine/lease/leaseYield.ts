import type { Quote } from "../cashflow/quote";
import { annualRateOf } from "../cashflow/quote";
import { balancingGrowths, only } from "../cashflow/rates";
import type { AnnualRate } from "../types";
import type { Fund } from "./sinkingBalance";
import { sinkingFundGrowth } from "./sinkingFund";

/** IRR: all flows earn the yield. MISF: what is invested earns it, what is set aside earns the sinking rate. */
export const METHODS = ["IRR", "MISF"] as const;
export type Method = (typeof METHODS)[number];

/**
 * The yield per year of a lease's flows one period apart, from period 0: the one rate i per period above −1 of their IRR, or
 * of the multiple investment sinking fund method, quoted as frequency·i or (1 + i)^frequency − 1.
 * @throws EngineError `noSolution` where no rate solves, or several, which the message lists as quoted
 */
export function leaseYield(fund: Fund, method: Method, quote: Quote): AnnualRate {
  const { flows, frequency } = fund;
  if (method === "MISF") return annualRateOf(sinkingFundGrowth(fund), frequency, quote);
  const periods = flows.map((_, period) => period);
  const growths = balancingGrowths(flows, periods, 1);
  return only(
    growths.map((growth) => annualRateOf(growth, frequency, quote)),
    "method MISF has one at most",
  );
}
