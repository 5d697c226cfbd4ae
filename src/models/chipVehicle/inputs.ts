import { units } from "../../catalogue/units";
import type { Input } from "../define";

/** A thousand thousand millions: more than any deal. */
const MOST_MONEY = 1000000;
const FIRST_DAY = 36526; // 2000-01-01
const LAST_DAY = 73050; // 2099-12-31

const money = (label: string, usual: number, low = 0): Input => ({
  label,
  unit: units.money,
  usual,
  range: { low, high: MOST_MONEY },
});
const share = (label: string, usual: number, high = 1): Input => ({
  label,
  unit: units.share,
  usual,
  range: { low: 0, high },
});
const rate = (label: string, usual: number): Input => ({
  label,
  unit: units.annualRate,
  usual,
  range: { low: 0, high: 1 },
});
const ratio = (label: string, usual: number): Input => ({
  label,
  unit: units.ratio,
  usual,
  range: { low: 0.01, high: 10 },
});
const months = (label: string, usual: number, high: number): Input => ({
  label,
  unit: units.months,
  usual,
  range: { low: 0, high },
});

const financing = {
  cost: money("Cost of the compute", 1000, 1),
  setupCosts: money("Setup and advice", 0),
  loan: money("Senior loan: the most that is lent, 0 for no cap", 0),
  anchorEquity: money("Anchor equity", 0),
  gearing: share("Highest gearing, of uses", 0.7, 0.95),
  baseRate: rate("Base rate, 0 where the rate is fixed", 0),
  margin: rate("Margin over it, or the fixed rate, nominal per year", 0.09),
  fee: share("Arrangement fee, of debt", 0.015, 0.2),
  commitmentFee: share("Commitment fee per year, of the undrawn", 0, 0.2),
  capitalisedMonths: months("Months of interest capitalised", 0, 60),
  reserveMonths: months("Months of debt service in reserve", 3, 24),
} satisfies Record<string, Input>;

const lease = (rows: number) =>
  ({
    annualYield: rate("Yield of the lease, nominal per year", 0.105),
    periods: {
      label: "Rents and debt services",
      unit: units.periods,
      usual: rows,
      range: { low: 2, high: rows },
    },
    frequency: { label: "Rents per year", unit: units.perYear, usual: 4, range: { low: 1, high: 12 } },
    residual: money("Residual value at the end", 100),
    vehicleCosts: money("Vehicle's costs per period", 0),
    start: { label: "Close", unit: units.date, usual: 46112, range: { low: FIRST_DAY, high: LAST_DAY } },
  }) satisfies Record<string, Input>;

const covenants = {
  profile: {
    label: "Repayment",
    unit: units.choice,
    usual: "ANNUITY",
    choices: ["ANNUITY", "LINEAR", "BULLET"],
  },
  interestOnly: {
    label: "First debt services of interest only",
    unit: units.periods,
    usual: 0,
    range: { low: 0, high: 59 },
  },
  balloonShare: share("Balloon with the last debt service, of debt", 0),
  dscr: ratio("DSCR to size at", 1.3),
  highestLtv: share("Highest loan to value", 0.65, 2),
  lowestLlcr: ratio("Lowest LLCR", 1.25),
  lockup: ratio("Lock-up DSCR", 1.15),
  breach: ratio("Default DSCR", 1.05),
  sweepShare: share("Share of excess cash that prepays", 0.5),
} satisfies Record<string, Input>;

const collateral = {
  curve: {
    label: "Residual curve",
    unit: units.choice,
    usual: "STRAIGHT_LINE",
    choices: ["STRAIGHT_LINE", "DECLINING", "GENERATION"],
  },
  lifeYears: {
    label: "Economic life, on a straight line",
    unit: units.years,
    usual: 6,
    range: { low: 0.5, high: 50 },
  },
  decline: share("Yearly decline, on the other curves", 0.3, 0.99),
  firstRelease: {
    label: "Age at the next generation's release",
    unit: units.years,
    usual: 1,
    range: { low: 0, high: 30 },
  },
  releaseGap: {
    label: "Years between generations",
    unit: units.years,
    usual: 2,
    range: { low: 0.25, high: 30 },
  },
  cut: share("Cut when a generation is released", 0.15),
  haircut: share("Haircut in a forced sale", 0.3),
  remarketing: money("Cost of taking back and selling", 0),
  claimRecovery: share("Recovery on the claim against the lessee", 0.25),
  defaultMonth: months("Month of the lessee's last payment, 0 for no default", 0, 600),
} satisfies Record<string, Input>;

/** What is agreed and assumed of a vehicle that borrows, buys chips and leases them out, for at most so many rents. */
export const inputsFor = (rows: number) =>
  ({ ...financing, ...lease(rows), ...covenants, ...collateral }) satisfies Record<string, Input>;
