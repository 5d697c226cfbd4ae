import { units } from "../../catalogue/units";
import type { Unit } from "../../catalogue/units";
import type { Input } from "../define";

/** Prices of power and of an hour are in dollars, where sums are in millions. */
const USD_PER_KWH: Unit = { label: "USD per kWh", format: "0.0000" };
export const USD_PER_GPU_HOUR: Unit = { label: "USD per GPU-hour", format: "0.00" };

const RATE = { unit: units.annualRate };
const MONEY = { unit: units.money };

/** What is agreed and assumed of a lease of compute, of its chips and of both parties' taxes and books. */
export const inputs = {
  cost: { label: "Cost of the compute", ...MONEY },
  loan: { label: "Senior loan", ...MONEY },
  annualYield: { label: "Yield, nominal per year", ...RATE },
  periods: { label: "Rents", unit: units.periods },
  frequency: { label: "Rents per year", unit: units.perYear },
  timing: { label: "Timing: 0 arrears, 1 advance", unit: units.periods },
  residual: { label: "Residual value at the end", ...MONEY },
  start: { label: "Commencement", unit: units.date },
  discountRate: { label: "Lessor's discount rate, nominal per year", ...RATE },
  borrowingRate: { label: "Lessee's borrowing rate, nominal per year", ...RATE },
  lifeYears: { label: "Economic life of the chips", unit: units.years },
  upside: { label: "Upside lost in a casualty, of cost", unit: units.share },
  taxRate: { label: "Tax rate", unit: units.share },
  recoveryClass: { label: "MACRS recovery class, years", unit: units.periods },
  decline: { label: "Yearly decline in value", unit: units.share },
  cut: { label: "Cut when a generation is released", unit: units.share },
  gpuPrice: { label: "Price per GPU, installed", ...MONEY },
  gpuPower: { label: "Power per GPU", unit: units.kw },
  pue: { label: "Facility power over IT power (PUE)", unit: units.factor },
  powerPrice: { label: "Price of power", unit: USD_PER_KWH },
  utilisation: { label: "Billable share of the hours", unit: units.share },
} satisfies Record<string, Input>;
