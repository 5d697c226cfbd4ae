import type { DoubleDouble } from "./doubleDouble";
import { add, divide, multiply, normalised, subtract, twoProduct } from "./doubleDouble";

const ONE: DoubleDouble = { hi: 1, lo: 0 };
const LN_2: DoubleDouble = { hi: 0.6931471805599453, lo: 2.3190468138462996e-17 };
const HALVINGS = 9;
const TERMS = 9;

/** 1/k! to double-double, from the last term to the first: the order of Horner's rule. */
const INVERSE_FACTORIALS: readonly DoubleDouble[] = inverseFactorials().reverse();

function inverseFactorials(): DoubleDouble[] {
  const inverses = [ONE];
  for (let k = 2; k <= TERMS; k++) inverses.push(divide(inverses[k - 2], { hi: k, lo: 0 }));
  return inverses;
}

function scaled(a: DoubleDouble, factor: number): DoubleDouble {
  return { hi: a.hi * factor, lo: a.lo * factor };
}

/** eˣ to double-double: x less its multiple of ln 2, a Taylor series at x/512, and nine doublings of eˣ − 1. */
export function exponential(x: DoubleDouble): DoubleDouble {
  const doublings = Math.round(x.hi / LN_2.hi);
  const small = scaled(subtract(x, multiply(LN_2, { hi: doublings, lo: 0 })), 2 ** -HALVINGS);
  let sum: DoubleDouble = { hi: 0, lo: 0 };
  for (const coefficient of INVERSE_FACTORIALS) sum = multiply(add(sum, coefficient), small);
  for (let halving = 0; halving < HALVINGS; halving++) sum = add(scaled(sum, 2), multiply(sum, sum));
  return scaled(
    scaled(add(sum, ONE), 2 ** Math.trunc(doublings / 2)),
    2 ** (doublings - Math.trunc(doublings / 2)),
  );
}

/** The natural logarithm to double-double: the double's, corrected once by Newton's step y + a·e⁻ʸ − 1. */
export function logarithm(a: DoubleDouble): DoubleDouble {
  const start = Math.log(a.hi);
  const residual = subtract(multiply(a, exponential({ hi: -start, lo: 0 })), ONE);
  return normalised(start, residual.hi + residual.lo);
}

/** baseᵉ for a whole exponent, by repeated squaring; in numbers, not objects, since every flow's factor comes from here. */
export function wholePower(base: DoubleDouble, exponent: number): DoubleDouble {
  let { hi, lo } = ONE;
  let square = base.hi;
  let squareLow = base.lo;
  for (let left = Math.abs(exponent); left > 0;) {
    const half = Math.floor(left / 2);
    // The remainder of two fractions, as the compiler takes them here, is a call as long as the rest of a round.
    if (left !== 2 * half) {
      const product = twoProduct(hi, square);
      const low = product.lo + (hi * squareLow + lo * square);
      hi = product.hi + low;
      lo = low - (hi - product.hi);
    }
    if (half === 0) break;
    left = half;
    const product = twoProduct(square, square);
    const low = product.lo + 2 * square * squareLow;
    square = product.hi + low;
    squareLow = low - (square - product.hi);
  }
  return exponent < 0 ? divide(ONE, { hi, lo }) : { hi, lo };
}

/** baseᵉ for any exponent and a base above 0. */
export function realPower(base: DoubleDouble, exponent: number): DoubleDouble {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 2 ** 20) return wholePower(base, exponent);
  return exponential(multiply(logarithm(base), { hi: exponent, lo: 0 }));
}
