import { mustBe } from "../errors";
import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import type { EvaluatedColumns, Sum } from "../numeric/certifiedColumns";
import { certifiedColumns, uncancelled } from "../numeric/certifiedColumns";
import type { AnnualRate, Frequency, Money, Ratio, Timing } from "../types";
import { operationsOver, periodFactor, valueBefore } from "./discounting";

/** What a lease still owes its lessor. */
export interface Owed {
  /** Nominal, compounded `frequency` times a year. */
  readonly annualYield: AnnualRate;
  /** One per period. */
  readonly rents: readonly Money[];
  readonly frequency: Frequency;
  readonly timing: Timing;
  /** Value at the end of the last period. */
  readonly residual: Money;
}

/** The same with what the shares are of. */
export interface Terminable extends Owed {
  readonly cost: Money;
  /** What a loss takes beyond the booked residual, as a share of cost. */
  readonly upside: Ratio;
}

/** Termination and stipulated loss values, a row for each period from 0; shares are "" where there is no cost. */
export type Terminations = {
  readonly period: readonly number[];
  readonly value: readonly Money[];
  readonly share: readonly (Ratio | "")[];
  readonly lossValue: readonly Money[];
  readonly lossShare: readonly (Ratio | "")[];
};

/**
 * Termination value at the end of each period k = 0…n: TVₖ = Σₜ₎ₖ rentₜ v^(t−a−k) + residual v^(n−k), v = 1/(1 + i). A rent
 * in arrears due at k has been paid, one in advance has not. The stipulated loss value is TVₖ + upside·cost; shares are of
 * cost.
 * Source: equipment leases' stipulated loss schedules, by rent number and share of lessor's cost.
 */
export function terminations(terms: Terminable): Terminations {
  const { value, share, lossValue, lossShare } = certifiedColumns((arithmetic) => rows(arithmetic, terms));
  const ofCost = (shares: readonly Ratio[]): (Ratio | "")[] =>
    terms.cost > 0 ? [...shares] : value.map(() => "" as const);
  return {
    period: value.map((_, period) => period),
    value,
    share: ofCost(share),
    lossValue,
    lossShare: ofCost(lossShare),
  };
}

/**
 * Price at which the lessee may buy the asset out at the end of a period without touching the lessor's yield: the
 * termination value there, residual included.
 * @throws EngineError where the period lies beyond the lease
 */
export function buyout(terms: Owed, atPeriod: number): Money {
  const periods = terms.rents.length;
  if (atPeriod > periods) throw mustBe("atPeriod", `from 0 to ${periods}, the last of periods`, atPeriod);
  return certified((arithmetic) => {
    const value = valuesFrom(arithmetic, terms, atPeriod)[0];
    const operations = operationsOver(arithmetic, periods, [terms.residual, ...terms.rents]);
    return { value, magnitude: value, operations };
  });
}

function rows<T>(
  arithmetic: Arithmetic<T>,
  terms: Terminable,
): EvaluatedColumns<T, "value" | "share" | "lossValue" | "lossShare"> {
  const { add, divide, multiply, of } = arithmetic;
  const cost = of(terms.cost);
  const upside = multiply(of(terms.upside), cost);
  const value = valuesFrom(arithmetic, terms, 0);
  const lossValue = value.map((termination) => add(termination, upside));
  const shares = (values: readonly T[]): Sum<T>[] =>
    terms.cost > 0 ? values.map((amount) => uncancelled(divide(amount, cost))) : [];
  return {
    columns: {
      value: value.map(uncancelled),
      share: shares(value),
      lossValue: lossValue.map(uncancelled),
      lossShare: shares(lossValue),
    },
    operations: operationsOver(arithmetic, terms.rents.length, [terms.cost, terms.residual, ...terms.rents]),
  };
}

/** Termination values at the end of `first` and of each later period: rolled back from the residual, sums of terms above 0. */
function valuesFrom<T>(arithmetic: Arithmetic<T>, terms: Owed, first: number): T[] {
  const { annualYield, frequency, timing, rents, residual } = terms;
  const factor = periodFactor(arithmetic, annualYield, frequency);
  let value = arithmetic.of(residual);
  const values = [value];
  for (let row = rents.length - 1; row >= first; row--) {
    value = valueBefore(arithmetic, value, arithmetic.of(rents[row]), { factor, timing });
    values.push(value);
  }
  return values.reverse();
}
