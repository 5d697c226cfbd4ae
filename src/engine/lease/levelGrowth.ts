import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, divide, subtract, twoProduct, twoSum } from "../numeric/doubleDouble";
import { evenlySpread } from "../numeric/evenSpread";
import { wholePower } from "../numeric/exponential";
import { halleyStep } from "../numeric/halley";
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
/** A step of y, by the term, after which Halley's method in doubles leaves what one correction finds. */
const NEAR = 2 ** -7;
/** Share of the rate below which a correction leaves its cube, and one more only double-double's own error. */
const SETTLED = 2 ** -22;
/** The least rate, by the term, that the roundings of double-double leave to some 90 bits. */
const LEAST_RATE = 2 ** -6;
/** Amounts of which double-double keeps every digit, this and its inverse. */
const LARGEST = 2 ** 400;

/**
 * The growth 1 + i per period at which rents that are all alike and a residual are worth what the lease costs, in closed
 * form: rent·((1 + i)ᵐ − 1) + residual·i·(1 + i)ᵐ⁻ⁿ = outlay·i·(1 + i)ᵐ. Halley's method on ln(value/outlay) in doubles, then
 * one step of it on the equation itself in double-double, after which i is right to 2⁻⁵⁶ of itself. Undefined where it is not
 * found so, or the rate is next to 0 or below, which says nothing.
 */
export function levelGrowth(lease: LevelLease): DoubleDouble | undefined {
  return settled(annuityOf(lease));
}

/** The same corrected once more, to double-double, for who goes on to reckon with it. */
export function sharpLevelGrowth(lease: LevelLease): DoubleDouble | undefined {
  const annuity = annuityOf(lease);
  const growth = settled(annuity);
  return growth && corrected(annuity, growth).growth;
}

function settled(annuity: Annuity): DoubleDouble | undefined {
  const { outlay, rent, count, residual, term } = annuity;
  const isUsual =
    rent > 1 / LARGEST && outlay.hi > 1 / LARGEST && rent * term + residual + outlay.hi < LARGEST;
  if (!isUsual || count === 0) return undefined;
  const periodRate = approached(annuity);
  if (!(periodRate * term > LEAST_RATE)) return undefined;
  const { growth, move } = corrected(annuity, twoSum(1, periodRate));
  return Math.abs(move) <= SETTLED * (growth.hi - 1) ? growth : undefined;
}

function annuityOf({ cost, initialCosts, rent, periods, timing, residual }: LevelLease): Annuity {
  const term = periods;
  const outlay = twoSum(cost, initialCosts);
  return timing === 0
    ? { outlay, rent, count: term, residual, term }
    : { outlay: subtract(outlay, { hi: rent, lo: 0 }), rent, count: term - 1, residual, term };
}

/** The rate in doubles; NaN where it is not found. */
function approached({ outlay, rent, count, residual, term }: Annuity): number {
  const total = rent * count + residual;
  const meanTime = ((rent * count * (count + 1)) / 2 + residual * term) / total;
  let y = evenlySpread(Math.log(total / outlay.hi), meanTime);
  for (let step = 0; step < STEPS; step++) {
    const rate = Math.expm1(y);
    const lost = Math.expm1(-count * y);
    const power = 1 + lost;
    // The value of rents of 1 and its derivatives after y: a·rate = 1 − power.
    const annuity = -lost / rate;
    const slope = (count * power - annuity * (1 + rate)) / rate;
    const bend = -(count * count * power + (2 * slope + annuity) * (1 + rate)) / rate;
    const last = residual * (term === count ? power : power / (1 + rate));
    const value = rent * annuity + last;
    const steepness = (rent * slope - term * last) / value;
    const curvature = (rent * bend + term * term * last) / value - steepness * steepness;
    const move = halleyStep(Math.log(value / outlay.hi), steepness, curvature);
    y += move;
    if (Math.abs(move) * term <= NEAR) return rate + (1 + rate) * (move + (move * move * (1 + move / 3)) / 2);
  }
  return NaN;
}

/**
 * The growth after Halley's step of y = ln(growth), and the step. The equation as what the first rent repays, grown to the
 * last one: (rent − outlay·i)·(1 + i)ᵐ + residual·i·(1 + i)ᵐ⁻ⁿ = rent. Its low parts are gathered as plain numbers, which
 * double-double's own sums would only renormalise.
 */
function corrected(
  { outlay, rent, count, residual, term }: Annuity,
  growth: DoubleDouble,
): { growth: DoubleDouble; move: number } {
  const isArrears = term === count;
  const periodRate = subtract(growth, ONE);
  const power = wholePower(growth, count);
  const due = twoProduct(outlay.hi, periodRate.hi);
  const repaid = twoSum(rent, -due.hi);
  const repaidLow = repaid.lo - due.lo - outlay.hi * periodRate.lo - outlay.lo * periodRate.hi;
  const grown = twoProduct(repaid.hi, power.hi);
  const grownLow = grown.lo + repaid.hi * power.lo + repaidLow * power.hi;
  const last = isArrears || residual === 0 ? periodRate : divide(periodRate, growth);
  const left = twoProduct(residual, last.hi);
  const sum = twoSum(grown.hi, left.hi);
  const excess = sum.hi - rent + (sum.lo + grownLow + left.lo + residual * last.lo);
  const weight = outlay.hi * growth.hi;
  const pull = residual * (isArrears ? growth.hi : 1 / growth.hi);
  const slope = power.hi * (count * repaid.hi - weight) + pull;
  const bend = power.hi * (count * count * repaid.hi - (2 * count + 1) * weight) + (isArrears ? pull : -pull);
  const move = halleyStep(excess, slope, bend);
  return { growth: add(growth, { hi: growth.hi * (move + (move * move) / 2), lo: 0 }), move };
}
