import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, divide, multiply, subtract, twoSum } from "../numeric/doubleDouble";
import { evenlySpread } from "../numeric/evenSpread";
import { wholePower } from "../numeric/exponential";
import type { Money, Timing } from "../types";

/** A lease with one rent for every period. */
export interface LevelLease {
  readonly cost: Money;
  readonly rent: Money;
  readonly periods: number;
  readonly timing: Timing;
  /** Value at the end of the last period. */
  readonly residual: Money;
  readonly initialCosts: Money;
}

/** The same in arrears: a first rent in advance only lowers the outlay. */
interface Annuity {
  readonly outlay: DoubleDouble;
  readonly rent: Money;
  readonly count: number;
  readonly residual: Money;
  /** Periods until the residual. */
  readonly term: number;
}

const ONE: DoubleDouble = { hi: 1, lo: 0 };
const STEPS = 12;
/** A step of y, by the term, after which Newton's method in doubles leaves next to nothing. */
const NEAR = 2 ** -20;
/** Share of the rate below which a correction leaves so little that one more leaves only double-double's own error. */
const SETTLED = 2 ** -32;
/** The least rate, by the term, that the roundings of double-double leave to some 90 bits. */
const LEAST_RATE = 2 ** -6;
/** Amounts of which double-double keeps every digit, this and its inverse. */
const LARGEST = 2 ** 400;

/**
 * The growth 1 + i per period at which rents that are all alike and a residual are worth what the lease costs, to
 * double-double, in closed form: rent·(1 − vᵐ) + residual·vⁿ·i = outlay·i. Newton's method on ln(value/outlay) in
 * doubles, then on the equation itself. Undefined where it is not found so, or the rate is next to 0 or below, which says nothing.
 */
export function levelGrowth(lease: LevelLease): DoubleDouble | undefined {
  const annuity = annuityOf(lease);
  const { outlay, rent, count, residual, term } = annuity;
  const isUsual =
    rent > 1 / LARGEST && outlay.hi > 1 / LARGEST && rent * term + residual + outlay.hi < LARGEST;
  if (!isUsual || count === 0) return undefined;
  const y = approached(annuity);
  if (!(y * term > LEAST_RATE)) return undefined;
  const near = corrected(annuity, twoSum(1, Math.expm1(y)));
  const isNear = Math.abs(near.move) <= SETTLED * (near.growth.hi - 1);
  return isNear ? corrected(annuity, near.growth).growth : undefined;
}

function annuityOf({ cost, initialCosts, rent, periods, timing, residual }: LevelLease): Annuity {
  const term = periods;
  const outlay = twoSum(cost, initialCosts);
  return timing === 0
    ? { outlay, rent, count: term, residual, term }
    : { outlay: subtract(outlay, { hi: rent, lo: 0 }), rent, count: term - 1, residual, term };
}

/** ln(1 + i) in doubles; NaN where it is not found. */
function approached({ outlay, rent, count, residual, term }: Annuity): number {
  const total = rent * count + residual;
  const meanTime = ((rent * count * (count + 1)) / 2 + residual * term) / total;
  let y = evenlySpread(Math.log(total / outlay.hi), meanTime);
  for (let step = 0; step < STEPS; step++) {
    const rate = Math.expm1(y);
    const lost = Math.expm1(-count * y);
    const power = 1 + lost;
    const annuity = -lost / rate;
    const last = residual * (term === count ? power : power / (1 + rate));
    const value = rent * annuity + last;
    const slope = (rent * (count * power - annuity * (1 + rate))) / rate - term * last;
    const move = (-Math.log(value / outlay.hi) * value) / slope;
    y += move;
    if (Math.abs(move) * term <= NEAR) return y;
  }
  return NaN;
}

/** The growth after Newton's step of y = ln(growth), with the equation in double-double, and the step. */
function corrected(
  { outlay, rent, count, residual, term }: Annuity,
  growth: DoubleDouble,
): { growth: DoubleDouble; move: number } {
  const periodRate = subtract(growth, ONE);
  const factor = divide(ONE, growth);
  const power = wholePower(factor, count);
  const whole = term === count ? power : multiply(power, factor);
  const last = multiply({ hi: residual, lo: 0 }, whole);
  const carried = subtract(outlay, last);
  const earned = multiply({ hi: rent, lo: 0 }, subtract(ONE, power));
  const excess = subtract(earned, multiply(carried, periodRate));
  const slope = rent * count * power.hi - growth.hi * carried.hi - periodRate.hi * term * last.hi;
  const move = -(excess.hi + excess.lo) / slope;
  return { growth: add(growth, multiply(growth, { hi: move, lo: (move * move) / 2 })), move };
}
