import type { Bracket } from "./bracket";
import { between, rootIn } from "./bracket";
import type { Span } from "./gradedGrid";
import { gradedGrid } from "./gradedGrid";
import type { BlackBox, Look } from "./probe";
import { Probe } from "./probe";
import type { Dip } from "./touch";
import { bottomOf } from "./touch";

/** What is looked for: where a function gives `target`, with so many looks at most. */
export interface Sought extends Span {
  readonly target: number;
  readonly looks: number;
}

/** What was found, and between which values the function was seen to lie; no `x` where it nowhere gives the one wanted. */
export interface Found {
  readonly x: number | undefined;
  readonly least: number;
  readonly most: number;
}

/** Share of the looks that go into the grid. */
const GRID = 0.4;
/** Looks at the end of the stretch in which the function has values, and at how many ends. */
const EDGE_LOOKS = 16;
const EDGES = 6;
/** Dips that are looked into. */
const DIPS = 12;

/** Somewhere a root may be: at a place, in a bracket, at the bottom of a dip. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  /** The places at which it turns out that the value is given. */
  readonly roots: () => readonly number[];
}

/**
 * x with f(x) = target from `low` to `high`, both included: the nearest to `near`, of two as near the lower; the lowest without it.
 * f is a black box that may have no value in places. It is looked at on a graded grid; every change of sign of f − target
 * is narrowed to two doubles beside each other, jumps are told from roots, and dips are followed to where they touch. What
 * rises and falls between two places of the grid, and not at either, escapes.
 */
export function solve(f: BlackBox, { target, looks, ...span }: Sought): Found {
  const probe = new Probe(f, target, looks);
  const grid = gradedGrid(span, Math.max(8, Math.floor(GRID * looks)));
  const x = nearest(among(probe, seen(probe, grid)), span.near);
  return { x, least: probe.least, most: probe.most };
}

/** The looks on a grid, in order, with more of them towards where the values end. */
function seen(probe: Probe, grid: readonly number[]): (Look | undefined)[] {
  const looks = grid.map((x) => probe.at(x));
  let edges = 0;
  return looks.flatMap((look, index) => {
    const next = looks[index + 1];
    const isEdge = index + 1 < looks.length && (look === undefined) !== (next === undefined);
    if (!isEdge || ++edges > EDGES) return [look];
    return look === undefined
      ? [look, ...towards(probe, next as Look, grid[index]).reverse()]
      : [look, ...towards(probe, look, grid[index + 1])];
  });
}

/** Ever farther from a place with a value to one without. */
function towards(probe: Probe, from: Look, to: number): Look[] {
  const found: Look[] = [];
  let [inside, outside] = [from.x, to];
  for (let step = 0; step < EDGE_LOOKS; step++) {
    const middle = between(inside, outside);
    if (middle === inside || middle === outside) break;
    const look = probe.at(middle);
    if (look === undefined) outside = middle;
    else {
      found.push(look);
      inside = middle;
    }
  }
  return found;
}

function among(probe: Probe, looks: readonly (Look | undefined)[]): Candidate[] {
  const candidates: Candidate[] = [];
  let dips = 0;
  for (const [index, look] of looks.entries()) {
    const [before, after] = [looks[index - 1], looks[index + 1]];
    if (look === undefined) continue;
    if (look.off === 0) candidates.push({ from: look.x, to: look.x, roots: () => [look.x] });
    else if (after !== undefined && look.off * Math.sign(after.off) < 0)
      candidates.push(passing(probe, { left: look, right: after }));
    const dip = before && after && { left: before, middle: look, right: after };
    if (dip && isDip(dip) && ++dips <= DIPS) candidates.push(touching(probe, dip));
  }
  return candidates;
}

const passing = (probe: Probe, bracket: Bracket): Candidate => ({
  from: bracket.left.x,
  to: bracket.right.x,
  roots: () => rootsIn(probe, [bracket]),
});

const touching = (probe: Probe, dip: Dip): Candidate => ({
  from: dip.left.x,
  to: dip.right.x,
  roots: () => {
    const bottom = bottomOf(probe, dip);
    if (typeof bottom === "number") return [bottom];
    return rootsIn(probe, bottom ?? []);
  },
});

const rootsIn = (probe: Probe, brackets: readonly Bracket[]): number[] =>
  brackets.flatMap((bracket) => rootIn(probe, bracket) ?? []);

/** All on one side, the middle one strictly nearer than one beside it and no farther than the other. */
function isDip({ left, middle, right }: Dip): boolean {
  const [before, here, after] = [left, middle, right].map(({ off }) => off * Math.sign(middle.off));
  return here > 0 && here <= before && here <= after && (here < before || here < after);
}

/** The root nearest to a place, or the lowest: candidates are looked into in that order, and no farther than need be. */
function nearest(candidates: readonly Candidate[], near: number | undefined): number | undefined {
  const distance = (x: number): number => (near === undefined ? x : Math.abs(x - near));
  const least = ({ from, to }: Candidate): number =>
    near !== undefined && from <= near && near <= to ? 0 : Math.min(distance(from), distance(to));
  const ordered = [...candidates].sort((one, other) => least(one) - least(other) || one.from - other.from);
  let best: number | undefined;
  for (const candidate of ordered) {
    if (best !== undefined && least(candidate) > distance(best)) break;
    for (const root of candidate.roots()) {
      const nearer = best === undefined ? -1 : distance(root) - distance(best);
      if (nearer < 0 || (nearer === 0 && root < (best as number))) best = root;
    }
  }
  return best;
}
