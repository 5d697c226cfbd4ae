import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, multiply } from "../numeric/doubleDouble";
import { balance, exactSign, growthAt } from "./balance";
import { sideOf, tilt } from "./tilt";
import type { Timeline } from "./timeline";

const STEPS = 100;
/** A correction of y below which the next one, its square, is nothing. */
const SETTLED = 2 ** -50;
/** Share of the rate below which a correction leaves the rate's last place alone: it is right to some 40 bits itself. */
const SHARE_SETTLED = 2 ** -16;
/** A correction of y above which the doubles have not found the root. */
const LOST = 2 ** -16;

/**
 * The growth 1 + rate at which a timeline balances, given that it does once between `low` and `high` (of y = ln growth):
 * Newton's method on ln(received/paid) in doubles, then on the balance in double-double.
 */
export function refined(timeline: Timeline, low: number, high: number): DoubleDouble {
  const { y, slope } = approached(timeline, low, high);
  let growth = growthAt(y);
  for (let step = 0; step < STEPS; step++) {
    const correction = correctionOf(timeline, growth, slope);
    if (!(Math.abs(correction) < LOST)) break;
    growth = corrected(growth, correction);
    const rate = Math.abs(growth.hi - 1 + growth.lo);
    if (Math.abs(correction) <= Math.min(SETTLED * (1 + Math.abs(y)), SHARE_SETTLED * rate)) return growth;
  }
  return bisected(timeline, low, high);
}

/** Newton's step of y at a growth; at a root ln(received/paid) is the balance over half its magnitude. */
function correctionOf(timeline: Timeline, growth: DoubleDouble, slope: number): number {
  const { value, magnitude } = balance(timeline, growth);
  return (-2 * value) / (magnitude * slope);
}

function corrected(growth: DoubleDouble, correction: number): DoubleDouble {
  return add(growth, multiply(growth, { hi: correction, lo: (correction * correction) / 2 }));
}

/** A refined growth right to double-double, for who goes on to reckon with it. */
export function sharpened(timeline: Timeline, growth: DoubleDouble): DoubleDouble {
  const y = growth.hi > 0.5 ? Math.log1p(growth.hi - 1 + growth.lo) : Math.log(growth.hi);
  const slope = tilt(sideOf(timeline, -1), y).mean - tilt(sideOf(timeline, 1), y).mean;
  return corrected(growth, correctionOf(timeline, growth, slope));
}

/** Newton's method on ln(received/paid), nearly a straight line in y; a step out of the bracket halves it instead. */
function approached(timeline: Timeline, low: number, high: number): { y: number; slope: number } {
  const [received, paid] = [sideOf(timeline, 1), sideOf(timeline, -1)];
  let [left, right] = [low, high];
  let y = left < 0 && right > 0 ? 0 : (left + right) / 2;
  let slope = 0;
  for (let step = 0; step < STEPS; step++) {
    const [inward, outward] = [tilt(received, y), tilt(paid, y)];
    const excess = inward.log - outward.log;
    slope = outward.mean - inward.mean;
    if (excess === 0) break;
    if (excess > 0 === slope < 0) left = y;
    else right = y;
    const next = y - excess / slope;
    const moved = next > left && next < right ? next : (left + right) / 2;
    const settled = Math.abs(moved - y) <= SETTLED * (1 + Math.abs(y));
    y = moved;
    if (settled) break;
  }
  return { y, slope };
}

/** Halving by the exact sign of the balance: for what Newton's method cannot follow. */
function bisected(timeline: Timeline, low: number, high: number): DoubleDouble {
  let [left, right] = [low, high];
  const sign = exactSign(timeline, growthAt(left));
  for (let step = 0; step < STEPS; step++) {
    const middle = left + (right - left) / 2;
    if (middle === left || middle === right) break;
    if (exactSign(timeline, growthAt(middle)) === sign) left = middle;
    else right = middle;
  }
  return growthAt(right);
}
