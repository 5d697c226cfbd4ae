import type { Preset } from "../define";
import { days } from "./days";
import { assumed, published } from "./facts";
import { vehicleAssumptions } from "./vehicleAssumptions";

const SOURCE = "longbridge 285761410, May 2026";

/** Lambda's syndicated facility of May 2026, in millions of US dollars. */
export const lambdaRevolver: Preset = {
  title: "Lambda revolver",
  asOf: days["2026-05-31"],
  currency: "USD m",
  notes: [
    "Senior secured facility of 1 bn in several tranches, May 2026, syndicated by JPMorgan, upsized from 275 m of August 2025.",
    "Rates, tenor and advance rate are not public. The model draws it in full and repays it level.",
  ],
  facts: {
    ...vehicleAssumptions,
    cost: assumed(1540, "Not public; the loan as 65 % of cost, for illustration"),
    loan: published(1000, `${SOURCE}: $1 bn`),
    periods: assumed(16, "Not public; four years for illustration"),
    frequency: assumed(4, "Not public; quarterly for illustration"),
    annualYield: assumed(0.14, "Not public; above the loan's rate, for illustration"),
    residual: assumed(154, "Not public; a tenth of cost for illustration"),
    start: assumed(days["2026-05-31"], "Not public; the end of the month of the report"),
  },
};
