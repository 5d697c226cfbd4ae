import type { Preset } from "../define";
import { days } from "./days";
import { assumed, published, undisclosed } from "./facts";

const SOURCE = "Reuters, SlashGear, 2 Feb 2026";

/** The merger of SpaceX and xAI, announced and completed on 2 February 2026, in millions of US dollars and of shares. */
export const spacexXai: Preset = {
  title: "SpaceX and xAI",
  asOf: days["2026-02-02"],
  currency: "USD m",
  notes: [
    "Announced and completed 2 February 2026: SpaceX at 1 tn takes over xAI at 250 bn, 0.1433 SpaceX share for an xAI share.",
    "Share counts are not public: those of the model are what values and prices imply. Earnings are not public either.",
  ],
  facts: {
    acquirerValue: published(1000000, `${SOURCE}: $1 tn`),
    targetValue: published(250000, `${SOURCE}: $250 bn`),
    cash: assumed(0, "Some executives could take cash; the amount is not public"),
    acquirerPrice: published(526.59, `${SOURCE}: $526.59`),
    offer: published(75.46, `${SOURCE}: $75.46`),
    announcedRatio: published(0.1433, `${SOURCE}: 0.1433`),
    acquirerEarnings: assumed(10000, "Not public; 1 % of value for illustration, as of the target"),
    targetEarnings: assumed(2500, "Not public; 1 % of value for illustration, as of the acquirer"),
    synergies: undisclosed("Not public"),
    financingCost: assumed(0, "Share for share: nothing is borrowed"),
    taxRate: published(0.21, "26 USC 11(b): federal corporate rate", "primary"),
  },
};
