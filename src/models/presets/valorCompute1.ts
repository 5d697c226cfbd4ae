import type { Preset } from "../define";
import { assumed, published, undisclosed, vehicleAssumptions } from "./facts";

const JANUARY_7_2026 = 46029;

/** Valor Compute Infrastructure I, as announced on 7 January 2026, in millions of US dollars. */
export const valorCompute1: Preset = {
  title: "Valor Compute Infrastructure I",
  asOf: JANUARY_7_2026,
  currency: "USD m",
  notes: [
    "Announced 7 January 2026: compute for 5.4 bn, GB200 included, bought and leased triple-net to an xAI subsidiary; Apollo's",
    "funds led 3.5 bn, Nvidia is an anchor investor, investors get cash quarterly. Coupon, tenor, DSCR, rent and residual are not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    cost: published(5400, "Apollo, 7 Jan 2026: acquisition and lease of $5.4 bn of compute"),
    loan: published(3500, "Apollo, 7 Jan 2026: $3.5 bn led by its funds"),
    anchorEquity: undisclosed("Nvidia is an anchor investor; its amount is not public"),
    annualYield: assumed(0.105, "Not public; for illustration"),
    periods: assumed(20, "Not public; five years, as reported of the Colossus 2 lease"),
    frequency: published(4, "Apollo, 7 Jan 2026: quarterly cash distributions"),
    residual: assumed(540, "Not public; a tenth of cost for illustration"),
    start: assumed(45991, "The loan was made in November 2025; its day is not public"),
    lifeYears: assumed(6, "Useful life that hyperscalers book; some book 4 or 5 years"),
  },
};
