import type { Arithmetic } from "../numeric/arithmetic";
import type { EvaluatedColumns } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import { exactDifference } from "../numeric/exactDifference";
import { yearlyPower } from "../numeric/yearlyPower";
import type { AnnualRate, Frequency, Ratio } from "../types";

/** How a fleet is launched. */
export interface RampTerms {
  /** Launches per period before growth, one element for each period. */
  readonly firstLaunches: readonly number[];
  /** Growth of the launches per year, above −1. */
  readonly growth: AnnualRate;
  readonly payloadT: number;
  readonly kwPerT: number;
  readonly frequency: Frequency;
  /** The most kW that are built per period, one element for each; none where undefined. */
  readonly factoryKw: readonly number[] | undefined;
  /** Share of the satellites that fail in a year. */
  readonly annualLoss: Ratio;
}

type RampColumn = "launches" | "added" | "alive" | "mass";

/** A row for each period, from 1. */
export type Ramp = Readonly<Record<"period" | RampColumn, readonly number[]>>;

/**
 * Launches and capacity per period t = 1, 2, …: launchesₜ = firstₜ·(1 + growth)^((t−1)/f), not rounded, cut to what the factory
 * builds; added kW = launches·payload·kW/t; alive kW decays by (1 − annualLoss)^(1/f) before the addition; the mass, in
 * tonnes, is Σ launches·payload. A new satellite does not fail in its own period.
 */
export function ramp(terms: RampTerms): Ramp {
  const columns = certifiedTable((arithmetic) => rows(arithmetic, terms));
  return { period: columns.launches.map((_, row) => row + 1), ...columns };
}

function rows<T>(arithmetic: Arithmetic<T>, terms: RampTerms): EvaluatedColumns<T, RampColumn> {
  const { add, multiply, of } = arithmetic;
  const { firstLaunches, frequency } = terms;
  const growth = yearlyPower(arithmetic, add(of(1), of(terms.growth)), 1, frequency);
  const left = leftAfterPeriod(arithmetic, terms);
  const columns: Record<RampColumn, T[]> = { launches: [], added: [], alive: [], mass: [] };
  let [grown, alive, mass] = [of(1), of(0), of(0)];
  for (const [row, first] of firstLaunches.entries()) {
    const { launches, added } = cut(arithmetic, terms, multiply(of(first), grown), row);
    alive = add(multiply(alive, left), added);
    mass = add(mass, multiply(launches, of(terms.payloadT)));
    columns.launches.push(launches);
    columns.added.push(added);
    columns.alive.push(alive);
    columns.mass.push(mass);
    grown = multiply(grown, growth);
  }
  return { columns: uncancelledColumns(columns), operations: operationsOf(terms) };
}

/** (1 − annualLoss)^(1/f). */
function leftAfterPeriod<T>(arithmetic: Arithmetic<T>, { annualLoss, frequency }: RampTerms): T {
  if (annualLoss === 1) return arithmetic.of(0);
  return yearlyPower(arithmetic, exactDifference(arithmetic, 1, annualLoss), 1, frequency);
}

/** Launches of a period and the kW they add, no more than its factory builds. */
function cut<T>(
  { divide, multiply, of, subtract, toNumber }: Arithmetic<T>,
  { payloadT, kwPerT, factoryKw }: RampTerms,
  wanted: T,
  row: number,
): { readonly launches: T; readonly added: T } {
  const perLaunch = multiply(of(payloadT), of(kwPerT));
  const added = multiply(wanted, perLaunch);
  if (factoryKw === undefined) return { launches: wanted, added };
  const built = of(factoryKw[row]);
  return toNumber(subtract(added, built)) > 0
    ? { launches: divide(built, perLaunch), added: built }
    : { launches: wanted, added };
}

const uncancelledColumns = <T>(columns: Record<RampColumn, T[]>) => ({
  launches: columns.launches.map(uncancelled),
  added: columns.added.map(uncancelled),
  alive: columns.alive.map(uncancelled),
  mass: columns.mass.map(uncancelled),
});

/** Two roots by way of a logarithm, then a few roundings for each period. */
function operationsOf({ firstLaunches, growth, annualLoss }: RampTerms): number {
  const sizes = Math.abs(Math.log1p(growth)) + Math.abs(Math.log1p(-Math.min(annualLoss, 1 - 2 ** -53)));
  return firstLaunches.length * (4096 * (1 + sizes) + 16);
}
