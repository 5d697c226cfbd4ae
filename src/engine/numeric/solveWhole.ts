import { gradedGrid } from "./gradedGrid";
import type { BlackBox, Look } from "./probe";
import { Probe } from "./probe";
import type { Found, Sought } from "./solve";

/** Share of the wanted value within which what a function gives is that value: its own rounding. */
const ROUNDING = 1e-12;
/** Share of the looks that go into the grid where there are more whole numbers than looks. */
const GRID = 0.6;

/**
 * The whole x with f(x) = target from `low` to `high`, both included: the nearest to `near`, of two as near the lower; the
 * lowest without it. Every whole number is tried where there are no more than looks; else those of a graded grid, and
 * between two of them where f passes the target it is halved down to neighbours.
 */
export function solveWhole(f: BlackBox, { target, looks, low, high, near }: Sought): Found {
  const probe = new Probe(f, target, looks);
  const span = { low: Math.ceil(low), high: Math.floor(high), ...(near !== undefined && { near }) };
  const found = wholes(span, looks).map((x) => probe.at(x));
  const gaps = found.slice(1).flatMap((look, index) => inGap(probe, found[index], look));
  const hits = [...found, ...gaps].filter((look) => look !== undefined && isHit(look, target)) as Look[];
  const distance = ({ x }: Look): number => (near === undefined ? x : Math.abs(x - near));
  hits.sort((one, other) => distance(one) - distance(other) || one.x - other.x);
  return { x: hits.length === 0 ? undefined : hits[0].x, least: probe.least, most: probe.most };
}

function wholes(span: { low: number; high: number; near?: number }, looks: number): number[] {
  const count = span.high - span.low + 1;
  if (count <= looks) return Array.from({ length: Math.max(0, count) }, (_, k) => span.low + k);
  const rounded = gradedGrid(span, Math.floor(GRID * looks)).map(Math.round);
  return rounded.filter((x, index) => index === 0 || x !== rounded[index - 1]);
}

/** The looks of a halving where the value is passed between two looks that are no neighbours. */
function inGap(probe: Probe, left: Look | undefined, right: Look | undefined): Look[] {
  const made: Look[] = [];
  let [low, high] = [left, right];
  while (low && high && high.x - low.x > 1 && low.off * Math.sign(high.off) < 0) {
    const look = probe.at(Math.floor((low.x + high.x) / 2));
    if (look === undefined) break;
    made.push(look);
    if (look.off > 0 === low.off > 0) low = look;
    else high = look;
  }
  return made;
}

const isHit = ({ off }: Look, target: number): boolean => Math.abs(off) <= ROUNDING * Math.abs(target);
