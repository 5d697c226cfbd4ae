import type { Preset } from "../define";
import { assumed, published, undisclosed, vehicleAssumptions } from "./facts";

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
    ...vehicleAssumptions,
    anchorEquity: undisclosed("Nvidia is reported to take part; its amount is not public"),
    loan: published(3400, "The Information, 9 Feb 2026: loan of about $3.4 bn"),
    annualYield: assumed(0.105, "Not public; for illustration"),
    periods: assumed(20, "Not public; five years, as reported of the Colossus 2 lease"),
    frequency: assumed(4, "Not public; quarterly, as the first vehicle's distributions are reported"),
    timing: assumed(0, "Not public; in arrears for illustration"),
    residual: assumed(530, "Not public; a tenth of cost for illustration"),
    start: assumed(46112, "Not public; a quarter's end after the report"),
    discountRate: assumed(0.09, "For illustration"),
    borrowingRate: assumed(
      0.125,
      "Not public; the yield of the lessee's notes of July 2025 was up to 12.5 %",
    ),
    lifeYears: assumed(6, "Useful life that hyperscalers book; some book 4 or 5 years"),
    upside: assumed(0.02, "For illustration"),
    taxRate: published(0.21, "26 USC 11(b): federal corporate rate"),
    recoveryClass: published(5, "IRS Pub. 946: computers are five-year property"),
    decline: assumed(0.3, "For illustration; public marks of chips contradict one another"),
    cut: assumed(0.15, "For illustration"),
    gpuPrice: assumed(0.05, "Not public; 50,000 dollars with network and racks, for illustration"),
    gpuPower: published(1.83, "Nvidia GB200 NVL72: 132 kW for 72 GPUs"),
    pue: assumed(1.2, "Modern liquid cooling: 1.1 to 1.2"),
    powerPrice: published(0.0834, "Epoch AI, 14 May 2026: 8.34 cents per kWh"),
    utilisation: assumed(0.8, "For illustration"),
  },
};
