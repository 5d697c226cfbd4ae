import type { Money, Ratio } from "../types";

/** How leases end, one element for each. */
export interface GuaranteeTerms {
  readonly guaranteed: readonly Money[];
  readonly marketValue: readonly Money[];
  /** The most that the lessee pays; 0 where there is no cap. */
  readonly cap: readonly Money[];
  /** What the lessee gets of a market value above the guaranteed one. */
  readonly upsideShare: Ratio;
  /** Price at which the lessee may buy; 0 where it may not. */
  readonly optionPrice: readonly Money[];
}

/** What flows at the ends of leases, a row for each. */
export type GuaranteeFlows = {
  readonly exercised: readonly boolean[];
  readonly lesseePays: readonly Money[];
  readonly lesseeReceives: readonly Money[];
  readonly lessorKeeps: readonly Money[];
};

/** What flows at the end of one. */
interface Settlement {
  readonly pays: Money;
  readonly receives: Money;
  readonly keeps: Money;
}

/**
 * Flows of a residual value guarantee. The lessee pays min(cap, max(0, guaranteed − market)) and receives
 * upsideShare·max(0, market − guaranteed); the lessor keeps market + paid − received. Where the market is above the option
 * price the lessee buys: the lessor keeps that price, and nothing else flows.
 * Source: 26 USC 7701(h)(3), terminal rental adjustment, with a cap and an option to buy.
 */
export function residualGuarantee(terms: GuaranteeTerms): GuaranteeFlows {
  const { guaranteed, marketValue, cap, optionPrice, upsideShare } = terms;
  const exercised = marketValue.map((market, row) => optionPrice[row] > 0 && market > optionPrice[row]);
  const settled = marketValue.map((market, row): Settlement => {
    if (exercised[row]) return { pays: 0, receives: 0, keeps: optionPrice[row] };
    return market < guaranteed[row]
      ? shortfall(guaranteed[row], market, cap[row])
      : surplus(guaranteed[row], market, upsideShare);
  });
  return {
    exercised,
    lesseePays: settled.map(({ pays }) => pays),
    lesseeReceives: settled.map(({ receives }) => receives),
    lessorKeeps: settled.map(({ keeps }) => keeps),
  };
}

function shortfall(guaranteed: Money, market: Money, cap: Money): Settlement {
  const due = guaranteed - market;
  const isCapped = cap > 0 && due > cap;
  return { pays: isCapped ? cap : due, receives: 0, keeps: isCapped ? market + cap : guaranteed };
}

/** What is kept is guaranteed + (1 − upsideShare)·above, in which nothing cancels. */
function surplus(guaranteed: Money, market: Money, upsideShare: Ratio): Settlement {
  const above = market - guaranteed;
  return { pays: 0, receives: upsideShare * above, keeps: guaranteed + (1 - upsideShare) * above };
}
