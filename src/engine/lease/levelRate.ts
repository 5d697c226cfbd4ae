import type { DoubleDouble } from "../numeric/doubleDouble";
import { normalised, twoProduct, twoSum } from "../numeric/doubleDouble";
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

/** The same in arrears: a rent paid at once is so much less to finance. */
interface Financing {
  /** To double-double, in two parts. */
  readonly financed: Money;
  readonly beyond: Money;
  readonly rent: Money;
  readonly rents: number;
  readonly residual: Money;
  readonly periods: number;
}

const STEPS = 8;
/** Rates per period, as y, whose discount factor is exactly as far from 1 as a double says, and their longest reach. */
const FURTHEST = Math.LN2;
const LONGEST = 300;
/** Magnitudes of which double-double keeps every digit, this and its inverse. */
const LARGEST = 2 ** 400;
/** Share of the rate that is nothing: an eighth of its last place. */
const NOTHING = 2 ** -56;
/** Bounds on the errors of a balance in double-double and of a mean time in doubles, for one period. */
const BALANCE_ERROR = 2 ** -100;
const MEAN_ERROR = 2 ** -50;

/**
 * The rate per period implicit in a lease of one rent, where a few steps find it to the last place; otherwise undefined,
 * which says nothing. Halley's method on the log of the value received, nearly a straight line in y = ln(1 + i): from the
 * moments of time at rate 0, then in doubles, then by the annuity's closed form in double-double.
 */
export function levelPeriodRate(lease: LevelLease): DoubleDouble | undefined {
  const financing = financingOf(lease);
  if (!(financing.financed > 1 / LARGEST && financing.financed < LARGEST)) return undefined;
  let y = started(financing);
  if (isWithin(financing, y)) y += approach(financing, y);
  for (let step = 0; step < STEPS && isWithin(financing, y); step++) {
    const factor = Math.exp(-y);
    const discount = 1 - factor;
    const kept = wholePower({ hi: factor, lo: 0 }, financing.rents);
    const excess = excessAt(financing, factor, kept);
    const move = halley(financing, discount / factor, 1 - kept.hi - kept.lo, excess - (excess * excess) / 2);
    if (leftAfter(financing, factor, kept.hi, move) <= NOTHING * Math.abs(y)) return periodRate(factor, move);
    y += move;
  }
  return undefined;
}

function financingOf({ cost, rent, periods, timing, residual, initialCosts }: LevelLease): Financing {
  const outlay = twoSum(cost, initialCosts);
  const financed = twoSum(outlay.hi, timing === 1 ? -rent : 0);
  const rents = periods - timing;
  return { financed: financed.hi, beyond: financed.lo + outlay.lo, rent, rents, residual, periods };
}

function isWithin({ periods }: Financing, y: number): boolean {
  return Math.abs(y) < FURTHEST && Math.abs(y) * periods < LONGEST;
}

/** Where the log has no excess if it is a parabola with its moments at rate 0: times 1, 2, … each worth a rent. */
function started({ financed, rent, rents, residual, periods }: Financing): number {
  const value = rents * rent + residual;
  const first = (rent * rents * (rents + 1)) / 2 + residual * periods;
  const second = (rent * rents * (rents + 1) * (2 * rents + 1)) / 6 + residual * periods * periods;
  const mean = first / value;
  const excess = Math.log(value / financed);
  const root = mean * mean - 2 * excess * (second / value - mean * mean);
  return (2 * excess) / (mean + Math.sqrt(Math.max(0, root)));
}

/** A step in doubles. */
function approach(financing: Financing, y: number): number {
  const { financed, rent, rents, residual, periods } = financing;
  const rate = Math.expm1(y);
  const paid = -Math.expm1(-rents * y);
  const last = (residual * (1 - paid)) / (periods > rents ? 1 + rate : 1);
  return halley(financing, rate, paid, Math.log(((rent * paid) / rate + last) / financed));
}

/**
 * Halley's step of y to where ln(received/financed) is 0, at a rate and 1 − vᵐ for m rents: from the mean and the variance
 * of time under the value received, by the annuity's closed form and its derivatives.
 */
function halley(
  { rent, rents, residual, periods }: Financing,
  rate: number,
  paid: number,
  excess: number,
): number {
  const growth = 1 + rate;
  const kept = 1 - paid;
  const zeroth = paid / rate;
  const first = (growth * zeroth - rents * kept) / rate;
  const second = (growth * (2 * first - zeroth) - rents * rents * kept) / rate;
  const last = periods > rents ? (residual * kept) / growth : residual * kept;
  const value = rent * zeroth + last;
  const mean = (rent * first + last * periods) / value;
  const variance = (rent * second + last * periods * periods) / value - mean * mean;
  return (2 * excess * mean) / (2 * mean * mean - excess * variance);
}

/**
 * Received over financed, less 1, at a discount factor v that is a double: the balance is free of quotients as
 * rent·v·(1 − vᵐ) + (residual·vⁿ − financed)·(1 − v), and 1 − v is exact.
 */
function excessAt(
  { financed, beyond, rent, rents, residual, periods }: Financing,
  factor: number,
  kept: DoubleDouble,
): number {
  const discount = 1 - factor;
  const paid = twoSum(1, -kept.hi);
  const unit = twoProduct(rent, factor);
  const received = twoProduct(unit.hi, paid.hi);
  const last = twoProduct(residual, periods > rents ? factor : 1);
  const left = twoProduct(last.hi, kept.hi);
  const owed = twoSum(left.hi, -financed);
  const due = twoProduct(owed.hi, discount);
  const sum = twoSum(received.hi, due.hi);
  const low =
    received.lo +
    unit.hi * (paid.lo - kept.lo) +
    unit.lo * paid.hi +
    due.lo +
    (owed.lo + left.lo + last.hi * kept.lo + last.lo * kept.hi - beyond) * discount;
  return (sum.hi + (sum.lo + low)) / (financed * discount);
}

/** A bound on what is left of y to move after a step from a discount factor, mean times being 1 and more. */
function leftAfter(
  { financed, rent, rents, residual, periods }: Financing,
  factor: number,
  kept: number,
  move: number,
): number {
  const discount = Math.abs(1 - factor);
  const terms = (rent * factor * (1 + kept)) / discount + residual * kept * Math.max(1, factor) + financed;
  const reach = move * periods;
  return (
    (BALANCE_ERROR * periods * terms) / financed +
    Math.abs(move) * (reach * reach + MEAN_ERROR / (rents * discount))
  );
}

/** e^move/v − 1 for a v whose distance to 1 is a double. */
function periodRate(factor: number, move: number): DoubleDouble {
  const discount = 1 - factor;
  const quotient = discount / factor;
  const product = twoProduct(quotient, factor);
  const rest = discount - product.hi - product.lo + move + (move * move) / 2;
  return normalised(quotient, rest / factor);
}
