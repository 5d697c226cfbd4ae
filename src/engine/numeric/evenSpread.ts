/** x with ln(x/(1 − e^−x)) = excess, as a series in the excess: from its last coefficient to its first. */
const SERIES = [923 / 8164800, 229 / 340200, 13 / 4536, 17 / 1620, 19 / 540, 1 / 9, 1 / 3, 2];

/**
 * A first guess at y = ln(1 + rate), right to a thousandth for level payments and to a few per cent for most deals: what it
 * is where payments worth e^excess of the outlay are spread evenly over twice their mean time.
 */
export function evenlySpread(excess: number, meanTime: number): number {
  let sum = 0;
  for (const coefficient of SERIES) sum = (sum + coefficient) * excess;
  return sum / (2 * meanTime);
}
