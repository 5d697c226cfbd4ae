import { Decimal } from "decimal.js";

/** A decimal.js of so many digits that no double overflows or underflows. */
export function decimals(digits: number): typeof Decimal {
  return Decimal.clone({ precision: digits, rounding: Decimal.ROUND_HALF_EVEN, minE: -9e15, maxE: 9e15 });
}

/** Fifty digits for the result and a reserve for what cancels on the way to it. */
export const D = decimals(64);

const view = new DataView(new ArrayBuffer(8));

/** The double as m·2ᵉ, read from its bits. */
export function binary(value: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = field === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: bits >> 63n === 1n ? -mantissa : mantissa, exponent: Math.max(field, 1) - 1075 };
}

/** What the double is, to its last digit: `new Decimal(x)` would read its shortest text. */
export function exact(value: number, DecimalOf = D): Decimal {
  if (Number.isSafeInteger(value)) return new DecimalOf(value + 0);
  const { mantissa, exponent } = binary(value);
  if (mantissa === 0n) return new DecimalOf(0);
  if (exponent >= 0) return new DecimalOf((mantissa << BigInt(exponent)).toString());
  const places = -exponent;
  return new DecimalOf(`${mantissa * powerOfFive(places)}e-${places}`);
}

const powersOfFive: bigint[] = [];
const powerOfFive = (exponent: number): bigint => (powersOfFive[exponent] ??= 5n ** BigInt(exponent));

/** The distance between the doubles around a value. */
export function ulp(value: number): number {
  const size = Math.abs(value);
  if (size < 2 ** -1021) return 2 ** -1074;
  const exponent = Math.floor(Math.log2(size));
  return 2 ** ((2 ** exponent > size ? exponent - 1 : exponent) - 52);
}

/** How far a double lies from what it should be, in units in its last place. */
export function ulpsOff(actual: number, expected: Decimal): number {
  if (!Number.isFinite(actual)) return Infinity;
  return exact(actual)
    .minus(expected)
    .div(exact(ulp(expected.toNumber())))
    .abs()
    .toNumber();
}

/** The same as a share of what it should be; below the normal doubles, of the least of them. */
export function relativelyOff(actual: number, expected: Decimal): number {
  if (!Number.isFinite(actual)) return Infinity;
  const size = Decimal.max(expected.abs(), exact(2 ** -1022));
  return exact(actual).minus(expected).div(size).abs().toNumber();
}
