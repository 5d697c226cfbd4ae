import type { Decimal } from "decimal.js";
import type { Arithmetic } from "./arithmetic";
import { decimalArithmetic, decimalOf } from "./arithmetic";
import { binary, fromFixedPoint } from "./binary";

/** mantissa·2^exponent, exactly; of any size. */
export interface BigFloat {
  readonly mantissa: bigint;
  readonly exponent: number;
  /** Bits of the mantissa, give or take a few. */
  readonly bits: number;
}

/** At least the bits of a double. */
const DOUBLE_BITS = 55;
/** Bits beyond the precision that a number may carry before it is cut. */
const SPARE = 32;
/** A double tells the bits of a whole number up to so many. */
const COUNTED = 1000;

const ZERO: BigFloat = { mantissa: 0n, exponent: 0, bits: 0 };
const INFINITE: BigFloat = { mantissa: 1n, exponent: Infinity, bits: 1 };

/**
 * The four operations in binary of so many decimal digits, with whole numbers of the language as mantissas: several
 * times as fast as decimals, and no exponent is out of range. Results are cut, not rounded, and over 0 all is infinite.
 * Powers, exponentials and logarithms are those of the decimals.
 */
export function bigFloats(digits: number): Arithmetic<BigFloat> {
  const precision = Math.ceil(digits * Math.log2(10)) + 8;
  const decimals = decimalArithmetic(digits + 5);
  const inDecimals = (a: BigFloat, operation: (a: Decimal) => Decimal): BigFloat =>
    fromDecimal(operation(toDecimal(a, digits + 5)), precision);
  return {
    of: (value) => {
      const isWhole = Number.isSafeInteger(value);
      const { mantissa, exponent } = isWhole ? { mantissa: BigInt(value), exponent: 0 } : binary(value);
      return cut({ mantissa, exponent, bits: DOUBLE_BITS }, precision);
    },
    add: (a, b) => sum(a, b, precision),
    subtract: (a, b) => sum(a, { ...b, mantissa: -b.mantissa }, precision),
    multiply: (a, b) => product(a, b, precision),
    divide: (a, b) => quotient(a, b, precision),
    power: (base, exponent) => inDecimals(base, (a) => decimals.power(a, exponent)),
    exponential: (a) => inDecimals(a, decimals.exponential),
    logarithm: (a) => inDecimals(a, decimals.logarithm),
    rough: (a) => a,
    toNumber,
    epsilon: 10 ** (1 - digits),
    least: 0,
  };
}

function sum(a: BigFloat, b: BigFloat, precision: number): BigFloat {
  if (a.mantissa === 0n) return b;
  if (b.mantissa === 0n) return a;
  if (a.exponent < b.exponent) return sum(b, a, precision);
  const apart = a.exponent + a.bits - (b.exponent + b.bits);
  // So far apart that the lesser is no more than an error; or both infinite.
  if (!(apart <= precision + SPARE)) return a;
  const shift = a.exponent - b.exponent;
  const mantissa = (a.mantissa << shiftOf(shift)) + b.mantissa;
  return cut({ mantissa, exponent: b.exponent, bits: Math.max(a.bits + shift, b.bits) + 4 }, precision);
}

function product(a: BigFloat, b: BigFloat, precision: number): BigFloat {
  const mantissa = a.mantissa * b.mantissa;
  return cut({ mantissa, exponent: a.exponent + b.exponent, bits: a.bits + b.bits + 4 }, precision);
}

function quotient(a: BigFloat, b: BigFloat, precision: number): BigFloat {
  if (a.mantissa === 0n) return ZERO;
  if (b.mantissa === 0n) return a.mantissa < 0n ? { ...INFINITE, mantissa: -1n } : INFINITE;
  const shift = Math.max(0, precision + 8 + b.bits - a.bits);
  const mantissa = (a.mantissa << shiftOf(shift)) / b.mantissa;
  return cut(
    { mantissa, exponent: a.exponent - shift - b.exponent, bits: a.bits + shift - b.bits + 8 },
    precision,
  );
}

/** With its bits counted, which were a bound before, and no more of them than the precision wants. */
function cut({ mantissa, exponent, bits: most }: BigFloat, precision: number): BigFloat {
  if (mantissa === 0n) return ZERO;
  const bits = bitsOf(mantissa, most);
  const excess = bits - precision;
  if (excess <= SPARE) return { mantissa, exponent, bits };
  return { mantissa: mantissa >> shiftOf(excess), exponent: exponent + excess, bits: precision };
}

function bitsOf(mantissa: bigint, most: number): number {
  if (most <= COUNTED) return Math.floor(Math.log2(Math.abs(Number(mantissa)))) + 1;
  return 4 * (mantissa < 0n ? -mantissa : mantissa).toString(16).length;
}

const shifts: bigint[] = [];

/** The number of bits as the language wants it, made once. */
function shiftOf(bits: number): bigint {
  return (shifts[bits] ??= BigInt(bits));
}

/** The nearest double, or the one before it; beyond the doubles Infinity. */
function toNumber({ mantissa, exponent, bits }: BigFloat): number {
  if (exponent === Infinity) return mantissa < 0n ? -Infinity : Infinity;
  const isAmongDoubles = bits <= COUNTED && Math.abs(exponent) < 900 && exponent + bits < COUNTED;
  return isAmongDoubles ? Number(mantissa) * 2 ** exponent : fromFixedPoint(mantissa, -exponent);
}

function toDecimal({ mantissa, exponent }: BigFloat, digits: number): Decimal {
  const DecimalOf = decimalOf(digits);
  return new DecimalOf(mantissa.toString()).times(new DecimalOf(2).pow(exponent));
}

function fromDecimal(a: Decimal, precision: number): BigFloat {
  const [figures, power] = a.toExponential().split("e");
  const [whole, fraction = ""] = figures.split(".");
  const scale = Number(power) - fraction.length;
  const number = exactly(BigInt(whole + fraction));
  const factor = exactly(10n ** BigInt(Math.abs(scale)));
  return scale < 0 ? quotient(number, factor, precision) : product(number, factor, precision);
}

function exactly(mantissa: bigint): BigFloat {
  return { mantissa, exponent: 0, bits: bitsOf(mantissa, Infinity) };
}
