import { units } from "../../catalogue/units";
import type { Input } from "../define";

const RATE = { unit: units.annualRate };
const MONEY = { unit: units.money };
const SHARE = { unit: units.share };
const RATIO = { unit: units.ratio };

/** What is agreed and assumed of a vehicle that borrows, buys chips and leases them out. */
export const inputs = {
  cost: { label: "Cost of the compute", ...MONEY },
  setupCosts: { label: "Setup and advice", ...MONEY },
  loan: { label: "Senior loan", ...MONEY },
  anchorEquity: { label: "Anchor equity", ...MONEY },
  gearing: { label: "Highest gearing, of uses", ...SHARE },
  debtRate: { label: "Loan rate, nominal per year", ...RATE },
  fee: { label: "Arrangement fee, of debt", ...SHARE },
  commitmentFee: { label: "Commitment fee per year, of the undrawn", ...SHARE },
  capitalisedMonths: { label: "Months of interest capitalised", unit: units.periods },
  reserveMonths: { label: "Months of debt service in reserve", unit: units.periods },
  annualYield: { label: "Yield of the lease, nominal per year", ...RATE },
  periods: { label: "Rents and debt services", unit: units.periods },
  frequency: { label: "Rents per year", unit: units.perYear },
  residual: { label: "Residual value at the end", ...MONEY },
  vehicleCosts: { label: "Vehicle's costs per period", ...MONEY },
  start: { label: "Close", unit: units.date },
  dscr: { label: "DSCR to size at", ...RATIO },
  highestLtv: { label: "Highest loan to value", ...SHARE },
  lowestLlcr: { label: "Lowest LLCR", ...RATIO },
  lockup: { label: "Lock-up DSCR", ...RATIO },
  breach: { label: "Default DSCR", ...RATIO },
  sweepShare: { label: "Share of excess cash that prepays", ...SHARE },
  lifeYears: { label: "Economic life of the chips", unit: units.years },
  haircut: { label: "Haircut in a forced sale", ...SHARE },
  claimRecovery: { label: "Recovery on the claim against the lessee", ...SHARE },
} satisfies Record<string, Input>;
