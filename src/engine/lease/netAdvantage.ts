import type { Arithmetic } from "../numeric/arithmetic";
import type { Evaluated } from "../numeric/certified";
import { certified } from "../numeric/certified";
import { exactDifference } from "../numeric/exactDifference";
import type { AnnualRate, Frequency, Money, PeriodRate, Ratio, Timing } from "../types";
import { leaseYear } from "./deductions";
import { operationsOver, periodFactor } from "./discounting";

/** An asset that could be bought or leased. */
export interface LeaseOrBuy {
  readonly cost: Money;
  /** One per period. */
  readonly rents: readonly Money[];
  readonly frequency: Frequency;
  /** What the lessee would borrow at before tax, nominal, compounded `frequency` times a year. */
  readonly debtRate: AnnualRate;
  readonly taxRate: Ratio;
  readonly timing: Timing;
  /** Shares of cost deducted by year; an equal share in each period where undefined. */
  readonly depreciation: readonly Ratio[] | undefined;
  /** Value to an owner at the end of the last period, before tax. */
  readonly salvage: Money;
  /** Nominal rate after tax at which the salvage is discounted; debtRate·(1 − taxRate) where undefined. */
  readonly salvageRate: AnnualRate | undefined;
  /** What an owner would bear and a lessee does not, one per period. */
  readonly ownerCosts: readonly Money[];
}

/** A sum of terms of both signs, and the sum of their magnitudes. */
interface Balance<T> {
  readonly value: T;
  readonly magnitude: T;
}

/** What an evaluation takes from the terms once. */
interface Rates<T> {
  readonly tax: T;
  /** 1 − tax. */
  readonly keeps: T;
  /** 1/(1 + k), k the rate per period after tax. */
  readonly factor: T;
}

/**
 * Net advantage to leasing: cost − Σ rentₜ(1−τ)(1+k)^−(t−a) + Σ ownerCostsₜ(1−τ)(1+k)^−t − τ·cost·Σ dₜ(1+k)^−t
 * − [salvage − τ·(salvage − cost·(1 − Σ dₜ))](1+s/f)⁻ⁿ, t = 1…n, with k = debtRate(1−τ)/f. dₜ is a year's share over f in
 * each of its periods up to n, 0 after the last share; 1/n without shares. Above 0 leasing is worth more than buying.
 * Source: Ross, Westerfield and Jordan, Fundamentals of Corporate Finance, Leasing; Brealey, Myers and Allen, Principles
 * of Corporate Finance, Leasing.
 */
export function netAdvantage(terms: LeaseOrBuy): Money {
  return certified((arithmetic) => advantage(arithmetic, terms));
}

/** The rate per period at which what is certain is discounted: debtRate·(1 − taxRate)/f. */
export function afterTaxRate({
  debtRate,
  taxRate,
  frequency,
}: Pick<LeaseOrBuy, "debtRate" | "taxRate" | "frequency">): PeriodRate {
  return (debtRate * (1 - taxRate)) / frequency;
}

function advantage<T>(arithmetic: Arithmetic<T>, terms: LeaseOrBuy): Evaluated<T> {
  const { add, of, subtract, toNumber } = arithmetic;
  const rates = ratesOf(arithmetic, terms);
  const running = runningValue(arithmetic, terms, rates);
  const sale = saleValue(arithmetic, terms, rates);
  const cost = of(terms.cost);
  const amounts = [terms.cost, terms.salvage, ...terms.rents, ...terms.ownerCosts];
  return {
    value: add(cost, subtract(running.value, sale.value)),
    magnitude: add(cost, add(running.magnitude, sale.magnitude)),
    // A factor far above 1 comes from a sum of 1 and a rate that nearly cancel.
    operations:
      (operationsOver(arithmetic, terms.rents.length, amounts) + 1024) * (1 + toNumber(rates.factor)),
  };
}

function ratesOf<T>(arithmetic: Arithmetic<T>, { debtRate, taxRate, frequency }: LeaseOrBuy): Rates<T> {
  const { add, divide, multiply, of } = arithmetic;
  const keeps = exactDifference(arithmetic, 1, taxRate);
  const perYear = of(frequency);
  const factor = divide(perYear, add(perYear, multiply(of(debtRate), keeps)));
  return { tax: of(taxRate), keeps, factor };
}

/** Owner's costs spared less rents and the tax that depreciation would save, by Horner's rule from the end back. */
function runningValue<T>(arithmetic: Arithmetic<T>, terms: LeaseOrBuy, rates: Rates<T>): Balance<T> {
  const { add, multiply, of, subtract } = arithmetic;
  const { rents, ownerCosts, timing } = terms;
  const saved = taxSaved(arithmetic, terms, rates);
  let value = of(0);
  let magnitude = of(0);
  for (let row = rents.length - 1; row >= 0; row--) {
    const rent = multiply(rates.keeps, of(rents[row]));
    const atEnd = timing === 0 ? add(saved(row + 1), rent) : saved(row + 1);
    const atStart = timing === 1 ? rent : of(0);
    const spared = multiply(rates.keeps, of(ownerCosts[row]));
    value = subtract(multiply(add(value, subtract(spared, atEnd)), rates.factor), atStart);
    magnitude = add(multiply(add(magnitude, add(spared, atEnd)), rates.factor), atStart);
  }
  return { value, magnitude };
}

/** Tax that a period's depreciation would save an owner: τ·cost·dₜ. */
function taxSaved<T>(
  arithmetic: Arithmetic<T>,
  { cost, depreciation, rents, frequency }: LeaseOrBuy,
  { tax }: Rates<T>,
): (period: number) => T {
  const { divide, multiply, of } = arithmetic;
  const onCost = multiply(tax, of(cost));
  const none = of(0);
  if (depreciation === undefined) {
    const level = divide(onCost, of(rents.length));
    return () => level;
  }
  const byYear = depreciation.map((share) => divide(multiply(onCost, of(share)), of(frequency)));
  return (period) => byYear[leaseYear(period, frequency) - 1] ?? none;
}

/** What an owner would keep of the salvage, in today's money: tax falls on it less the basis that is left. */
function saleValue<T>(
  arithmetic: Arithmetic<T>,
  terms: LeaseOrBuy,
  { tax, keeps, factor }: Rates<T>,
): Balance<T> {
  const { add, multiply, of, power } = arithmetic;
  const { salvageRate, frequency, rents } = terms;
  const perPeriod = salvageRate === undefined ? factor : periodFactor(arithmetic, salvageRate, frequency);
  const discount = power(perPeriod, rents.length);
  const sold = multiply(keeps, of(terms.salvage));
  const share = basisLeft(arithmetic, terms);
  const onCost = multiply(tax, of(terms.cost));
  return {
    value: multiply(add(sold, multiply(onCost, share.value)), discount),
    magnitude: multiply(add(sold, multiply(onCost, share.magnitude)), discount),
  };
}

/** 1 − Σ dₜ: the share of cost that is not deducted by the end; 0 without shares, below 0 where they add up to more than 1. */
function basisLeft<T>(arithmetic: Arithmetic<T>, { depreciation, rents, frequency }: LeaseOrBuy): Balance<T> {
  const { add, divide, multiply, of, subtract } = arithmetic;
  if (depreciation === undefined) return { value: of(0), magnitude: of(0) };
  const taken = depreciation.reduce((sum, share, year) => {
    const periods = Math.min(frequency, Math.max(0, rents.length - year * frequency));
    return add(sum, divide(multiply(of(share), of(periods)), of(frequency)));
  }, of(0));
  return { value: subtract(of(1), taken), magnitude: add(of(1), taken) };
}
