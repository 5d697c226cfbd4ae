import type { Money, Ratio } from "../types";

/**
 * Acquirer shares for one target share: what is offered for it over the price of an acquirer share, which is above 0.
 * Source: share-for-share mergers; the ratio is fixed at signing unless a collar moves it.
 */
export function exchangeRatio(offerPerShare: Money, acquirerPrice: Money): Ratio {
  return offerPerShare / acquirerPrice;
}
