import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import type { Sum } from "../numeric/certifiedColumns";
import { difference, summed } from "../numeric/sums";
import type { Knots } from "./monotone";
import { cubicBetween, tangents } from "./monotone";

export type { Knots } from "./monotone";

/** A tenor after knot k and before the next, and what is added to the rate there. */
export interface Place {
  readonly k: number;
  readonly tenor: number;
  readonly addend: number;
}

/** The rate between two knots with its addend, to 1e-12 of their sum whatever cancels. */
export type Interpolant = (place: Place) => number;

/** The rate alone, in any precision. */
type Between = <T>(arithmetic: Arithmetic<T>, place: Place) => Sum<T>;

/** Sizes whose products the double-double holds, remainders too. */
const LEAST = 2 ** -100;
const MOST = 2 ** 100;

export function interpolant(method: "LINEAR" | "MONOTONE", knots: Knots): Interpolant {
  const between = method === "LINEAR" ? chord(knots) : cubic(knots);
  const { tenors, rates } = knots;
  const areTame = isTame([...rates, ...gaps(rates), ...gaps(tenors)]);
  const roundings = 128 * (tenors.length + 4);
  return (place) => {
    const { k, tenor, addend } = place;
    const isSafe = areTame && isTame([addend, tenor - tenors[k], tenors[k + 1] - tenor]);
    const sum = certified((arithmetic) => {
      const { add, least, of } = arithmetic;
      const { value, magnitude } = between(arithmetic, place);
      const operations = isSafe || least === 0 ? roundings : Infinity;
      return { value: add(value, of(addend)), magnitude: add(magnitude, of(Math.abs(addend))), operations };
    });
    return sum + 0;
  };
}

/** The straight line between two knots, each weighted by the distance from the other. */
function chord({ tenors, rates }: Knots): Between {
  return (arithmetic, { k, tenor }) => {
    const { divide, multiply, of } = arithmetic;
    const width = difference(arithmetic, tenors[k + 1], tenors[k]);
    const share = (distance: typeof width) => divide(distance, width);
    return summed(arithmetic, [
      multiply(of(rates[k]), share(difference(arithmetic, tenors[k + 1], tenor))),
      multiply(of(rates[k + 1]), share(difference(arithmetic, tenor, tenors[k]))),
    ]);
  };
}

/** The monotone cubic, whose slopes are found once for each precision. */
function cubic(knots: Knots): Between {
  const found = new Map<number, unknown>();
  return <T>(arithmetic: Arithmetic<T>, place: Place) => {
    const slopes = found.get(arithmetic.epsilon) ?? tangents(arithmetic, knots);
    found.set(arithmetic.epsilon, slopes);
    return cubicBetween(arithmetic, knots, slopes as readonly T[], place);
  };
}

function gaps(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => value - values[index]);
}

function isTame(sizes: readonly number[]): boolean {
  return sizes.every((size) => size === 0 || (Math.abs(size) >= LEAST && Math.abs(size) <= MOST));
}
