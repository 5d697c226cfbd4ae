import { mustBe } from "../errors";
import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import type { Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import type { Money } from "../types";
import type { Quotient, RatioOrNone } from "./ratios";
import { certifiedRatios } from "./ratios";
import { sizeOf } from "./roll";
import { windowSums } from "./windowSums";

/** Cash flow available for debt service, and the debt service, one of each per period. */
export interface Serviced {
  /** Of either sign. */
  readonly cfads: readonly Money[];
  /** Interest and scheduled principal, at or above 0. */
  readonly debtService: readonly Money[];
}

export const BASES = ["PERIOD", "TRAILING", "FORWARD"] as const;
/** Which periods a ratio looks at: its own, those up to it, or those after it. */
export type Basis = (typeof BASES)[number];

export interface Tested extends Serviced {
  readonly basis: Basis;
  /** Periods in a window; of TRAILING and FORWARD alone. */
  readonly window?: number;
}

/**
 * Debt service coverage ratio at the end of each period t: cfadsₜ/serviceₜ; TRAILING Σ cfads/Σ service over t − w + 1…t;
 * FORWARD over t + 1…t + w. "" where the service is 0, and where the window is not full.
 * @throws EngineError where a window is wanted and not given
 * Source: E. R. Yescombe, Principles of Project Finance, annual debt service cover ratio, historic and projected.
 */
export function dscrs({ basis, window, ...flows }: Tested): RatioOrNone[] {
  if (basis === "PERIOD") return windowRatios(flows, 1);
  if (window === undefined) throw mustBe("window", `given for ${basis}`, "nothing");
  const periods = flows.cfads.length;
  const ratios = windowRatios(flows, window);
  const first = basis === "TRAILING" ? window - 1 : -1;
  return Array.from({ length: periods }, (_, row) => ratios[row - first] ?? "");
}

/** The ratio of every full window, the first at the start. */
function windowRatios(flows: Serviced, width: number): RatioOrNone[] {
  return certifiedRatios((arithmetic) => ({
    quotients: windowQuotients(arithmetic, flows, width),
    operations: serviceOperations(arithmetic, flows),
  }));
}

/** Σ cfads over Σ service in every full window. */
export function windowQuotients<T>(
  arithmetic: Arithmetic<T>,
  { cfads, debtService }: Serviced,
  width: number,
): Quotient<T>[] {
  const services = windowSums(arithmetic, debtService.map(arithmetic.of), width);
  const values = cfads.map(arithmetic.of);
  const flows = sumsOf(values, (terms) => windowSums(arithmetic, terms, width), arithmetic);
  const isExact = addExactly(cfads);
  const isZero = ({ value }: Sum<T>): boolean => isExact && arithmetic.toNumber(value) === 0;
  return services.map((service, row) => ({
    numerator: isZero(flows[row]) ? uncancelled(arithmetic.of(0)) : flows[row],
    denominator: uncancelled(service),
  }));
}

/** Whether amounts are so alike in size that every precision holds each digit of their sums, so that 0 is 0. */
function addExactly(amounts: readonly Money[]): boolean {
  let [least, most] = [Infinity, 0];
  for (const amount of amounts) {
    const size = Math.abs(amount);
    if (size > 0) [least, most] = [Math.min(least, size), Math.max(most, size)];
  }
  return most <= least * 2 ** 36;
}

/** Sums of signed terms with their magnitudes, which are the same sums of the terms' sizes. */
export function sumsOf<T>(
  terms: readonly T[],
  summed: (terms: readonly T[]) => readonly T[],
  arithmetic: Arithmetic<T>,
): Sum<T>[] {
  const values = summed(terms);
  if (terms.every((term) => arithmetic.toNumber(term) >= 0)) return values.map(uncancelled);
  const magnitudes = summed(terms.map((term) => sizeOf(arithmetic, term)));
  return values.map((value, row) => ({ value, magnitude: magnitudes[row] }));
}

/** A bound on the roundings in sums of the flows. */
export function serviceOperations<T>(arithmetic: Arithmetic<T>, { cfads, debtService }: Serviced): number {
  return operationsOver(arithmetic, cfads.length, [...cfads, ...debtService]);
}
