import { binary } from "./exact";

/** A polynomial with whole coefficients, the constant first. */
export type Polynomial = readonly bigint[];

/** Doubles as whole numbers, all multiplied by the same power of two. */
export function wholes(values: readonly number[]): bigint[] {
  const parts = values.map(binary);
  const least = Math.min(...parts.filter(({ mantissa }) => mantissa !== 0n).map(({ exponent }) => exponent));
  return parts.map(({ mantissa, exponent }) => (mantissa === 0n ? 0n : mantissa << BigInt(exponent - least)));
}

/** Without the zeros at its end. */
export function trimmed(polynomial: Polynomial): bigint[] {
  let length = polynomial.length;
  while (length > 0 && polynomial[length - 1] === 0n) length -= 1;
  return polynomial.slice(0, length);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function primitive(polynomial: bigint[]): bigint[] {
  let divisor = 0n;
  for (const coefficient of polynomial) {
    let [a, b] = [divisor, absolute(coefficient)];
    while (b > 0n) [a, b] = [b, a % b];
    divisor = a;
    if (divisor === 1n) return polynomial;
  }
  return divisor === 0n ? polynomial : polynomial.map((coefficient) => coefficient / divisor);
}

/** −remainder of a/b times a positive number. */
function nextInChain(a: Polynomial, b: Polynomial): bigint[] {
  const lead = b[b.length - 1];
  const scale = absolute(lead);
  let rest = [...a];
  while (rest.length >= b.length) {
    const top = lead > 0n ? rest[rest.length - 1] : -rest[rest.length - 1];
    const shift = rest.length - b.length;
    rest = rest.map((coefficient, k) => coefficient * scale - (k >= shift ? top * b[k - shift] : 0n));
    rest = trimmed(rest.slice(0, -1));
  }
  return primitive(rest.map((coefficient) => -coefficient));
}

/** Sturm's chain: its changes of sign at two points differ by the number of distinct roots between them. */
export function sturmChain(polynomial: Polynomial): Polynomial[] {
  const first = primitive(trimmed(polynomial));
  const chain = [first, primitive(first.map((coefficient, k) => coefficient * BigInt(k)).slice(1))];
  for (;;) {
    const next = nextInChain(chain[chain.length - 2], chain[chain.length - 1]);
    if (next.length === 0) return chain;
    chain.push(next);
  }
}

/** The sign of a polynomial at numerator/denominator, the denominator above 0. */
export function signAt(polynomial: Polynomial, numerator: bigint, denominator: bigint): number {
  let value = 0n;
  let power = 1n;
  for (let k = polynomial.length - 1; k >= 0; k--) {
    value = value * numerator + polynomial[k] * power;
    power *= denominator;
  }
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

function changes(signs: readonly number[]): number {
  const told = signs.filter((sign) => sign !== 0);
  return told.filter((sign, k) => k > 0 && sign !== told[k - 1]).length;
}

/** Distinct roots above one point and up to another, either of them numerator/denominator. */
export function rootsBetween(
  chain: readonly Polynomial[],
  [lowNumerator, lowDenominator]: readonly [bigint, bigint],
  [highNumerator, highDenominator]: readonly [bigint, bigint],
): number {
  const low = changes(chain.map((polynomial) => signAt(polynomial, lowNumerator, lowDenominator)));
  return low - changes(chain.map((polynomial) => signAt(polynomial, highNumerator, highDenominator)));
}

/** Distinct roots above 0; the constant must not be 0. */
export function positiveRoots(chain: readonly Polynomial[]): number {
  const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);
  const atZero = changes(chain.map((polynomial) => sign(polynomial[0])));
  return atZero - changes(chain.map((polynomial) => sign(polynomial[polynomial.length - 1])));
}
