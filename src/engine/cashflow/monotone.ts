import type { Arithmetic } from "../numeric/arithmetic";
import type { Sum } from "../numeric/certifiedColumns";
import { squareRoot } from "../numeric/squareRoot";
import { difference, summed } from "../numeric/sums";

/** Points that a curve passes through, two or more, tenors ascending. */
export interface Knots {
  readonly tenors: readonly number[];
  readonly rates: readonly number[];
}

/**
 * Slopes at the knots of a monotone cubic: the mean of the two secants, 0 where they change sign or one is flat, at the
 * ends the end secant; where α² + β² > 9, with α and β the slopes over the secant between them, both are scaled by
 * 3/√(α² + β²), from left to right.
 * Source: F. N. Fritsch and R. E. Carlson, Monotone piecewise cubic interpolation (1980).
 */
export function tangents<T>(arithmetic: Arithmetic<T>, knots: Knots): T[] {
  const secants = secantsOf(arithmetic, knots);
  const slopes = knots.tenors.map((_, k) => slopeAt(arithmetic, knots, secants, k));
  secants.forEach((secant, k) => {
    if (knots.rates[k] === knots.rates[k + 1]) return;
    const scale = shrinkage(arithmetic, slopes[k], slopes[k + 1], secant);
    if (scale === undefined) return;
    slopes[k] = arithmetic.multiply(slopes[k], scale);
    slopes[k + 1] = arithmetic.multiply(slopes[k + 1], scale);
  });
  return slopes;
}

function secantsOf<T>(arithmetic: Arithmetic<T>, { tenors, rates }: Knots): T[] {
  return tenors.slice(1).map((tenor, k) => {
    const rise = difference(arithmetic, rates[k + 1], rates[k]);
    return arithmetic.divide(rise, difference(arithmetic, tenor, tenors[k]));
  });
}

/** The slope at a knot before it is held against its neighbours. */
function slopeAt<T>(arithmetic: Arithmetic<T>, { rates }: Knots, secants: readonly T[], k: number): T {
  if (k === 0) return secants[0];
  if (k === secants.length) return secants[k - 1];
  const isTurn = Math.sign(rates[k] - rates[k - 1]) * Math.sign(rates[k + 1] - rates[k]) <= 0;
  const { add, multiply, of } = arithmetic;
  return isTurn ? of(0) : multiply(of(0.5), add(secants[k - 1], secants[k]));
}

/** What both slopes beside a secant are scaled by; nothing where they keep the curve monotone. */
function shrinkage<T>(arithmetic: Arithmetic<T>, before: T, after: T, secant: T): T | undefined {
  const { add, divide, multiply, of, subtract, toNumber } = arithmetic;
  const [alpha, beta] = [divide(before, secant), divide(after, secant)];
  const [great, small] = toNumber(subtract(alpha, beta)) > 0 ? [alpha, beta] : [beta, alpha];
  if (toNumber(great) <= 2) return undefined;
  const ratio = divide(small, great);
  const radius = multiply(great, squareRoot(arithmetic, add(of(1), multiply(ratio, ratio))));
  return toNumber(subtract(radius, of(3))) > 0 ? divide(of(3), radius) : undefined;
}

/** The cubic through knots k and k + 1 with these slopes, at a tenor between them (Hermite). */
export function cubicBetween<T>(
  arithmetic: Arithmetic<T>,
  { tenors, rates }: Knots,
  slopes: readonly T[],
  { k, tenor }: { readonly k: number; readonly tenor: number },
): Sum<T> {
  const { add, divide, multiply, of, subtract } = arithmetic;
  const width = difference(arithmetic, tenors[k + 1], tenors[k]);
  const passed = divide(difference(arithmetic, tenor, tenors[k]), width);
  const left = divide(difference(arithmetic, tenors[k + 1], tenor), width);
  const [near, far] = [multiply(left, left), multiply(passed, passed)];
  const plateau = (share: T): T => add(of(1), multiply(of(2), share));
  const bend = multiply(width, multiply(passed, left));
  return summed(arithmetic, [
    multiply(of(rates[k]), multiply(plateau(passed), near)),
    multiply(of(rates[k + 1]), multiply(plateau(left), far)),
    multiply(slopes[k], multiply(bend, left)),
    subtract(of(0), multiply(slopes[k + 1], multiply(bend, passed))),
  ]);
}
