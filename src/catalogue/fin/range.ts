// From where to where the numbers lie that an argument takes, found by asking it: bounds say whether they hold, not where.
import { between } from "../../engine/numeric/bracket";
import type { Argument } from "../arguments";
import { units } from "../units";

/** The least and the most that an argument takes, both included, and whether it takes whole numbers alone. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly isWhole: boolean;
}

/** Numbers that stand for every size, and those that codes and counts are. */
const ASKED = [
  ...Array.from({ length: 309 }, (_, power) => [10 ** power, -(10 ** power)]).flat(),
  ...Array.from({ length: 20 }, (_, power) => [10 ** -power / 2, -(10 ** -power) / 2]).flat(),
  ...Array.from({ length: 61 }, (_, code) => code),
  ...[Number.MAX_VALUE, -Number.MAX_VALUE],
].sort((one, other) => one - other);

/** More halvings than there are between any two doubles. */
const HALVINGS = 2200;

const ranges = new WeakMap<Argument<unknown>, Range | undefined>();

/** The range of an argument, undefined where it takes no numbers. */
export function rangeOf(argument: Argument<unknown>): Range | undefined {
  if (ranges.has(argument)) return ranges.get(argument);
  const range = found(argument);
  ranges.set(argument, range);
  return range;
}

function found(argument: Argument<unknown>): Range | undefined {
  const taken = ASKED.map((x) => takes(argument, x));
  const [first, last] = [taken.indexOf(true), taken.lastIndexOf(true)];
  if (first < 0) return undefined;
  // Every whole number that is taken has a neighbour half a step off, which a count or a code refuses.
  const isWhole =
    argument.unit === units.date ||
    ASKED.every((x, index) => !taken[index] || !(takes(argument, x + 0.5) || takes(argument, x - 0.5)));
  const step = isWhole ? Math.round : (x: number) => x;
  const low = first === 0 ? ASKED[0] : edge(argument, [ASKED[first], ASKED[first - 1]], step);
  const high = last === ASKED.length - 1 ? ASKED[last] : edge(argument, [ASKED[last], ASKED[last + 1]], step);
  return { low, high, isWhole };
}

/** Whether a number is a value of an argument, rather than refused or read as none. */
export function takes(argument: Argument<unknown>, x: number): boolean {
  if (x === 0 && argument.optional && !argument.admitsZero) return false;
  try {
    argument.read(x, "it");
    return true;
  } catch {
    return false;
  }
}

/** The last number taken on the way from one that is to one that is not. */
function edge(
  argument: Argument<unknown>,
  [inside, outside]: readonly [number, number],
  step: (x: number) => number,
): number {
  let [last, refused] = [inside, outside];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = step(between(last, refused));
    if (middle === last || middle === refused) break;
    if (takes(argument, middle)) last = middle;
    else refused = middle;
  }
  return last;
}
