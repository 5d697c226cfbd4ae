import type { Preset } from "../define";
import { days } from "./days";
import { assumed, published, undisclosed } from "./facts";
import { vehicleAssumptions } from "./vehicleAssumptions";

const FIVE_YEARS = assumed(20, "Not public; five years, as reported of the Colossus 2 lease");
const APOLLO = "Apollo, 7 Jan 2026";
const THE_INFORMATION = "The Information, 9 Feb 2026";
const BLOOMBERG = "Bloomberg, Oct 2025";

/** Valor Compute Infrastructure I, as announced on 7 January 2026, in millions of US dollars. */
export const valorCompute1: Preset = {
  title: "Valor Compute Infrastructure I",
  asOf: days["2026-01-07"],
  currency: "USD m",
  notes: [
    "Announced 7 January 2026: compute for 5.4 bn, GB200 included, bought and leased triple-net to an xAI subsidiary; Apollo's",
    "funds led 3.5 bn, Nvidia is an anchor investor, investors get cash quarterly. Coupon, tenor, DSCR, rent and residual are not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    cost: published(5400, `${APOLLO}: acquisition and lease of $5.4 bn of compute`),
    loan: published(3500, `${APOLLO}: $3.5 bn led by its funds`),
    anchorEquity: undisclosed("Nvidia is an anchor investor; its amount is not public"),
    periods: FIVE_YEARS,
    frequency: published(4, `${APOLLO}: quarterly cash distributions`),
    residual: assumed(540, "Not public; a tenth of cost for illustration"),
    start: assumed(days["2025-11-30"], "The loan was made in November 2025; its day is not public"),
  },
};

/** What the lease of the second vehicle needs beside what its loan does. */
const leaseOnly = {
  timing: assumed(0, "Not public; in arrears for illustration"),
  discountRate: assumed(0.09, "For illustration"),
  borrowingRate: assumed(0.125, "Not public; the yield of the lessee's notes of July 2025 was up to 12.5 %"),
  upside: assumed(0.02, "For illustration"),
  taxRate: published(0.21, "26 USC 11(b): federal corporate rate", "primary"),
  recoveryClass: published(5, "IRS Pub. 946: computers are five-year property", "primary"),
  gpuPrice: assumed(0.05, "Not public; 50,000 dollars with network and racks, for illustration"),
  gpuPower: published(1.83, "Nvidia GB200 NVL72: 132 kW for 72 GPUs", "secondary"),
  pue: assumed(1.2, "Modern liquid cooling: 1.1 to 1.2"),
  powerPrice: published(0.0834, "Epoch AI, 14 May 2026: 8.34 cents per kWh", "secondary"),
  utilisation: assumed(0.8, "For illustration"),
};

/** Valor Compute Infrastructure II, as reported on 9 February 2026, in millions of US dollars. */
export const valorCompute2: Preset = {
  title: "Valor Compute Infrastructure II",
  asOf: days["2026-02-09"],
  currency: "USD m",
  notes: [
    "Reported 9 February 2026: a vehicle of some 5.3 bn of debt and equity buys chips and leases them, triple-net and",
    "lease-to-own, to xAI; a loan of some 3.4 bn led by Apollo. Coupon, tenor, rent and residual are not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    ...leaseOnly,
    cost: published(5300, `${THE_INFORMATION}: vehicle of $5.3 bn debt and equity`),
    loan: published(3400, `${THE_INFORMATION}: loan of about $3.4 bn`),
    anchorEquity: undisclosed("Nvidia is reported to take part; its amount is not public"),
    periods: FIVE_YEARS,
    frequency: assumed(4, "Not public; quarterly, as the first vehicle's distributions are reported"),
    residual: assumed(530, "Not public; a tenth of cost for illustration"),
    start: assumed(days["2026-03-31"], "Not public; a quarter's end after the report"),
  },
};

/** The programme for Colossus 2, as reported in October 2025, in millions of US dollars. */
export const colossus2: Preset = {
  title: "Colossus 2 programme",
  asOf: days["2025-10-31"],
  currency: "USD m",
  notes: [
    "Reported October 2025: 20 bn for chips alone, no power and no land; up to 12.5 bn of debt and some 7.5 bn of equity, up to",
    "2 bn of it from Nvidia; Apollo and Diameter lend, Valor leads. A lease of five years with a purchase option. The coupon is not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    cost: published(20000, `${BLOOMBERG}: programme of $20 bn, chips only`),
    loan: published(12500, `${BLOOMBERG}: up to $12.5 bn of debt`),
    anchorEquity: published(2000, `${BLOOMBERG}: up to $2 bn by Nvidia, inside the equity`),
    setupCosts: assumed(0, "Not public; within the 20 bn for illustration"),
    periods: published(20, `${BLOOMBERG}: a lease of five years; that it is paid quarterly is assumed`),
    frequency: assumed(4, "Not public; quarterly, as the first vehicle's distributions are reported"),
    residual: assumed(2000, "Not public; a tenth of cost for illustration"),
    start: assumed(days["2025-10-31"], "Not public; the end of the month of the report"),
  },
};
