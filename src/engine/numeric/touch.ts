import type { Bracket } from "./bracket";
import type { Look, Probe } from "./probe";

/** Three places, the one in the middle nearer to the value wanted than those beside it, all on one side of it. */
export interface Dip {
  readonly left: Look;
  readonly middle: Look;
  readonly right: Look;
}

const STEPS = 60;
/** A stretch, as a share of where it lies, in which doubles tell no two values of a smooth dip apart. */
const FLAT = 2 ** -27;
const GOLDEN = 0.381966;
/** Share of what is wanted, or of what lies beside the dip where that is 0, within which the value is touched. */
const TOUCHED = 1e-13;

/**
 * What is at the bottom of a dip: the place where the value wanted is touched and not passed, a bracket on either side of
 * where it is passed twice, or nothing. By parabolas through three looks, and the golden section in turn.
 */
export function bottomOf(probe: Probe, dip: Dip): number | readonly Bracket[] | undefined {
  const beside = Math.min(Math.abs(dip.left.off), Math.abs(dip.right.off));
  const scale = probe.target === 0 ? beside : Math.abs(probe.target);
  let { left, middle, right } = dip;
  for (let step = 0; step < STEPS && right.x - left.x > FLAT * Math.abs(middle.x); step++) {
    const x = (step % 3 < 2 ? vertex(left, middle, right) : undefined) ?? golden(left, middle, right);
    const looked = probe.at(x);
    if (looked === undefined) break;
    if (looked.off === 0) return looked.x;
    if (looked.off > 0 !== middle.off > 0) {
      const [first, last] = looked.x < middle.x ? [left, middle] : [middle, right];
      return [
        { left: first, right: looked },
        { left: looked, right: last },
      ];
    }
    [left, middle, right] = tightened({ left, middle, right }, looked);
  }
  return Math.abs(middle.off) <= TOUCHED * scale ? middle.x : undefined;
}

function tightened({ left, middle, right }: Dip, looked: Look): [Look, Look, Look] {
  const isDeeper = Math.abs(looked.off) < Math.abs(middle.off);
  if (looked.x < middle.x) return isDeeper ? [left, looked, middle] : [looked, middle, right];
  return isDeeper ? [middle, looked, right] : [left, middle, looked];
}

/** Where the parabola through three looks turns, strictly between the outer ones and not where the middle one is. */
function vertex(left: Look, middle: Look, right: Look): number | undefined {
  const [before, after] = [middle.x - left.x, right.x - middle.x];
  const [down, up] = [before * (middle.off - right.off), after * (middle.off - left.off)];
  const x = middle.x - (before * down - after * up) / (2 * (down + up));
  return x > left.x && x < right.x && x !== middle.x ? x : undefined;
}

/** A place in the larger of the two stretches. */
function golden(left: Look, middle: Look, right: Look): number {
  const end = right.x - middle.x > middle.x - left.x ? right.x : left.x;
  return middle.x + GOLDEN * (end - middle.x);
}
