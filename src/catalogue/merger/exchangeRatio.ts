import { exchangeRatio } from "../../engine/merger/exchangeRatio";
import { ABOVE_ZERO, AT_LEAST_ZERO, number } from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const mergerExchangeRatio = define({
  name: "MERGER_EXCHANGE_RATIO",
  summary: "Acquirer shares for one target share, from the offer per target share and the acquirer's price.",
  args: {
    offerPerShare: number("what is offered for one target share", units.perShare, AT_LEAST_ZERO),
    acquirerPrice: number("price of one acquirer share", units.perShare, ABOVE_ZERO),
  },
  returns: { kind: "scalar", unit: units.factor, describe: "offer_per_share / acquirer_price" },
  notes: [
    "Where part of the offer is cash, give the part that is paid in shares.",
    "A ratio fixed at signing leaves the value of the offer to move with the acquirer's price.",
  ],
  sources: ["spacex-xai", "gitman"],
  examples: [
    {
      arguments: [75.46, 526.59],
      result: 75.46 / 526.59,
      because: "SpaceX for xAI, February 2026: 0.1433 share for one.",
    },
    {
      arguments: [50, 80],
      result: 0.625,
      because: "A target share at 50 is worth five eighths of an acquirer share at 80.",
    },
    {
      arguments: [75.46, 0],
      result: { refusal: "acquirer_price must be above 0; got 0" },
      because: "Nothing can be paid in shares that are worth nothing.",
    },
  ],
  lambda: { formula: "LAMBDA(offer_per_share,acquirer_price,offer_per_share/acquirer_price)" },
  steps: [
    {
      term: "Acquirer shares for 1,000 target shares",
      unit: units.shares,
      how: "1,000·offer_per_share / acquirer_price",
      value: (values) => 1000 * exchangeRatio(values.offerPerShare, values.acquirerPrice),
    },
  ],
  evaluate: (values) => exchangeRatio(values.offerPerShare, values.acquirerPrice),
});
