import { Decimal } from "decimal.js";
import { binary } from "./binary";
import * as doubleDouble from "./doubleDouble";
import type { DoubleDouble } from "./doubleDouble";
import { exponential, logarithm, realPower } from "./exponential";

/** The four operations in one precision, so that a definition is written once and evaluated in any. */
export interface Arithmetic<T> {
  /** The double exactly, to the precision at hand. */
  readonly of: (value: number) => T;
  readonly add: (a: T, b: T) => T;
  readonly subtract: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly divide: (a: T, b: T) => T;
  /** base^exponent for a base above 0 and any exponent. */
  readonly power: (base: T, exponent: number) => T;
  /** e^a. */
  readonly exponential: (a: T) => T;
  /** The natural logarithm of a number above 0. */
  readonly logarithm: (a: T) => T;
  /** The same to twenty digits, which are enough for a magnitude and cost less. */
  readonly rough: (a: T) => T;
  /** The nearest double. */
  readonly toNumber: (a: T) => number;
  /**
   * A bound on the relative error of one operation; of a power, 1,024 of them for each unit of |exponent·ln base| + 1; of
   * e^a, 1,024 for each unit of |a| + 1. The error of a logarithm is 1,024 of them times |ln a| + 1.
   */
  readonly epsilon: number;
  /** The least magnitude at which that bound holds; 0 where there is none. */
  readonly least: number;
}

export const DOUBLE_DOUBLE: Arithmetic<DoubleDouble> = {
  of: (value) => ({ hi: value, lo: 0 }),
  add: doubleDouble.add,
  subtract: doubleDouble.subtract,
  multiply: doubleDouble.multiply,
  divide: doubleDouble.divide,
  power: realPower,
  exponential,
  logarithm,
  rough: (a) => a,
  toNumber: (a) => a.hi + a.lo,
  epsilon: doubleDouble.DOUBLE_DOUBLE_EPSILON,
  least: 2 ** -900,
};

/** A decimal.js constructor of so many digits, with an exponent range that no double reaches. */
export function decimalOf(digits: number): typeof Decimal {
  return Decimal.clone({ precision: digits, rounding: Decimal.ROUND_HALF_EVEN, minE: -9e15, maxE: 9e15 });
}

/** The double m·2ᵉ itself, to the digits at hand, where `new Decimal(value)` would read its shortest text. */
export function exactDecimal(DecimalOf: typeof Decimal, value: number): Decimal {
  const { mantissa, exponent } = binary(value);
  if (exponent >= 0) return new DecimalOf((mantissa << BigInt(exponent)).toString());
  return new DecimalOf(`${mantissa * 5n ** BigInt(-exponent)}e${exponent}`).toSignificantDigits(
    DecimalOf.precision,
  );
}

export function decimalArithmetic(digits: number): Arithmetic<Decimal> {
  const DecimalOf = decimalOf(digits);
  return {
    of: (value) => exactDecimal(DecimalOf, value),
    add: (a, b) => a.plus(b),
    subtract: (a, b) => a.minus(b),
    multiply: (a, b) => a.times(b),
    divide: (a, b) => a.div(b),
    power: (base, exponent) => base.pow(exactDecimal(DecimalOf, exponent)),
    exponential: (a) => a.exp(),
    logarithm: (a) => a.ln(),
    rough: (a) => a.toSignificantDigits(20),
    toNumber: (a) => a.toNumber(),
    epsilon: 10 ** (1 - digits),
    least: 0,
  };
}
