/** A finite double as mantissa·2^exponent with a whole mantissa, exactly. */
export function binary(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  if (value === 0) return { mantissa: 0n, exponent: 0 };
  const exponent = Math.max(-1074, Math.floor(Math.log2(Math.abs(value))) - 53);
  return { mantissa: BigInt(value / 2 ** exponent), exponent };
}

/** value·2^bits, cut to a whole number. */
export function fixedPoint(value: number, bits: number): bigint {
  const { mantissa, exponent } = binary(value);
  const shift = BigInt(exponent + bits);
  return shift >= 0n ? mantissa << shift : mantissa >> -shift;
}
