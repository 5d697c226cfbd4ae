/** Halley's step to the root of a function from its value and its first two derivatives: Newton's, bent as the function is. */
export function halleyStep(value: number, slope: number, bend: number): number {
  return (-2 * value * slope) / (2 * slope * slope - value * bend);
}
