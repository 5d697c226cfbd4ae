/** How near to an integer, relative to it, a quotient counts as that integer. */
const NEAR = 1e-9;

/**
 * A quotient before its floor or ceiling: the integer that it lies within 1e-9 of, relative to the integer, or itself.
 * 0.3/0.1 in doubles is 2.9999999999999996 and buys three.
 */
export function nearWhole(quotient: number): number {
  const whole = Math.round(quotient);
  return Math.abs(quotient - whole) <= NEAR * Math.abs(whole) ? whole : quotient;
}
