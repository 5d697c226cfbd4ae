import type { AnnualRate, Frequency, Money, Ratio, Timing } from "../types";
import { mustBe } from "../errors";
import { annuity } from "../numeric/annuity";
import type { Arithmetic } from "../numeric/arithmetic";
import type { Evaluated } from "../numeric/certified";
import { certified } from "../numeric/certified";

/** What a lease must earn, and on what. */
export interface RentTerms {
  /** Nominal, compounded `frequency` times a year. */
  readonly annualYield: AnnualRate;
  readonly cost: Money;
  readonly periods: number;
  readonly frequency: Frequency;
  readonly timing: Timing;
  /** Value at the end of the last period. */
  readonly residual: Money;
  readonly initialCosts: Money;
  /** A weight per period; one each where omitted. */
  readonly shape?: readonly Ratio[] | undefined;
}

/**
 * Rent per period that earns the yield: P with Σ P·shapeₜ v^(t−a) = cost + initialCosts − residual vⁿ, where
 * v = 1/(1 + annualYield/frequency) and a is the timing. Negative where the residual alone earns more than the yield.
 * @throws EngineError where the shape's weights have no present value
 * Source: IFRS 16 Appendix A, solved for the rent.
 */
export function rent(terms: RentTerms): Money {
  if (terms.shape?.every((weight) => weight === 0))
    throw mustBe("shape", "weights of which one is above 0", "0 alone");
  return certified((arithmetic) => quotient(arithmetic, terms));
}

/** Rents per period in the proportions of the shape: rent(terms)·shapeₜ. */
export function shapedRents(terms: RentTerms & { readonly shape: readonly Ratio[] }): Money[] {
  const unit = rent(terms);
  return terms.shape.map((weight) => unit * weight);
}

/** Present value of one unit of rent per weight: Σ shapeₜ v^(t−a). */
export function rentFactor(terms: RentTerms): Ratio {
  return certified((arithmetic) => {
    const value = weightsValue(arithmetic, terms);
    return { value, magnitude: value, operations: operationsOf(terms) };
  });
}

/** What the rents must be worth today: cost + initialCosts − residual vⁿ. */
export function valueToEarn(terms: RentTerms): Money {
  return certified((arithmetic) => toEarn(arithmetic, terms));
}

function quotient<T>(arithmetic: Arithmetic<T>, terms: RentTerms): Evaluated<T> {
  const { value, magnitude, operations } = toEarn(arithmetic, terms);
  const weights = weightsValue(arithmetic, terms);
  return {
    value: arithmetic.divide(value, weights),
    magnitude: arithmetic.divide(magnitude, weights),
    operations: arithmetic.toNumber(weights) < arithmetic.least ? Infinity : 2 * operations,
  };
}

function toEarn<T>(arithmetic: Arithmetic<T>, terms: RentTerms): Evaluated<T> {
  const residual = arithmetic.divide(
    arithmetic.of(terms.residual),
    arithmetic.power(growthOf(arithmetic, terms), terms.periods),
  );
  const outlay = arithmetic.add(arithmetic.of(terms.cost), arithmetic.of(terms.initialCosts));
  return {
    value: arithmetic.subtract(outlay, residual),
    magnitude: arithmetic.add(outlay, residual),
    operations: operationsOf(terms),
  };
}

function weightsValue<T>(arithmetic: Arithmetic<T>, { shape, ...terms }: RentTerms): T {
  const growth = growthOf(arithmetic, terms);
  const factor = arithmetic.divide(arithmetic.of(1), growth);
  const arrears =
    shape === undefined
      ? annuity(arithmetic, factor, terms.periods)
      : shape.reduceRight(
          (sum, weight) => arithmetic.multiply(arithmetic.add(sum, arithmetic.of(weight)), factor),
          arithmetic.of(0),
        );
  return terms.timing === 1 ? arithmetic.multiply(arrears, growth) : arrears;
}

function growthOf<T>(arithmetic: Arithmetic<T>, { annualYield, frequency }: RentTerms): T {
  const periodRate = arithmetic.divide(arithmetic.of(annualYield), arithmetic.of(frequency));
  return arithmetic.add(arithmetic.of(1), periodRate);
}

function operationsOf({ periods }: RentTerms): number {
  return 8 * periods + 1024;
}
