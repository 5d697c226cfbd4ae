import type { Arithmetic } from "../numeric/arithmetic";
import type { Sum } from "../numeric/certifiedColumns";
import { sizeOf } from "./roll";

/** Sums whose signs decide who is paid what. */
export interface Piecewise<T> {
  readonly nothing: Sum<T>;
  readonly plus: (a: Sum<T>, b: Sum<T>) => Sum<T>;
  readonly minus: (a: Sum<T>, b: Sum<T>) => Sum<T>;
  readonly times: (a: Sum<T>, factor: T) => Sum<T>;
  /** max(0, a). */
  readonly above: (a: Sum<T>) => Sum<T>;
  /** min(a, b). */
  readonly least: (a: Sum<T>, b: Sum<T>) => Sum<T>;
}

/**
 * The operations of a cascade on sums. A sum that comes out at 0 with all its digits is nothing. One that its roundings
 * could have put on the other side of 0 keeps their size as its magnitude, so that more digits are asked for.
 */
export function piecewise<T>(arithmetic: Arithmetic<T>, operations: number): Piecewise<T> {
  const { add, divide, epsilon, multiply, of, subtract, toNumber } = arithmetic;
  const zero = of(0);
  const nothing: Sum<T> = { value: zero, magnitude: zero };
  const summed = (value: T, magnitude: T): Sum<T> => (toNumber(value) === 0 ? nothing : { value, magnitude });
  const minus = (a: Sum<T>, b: Sum<T>): Sum<T> =>
    summed(subtract(a.value, b.value), add(a.magnitude, b.magnitude));
  const isUnclear = ({ value, magnitude }: Sum<T>): boolean => {
    const size = toNumber(magnitude);
    // Beyond the doubles it is the quotient that tells.
    const lost =
      size === Infinity ? 1 / Math.abs(toNumber(divide(value, magnitude))) : size / Math.abs(toNumber(value));
    return !(operations * epsilon * lost < 1);
  };
  return {
    nothing,
    minus,
    plus: (a, b) => summed(add(a.value, b.value), add(a.magnitude, b.magnitude)),
    times: (a, factor) =>
      summed(multiply(a.value, factor), multiply(a.magnitude, sizeOf(arithmetic, factor))),
    above: (a) => {
      if (toNumber(a.value) > 0 || a === nothing) return a;
      return isUnclear(a) ? { value: zero, magnitude: a.magnitude } : nothing;
    },
    least: (a, b) => {
      const apart = minus(a, b);
      const lesser = toNumber(apart.value) <= 0 ? a : b;
      return apart !== nothing && isUnclear(apart)
        ? { value: lesser.value, magnitude: apart.magnitude }
        : lesser;
    },
  };
}
