import type { Ratio } from "../types";

/** Compute of so much satellite, kW: mass·density·availability; the density is of the whole satellite. */
export function computeKw(massT: number, kwPerT: number, availability: Ratio): number {
  // In the order in which no product is beyond the doubles, or below them, unless the result is.
  return massT > 1 ? massT * availability * kwPerT : massT * kwPerT * availability;
}

/** Mass of satellites for so much compute, tonnes. */
export function massT(kw: number, kwPerT: number): number {
  return kw / kwPerT;
}
