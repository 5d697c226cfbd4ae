import type { Arithmetic } from "./arithmetic";
import { DOUBLE_DOUBLE } from "./arithmetic";
import { binary } from "./binary";
import type { Evaluated } from "./certified";
import { attempted } from "./certified";

/** What a definition needs that adds, multiplies and divides and does nothing else. */
export type Field<T> = Pick<Arithmetic<T>, "of" | "add" | "subtract" | "multiply" | "divide" | "toNumber">;

/** numerator/denominator·2^exponent, exactly; the denominator is above 0. */
interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly exponent: number;
}

/** Bits of a quotient, more than the 53 of a double. */
const QUOTIENT_BITS = 66;

const RATIONAL: Field<Rational> = {
  of: (value) => {
    const { mantissa, exponent } = binary(value);
    return { numerator: mantissa, denominator: 1n, exponent };
  },
  add,
  subtract: (a, b) => add(a, { ...b, numerator: -b.numerator }),
  multiply: (a, b) => ({
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
    exponent: a.exponent + b.exponent,
  }),
  divide: (a, b) => ({
    numerator: a.numerator * b.denominator * (b.numerator < 0n ? -1n : 1n),
    denominator: a.denominator * magnitude(b.numerator),
    exponent: a.exponent - b.exponent,
  }),
  toNumber,
};

/**
 * A definition of sums, products and quotients alone, to 1e-12 whatever cancels in it: in double-double and, where its
 * bound on the error is too wide, exactly, as the fraction that it is. What cancels in full is 0, at no more cost.
 */
export function rationally(evaluate: <T>(arithmetic: Field<T>) => Evaluated<T>): number {
  const rounded = attempted(DOUBLE_DOUBLE, evaluate);
  return rounded.certain ? rounded.value : toNumber(evaluate(RATIONAL).value);
}

function add(a: Rational, b: Rational): Rational {
  const exponent = Math.min(a.exponent, b.exponent);
  const [left, right] = [a, b].map((term) => term.numerator << BigInt(term.exponent - exponent));
  return a.denominator === b.denominator
    ? { numerator: left + right, denominator: a.denominator, exponent }
    : {
        numerator: left * b.denominator + right * a.denominator,
        denominator: a.denominator * b.denominator,
        exponent,
      };
}

/** The nearest double, but for what lies within a thousandth of an ulp of the middle between two. */
function toNumber({ numerator, denominator, exponent }: Rational): number {
  if (numerator === 0n) return 0;
  const shift = QUOTIENT_BITS + bits(denominator) - bits(magnitude(numerator));
  const quotient =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  // In two steps, since a power of two alone may be beyond the doubles.
  const half = Math.trunc((exponent - shift) / 2);
  return Number(quotient) * 2 ** half * 2 ** (exponent - shift - half);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}
