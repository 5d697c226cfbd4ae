import type { Money, PeriodRate, SerialDay } from "../types";
import { EngineError, mustBe, noneFound } from "../errors";
import type { DoubleDouble } from "../numeric/doubleDouble";
import { growths } from "./isolate";
import { onlyGrowth } from "./onlyGrowth";
import { periodicTimeline, timeline } from "./timeline";

/** Which of several rates is meant; ONLY refuses to choose. */
export const PICKS = ["ONLY", "LOWEST", "HIGHEST", "NEAREST"] as const;
export type Pick = (typeof PICKS)[number];

/** The double above −1 and nearest to it, for a loss so near the whole that no other double says it. */
const LEAST_RATE = 2 ** -53 - 1;

/** What NEAREST is nearest to: the guess that Excel's IRR and XIRR start from. */
const CUSTOMARY_GUESS = 0.1;

/** Every rate above −1, ascending, at which flows a period apart have a present value of 0; a multiple root once. */
export function periodicRates(flows: readonly Money[]): PeriodRate[] {
  const only = onlyGrowth(flows);
  return only === undefined ? growths(periodicTimeline(flows)).map(rateOf) : [rateOf(only)];
}

/**
 * Every effective rate above −1, ascending, at which Σ flowⱼ (1 + rate)^−(dateⱼ/365) = 0; a multiple root once.
 * @throws EngineError where dates are not as many as flows
 */
export function datedRates(flows: readonly Money[], dates: readonly SerialDay[]): PeriodRate[] {
  if (dates.length !== flows.length) throw mustBe("dates", `as many as flows, ${flows.length}`, dates.length);
  return balancingGrowths(flows, dates, 365).map(rateOf);
}

/** Every growth 1 + rate, ascending, at which flows at whole moments balance: the one of most deals without a search. */
export function balancingGrowths(
  flows: readonly Money[],
  moments: readonly number[],
  momentsPerPeriod: number,
): DoubleDouble[] {
  const only = onlyGrowth(flows, moments, momentsPerPeriod);
  return only === undefined ? growths(timeline(flows, moments, momentsPerPeriod)) : [only];
}

/** The rate of a growth 1 + rate as a double above −1. */
export function rateOf(growth: DoubleDouble): PeriodRate {
  return Math.max(LEAST_RATE, growth.hi - 1 + growth.lo);
}

/**
 * All rates, of which there must be one.
 * @throws EngineError `noSolution` where there is none
 */
export function found(rates: readonly PeriodRate[]): readonly PeriodRate[] {
  if (rates.length > 0) return rates;
  throw noneFound("rate above -1", "flows", "flows: at every rate one sign outweighs the other");
}

/**
 * The one rate meant among those that solve.
 * @throws EngineError `noSolution` where there is none, or several and `pick` is ONLY
 */
export function picked(rates: readonly PeriodRate[], pick: Pick): PeriodRate {
  found(rates);
  switch (pick) {
    case "ONLY":
      return only(rates, "pick LOWEST, HIGHEST or NEAREST");
    case "LOWEST":
      return rates[0];
    case "HIGHEST":
      return rates[rates.length - 1];
    case "NEAREST":
      return rates.reduce((best, rate) =>
        Math.abs(rate - CUSTOMARY_GUESS) < Math.abs(best - CUSTOMARY_GUESS) ? rate : best,
      );
  }
}

/**
 * The one rate that solves.
 * @param otherwise what to do where several do, as the message says it
 * @throws EngineError `noSolution` where there is none, or several, which it lists
 */
export function only(rates: readonly PeriodRate[], otherwise: string): PeriodRate {
  if (found(rates).length > 1) throw severalFound(rates, otherwise);
  return rates[0];
}

function severalFound(rates: readonly PeriodRate[], otherwise: string): EngineError {
  const shown = rates.slice(0, 8).map((rate) => `${Number((100 * rate).toPrecision(6))} %`);
  const list = rates.length > shown.length ? `${shown.join(", ")}, …` : shown.join(", ");
  return noneFound("single rate", "flows", `flows: ${rates.length} rates solve, ${list}; ${otherwise}`);
}
