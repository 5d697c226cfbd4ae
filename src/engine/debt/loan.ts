import type { DayFraction } from "../calendar/yearFraction";
import { annuity } from "../numeric/annuity";
import type { Arithmetic } from "../numeric/arithmetic";
import type { AnnualRate, Money } from "../types";

/** How principal is repaid: in level payments, in equal parts, or all at the end. */
export const PROFILES = ["ANNUITY", "LINEAR", "BULLET"] as const;
export type Profile = (typeof PROFILES)[number];

/** A loan with its interest settled: what each of its rows accrues. */
export interface Loan {
  /** A debt outstanding at the start where there is one, draws at the starts of the first periods where there are more. */
  readonly debt: readonly Money[];
  /** Periods of each draw, the first `interestOnly` of them without principal. */
  readonly periods: number;
  readonly interestOnly: number;
  readonly profile: Profile;
  /** Of all draws together, pro rata; each falls with the last payment of its draw. */
  readonly balloon: Money;
  /** One for each row. */
  readonly annualRates: readonly AnnualRate[];
  /** The part of a year that each row accrues. */
  readonly fractions: readonly DayFraction[];
}

/** The money columns of a schedule. */
export type LoanMoneys = {
  readonly opening: readonly Money[];
  readonly draw: readonly Money[];
  readonly interest: readonly Money[];
  readonly principal: readonly Money[];
  readonly balloon: readonly Money[];
  readonly service: readonly Money[];
  readonly closing: readonly Money[];
};

/** The draws that are outstanding in a row, from the first to the last. */
export function outstanding({ debt, periods }: Loan, row: number): { first: number; last: number } {
  return { first: Math.max(0, row - periods + 1), last: Math.min(row, debt.length - 1) };
}

/**
 * Σ (1 + i)ᵏ, k = 1…m − 1, for each draw outstanding in a row, m being the payments that it has left, this one among them.
 * A level payment repays (balance − balloon)/(1 + that sum): it is (balance − balloon·vᵐ)/Σ vᵗ less the interest.
 */
export function laterGrowths<T>(
  arithmetic: Arithmetic<T>,
  growths: readonly T[],
  loan: Loan,
): (row: number) => readonly T[] {
  const lefts = (row: number): { least: number; count: number } => {
    const { first, last } = outstanding(loan, row);
    return { least: loan.periods - 1 - (row - first), count: last - first + 1 };
  };
  if (!isFixed(loan)) {
    return (row) => {
      const { least, count } = lefts(row);
      return continued(arithmetic, growths[row], annuity(arithmetic, growths[row], least), count);
    };
  }
  const all = continued(arithmetic, growths[0], arithmetic.of(0), loan.periods);
  return (row) => {
    const { least, count } = lefts(row);
    return all.slice(least, least + count);
  };
}

/** So many sums, each of one more term than the last: Sₘ₊₁ = (1 + i)·(1 + Sₘ). */
function continued<T>({ add, multiply, of }: Arithmetic<T>, growth: T, from: T, count: number): T[] {
  const sums = [from];
  while (sums.length < count) sums.push(multiply(growth, add(of(1), sums[sums.length - 1])));
  return sums;
}

function isFixed({ annualRates, fractions }: Loan): boolean {
  const [{ numerator, denominator }] = fractions;
  return (
    annualRates.every((rate) => rate === annualRates[0]) &&
    fractions.every((part) => part.numerator === numerator && part.denominator === denominator)
  );
}
