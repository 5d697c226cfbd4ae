import { growthAt } from "../cashflow/balance";
import { noneFound } from "../errors";
import type { Arithmetic } from "../numeric/arithmetic";
import { DOUBLE_DOUBLE, decimalArithmetic } from "../numeric/arithmetic";
import { DIGITS } from "../numeric/certified";
import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, multiply } from "../numeric/doubleDouble";
import type { Balance } from "./sinkingBalance";
import { DOUBLE, endBalance } from "./sinkingBalance";
import type { Fund } from "./sinkingBalance";

/** An end balance at a growth in some precision. */
type BalanceAt = (growth: DoubleDouble) => Balance;

/** Values of y = ln(1 + i) between which a growth is a double. */
const FURTHEST = 690;
const STEPS = 200;
/** Width of the bracket, by the number of flows, in which Newton's method goes straight. */
const NEAR = 0.5;
/** Share of the rate that is nothing: a thirtieth of what is promised. */
const NOTHING = 3e-14;

/** Precisions from the fastest on; what cancels in the last counts as 0. */
function precisions(fund: Fund): readonly BalanceAt[] {
  const at = <T>(arithmetic: Arithmetic<T>): BalanceAt => {
    return (growth) => endBalance(arithmetic, fund, growth);
  };
  return [at(DOUBLE), at(DOUBLE_DOUBLE), ...DIGITS.map((digits) => at(decimalArithmetic(digits)))];
}

/**
 * The growth 1 + i per period of what is invested at which a lease's balance ends at 0 while a sinking fund earns its own
 * rate: B₀ = −flow₀; Bₜ = Bₜ₋₁·(1 + i where Bₜ₋₁ > 0, else sinking growth) − flowₜ; Bₙ = 0. Bₙ never falls as the growth rises
 * and strictly rises once anything has been invested, which no growth decides: so there is one such growth, or none, or all.
 * @throws EngineError `noSolution` where none solves, or all do
 * Source: the multiple investment sinking fund method of leveraged leases (FASB Statement 13, paragraph 44, with a sinking
 * rate of 0).
 */
export function sinkingFundGrowth(fund: Fund): DoubleDouble {
  const ladder = precisions(fund);
  const [least, most] = [-FURTHEST, FURTHEST].map((y) => signOf(ladder, growthAt(y)));
  if (least === 0 && most === 0) throw noYield("at 0 at every rate, for nothing is ever invested");
  if (least >= 0) throw noYield("at or above 0 at every rate");
  if (most <= 0) throw noYield("below 0 at every rate");
  let [low, high] = [-FURTHEST, FURTHEST];
  for (let step = 0; step < STEPS && (high - low) * fund.flows.length > NEAR; step++) {
    const middle = step === 0 ? 0 : (low + high) / 2;
    const sign = signOf(ladder, growthAt(middle));
    if (sign === 0) return growthAt(middle);
    if (sign < 0) low = middle;
    else high = middle;
  }
  return refined(ladder, low, high);
}

/** The sign of the end balance, in the first precision that tells it. */
function signOf(ladder: readonly BalanceAt[], growth: DoubleDouble): -1 | 0 | 1 {
  for (const balanceAt of ladder) {
    const { value, error } = balanceAt(growth);
    if (Math.abs(value) > error) return value > 0 ? 1 : -1;
  }
  return 0;
}

/** Growths around the root, the best guess between them, and whether it is known to be one. */
interface Bracket {
  readonly low: DoubleDouble;
  readonly high: DoubleDouble;
  readonly growth: DoubleDouble;
  readonly isFound: boolean;
}

/** In each precision as far as it tells. */
function refined(ladder: readonly BalanceAt[], from: number, to: number): DoubleDouble {
  const ends = { low: growthAt(from), high: growthAt(to), isFound: false };
  let bracket: Bracket = { ...ends, growth: growthAt((from + to) / 2) };
  for (const balanceAt of ladder) {
    bracket = searched(balanceAt, bracket);
    if (bracket.isFound) break;
  }
  return bracket.growth;
}

/**
 * Newton's method on the balance; halving where it leaves the bracket or makes no headway, as where a balance on the way
 * turns its sign and the slope with it. Found where a step of nothing to either side turns the sign for certain.
 */
function searched(balanceAt: BalanceAt, { low, high, growth }: Bracket): Bracket {
  let before = Infinity;
  for (let step = 0; step < STEPS; step++) {
    const { value, slope, error } = balanceAt(growth);
    if (value > error) high = growth;
    if (value < -error) low = growth;
    const size = Math.abs(value / slope);
    const nothing = nothingAt(growth);
    if (Math.abs(value) <= error || size <= nothing / 4) {
      const [left, right] = [moved(growth, -nothing), moved(growth, nothing)];
      const [below, above] = [balanceAt(left), balanceAt(right)];
      const [isAbove, isBelow] = [below.value > below.error, above.value < -above.error];
      if (!isAbove && !isBelow) {
        return { low, high, growth, isFound: below.value < -below.error && above.value > above.error };
      }
      if (isAbove) high = left;
      else low = right;
    }
    const next = moved(growth, -value / slope);
    const isGood = size < before / 2 && isLess(low, next) && isLess(next, high);
    before = size;
    growth = isGood ? next : halved(low, high);
  }
  return { low, high, growth, isFound: false };
}

/** A step of ln(growth) that is nothing beside the rate. */
function nothingAt({ hi, lo }: DoubleDouble): number {
  return NOTHING * Math.abs((hi - 1 + lo) / hi);
}

function moved(growth: DoubleDouble, move: number): DoubleDouble {
  return add(growth, multiply(growth, { hi: move, lo: (move * move) / 2 }));
}

function isLess(a: DoubleDouble, b: DoubleDouble): boolean {
  return a.hi < b.hi || (a.hi === b.hi && a.lo < b.lo);
}

function halved(low: DoubleDouble, high: DoubleDouble): DoubleDouble {
  return multiply(add(low, high), { hi: 0.5, lo: 0 });
}

function noYield(where: string): Error {
  return noneFound("single yield above -1", "flows", `flows: the balance ends ${where}`);
}
