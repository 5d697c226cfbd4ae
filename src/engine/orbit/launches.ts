import { nearWhole } from "../numeric/nearWhole";
import type { Ratio } from "../types";

/** What goes up, and what one launch brings to orbit. */
export interface LaunchTerms {
  readonly massT: number;
  readonly payloadT: number;
  /** Share of the payload that is used, above 0. */
  readonly fill: Ratio;
  /** Share of the launches that arrive, above 0. */
  readonly success: Ratio;
}

/** Mass that a launch brings to orbit on average, in tonnes. */
export function arriving({ payloadT, fill, success }: Omit<LaunchTerms, "massT">): number {
  return payloadT * fill * success;
}

/**
 * Whole launches for a mass: ⌈mass/(payload·fill·success)⌉, a quotient within 1e-9 of an integer being that integer. No mass
 * needs none, and any other at least one. Failed launches are flown again: `success` divides.
 */
export function launches({ massT, payloadT, fill, success }: LaunchTerms): number {
  if (massT === 0) return 0;
  // One divisor after the other: their product may be below the doubles.
  return Math.max(1, Math.ceil(nearWhole(massT / payloadT / fill / success)));
}
