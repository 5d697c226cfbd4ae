import type { Arithmetic } from "../numeric/arithmetic";
import type { DoubleDouble } from "../numeric/doubleDouble";
import type { AnnualRate, Frequency, Money } from "../types";

/** Flows of a lease to who finances it, and what a sinking fund of them earns. */
export interface Fund {
  /** From period 0: + received, − paid. */
  readonly flows: readonly Money[];
  readonly frequency: Frequency;
  /** Nominal, compounded `frequency` times a year. */
  readonly sinkingRate: AnnualRate;
}

/** An end balance, its slope after ln(growth) and a bound on its error, in a common unit. */
export interface Balance {
  readonly value: number;
  readonly slope: number;
  readonly error: number;
}

/** The fastest precision. Only what a balance needs of it is exact to its epsilon. */
export const DOUBLE: Arithmetic<number> = {
  of: (value) => value,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: Math.pow,
  exponential: Math.exp,
  logarithm: Math.log,
  rough: (a) => a,
  toNumber: (a) => a,
  epsilon: 2 ** -52,
  least: 2 ** -900,
};

/** Magnitudes between which a balance is kept, so that neither it nor its slope leaves the doubles in a period. */
const LARGEST = 2 ** 14;
const SMALLEST = 2 ** -200;
const MOST_UNIT = 2 ** 800;

/** Roundings of a period, each of one epsilon, with a reserve. */
const OPERATIONS = 8;

/**
 * Bₙ of Bₜ = Bₜ₋₁·(growth where Bₜ₋₁ > 0, else sinking growth) − flowₜ. Where the sign of a balance is not told, the error
 * grows by the greater of the two, as the balance hardly depends on which it is.
 */
export function endBalance<T>(arithmetic: Arithmetic<T>, fund: Fund, { hi, lo }: DoubleDouble): Balance {
  const { add, divide, multiply, of, subtract, toNumber, epsilon } = arithmetic;
  const { flows, frequency, sinkingRate } = fund;
  const invested = add(of(hi), of(lo));
  const sunk = divide(add(of(frequency), of(sinkingRate)), of(frequency));
  const [investedSize, sunkSize] = [toNumber(invested), toNumber(sunk)];
  const share = OPERATIONS * (flows.length + 8) * epsilon;
  let unit = unitOf(flows);
  let value = of(-flows[0] * unit);
  let known = toNumber(value);
  let slope = 0;
  let magnitude = Math.abs(known);
  for (let t = 1; t < flows.length; t++) {
    const isInvested = known > 0;
    const isTold = Math.abs(known) > share * magnitude;
    const flow = flows[t] * unit;
    value = subtract(multiply(value, isInvested ? invested : sunk), of(flow));
    slope = isInvested ? (slope + known) * investedSize : slope * sunkSize;
    const size = isTold ? (isInvested ? investedSize : sunkSize) : Math.max(investedSize, sunkSize);
    magnitude = magnitude * size + Math.abs(flow);
    known = toNumber(value);
    const scale = scaleOf(magnitude, unit);
    if (scale === 1) continue;
    [unit, slope, magnitude, known] = [unit * scale, slope * scale, magnitude * scale, known * scale];
    value = multiply(value, of(scale));
  }
  return { value: known, slope, error: share * magnitude };
}

/** The power of two by which the balance and all flows that follow are brought back near 1. */
function scaleOf(magnitude: number, unit: number): number {
  if (magnitude > LARGEST) return inverseOf(magnitude);
  return magnitude < SMALLEST && unit < MOST_UNIT ? Math.min(inverseOf(magnitude), MOST_UNIT / unit) : 1;
}

/** A power of two that brings the largest flow near 1. */
function unitOf(flows: readonly Money[]): number {
  let largest = 0;
  for (const flow of flows) largest = Math.max(largest, Math.abs(flow));
  return inverseOf(largest);
}

function inverseOf(size: number): number {
  return size === 0 ? 1 : 2 ** -Math.min(1000, Math.max(-1000, Math.floor(Math.log2(size))));
}
