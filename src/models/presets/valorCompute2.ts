import type { Fact, Preset } from "../define";

const published = (value: number, source: string): Fact => ({ value, provenance: "public", source });
const assumed = (value: number, source: string): Fact => ({ value, provenance: "assumed", source });

const FEBRUARY_9_2026 = 46062;

/** Valor Compute Infrastructure II, as reported on 9 February 2026, in millions of US dollars. */
export const valorCompute2: Preset = {
  title: "Valor Compute Infrastructure II",
  asOf: FEBRUARY_9_2026,
  currency: "USD m",
  notes: [
    "Reported 9 February 2026: a vehicle of some 5.3 bn of debt and equity buys chips and leases them, triple-net and",
    "lease-to-own, to xAI; a loan of some 3.4 bn led by Apollo. Coupon, tenor, rent and residual are not public.",
  ],
  facts: {
    cost: published(5300, "The Information, 9 Feb 2026: vehicle of $5.3 bn debt and equity"),
    loan: published(3400, "The Information, 9 Feb 2026: loan of about $3.4 bn"),
    annualYield: assumed(0.105, "Not public; for illustration"),
    periods: assumed(20, "Not public; five years, as reported of the Colossus 2 lease"),
    frequency: assumed(4, "Not public; quarterly, as the first vehicle's distributions are reported"),
    timing: assumed(0, "Not public; in arrears for illustration"),
    residual: assumed(530, "Not public; a tenth of cost for illustration"),
    start: assumed(46112, "Not public; a quarter's end after the report"),
    discountRate: assumed(0.09, "For illustration"),
  },
};
