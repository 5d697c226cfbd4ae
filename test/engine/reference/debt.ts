import type { Decimal } from "decimal.js";
import { D, exact } from "./exact";
import { hardMoney } from "./random";
import type { Random } from "./random";
import type { Worst } from "./worst";

type Numbers = readonly number[];

export function total(terms: readonly Decimal[]): Decimal {
  return terms.reduce((sum, term) => sum.plus(term), new D(0));
}

/** vᵗ for t = 0…n, each from the growth of its periods. */
export function discounts(annualRates: Numbers, frequency: number): Decimal[] {
  let growth = new D(1);
  return [
    growth,
    ...annualRates.map((rate) => {
      growth = growth.times(exact(rate).div(frequency).plus(1));
      return new D(1).div(growth);
    }),
  ];
}

/** What amounts of the periods from `first` (0 is the first) to `end` are worth at the opening of `first`. */
export function worthAt(
  amounts: Numbers,
  factors: readonly Decimal[],
  [first, end]: readonly [number, number],
): Decimal {
  const terms = amounts.slice(first, end).map((amount, t) => exact(amount).times(factors[first + t + 1]));
  return total(terms).div(factors[first]);
}

/** A ratio and a reference for it: "" over zero or less. */
export function judgeRatio(
  worst: Worst,
  actual: number | "",
  [numerator, denominator]: readonly [Decimal, Decimal],
  about: () => string,
): void {
  if (denominator.lte(0)) {
    if (actual !== "") throw new Error(`${actual} over zero or less in ${about()}`);
    return;
  }
  worst.judge(actual === "" ? NaN : actual, numerator.div(denominator), about);
}

/** An amount of a cascade; what the reference has lost to its last digits is 0, and so must the amount be, nearly. */
export function judgeAmount(
  worst: Worst,
  [actual, expected, scale]: readonly [number, Decimal, Decimal],
  about: () => string,
): void {
  if (expected.abs().gt(scale.times("1e-40"))) worst.judge(actual, expected, about);
  else if (Math.abs(actual) > scale.toNumber() * 1e-12) throw new Error(`${actual} is not 0 in ${about()}`);
}

export function max0(value: Decimal): Decimal {
  return D.max(0, value);
}

/** Cash flows, most of them above 0. */
export function hardFlow(random: Random): number {
  return random.share() < 0.15 ? -hardMoney(random) : hardMoney(random);
}

/** Rates per year from below 0 up, fixed or floating. */
export function hardRates(random: Random, periods: number): number[] {
  const one = (): number =>
    random.of([0, random.between(-0.5, 1), random.between(0, 0.2), random.decade(-16, -6)]);
  const fixed = one();
  return random.share() < 0.5 ? random.list(periods, () => fixed) : random.list(periods, one);
}
