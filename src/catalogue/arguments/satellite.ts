import { units } from "../units";
import type { Argument } from "./argument";
import { omittable, optional } from "./argument";
import { ABOVE_ZERO, bound, WHOLE } from "./bounds";
import { amount, dividingShare, positive } from "./orbit";
import { annualRate, number, share } from "./scalars";

/** Longer than any satellite or facility lives. */
const MOST_YEARS = 1000;

const withinReach = bound((value) => value <= MOST_YEARS, `at most ${MOST_YEARS}`);
const fromOne = bound((value) => value >= 1 && value <= MOST_YEARS, `from 1 to ${MOST_YEARS}`);

/** A life over which money is recovered, in years. */
export const lifeYears = (describe: string): Argument<number> =>
  number(describe, units.years, ABOVE_ZERO, withinReach);

export const availability = (fallback: number): Argument<number> =>
  optional(dividingShare("share of the hours in which the IT is up, above 0"), fallback);

export const utilisation = (): Argument<number> =>
  optional(dividingShare("share of those hours that is used or sold, above 0"), 1);

export const annualLoss = (): Argument<number> =>
  optional(share("share of the satellites that fail in a year"), 0.05);

/** GPUs per kW; 0 and blank are none. */
export const gpuPerKw = (): Argument<number | undefined> =>
  omittable(
    positive(
      "GPUs per kW of IT, such as 72/132 for a GB300 rack: costs are then per GPU-hour; if omitted per kWh of IT",
      units.gpuPerKw,
    ),
  );

/** What a kW of IT costs before it flies. */
export const itPerKw = (): Argument<number> =>
  amount("cost of IT on the ground per kW: servers, chips and network", units.perKw);

export const buildPerKg = (): Argument<number> =>
  optional(amount("cost to build the satellite per kg, IT apart", units.perKg), 800);

/** Everything from `it_premium` on that the cost of compute in orbit depends on. */
export const satelliteArguments = () => ({
  itPremium: optional(
    amount("what IT for orbit costs more than on the ground, as a share of it: 0.1 is 10 %", units.share),
    0.1,
  ),
  insurance: optional(share("insurance, as a share of IT, build and launch"), 0.05),
  omPerKwYear: optional(amount("operation per kW of IT and year", units.perKwYear), 400),
  wacc: optional(annualRate("cost of capital per year, compounded once a year"), 0.12),
  years: optional(number("life of the satellite in whole years", units.years, WHOLE, fromOne), 5),
  availability: availability(0.95),
  annualLoss: annualLoss(),
  degradation: optional(share("share of its output that a working satellite loses in a year"), 0.01),
  utilisation: utilisation(),
  gpuPerKw: gpuPerKw(),
});
