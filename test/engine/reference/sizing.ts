import type { Decimal } from "decimal.js";
import { D, exact } from "./exact";
import { hardMoney, type Random } from "./random";

export const ZERO = new D(0);

/** 1 + rate/frequency of each period. */
export function growthsOf(annualRates: readonly number[], frequency: number): Decimal[] {
  return annualRates.map((rate) => exact(rate).div(frequency).plus(1));
}

/** Σ amountₜ·Πₛ≤ₜ 1/(1 + iₛ), term by term. */
export function valueOf(amounts: readonly Decimal[], growths: readonly Decimal[]): Decimal {
  let growth = new D(1);
  return amounts.reduce((sum, amount, row) => {
    growth = growth.times(growths[row]);
    return sum.plus(amount.div(growth));
  }, ZERO);
}

/** Π 1/(1 + iₛ) over all periods. */
export function lastFactor(growths: readonly Decimal[]): Decimal {
  return growths.reduce((factor, growth) => factor.div(growth), new D(1));
}

export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

export function positive(value: Decimal): Decimal {
  return value.isNegative() ? ZERO : value;
}

/** Rates of a loan: fixed or floating, ordinary, 0, tiny or negative. */
export function hardRates(random: Random, periods: number): number[] {
  const rate = (): number =>
    random.of([random.between(0, 0.2), random.between(-0.9, 1), 0, random.decade(-16, -6), 0.09]);
  const fixed = rate();
  return random.share() < 0.6 ? new Array<number>(periods).fill(fixed) : random.list(periods, rate);
}

/** Cash of either sign, mostly above 0. */
export function hardCash(random: Random, periods: number): number[] {
  return random.list(periods, () => (random.share() < 0.15 ? -1 : 1) * hardMoney(random));
}
