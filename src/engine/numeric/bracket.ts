import type { Look, Probe } from "./probe";

/** Two places between which the value passes the one that is wanted. */
export interface Bracket {
  readonly left: Look;
  readonly right: Look;
}

/** More steps than halving takes from any two doubles to two beside each other. */
const STEPS = 400;
/** Every so many steps the bracket is halved, however well interpolation does. */
const HALVED_EVERY = 6;
/** Share of the wanted value within which what a function gives is that value: its own rounding. */
const ROUNDING = 2 ** -44;
/** Across so many units in the last place a continuous function moves so many times as far as across one, at least. */
const WIDER = 2 ** 30;
const FARTHER = 2 ** 9;

/**
 * The place within a bracket where the function gives the value wanted, to the last digit: of the doubles beside each other
 * where it passes, the one that comes closer. Undefined where it jumps past the value, as at a pole or a step.
 * Chandrupatla's method: inverse quadratic interpolation where that is safe, halving where it is not.
 */
export function rootIn(probe: Probe, bracket: Bracket): number | undefined {
  const narrowed = narrow(probe, bracket);
  if (narrowed === undefined) return undefined;
  const { left, right } = narrowed;
  const best = Math.abs(left.off) <= Math.abs(right.off) ? left : right;
  if (Math.abs(best.off) <= ROUNDING * Math.abs(probe.target)) return best.x;
  return isContinuous(probe, narrowed, bracket) ? best.x : undefined;
}

function narrow(probe: Probe, { left, right }: Bracket): Bracket | undefined {
  let [a, b, c]: [Look, Look, Look] = [right, left, left];
  for (let step = 1; step <= STEPS; step++) {
    if (a.off === 0) return { left: a, right: a };
    if (b.off === 0) return { left: b, right: b };
    const middle = between(a.x, b.x);
    if (middle === a.x || middle === b.x) return a.x < b.x ? { left: a, right: b } : { left: b, right: a };
    const aimed = step % HALVED_EVERY === 0 || step === 1 ? middle : interpolated(a, b, c);
    const looked = probe.at(aimed ?? middle) ?? probe.at(a.x + (middle - a.x) / 2);
    if (looked === undefined) return undefined;
    const isBeyond = looked.off > 0 === a.off > 0 && looked.off !== 0;
    [c, b] = isBeyond ? [a, b] : [b, a];
    a = looked;
  }
  return undefined;
}

/** Where a parabola of x after the value through three looks has the value wanted; undefined where it is not to be trusted. */
function interpolated(a: Look, b: Look, c: Look): number | undefined {
  const xi = (a.x - b.x) / (c.x - b.x);
  const phi = (a.off - b.off) / (c.off - b.off);
  if (!(phi * phi < xi && (1 - phi) ** 2 < 1 - xi)) return undefined;
  const share =
    (a.off / (b.off - a.off)) * (c.off / (b.off - c.off)) +
    (((c.x - a.x) / (b.x - a.x)) * (a.off / (c.off - a.off)) * b.off) / (c.off - b.off);
  // No nearer to either end than a unit in the last place or two, so that the end beyond the root comes in too.
  const least = (2 ** -52 * Math.abs(a.x)) / Math.abs(b.x - a.x);
  const x = a.x + Math.min(1 - least, Math.max(least, share)) * (b.x - a.x);
  return x > Math.min(a.x, b.x) && x < Math.max(a.x, b.x) ? x : undefined;
}

/** A place between two, halfway; by their size where they are of different ones, so that no root is too small to reach. */
export function between(one: number, other: number): number {
  const [low, high] = one < other ? [one, other] : [other, one];
  if (low < 0 && high > 0) return 0;
  const [small, large] = low >= 0 ? [low, high] : [high, low];
  if (small === 0) return Math.abs(large) > 1e-300 ? large * 2 ** -40 : large / 2;
  if (large / small > 4) return Math.sign(large) * Math.sqrt(Math.abs(small)) * Math.sqrt(Math.abs(large));
  return low + (high - low) / 2;
}

/** Whether the function passes the value rather than jumping past it: over a wider stretch it moves farther. */
function isContinuous(probe: Probe, { left, right }: Bracket, within: Bracket): boolean {
  const jump = Math.abs(right.off - left.off);
  const reach = WIDER * Math.max(Number.MIN_VALUE, right.x - left.x);
  const before = probe.at(Math.max(within.left.x, left.x - reach));
  const after = probe.at(Math.min(within.right.x, right.x + reach));
  return before !== undefined && after !== undefined && Math.abs(after.off - before.off) >= FARTHER * jump;
}
