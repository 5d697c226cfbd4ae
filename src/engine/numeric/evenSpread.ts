/** x with ln(x/(1 − e^−x)) = excess, as a series in the excess. */
const SERIES = [2, 1 / 3, 1 / 9, 19 / 540];

/**
 * A first guess at y = ln(1 + rate), right to a few per cent for most deals: what it is where payments worth e^excess of the
 * outlay are spread evenly over twice their mean time.
 */
export function evenlySpread(excess: number, meanTime: number): number {
  return SERIES.reduceRight((sum, coefficient) => (sum + coefficient) * excess, 0) / (2 * meanTime);
}
