import type { DoubleDouble } from "../numeric/doubleDouble";
import type { Sign } from "./balance";
import { growthAt, logOf } from "./balance";
import { Effort } from "./effort";
import { exactSign } from "./exactBalance";
import { refined, sharpened } from "./refine";
import type { Tilt } from "./tilt";
import { sideOf, tilt } from "./tilt";
import type { Timeline } from "./timeline";
import { derivative, signChanges } from "./timeline";

/** A point y = ln(1 + rate) with both sides discounted there, and the sign of received less paid. */
interface Point {
  readonly y: number;
  readonly received: Tilt;
  readonly paid: Tilt;
  readonly sign: Sign;
  /** Whether the balance is well away from 0. */
  readonly isClear: boolean;
}

/** Beyond this a growth is outside the doubles. */
const FURTHEST = 690;
const LARGEST = 1e299;
/** Width of an interval, relative to 1 + |y|, below which the doubles no longer part roots: derivatives then do. */
const NARROW = 2 ** -20;
/** Relative error of a tilt for each of its flows: where that decides nothing, exact signs do. */
const TILT_ERROR = 2 ** -50;
/** What a flow costs where sides are made or a root is refined, where looking at it costs 1; and what any look costs. */
const MAKING = 8;
const REFINING = 40;
const LOOKING = 64;
/** A difference of logs with which tangents and chords make headway; below it they need too narrow an interval. */
const CLEAR = 2 ** -24;

/** Every growth 1 + rate at which a timeline balances, ascending; a multiple root once. */
export function growths(timeline: Timeline): DoubleDouble[] {
  if (signChanges(timeline) === 0) return [];
  if (signChanges(timeline) === 1) {
    const only = refined(timeline, -FURTHEST, FURTHEST);
    return only.hi < LARGEST ? [only] : [];
  }
  const [low, high] = ends(timeline);
  return growthsBetween(timeline, low, high, new Effort());
}

/**
 * The growths between two values of y, by subdivision: an interval is done where the balance is monotone in it, or stays
 * away from 0; one in which the balance hardly leaves 0 is parted by the turning points of the balance.
 */
function growthsBetween(timeline: Timeline, from: number, to: number, effort: Effort): DoubleDouble[] {
  if (signChanges(timeline) === 0) return [];
  const size = timeline.amounts.length;
  effort.spend(MAKING * (size + LOOKING));
  const evaluate = pointsOf(timeline, effort);
  const found: DoubleDouble[] = [];
  const waiting: [Point, Point][] = [[evaluate(from), evaluate(to)]];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [low, high] = pair;
    if (isMonotone(low, high, size)) {
      if (low.sign === high.sign) continue;
      effort.spend(REFINING * (size + LOOKING));
      found.push(refined(timeline, low.y, high.y));
    } else if (low.sign === high.sign && staysApart(low, high, size)) {
      continue;
    } else if (isBlurred(low, high)) {
      found.push(...cluster(timeline, low, high, effort));
    } else {
      const middle = split(low, high, evaluate);
      waiting.push([middle, high], [low, middle]);
    }
  }
  return found;
}

function isBlurred(low: Point, high: Point): boolean {
  return (!low.isClear && !high.isClear) || high.y - low.y <= NARROW * (1 + Math.abs(low.y));
}

/** Between two turning points there is at most one root, and a turning point at which the flows cancel is a multiple one. */
function cluster(timeline: Timeline, low: Point, high: Point, effort: Effort): DoubleDouble[] {
  const signOf = (flows: Timeline, growth: DoubleDouble): Sign => exactSign(flows, growth, effort);
  const between = (left: number, right: number): DoubleDouble => {
    effort.spend(REFINING * (timeline.amounts.length + LOOKING));
    return refined(timeline, left, right, signOf);
  };
  const turned = derivative(timeline);
  const found: DoubleDouble[] = [];
  let [left, leftSign] = [low.y, low.sign];
  for (const rough of growthsBetween(turned, low.y, high.y, effort)) {
    const turning = sharpened(turned, sharpened(turned, rough));
    const [y, sign] = [logOf(turning), signOf(timeline, turning)];
    if (sign * leftSign < 0) found.push(between(left, y));
    if (sign === 0) found.push(turning);
    [left, leftSign] = [y, sign];
  }
  if (leftSign * high.sign < 0) found.push(between(left, high.y));
  return found;
}

function pointsOf(timeline: Timeline, effort: Effort): (y: number) => Point {
  const [receivedSide, paidSide, size] = [sideOf(timeline, 1), sideOf(timeline, -1), timeline.amounts.length];
  return (y) => {
    effort.spend(size + LOOKING);
    const [received, paid] = [tilt(receivedSide, y), tilt(paidSide, y)];
    const difference = received.log - paid.log;
    const error = TILT_ERROR * (size + Math.abs(received.log) + Math.abs(paid.log));
    const sign: Sign =
      Math.abs(difference) > error ? (difference > 0 ? 1 : -1) : exactSign(timeline, growthAt(y), effort);
    return { y, received, paid, sign, isClear: Math.abs(difference) > Math.max(CLEAR, 64 * error) };
  };
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
