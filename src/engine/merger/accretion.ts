import { sizeOf } from "../debt/roll";
import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import type { EvaluatedColumns, Sum } from "../numeric/certifiedColumns";
import { certifiedColumns, uncancelled } from "../numeric/certifiedColumns";
import type { Money, Ratio } from "../types";

/** Two companies before their merger, for one year. */
export interface MergerTerms {
  /** May be a loss. */
  readonly acquirerEarnings: Money;
  /** Above 0. */
  readonly acquirerShares: number;
  /** May be a loss. */
  readonly targetEarnings: Money;
  readonly targetShares: number;
  /** Acquirer shares issued for one target share. */
  readonly exchangeRatio: Ratio;
  /** Before tax; negative where the merger costs more than it saves. */
  readonly synergies: Money;
  /** Before tax: interest on what was borrowed, and lost on what was spent. */
  readonly financingCost: Money;
  readonly taxRate: Ratio;
}

/** A row per item; Accretion is "" unless the acquirer earns something alone. */
export type Accretion = { readonly item: readonly string[]; readonly value: readonly (number | "")[] };

/**
 * What a merger does to the acquirer's earnings per share. New shares = target shares·exchange ratio; combined earnings =
 * both earnings + (synergies − financing cost)·(1 − tax rate); EPS = earnings / shares; accretion = combined EPS /
 * acquirer EPS − 1, negative where the merger dilutes.
 * Source: accretion and dilution analysis, as in every textbook of mergers.
 */
export function accretion(terms: MergerTerms): Accretion {
  const { value } = certifiedColumns((arithmetic) => rows(arithmetic, terms));
  return {
    item: ["New shares", "Combined earnings", "Combined shares", "Combined EPS", "Acquirer EPS", "Accretion"],
    value: terms.acquirerEarnings > 0 ? value : [...value.slice(0, 5), ""],
  };
}

function rows<T>(arithmetic: Arithmetic<T>, terms: MergerTerms): EvaluatedColumns<T, "value"> {
  const { add, divide, multiply, of } = arithmetic;
  const alone = divide(of(terms.acquirerEarnings), of(terms.acquirerShares));
  const newShares = multiply(of(terms.targetShares), of(terms.exchangeRatio));
  const shares = add(of(terms.acquirerShares), newShares);
  const earnings = combinedEarnings(arithmetic, terms);
  const perShare = each(earnings, (amount) => divide(amount, shares));
  return {
    columns: {
      value: [
        uncancelled(newShares),
        earnings,
        uncancelled(shares),
        perShare,
        { value: alone, magnitude: sizeOf(arithmetic, alone) },
        ...(terms.acquirerEarnings > 0 ? [excess(arithmetic, perShare, alone)] : []),
      ],
    },
    operations: operationsOver(arithmetic, 1, Object.values<number>({ ...terms })),
  };
}

function combinedEarnings<T>(
  { add, multiply, of, subtract }: Arithmetic<T>,
  { acquirerEarnings, targetEarnings, synergies, financingCost, taxRate }: MergerTerms,
): Sum<T> {
  const kept = subtract(of(1), of(taxRate));
  const total = (sizes: (amount: Money) => T): T => {
    const [acquirer, target, saved, cost] = [acquirerEarnings, targetEarnings, synergies, -financingCost].map(
      sizes,
    );
    return add(add(acquirer, target), multiply(add(saved, cost), kept));
  };
  return { value: total(of), magnitude: total((amount) => of(Math.abs(amount))) };
}

/** a/b − 1. */
function excess<T>({ add, divide, of, subtract }: Arithmetic<T>, a: Sum<T>, b: T): Sum<T> {
  const ratio = each(a, (amount) => divide(amount, b));
  return { value: subtract(ratio.value, of(1)), magnitude: add(ratio.magnitude, of(1)) };
}

function each<T>({ value, magnitude }: Sum<T>, change: (amount: T) => T): Sum<T> {
  return { value: change(value), magnitude: change(magnitude) };
}
