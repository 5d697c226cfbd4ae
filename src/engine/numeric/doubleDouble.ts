/** An unevaluated sum of two doubles, |lo| ≤ ulp(hi)/2: about 32 significant digits. */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

/** A bound on the relative error of one operation below (Joldes, Muller and Popescu 2017 prove 2⁻¹⁰³ and better). */
export const DOUBLE_DOUBLE_EPSILON = 2 ** -101;

const SPLITTER = 2 ** 27 + 1;

/** Dekker's splitting: a = hi + lo with at most 26 bits in each. Overflows above 1.3e300. */
export function highHalf(a: number): number {
  const scaled = SPLITTER * a;
  return scaled - (scaled - a);
}

/** a + b and its rounding error, exactly (Knuth). */
export function twoSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  const shadow = hi - a;
  return { hi, lo: a - (hi - shadow) + (b - shadow) };
}

/** a·b and its rounding error, exactly (Dekker). */
export function twoProduct(a: number, b: number): DoubleDouble {
  const hi = a * b;
  const aHigh = highHalf(a);
  const bHigh = highHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return { hi, lo: aLow * bLow - (hi - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

/** hi + lo renormalised, given |hi| ≥ |lo|. */
export function normalised(hi: number, lo: number): DoubleDouble {
  const sum = hi + lo;
  return { hi: sum, lo: lo - (sum - hi) };
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = twoSum(a.hi, b.hi);
  const low = twoSum(a.lo, b.lo);
  const middle = normalised(high.hi, high.lo + low.hi);
  return normalised(middle.hi, middle.lo + low.lo);
}

export function subtract(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  return add(a, { hi: -b.hi, lo: -b.lo });
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.hi, b.hi);
  return normalised(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

/** a / b: the double quotient, corrected twice by its remainder. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.hi / b.hi;
  const rest = subtract(a, multiply({ hi: first, lo: 0 }, b));
  const second = rest.hi / b.hi;
  const last = subtract(rest, multiply({ hi: second, lo: 0 }, b)).hi / b.hi;
  return add(normalised(first, second), { hi: last, lo: 0 });
}
