/** A finite double as mantissa·2^exponent with a whole mantissa, exactly. */
export function binary(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  if (value === 0) return { mantissa: 0n, exponent: 0 };
  const exponent = exponentOf(value);
  return { mantissa: BigInt(value / 2 ** exponent), exponent };
}

/** The exponent of a power of two of which the value, not 0, is a whole multiple; no smaller for a larger value. */
function exponentOf(value: number): number {
  return Math.max(-1074, Math.floor(Math.log2(Math.abs(value))) - 53);
}

/** value·2^bits, cut to a whole number. */
export function fixedPoint(value: number, bits: number): bigint {
  const scaledUp = value * 2 ** bits;
  if (bits >= 0 && Number.isInteger(scaledUp)) return BigInt(scaledUp);
  const { mantissa, exponent } = binary(value);
  const shift = BigInt(exponent + bits);
  return shift >= 0n ? mantissa << shift : mantissa >> -shift;
}

/** So many bits that value·2^bits is whole for every value: sums, products and comparisons of them then round nothing. */
export function fractionBits(columns: readonly (readonly number[])[]): number {
  let least = Infinity;
  for (const column of columns) {
    for (const value of column) if (value !== 0) least = Math.min(least, Math.abs(value));
  }
  return least === Infinity ? 0 : Math.max(0, -exponentOf(least));
}

export function sumOf(wholes: readonly bigint[]): bigint {
  let total = 0n;
  for (const whole of wholes) total += whole;
  return total;
}

/** whole·2^−bits as a double; Infinity beyond the doubles. */
export function fromFixedPoint(whole: bigint, bits: number): number {
  const { number, shift } = leading(whole);
  return scaled(number, shift - bits);
}

/** a / b as a double, whatever their length; b is not 0. */
export function quotient(a: bigint, b: bigint): number {
  const [above, below] = [leading(a), leading(b)];
  return scaled(above.number / below.number, above.shift - below.shift);
}

/** More bits than a double holds digits are left of a number that is beyond the doubles. */
const CUT = 900;

/** number·2^shift, the whole number itself unless it is beyond the doubles. */
function leading(whole: bigint): { readonly number: number; readonly shift: number } {
  const number = Number(whole);
  if (Number.isFinite(number)) return { number, shift: 0 };
  const { number: above, shift } = leading(whole >> BigInt(CUT));
  return { number: above, shift: shift + CUT };
}

/** number·2^exponent, in two steps: the power alone may be beyond the doubles. */
function scaled(number: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return number * 2 ** half * 2 ** (exponent - half);
}
