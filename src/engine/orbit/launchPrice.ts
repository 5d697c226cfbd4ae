import type { Arithmetic } from "../numeric/arithmetic";
import type { Evaluated } from "../numeric/certified";
import { certified } from "../numeric/certified";
import { exactDifference } from "../numeric/exactDifference";
import type { Money, Ratio } from "../types";

/** An experience curve of launch prices per kg. */
export interface ExperienceTerms {
  /** Mass launched so far, in tonnes, above 0. */
  readonly cumulativeT: number;
  /** Price when `firstCumulativeT` had been launched. */
  readonly firstPrice: Money;
  readonly firstCumulativeT: number;
  /** Share of the price that each doubling of the mass takes off, below 1. */
  readonly learning: Ratio;
  readonly floor: Money;
}

/** Doublings of the launched mass since the first price; below 0 before it. */
export function doublings({
  cumulativeT,
  firstCumulativeT,
}: Pick<ExperienceTerms, "cumulativeT" | "firstCumulativeT">): number {
  return Math.log2(cumulativeT) - Math.log2(firstCumulativeT);
}

/**
 * Launch price per kg by Wright's law on cumulative mass: max(floor, P₀·(M/M₀)^log₂(1 − learning)). Masses in tonnes. Below M₀
 * the price lies above P₀.
 * Source: T. P. Wright, Factors Affecting the Cost of Airplanes, Journal of the Aeronautical Sciences 3 (1936).
 */
export function launchPrice(terms: ExperienceTerms): Money {
  return Math.max(terms.floor, unlimitedPrice(terms));
}

/** The same without its floor. */
export function unlimitedPrice(terms: ExperienceTerms): Money {
  return certified((arithmetic) => learned(arithmetic, terms));
}

/** P₀·e^(ln(M/M₀)·ln(1 − learning)/ln 2). */
function learned<T>(arithmetic: Arithmetic<T>, terms: ExperienceTerms): Evaluated<T> {
  const { divide, exponential, logarithm, multiply, of, toNumber } = arithmetic;
  const mass = logarithm(divide(of(terms.cumulativeT), of(terms.firstCumulativeT)));
  const left = logarithm(exactDifference(arithmetic, 1, terms.learning));
  const exponent = divide(multiply(mass, left), logarithm(of(2)));
  const value = multiply(of(terms.firstPrice), exponential(exponent));
  const operations = 8192 * (1 + Math.abs(toNumber(mass))) * (1 + Math.abs(toNumber(left)));
  return { value, magnitude: value, operations };
}
