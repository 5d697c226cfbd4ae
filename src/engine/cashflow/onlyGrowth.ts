import type { Money } from "../types";
import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, divide, multiply } from "../numeric/doubleDouble";
import { evenlySpread } from "../numeric/evenSpread";
import { wholePower } from "../numeric/exponential";
import { evenSum } from "../numeric/blockwise";
import { halleyStep } from "../numeric/halley";
import type { Gathered } from "../numeric/horner";
import { factorsOf, horner } from "../numeric/horner";
import type { Gaps } from "./gaps";
import { EVEN_GAPS, gapsOf } from "./gaps";
import type { TiltedFlows } from "./tiltedFlows";
import { evenTilt, gappedTilt } from "./tiltedFlows";

const ONE: DoubleDouble = { hi: 1, lo: 0 };
const UNIT_ROUNDOFF = 2 ** -53;
const STEPS = 12;
/** The greatest exponent at which neither a weight nor a growth leaves the doubles. */
const FURTHEST = 500;
/** The span of time, by y, beyond which the guess is no better than any. */
const FARTHEST_GUESS = 8;
/** Magnitudes of which double-double keeps every digit, this and its inverse. */
const LARGEST = 2 ** 500;
/** A step of y, by the span of time, after which Halley's method leaves nothing that one correction would not find. */
const NEAR = 2 ** -11;
/** Share of the rate that is nothing: an eighth of its last place. */
const NOTHING = 2 ** -56;

/** Flows in order of time whose sign changes once, with what their powers need: equal gaps share one. */
interface Investment {
  readonly flows: readonly Money[];
  readonly momentsPerPeriod: number;
  readonly gaps: Gaps;
  /** The lengths of the gaps in periods. */
  readonly periods: readonly number[];
  /** The first flow of the other sign, and the periods until then and to the end. */
  readonly turn: number;
  readonly wait: number;
  readonly span: number;
}

/** A point near the root, with the slope of ln(earlier/later) there and the step that led to it, by the span of time. */
interface Near {
  readonly y: number;
  readonly slope: number;
  readonly step: number;
}

/**
 * The growth 1 + rate at which flows at whole moments balance, where they come in order of time, change sign once and it
 * is found in a few passes over them; otherwise undefined, which says nothing. Halley's method on the log of the earlier
 * flows' value over the later ones', which is monotone in y = ln(growth) and nearly straight; then one correction by the
 * balance in double-double. Without moments the flows are a period apart.
 */
export function onlyGrowth(
  flows: readonly Money[],
  moments?: readonly number[],
  momentsPerPeriod = 1,
): DoubleDouble | undefined {
  const investment = investmentOf(flows, moments, momentsPerPeriod);
  const near = investment && approached(investment);
  return near && settled(investment, near);
}

function investmentOf(
  flows: readonly Money[],
  moments: readonly number[] | undefined,
  momentsPerPeriod: number,
): Investment | undefined {
  const turn = turnOf(flows);
  const gaps = moments === undefined ? EVEN_GAPS : gapsOf(moments);
  if (turn === 0 || gaps === undefined) return undefined;
  const until = (k: number): number =>
    moments === undefined ? k : (moments[k] - moments[0]) / momentsPerPeriod;
  return {
    flows,
    momentsPerPeriod,
    gaps,
    periods: gaps.lengths.map((length) => length / momentsPerPeriod),
    turn,
    wait: until(turn),
    span: until(flows.length - 1),
  };
}

/** The first flow whose sign is another than that of the first one; 0 where there is none or the sign changes again. */
function turnOf(flows: readonly Money[]): number {
  const sign = flows[0] > 0 ? 1 : -1;
  let turn = 1;
  while (turn < flows.length && sign * flows[turn] >= 0) turn += 1;
  for (let k = turn; k < flows.length; k++) if (sign * flows[k] > 0) return 0;
  return turn < flows.length ? turn : 0;
}

/** Halley's method from where money would balance that comes back evenly. */
function approached(investment: Investment): Near | undefined {
  const { span } = investment;
  let y = guessed(investment);
  for (let count = 0; count < STEPS; count++) {
    const { excess, slope, bend } = ratioAt(investment, y);
    const move = halleyStep(excess, slope, bend);
    y += move;
    if (!(Math.abs(y) * Math.max(1, span) < FURTHEST)) return undefined;
    const step = Math.abs(move) * span;
    if (step <= NEAR) return { y, slope: slope + bend * move, step };
  }
  return undefined;
}

/** From the totals and the mean time of the later flows alone; where that is nowhere, e-fold growth over the span. */
function guessed({ flows, gaps, periods, turn, span }: Investment): number {
  const { kinds } = gaps;
  let earlier = 0;
  let later = 0;
  let first = 0;
  let time = 0;
  for (let k = 0; k < turn; k++) earlier += flows[k];
  for (let k = 1; k < flows.length; k++) {
    time += periods[kinds === undefined ? 0 : kinds[k]];
    if (k < turn) continue;
    later += flows[k];
    first += flows[k] * time;
  }
  const y = evenlySpread(Math.log(-later / earlier), first / later);
  return Math.abs(y * span) < FARTHEST_GUESS ? y : 1 / span;
}

/** ln(earlier/later) at y with its first two derivatives, by mean and variance of time under the present values. */
function ratioAt(investment: Investment, y: number): { excess: number; slope: number; bend: number } {
  const { flows, periods, turn, wait } = investment;
  const factors = periods.map((length) => Math.exp(-length * y));
  const earlier = tilt(investment, factors, 0, turn);
  const later = tilt(investment, factors, turn, flows.length);
  return {
    excess: Math.log(-earlier.total / later.total) + wait * y,
    slope: wait + later.mean - earlier.mean,
    bend: earlier.variance - later.variance,
  };
}

/** Some of the flows, seen from the first of them. */
function tilt(
  { flows, gaps, periods }: Investment,
  factors: readonly number[],
  from: number,
  to: number,
): TiltedFlows {
  const { kinds } = gaps;
  return kinds === undefined
    ? evenTilt({ flows, from, to }, factors[0])
    : gappedTilt({ flows, from, to }, kinds, periods, factors);
}

/** Growth at y, corrected by the balance there: of flows a period apart in blocks first, in the hope that this is enough. */
function settled(investment: Investment, near: Near): DoubleDouble | undefined {
  const { flows, gaps, momentsPerPeriod } = investment;
  // A double, so that the discount factor of a moment is what it says.
  const factor = { hi: Math.exp(-Math.abs(near.y) / momentsPerPeriod), lo: 0 };
  const isBack = near.y < 0;
  if (gaps.kinds === undefined) {
    const growth = corrected(investment, near, factor, evenSum(flows, factor, isBack));
    if (growth !== undefined) return growth;
  }
  const sum = horner(flows, factorsOf(gaps.kinds, factor, gaps.lengths), isBack);
  return corrected(investment, near, factor, sum);
}

/** The growth of a discount factor of a moment after Newton's step of y; undefined where that leaves more than nothing. */
function corrected(
  investment: Investment,
  { y, slope, step }: Near,
  factor: DoubleDouble,
  sum: Gathered,
): DoubleDouble | undefined {
  const { flows, momentsPerPeriod, span, turn } = investment;
  const value = sum.hi + sum.lo;
  const magnitude = magnitudeAt(investment, y, sum);
  const excess = (2 * value) / magnitude;
  const correction = (flows[turn] < 0 ? -excess : excess) / slope;
  const power = wholePower(factor, momentsPerPeriod);
  const growth = y < 0 ? power : divide(ONE, power);
  const better = add(growth, multiply(growth, { hi: correction, lo: (correction * correction) / 2 }));
  const size = Math.abs(correction);
  const left = (size * (step * step + size * span) * span) / slope;
  const steps = flows.length + span * momentsPerPeriod + 64;
  const roundings = 16 * steps * steps + (sum.roundings * sum.magnitude) / magnitude;
  const doubt = (2 * roundings * UNIT_ROUNDOFF ** 2) / slope;
  const isExact = magnitude < LARGEST && magnitude > 1 / LARGEST;
  return isExact && left + doubt <= NOTHING * Math.abs(better.hi - 1 + better.lo) ? better : undefined;
}

/** The sum of the magnitudes of the terms of a balance: what the earlier flows are worth, and the later ones. */
function magnitudeAt({ flows, gaps, turn, span }: Investment, y: number, sum: Gathered): number {
  if (gaps.kinds !== undefined) return sum.magnitude;
  const { total } = evenTilt({ flows, from: 0, to: turn }, Math.exp(-y));
  const earlier = y < 0 ? total * Math.exp(y * span) : total;
  return Math.abs(sum.hi + sum.lo - 2 * earlier);
}
