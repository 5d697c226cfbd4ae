import { periodFactor } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import type { AnnualRate, Frequency, YearFraction } from "../types";

/** What one period does to a balance. */
export interface Accrual<T> {
  /** i, the interest of the period for a unit of its opening balance. */
  readonly rate: T;
  /** v = 1/(1 + i), the discount factor of the period. */
  readonly factor: T;
}

/** Rates of a loan, one for each of its periods: all the same where it is fixed. */
export interface Rates {
  /** Nominal, compounded `frequency` times a year. */
  readonly annualRates: readonly AnnualRate[];
  readonly frequency: Frequency;
}

/** iₜ = annualRateₜ/frequency and vₜ = 1/(1 + iₜ) for t = 1…n; runs of one rate are worked out once. */
export function accruals<T>(arithmetic: Arithmetic<T>, { annualRates, frequency }: Rates): Accrual<T>[] {
  const { divide, of } = arithmetic;
  return eachDistinct(annualRates, (annualRate) => ({
    rate: divide(of(annualRate), of(frequency)),
    factor: periodFactor(arithmetic, annualRate, frequency),
  }));
}

/** iₜ = annualRateₜ·yearFractionₜ and vₜ = 1/(1 + iₜ): interest by a day count, simple within each period. */
export function datedAccruals<T>(
  { add, divide, multiply, of }: Arithmetic<T>,
  annualRates: readonly AnnualRate[],
  yearFractions: readonly YearFraction[],
): Accrual<T>[] {
  return annualRates.map((annualRate, row) => {
    const rate = multiply(of(annualRate), of(yearFractions[row]));
    return { rate, factor: divide(of(1), add(of(1), rate)) };
  });
}

/** vᵗ = Πₛ≤ₜ vₛ for t = 0…n: 1 for the first. */
export function discountFactors<T>(arithmetic: Arithmetic<T>, periods: readonly Accrual<T>[]): T[] {
  let product = arithmetic.of(1);
  const factors = [product];
  for (const { factor } of periods) {
    product = arithmetic.multiply(product, factor);
    factors.push(product);
  }
  return factors;
}

/** Σ amountₜ vᵗ, t = 1…n: rolled back from the last, so that amounts of one sign do not cancel. */
export function presentValue<T>(
  { add, multiply, of }: Arithmetic<T>,
  amounts: readonly T[],
  periods: readonly Accrual<T>[],
): T {
  let value = of(0);
  for (let row = amounts.length - 1; row >= 0; row--) {
    value = multiply(add(value, amounts[row]), periods[row].factor);
  }
  return value;
}

/** Σ vᵗ, t = 1…n: the value of one unit a period. */
export function annuityFactor<T>(arithmetic: Arithmetic<T>, periods: readonly Accrual<T>[]): T {
  const one = arithmetic.of(1);
  return presentValue(
    arithmetic,
    periods.map(() => one),
    periods,
  );
}

function eachDistinct<T>(rates: readonly AnnualRate[], make: (annualRate: AnnualRate) => T): T[] {
  let last = make(rates[0]);
  return rates.map((rate, row) => {
    if (row > 0 && rate !== rates[row - 1]) last = make(rate);
    return last;
  });
}
