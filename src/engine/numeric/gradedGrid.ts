/** Where to look for something: from `low` to `high`, both included, most closely around `near`. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly near?: number;
}

/** Sizes that numbers of deals and orbits have, as powers of ten, and those that only a made-up case has. */
const USUAL = { from: -9, to: 15 };
const RARE = { from: -300, to: 300, step: 15, count: 40 };
/** Decades in which the ends and the middle are approached. */
const APPROACH = 12;
/** Places evenly apart for each point that a factor of ten has. */
const EVEN = 6;

/**
 * Places in a range, ascending, at most so many: graded by size on both sides of 0, more closely towards the ends and
 * towards `near`, and evenly in between where both ends are finite.
 */
export function gradedGrid(span: Span, most: number): number[] {
  const { low, high, near } = span;
  const anchors = [low, high, near].filter((x) => x !== undefined && isPlain(x)) as number[];
  const width = isPlain(high - low) ? high - low : undefined;
  const sides = (low < 0 ? 1 : 0) + (high > 0 ? 1 : 0);
  const each = sides * (USUAL.to - USUAL.from) + (anchors.length * 2 * APPROACH) / 3;
  const spare = most - 2 * sides * RARE.count;
  const density = Math.max(1, Math.floor(spare / (each + (width === undefined ? 0 : EVEN))));
  const places = [
    ...[low, high, 0, ...anchors],
    ...(high > 0 ? sizes(density) : []),
    ...(low < 0 ? sizes(density).map((size) => -size) : []),
    ...anchors.flatMap((x) => around(x, width ?? Math.max(1, Math.abs(x)), Math.ceil(density / 3))),
    ...(width === undefined ? [] : evenly(low, width, EVEN * density)),
  ];
  return thinned(ascending(places.filter((x) => x >= low && x <= high)), most);
}

function ascending(places: readonly number[]): number[] {
  const sorted = Float64Array.from(places).sort();
  return Array.from(sorted.filter((x, index) => index === 0 || x !== sorted[index - 1]));
}

/** Not so large that it stands for no limit. */
const isPlain = (x: number): boolean => Math.abs(x) < 1e100;

function sizes(density: number): number[] {
  const usual = Array.from(
    { length: (USUAL.to - USUAL.from) * density + 1 },
    (_, k) => 10 ** (USUAL.from + k / density),
  );
  const rare: number[] = [];
  for (let power = RARE.from; power <= RARE.to; power += RARE.step) {
    if (power < USUAL.from || power > USUAL.to) rare.push(10 ** power);
  }
  return [...usual, ...rare];
}

/** Ever nearer to a place from both sides, from the whole width down. */
function around(x: number, width: number, density: number): number[] {
  return Array.from({ length: APPROACH * density }, (_, k) => width * 10 ** (-k / density)).flatMap(
    (distance) => [x - distance, x + distance],
  );
}

function evenly(low: number, width: number, parts: number): number[] {
  return Array.from({ length: parts - 1 }, (_, k) => low + (width * (k + 1)) / parts);
}

/** At most so many of the places, the first and the last among them. */
function thinned(places: number[], most: number): number[] {
  if (places.length <= most || most < 2) return places.slice(0, Math.max(1, most));
  const step = (places.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, k) => places[Math.round(k * step)]);
}
