import { units } from "../../catalogue/units";
import type { Unit } from "../../catalogue/units";
import type { Input } from "../define";
import { PERIODS } from "./rows";

/** Prices of power and of an hour are in dollars, where sums are in millions. */
const USD_PER_KWH: Unit = { label: "USD per kWh", format: "0.000000" };
export const USD_PER_GPU_HOUR: Unit = { label: "USD per GPU-hour", format: "0.00" };

/** A thousand thousand millions: more than any deal. */
const MOST_MONEY = 1000000;
const FIRST_DAY = 36526; // 2000-01-01
const LAST_DAY = 73050; // 2099-12-31

type Range = readonly [low: number, high: number];

const input = (label: string, unit: Unit, usual: number, [low, high]: Range): Input => ({
  label,
  unit,
  usual,
  range: { low, high },
});
const rate = (label: string, usual: number): Input => input(label, units.annualRate, usual, [0, 1]);
const money = (label: string, usual: number, low = 0): Input =>
  input(label, units.money, usual, [low, MOST_MONEY]);
const share = (label: string, usual: number, high = 0.99): Input =>
  input(label, units.share, usual, [0, high]);

/** What is agreed and assumed of a lease of compute, of its chips and of both parties' taxes and books. */
export const inputs = {
  cost: money("Cost of the compute", 1000, 1),
  loan: money("Senior loan", 0),
  annualYield: rate("Yield, nominal per year", 0.105),
  periods: input("Rents", units.periods, PERIODS, [PERIODS, PERIODS]),
  frequency: input("Rents per year", units.perYear, 4, [1, 12]),
  timing: input("Timing: 0 arrears, 1 advance", units.periods, 0, [0, 1]),
  residual: money("Residual value at the end", 100),
  start: input("Commencement", units.date, 46112, [FIRST_DAY, LAST_DAY]),
  discountRate: rate("Lessor's discount rate, nominal per year", 0.09),
  borrowingRate: rate("Lessee's borrowing rate, nominal per year", 0.125),
  lifeYears: input("Economic life of the chips", units.years, 6, [0.5, 50]),
  upside: share("Upside lost in a casualty, of cost", 0),
  taxRate: share("Tax rate", 0.21),
  recoveryClass: input("MACRS recovery class, years", units.periods, 5, [3, 20]),
  decline: share("Yearly decline in value", 0.3),
  cut: share("Cut when a generation is released", 0.15),
  gpuPrice: input("Price per GPU, installed", units.money, 0.05, [0.0001, 10]),
  gpuPower: input("Power per GPU", units.kw, 1.83, [0.001, 100]),
  pue: input("Facility power over IT power (PUE)", units.factor, 1.2, [1, 3]),
  powerPrice: input("Price of power", USD_PER_KWH, 0.0834, [0, 10]),
  utilisation: input("Billable share of the hours", units.share, 0.8, [0.01, 1]),
} satisfies Record<string, Input>;
