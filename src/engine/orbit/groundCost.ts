import { operationsOver, periodFactor } from "../lease/discounting";
import { HOURS_PER_YEAR } from "../lease/gpuHour";
import { annuity } from "../numeric/annuity";
import type { Arithmetic } from "../numeric/arithmetic";
import type { Evaluated } from "../numeric/certified";
import { certified } from "../numeric/certified";
import type { Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import type { AnnualRate, Money, Ratio, YearFraction } from "../types";

/** A kW of IT on the ground. Boundary: IT, facility, power and operation; no land, tax or network beyond the facility. */
export interface GroundTerms {
  readonly itPerKw: Money;
  readonly facilityPerKw: Money;
  /** Per kWh. */
  readonly powerPrice: Money;
  /** Facility power per IT power, at least 1. */
  readonly pue: Ratio;
  readonly omPerKwYear: Money;
  readonly wacc: AnnualRate;
  readonly itYears: YearFraction;
  readonly facilityYears: YearFraction;
  readonly availability: Ratio;
  readonly utilisation: Ratio;
  /** GPUs per kW of IT: the cost is per GPU-hour. Undefined: per kWh of IT. */
  readonly gpuPerKw: number | undefined;
}

/**
 * Levelised cost of compute on the ground: (CRF·it + CRF·facility + om)/(8760·A·U) + pue·power price, each CRF over its own life;
 * per kWh of IT, or per GPU-hour where `gpuPerKw` is given. Power is drawn, and paid, for the IT energy that is counted.
 * Source: NREL, simple levelized cost of energy, with power in the place of fuel.
 */
export function groundCost(terms: GroundTerms): Money {
  return certified((arithmetic) => costOf(arithmetic, terms));
}

/** What an amount of money is a year over a life: money·CRF, CRF = w/(1 − (1 + w)^−life), 1/life at no cost of capital. */
export function yearly(money: Money, wacc: AnnualRate, life: YearFraction): Money {
  return certified((arithmetic) => ({
    ...recovered(arithmetic, money, wacc, life),
    operations: operationsOf(arithmetic, { wacc, life, amounts: [money] }),
  }));
}

function costOf<T>(arithmetic: Arithmetic<T>, terms: GroundTerms): Evaluated<T> {
  const { add, divide, multiply, of } = arithmetic;
  const { wacc, availability, utilisation, pue, powerPrice, gpuPerKw = 1 } = terms;
  const fixed = [
    recovered(arithmetic, terms.itPerKw, wacc, terms.itYears),
    recovered(arithmetic, terms.facilityPerKw, wacc, terms.facilityYears),
    uncancelled(of(terms.omPerKwYear)),
  ];
  const hours = [HOURS_PER_YEAR, availability, utilisation].map(of).reduce(multiply);
  const power = multiply(of(pue), of(powerPrice));
  const perUnit = (yearlyCosts: readonly T[]): T =>
    divide(add(divide(yearlyCosts.reduce(add), hours), power), of(gpuPerKw));
  const amounts = [availability * utilisation * gpuPerKw, terms.itPerKw, terms.facilityPerKw];
  return {
    value: perUnit(fixed.map(({ value }) => value)),
    magnitude: perUnit(fixed.map(({ magnitude }) => magnitude)),
    operations: operationsOf(arithmetic, {
      wacc,
      life: Math.max(terms.itYears, terms.facilityYears),
      amounts: [...amounts, terms.omPerKwYear, powerPrice, gpuPerKw],
    }),
  };
}

/** What cancels in the divisor is as much off in the quotient. */
function recovered<T>(arithmetic: Arithmetic<T>, money: Money, wacc: AnnualRate, life: YearFraction): Sum<T> {
  const { divide, multiply, of } = arithmetic;
  const worth = yearsWorth(arithmetic, wacc, life);
  const value = divide(of(money), worth.value);
  return { value, magnitude: multiply(value, divide(worth.magnitude, worth.value)) };
}

/** Present value of 1 a year over a life: a sum over whole years, in which nothing cancels, or (1 − (1 + w)^−life)/w. */
function yearsWorth<T>(arithmetic: Arithmetic<T>, wacc: AnnualRate, life: YearFraction): Sum<T> {
  const { add, divide, of, power, subtract } = arithmetic;
  const factor = periodFactor(arithmetic, wacc, 1);
  if (Number.isInteger(life)) return uncancelled(annuity(arithmetic, factor, life));
  if (wacc === 0) return uncancelled(of(life));
  const last = power(factor, life);
  const size = of(Math.abs(wacc));
  const rest = wacc > 0 ? subtract(of(1), last) : subtract(last, of(1));
  return { value: divide(rest, size), magnitude: divide(add(of(1), last), size) };
}

interface Roundings {
  readonly wacc: AnnualRate;
  readonly life: YearFraction;
  readonly amounts: readonly Money[];
}

/** Those of an annuity, and of a power where the life is no whole number of years. */
function operationsOf<T>(arithmetic: Arithmetic<T>, { wacc, life, amounts }: Roundings): number {
  return operationsOver(arithmetic, 4 * life, amounts) + 1024 * (1 + life * Math.abs(Math.log1p(wacc)));
}
