import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, multiply } from "../numeric/doubleDouble";
import type { Balance, Sign } from "./balance";
import { balance, growthAt, roundedError, roundedSign } from "./balance";
import { exactBalance } from "./exactBalance";
import { sideOf, tilt } from "./tilt";
import type { Timeline } from "./timeline";

const STEPS = 100;
/** A correction of y below which the next one, its square, is nothing. */
const SETTLED = 2 ** -50;
/** Share of the rate below which a correction leaves the rate's last place alone: it is right to some 40 bits itself. */
const SHARE_SETTLED = 2 ** -16;
/** A correction of y above which the doubles have not found the root. */
const LOST = 2 ** -16;
/** Mean times nearer than this share of themselves are one to the doubles, and Newton's method has no slope. */
const FLAT = 2 ** -30;
/** A share below which the slope is rough enough to slow Newton's method, so that it must settle the more. */
const STEEP = 2 ** -10;
/** A step of y over which the slope in double-double is taken. */
const NUDGE = 2 ** -45;
/** Share of the rate to which exact balances take it where double-double does not tell it from 0 well enough. */
const SHARE_POLISHED = 2 ** -46;
/** The same where more is reckoned with the rate. */
const SHARE_SHARP = 2 ** -78;

/** Where Newton's method left off in doubles, with the slope of ln(received/paid) there. */
interface Start {
  readonly y: number;
  readonly slope: number;
  /** The slope as a share of the mean times that it is the difference of. */
  readonly steepness: number;
}

/** How a sign is found: by double-double, or exactly for roots that lie close together. */
export type SignOf = (timeline: Timeline, growth: DoubleDouble) => Sign;

/**
 * The growth 1 + rate at which a timeline balances, given that it does once between `low` and `high` (of y = ln growth):
 * Newton's method on ln(received/paid) in doubles, then on the balance in double-double; halving where it is lost.
 */
export function refined(
  timeline: Timeline,
  low: number,
  high: number,
  signOf: SignOf = roundedSign,
): DoubleDouble {
  const start = approached(timeline, low, high);
  const found = start.slope === 0 ? undefined : settled(timeline, start);
  if (found !== undefined && found.hi >= growthAt(low).hi && found.hi <= growthAt(high).hi) {
    return polished(timeline, found, start.slope);
  }
  const halved = sharpened(timeline, bisected(timeline, low, high, signOf));
  return polished(timeline, halved, 2 * nudgedSlope(timeline, halved));
}

function settled(timeline: Timeline, { y, slope, steepness }: Start): DoubleDouble | undefined {
  const small = SETTLED * (1 + Math.abs(y)) * Math.min(1, steepness / STEEP);
  let growth = growthAt(y);
  for (let step = 0; step < STEPS; step++) {
    const correction = correctionOf(balance(timeline, growth), slope);
    if (!(Math.abs(correction) < LOST)) return undefined;
    growth = corrected(growth, correction);
    const rate = Math.abs(growth.hi - 1 + growth.lo);
    if (Math.abs(correction) <= Math.min(small, SHARE_SETTLED * rate)) return growth;
  }
  return undefined;
}

/** A rate so small that the error of double-double shows in it, from exact balances. */
function polished(timeline: Timeline, growth: DoubleDouble, slope: number): DoubleDouble {
  const doubt = (2 * roundedError(timeline)) / Math.abs(slope);
  let better = growth;
  for (let step = 0; step < STEPS && slope !== 0; step++) {
    const rate = Math.abs(better.hi - 1 + better.lo);
    if (doubt <= SHARE_POLISHED * rate) break;
    const correction = correctionOf(exactBalance(timeline, better), slope);
    if (!(Math.abs(correction) < LOST)) break;
    better = corrected(better, correction);
    if (Math.abs(correction) <= SHARE_POLISHED * Math.abs(better.hi - 1 + better.lo)) break;
  }
  return better;
}

/** Newton's step of y at a growth; at a root ln(received/paid) is the balance over half its magnitude. */
function correctionOf({ value, magnitude }: Balance, slope: number): number {
  return (-2 * value) / (magnitude * slope);
}

function corrected(growth: DoubleDouble, correction: number): DoubleDouble {
  return add(growth, multiply(growth, { hi: correction, lo: (correction * correction) / 2 }));
}

/**
 * A refined growth right to double-double, for who goes on to reckon with it: Newton's step, its slope from a nudge. A
 * rate so small that the error of double-double would show in it is weighed exactly.
 */
export function sharpened(timeline: Timeline, growth: DoubleDouble): DoubleDouble {
  const slope = nudgedSlope(timeline, growth);
  const rate = Math.abs(growth.hi - 1 + growth.lo);
  const isTold = roundedError(timeline) <= SHARE_SHARP * rate * Math.abs(slope);
  const correction = -shareOf((isTold ? balance : exactBalance)(timeline, growth)) / slope;
  return Math.abs(correction) < LOST ? corrected(growth, correction) : growth;
}

function shareOf({ value, magnitude }: Balance): number {
  return value / magnitude;
}

/** The slope after y of the balance as a share of its magnitude: at a root half of that of ln(received/paid). */
function nudgedSlope(timeline: Timeline, growth: DoubleDouble): number {
  const here = shareOf(balance(timeline, growth));
  return (shareOf(balance(timeline, corrected(growth, NUDGE))) - here) / NUDGE;
}

/** Newton's method on ln(received/paid), nearly a straight line in y; a step out of the bracket halves it instead. */
function approached(timeline: Timeline, low: number, high: number): Start {
  const [received, paid] = [sideOf(timeline, 1), sideOf(timeline, -1)];
  let [left, right] = [low, high];
  let y = left < 0 && right > 0 ? 0 : (left + right) / 2;
  let [slope, steepness] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    const [inward, outward] = [tilt(received, y), tilt(paid, y)];
    const excess = inward.log - outward.log;
    slope = outward.mean - inward.mean;
    steepness = Math.abs(slope) / (outward.mean + inward.mean);
    if (steepness < FLAT) return { y, slope: 0, steepness };
    if (excess === 0) break;
    if (excess > 0 === slope < 0) left = y;
    else right = y;
    const next = y - excess / slope;
    const moved = next > left && next < right ? next : (left + right) / 2;
    const settled = Math.abs(moved - y) <= SETTLED * (1 + Math.abs(y));
    y = moved;
    if (settled) break;
  }
  return { y, slope, steepness };
}

/**
 * Halving by the sign of the balance: for what Newton's method cannot follow. Where the sign is the same at both ends the
 * root lies beyond the doubles, on the side where the other end of time outweighs all.
 */
function bisected(timeline: Timeline, low: number, high: number, signOf: SignOf): DoubleDouble {
  let [left, right] = [low, high];
  const sign = signOf(timeline, growthAt(left));
  if (sign === signOf(timeline, growthAt(right))) {
    return growthAt(sign > 0 === timeline.amounts[0] > 0 ? low : high);
  }
  for (let step = 0; step < STEPS; step++) {
    const middle = left + (right - left) / 2;
    const here = signOf(timeline, growthAt(middle));
    if (here === 0) return growthAt(middle);
    if (here === sign) left = middle;
    else right = middle;
  }
  return growthAt(right);
}
