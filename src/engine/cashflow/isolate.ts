import type { DoubleDouble } from "../numeric/doubleDouble";
import { exactSign, growthAt, roundedSign } from "./balance";
import { refined } from "./refine";
import type { Side, Tilt } from "./tilt";
import { sideOf, tilt } from "./tilt";
import type { Timeline } from "./timeline";
import { derivative, signChanges } from "./timeline";

/** A point y = ln(1 + rate) with both sides discounted there, and the sign of received less paid. */
interface Point {
  readonly y: number;
  readonly received: Tilt;
  readonly paid: Tilt;
  readonly sign: -1 | 0 | 1;
}

/** Beyond this a growth is outside the doubles. */
const FURTHEST = 690;
const LARGEST = 1e299;
/** Width of an interval, relative to 1 + |y|, below which the doubles no longer part roots: derivatives then do. */
const NARROW = 2 ** -20;
/** Flows looked at before what is left undecided counts as one root where the sign changes, and as none elsewhere. */
const MOST_WORK = 4e7;
/** Relative error of a tilt for each of its flows: where that decides nothing, exact signs do. */
const TILT_ERROR = 2 ** -50;

/** Every growth 1 + rate at which a timeline balances, ascending; a multiple root once. */
export function growths(timeline: Timeline): DoubleDouble[] {
  if (signChanges(timeline) === 0) return [];
  if (signChanges(timeline) === 1) {
    const only = refined(timeline, -FURTHEST, FURTHEST);
    return only.hi < LARGEST ? [only] : [];
  }
  const [low, high] = ends(timeline);
  return growthsBetween(timeline, low, high);
}

/**
 * The growths between two values of y, by subdivision: an interval is done where the balance is monotone in it, or stays
 * away from 0; the narrowest are parted by the turning points of the balance.
 */
function growthsBetween(timeline: Timeline, from: number, to: number): DoubleDouble[] {
  if (signChanges(timeline) === 0) return [];
  const [received, paid, size] = [sideOf(timeline, 1), sideOf(timeline, -1), timeline.amounts.length];
  const evaluate = (y: number): Point => pointAt(timeline, received, paid, y);
  const found: DoubleDouble[] = [];
  const waiting: [Point, Point][] = [[evaluate(from), evaluate(to)]];
  let work = 0;
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [low, high] = pair;
    const crossed = low.sign !== high.sign;
    if (isMonotone(low, high, size) || work > MOST_WORK) {
      if (crossed) found.push(refined(timeline, low.y, high.y));
    } else if (!crossed && staysApart(low, high, size)) {
      continue;
    } else if (high.y - low.y <= NARROW * (1 + Math.abs(low.y))) {
      found.push(...cluster(timeline, low, high));
    } else {
      const middle = split(low, high, evaluate);
      waiting.push([middle, high], [low, middle]);
      work += size;
    }
  }
  return found;
}

/** Between two turning points there is at most one root, and a turning point at which the flows cancel is a multiple one. */
function cluster(timeline: Timeline, low: Point, high: Point): DoubleDouble[] {
  const found: DoubleDouble[] = [];
  let [left, leftSign] = [low.y, low.sign];
  for (const turning of growthsBetween(derivative(timeline), low.y, high.y)) {
    const [y, sign] = [Math.log1p(turning.hi - 1 + turning.lo), roundedSign(timeline, turning)];
    if (sign * leftSign < 0) found.push(refined(timeline, left, y));
    if (sign === 0) found.push(turning);
    [left, leftSign] = [y, sign];
  }
  if (leftSign * high.sign < 0) found.push(refined(timeline, left, high.y));
  return found;
}

function pointAt(timeline: Timeline, received: Side, paid: Side, y: number): Point {
  const [receivedTilt, paidTilt] = [tilt(received, y), tilt(paid, y)];
  const difference = receivedTilt.log - paidTilt.log;
  const error = TILT_ERROR * (timeline.amounts.length + Math.abs(receivedTilt.log) + Math.abs(paidTilt.log));
  const sign = Math.abs(difference) > error ? (difference > 0 ? 1 : -1) : exactSign(timeline, growthAt(y));
  return { y, received: receivedTilt, paid: paidTilt, sign };
}

/** Beyond the ends the first or the last flow outweighs all others, so no root lies there. */
function ends({ amounts, moments, momentsPerPeriod }: Timeline): [number, number] {
  const last = amounts.length - 1;
  const total = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  const bound = (outer: number, inner: number): number => {
    const gap = Math.abs(moments[outer] - moments[inner]) / momentsPerPeriod;
    return Math.min(FURTHEST, Math.max(0, Math.log(total / Math.abs(amounts[outer]))) / gap + 2 ** -20);
  };
  return [-bound(last, last - 1), bound(0, 1)];
}

/** d/dy ln(received/paid) is mean time paid less mean time received, and each mean falls with y: bounds from the ends. */
function isMonotone(low: Point, high: Point, size: number): boolean {
  const slack = size * TILT_ERROR * (Math.abs(low.received.mean) + Math.abs(low.paid.mean));
  return low.paid.mean - high.received.mean < -slack || high.paid.mean - low.received.mean > slack;
}

/** Both logs are convex in y: the greater side's tangents lie above the smaller side's chord all along the interval. */
function staysApart(low: Point, high: Point, size: number): boolean {
  const [upper, lower] = low.sign > 0 ? (["received", "paid"] as const) : (["paid", "received"] as const);
  const width = high.y - low.y;
  const [first, last] = [low[upper], high[upper]];
  const meeting = (first.log - last.log - last.mean * width) / (first.mean - last.mean);
  const at = Math.min(width, Math.max(0, Number.isFinite(meeting) ? meeting : 0));
  const tangent = first.log - first.mean * at;
  const chord = low[lower].log + ((high[lower].log - low[lower].log) * at) / width;
  const slack = size * TILT_ERROR * (1 + Math.abs(first.log) + Math.abs(low[lower].log));
  return low.sign !== 0 && high.sign !== 0 && tangent - chord > slack;
}

/** A point between, and not a root: what is isolated starts and ends beside its root. */
function split(low: Point, high: Point, evaluate: (y: number) => Point): Point {
  let point = evaluate(low.y + (high.y - low.y) / 2);
  for (const share of [0.4, 0.6, 0.45, 0.55]) {
    if (point.sign !== 0) return point;
    point = evaluate(low.y + (high.y - low.y) * share);
  }
  return point;
}
