import type { Decimal } from "decimal.js";
import { balancingGrowths } from "../cashflow/rates";
import { sharpened } from "../cashflow/refine";
import { timeline } from "../cashflow/timeline";
import type { EngineError } from "../errors";
import { noneFound } from "../errors";
import { decimalOf } from "../numeric/arithmetic";
import type { DoubleDouble } from "../numeric/doubleDouble";
import type { Money, Timing } from "../types";
import { sharpLevelGrowth } from "./levelGrowth";

/** A lease as its lessor holds it. */
export interface Lease {
  readonly cost: Money;
  /** One per period. */
  readonly rents: readonly Money[];
  readonly timing: Timing;
  /** Value at the end of the last period. */
  readonly residual: Money;
  readonly initialCosts: Money;
}

/** Digits in which the rate of what is paid is found, and those of them that are kept: a rate of few digits is exact. */
const DIGITS = 80;
const PLACES = 60;
const STEPS = 200;

/**
 * 1 + i, where i is the rate implicit in the lease per period: the present value of rents and residual at it is
 * cost + initialCosts. To a double's last place of i, and above 0.
 * @throws EngineError `noSolution` where no rate above −1 equates them
 * Source: IFRS 16 Appendix A, "interest rate implicit in the lease".
 */
export function implicitGrowth(lease: Lease): DoubleDouble {
  const { flows, moments } = flowsOf(lease);
  // A first rent paid at once is netted against the cost, so the sign changes at most once and there is at most one.
  const found = balancingGrowths(flows, moments, 1);
  if (found.length === 0) throw noRate();
  return found[0];
}

/** The same to double-double, for who goes on to reckon with it: in closed form where rents are level. */
export function sharpGrowth(lease: Lease): DoubleDouble {
  const { rents, cost, timing, residual, initialCosts } = lease;
  const level = { cost, rent: rents[0], periods: rents.length, timing, residual, initialCosts };
  return (isLevel(rents) ? sharpLevelGrowth(level) : undefined) ?? anySharpGrowth(lease);
}

function anySharpGrowth(lease: Lease): DoubleDouble {
  const { flows, moments } = flowsOf(lease);
  return sharpened(timeline(flows, moments, 1), implicitGrowth(lease));
}

/** Whether all rents are alike: a loop, since a callback would box every rent. */
export function isLevel(rents: readonly Money[]): boolean {
  for (let row = 1; row < rents.length; row++) if (rents[row] !== rents[0]) return false;
  return true;
}

function flowsOf({ cost, rents, timing, residual, initialCosts }: Lease): {
  readonly flows: readonly Money[];
  readonly moments: readonly number[];
} {
  const times = rents.map((_, index) => index + 1 - timing);
  return { flows: [-cost, -initialCosts, ...rents, residual], moments: [0, 0, ...times, rents.length] };
}

/**
 * The rate implicit in the lease per period, every amount read as its shortest decimal: by Newton's steps from the rate
 * of the doubles, in decimals.
 * @throws EngineError `noSolution` where no rate above −1 equates them
 */
export function paidPeriodRate(lease: Lease): Decimal {
  const start = sharpGrowth(lease);
  const DecimalOf = decimalOf(DIGITS);
  const outlay = new DecimalOf(lease.cost).plus(lease.initialCosts);
  let growth = new DecimalOf(start.hi).plus(start.lo);
  for (let step = 0; step < STEPS; step++) {
    const { value, slope } = receivedAt(lease, growth);
    const correction = value.minus(outlay).div(slope);
    const next = growth.minus(correction);
    const isFound = correction.abs().lte(growth.times(`1e-${PLACES + 2}`));
    growth = next.isPositive() ? next : growth.div(2);
    if (isFound) return growth.minus(1).toDecimalPlaces(PLACES);
  }
  throw noRate();
}

/** Value of rents and residual at a growth per period, and how it falls as growth rises: by Horner's rule. */
function receivedAt({ rents, timing, residual }: Lease, growth: Decimal): { value: Decimal; slope: Decimal } {
  const DecimalOf = decimalOf(DIGITS);
  const factor = new DecimalOf(1).div(growth);
  let value = new DecimalOf(residual);
  let slope = new DecimalOf(0);
  const discount = (): void => {
    slope = slope.minus(value).times(factor);
    value = value.times(factor);
  };
  for (let row = rents.length - 1; row >= 0; row--) {
    if (timing === 1) discount();
    value = value.plus(rents[row]);
    if (timing === 0) discount();
  }
  return { value, slope: slope.times(factor) };
}

function noRate(): EngineError {
  return noneFound(
    "rate implicit in the lease above -1",
    "rent",
    "rent and residual against cost and initial_costs",
  );
}
