import type { Money } from "../types";
import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, divide, multiply } from "../numeric/doubleDouble";
import { evenlySpread } from "../numeric/evenSpread";
import { wholePower } from "../numeric/exponential";
import { factorsOf, horner } from "../numeric/horner";
import type { Gaps } from "./gaps";
import { EVEN_GAPS, gapsOf } from "./gaps";

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
  const isReceived = flows[0] > 0;
  let turn = 0;
  for (let k = 1; k < flows.length; k++) {
    const flow = flows[k];
    const isOther = isReceived ? flow < 0 : flow > 0;
    if (turn === 0) {
      if (isOther) turn = k;
    } else if (!isOther && flow !== 0) return 0;
  }
  return turn;
}

/** Halley's method from where money would balance that comes back evenly. */
function approached(investment: Investment): Near | undefined {
  const { span } = investment;
  let y = guessed(investment);
  for (let count = 0; count < STEPS; count++) {
    const { excess, slope, bend } = ratioAt(investment, y);
    const move = (-2 * excess * slope) / (2 * slope * slope - excess * bend);
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
  const earlier = tiltOf(investment, factors, 0, turn);
  const later = tiltOf(investment, factors, turn, flows.length);
  return {
    excess: Math.log(-earlier.total / later.total) + wait * y,
    slope: wait + later.mean - earlier.mean,
    bend: earlier.variance - later.variance,
  };
}

/** Value, mean and variance of time of some flows, seen from the first of them. */
function tiltOf(
  { flows, gaps, periods }: Investment,
  factors: readonly number[],
  from: number,
  to: number,
): { total: number; mean: number; variance: number } {
  const { kinds } = gaps;
  let total = flows[from];
  let weight = 1;
  let time = 0;
  let first = 0;
  let second = 0;
  for (let k = from + 1; k < to; k++) {
    const kind = kinds === undefined ? 0 : kinds[k];
    weight *= factors[kind];
    time += periods[kind];
    const value = flows[k] * weight;
    const timed = value * time;
    total += value;
    first += timed;
    second += timed * time;
  }
  const mean = first / total;
  return { total, mean, variance: second / total - mean * mean };
}

/**
 * Growth at y, corrected by the balance there; undefined where that leaves more than nothing. The discount factor of a
 * moment is a double, so that it is what it says.
 */
function settled(investment: Investment, { y, slope, step }: Near): DoubleDouble | undefined {
  const { flows, momentsPerPeriod, span, turn } = investment;
  const factor = { hi: Math.exp(-Math.abs(y) / momentsPerPeriod), lo: 0 };
  const { value, magnitude } = balanceAt(investment, factor, y < 0);
  const excess = (2 * value) / magnitude;
  const correction = (flows[turn] < 0 ? -excess : excess) / slope;
  const power = wholePower(factor, momentsPerPeriod);
  const growth = y < 0 ? power : divide(ONE, power);
  const better = add(growth, multiply(growth, { hi: correction, lo: (correction * correction) / 2 }));
  const size = Math.abs(correction);
  const left = (size * (step * step + size * span) * span) / slope;
  const steps = flows.length + span * momentsPerPeriod + 64;
  const doubt = (32 * steps * steps * UNIT_ROUNDOFF ** 2) / slope;
  const isExact = magnitude < LARGEST && magnitude > 1 / LARGEST;
  return isExact && left + doubt <= NOTHING * Math.abs(better.hi - 1 + better.lo) ? better : undefined;
}

/** The balance, from the end of time towards which the flows are discounted. */
function balanceAt(
  { flows, gaps }: Investment,
  factor: DoubleDouble,
  isBack: boolean,
): { value: number; magnitude: number } {
  const factors = factorsOf(gaps.kinds, factor, gaps.lengths);
  const { hi, lo, magnitude } = horner(flows, factors, isBack);
  return { value: hi + lo, magnitude };
}
