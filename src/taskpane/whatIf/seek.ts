import { worked } from "./work";
import type { Turn } from "../common/useTask";

const LOOKS = 24;
const MOST_STEPS = 60;
/** Of the target or of 1, whichever is larger. */
const CLOSE = 1e-10;

export interface Sought {
  /** How far the search goes. */
  readonly low: number;
  readonly high: number;
  /** Of several the nearest to this one. */
  readonly near: number;
  readonly target: number;
}

/** Where a function takes a value: looks along the range first, then closes in on the crossing nearest to `near`. */
export async function seek(
  at: (value: number) => number | undefined,
  { low, high, near, target }: Sought,
  turn: Turn,
): Promise<number | undefined> {
  const places = Array.from({ length: LOOKS + 1 }, (_, index) => low + ((high - low) * index) / LOOKS);
  const points = [...places, near].sort((one, other) => one - other);
  const miss = (value: number): number | undefined => {
    const result = at(value);
    return result === undefined ? undefined : result - target;
  };
  const misses = await worked(points, miss, turn);
  const hit = points.find((_, index) => misses[index] === 0);
  if (hit !== undefined) return hit;
  const crossings = points.slice(1).flatMap((right, index) => {
    const [before, after] = [misses[index], misses[index + 1]];
    if (before === undefined || after === undefined || before * after > 0) return [];
    return [{ left: points[index], right, before, after }];
  });
  const distance = ({ left, right }: { left: number; right: number }) =>
    near < left ? left - near : near > right ? near - right : 0;
  const [nearest] = crossings.sort((one, other) => distance(one) - distance(other));
  return crossings.length === 0 ? undefined : closedIn(miss, nearest, CLOSE * Math.max(1, Math.abs(target)));
}

interface Bracket {
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
}

/** Regula falsi in the Illinois manner: the end that stays twice counts half. */
function closedIn(miss: (value: number) => number | undefined, bracket: Bracket, close: number): number {
  let { left, right, before, after } = bracket;
  let side = 0;
  let middle = right;
  for (let step = 0; step < MOST_STEPS; step++) {
    middle = (left * after - right * before) / (after - before);
    const value = miss(middle);
    if (value === undefined || Math.abs(value) <= close || middle === left || middle === right) break;
    if (value * after > 0) {
      [right, after] = [middle, value];
      if (side === 1) before /= 2;
      side = 1;
    } else {
      [left, before] = [middle, value];
      if (side === -1) after /= 2;
      side = -1;
    }
  }
  return middle;
}
