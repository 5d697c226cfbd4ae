import { exactDifference } from "../numeric/exactDifference";
import type { Field } from "../numeric/rational";
import type { Frequency, Money, Ratio } from "../types";
import { macrsParts, PARTS } from "./macrs";
import type { Convention, RecoveryClass } from "./macrsTables";

/** What is deducted from a lease's rents, and by which tables. */
export interface DeductionTerms {
  readonly cost: Money;
  readonly initialCosts: Money;
  readonly periods: number;
  readonly frequency: Frequency;
  readonly recoveryClass: RecoveryClass;
  readonly bonus: Ratio;
  readonly quarter: Convention;
}

/** A deduction in whole parts, frequency·PARTS in all: of what the bonus leaves of cost, and of the bonus; with it initialCosts/n. */
export interface Deduction {
  readonly tableParts: number;
  readonly bonusParts: number;
}

/** The lease year, from 1, that a period lies in. */
export function leaseYear(period: number, frequency: Frequency): number {
  return Math.ceil(period / frequency);
}

/**
 * What is deducted in each of the periods 1…n, so that all of it is deducted in the end: the shares of `macrs` by lease
 * year, a year's share over frequency in each of its periods; in period n the basis that is left too.
 */
export function deductions({ periods, frequency, recoveryClass, quarter }: DeductionTerms): Deduction[] {
  const shares = macrsParts(recoveryClass, quarter);
  const made: Deduction[] = [];
  let tableLeft = frequency * PARTS;
  let bonusLeft = frequency * PARTS;
  for (let period = 1; period < periods; period++) {
    const year = leaseYear(period, frequency);
    const deduction = { tableParts: shares[year - 1] ?? 0, bonusParts: year === 1 ? PARTS : 0 };
    made.push(deduction);
    tableLeft -= deduction.tableParts;
    bonusLeft -= deduction.bonusParts;
  }
  return [...made, { tableParts: tableLeft, bonusParts: bonusLeft }];
}

/** A deduction as money: cost·((1 − bonus)·tableParts + bonus·bonusParts)/(frequency·PARTS) + initialCosts/n. */
export function deducted<T>(
  arithmetic: Field<T>,
  { tableParts, bonusParts }: Deduction,
  { cost, initialCosts, periods, frequency, bonus }: DeductionTerms,
): T {
  const { add, divide, multiply, of } = arithmetic;
  const table = multiply(exactDifference(arithmetic, 1, bonus), of(tableParts));
  const parts = add(table, multiply(of(bonus), of(bonusParts)));
  const depreciation = divide(multiply(of(cost), parts), of(frequency * PARTS));
  return add(depreciation, divide(of(initialCosts), of(periods)));
}
