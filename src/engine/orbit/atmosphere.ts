import { mustBe } from "../errors";
import type { Fraction } from "./constants";
import { nearest } from "./constants";

/** Altitude in km and density in kg/m³, U.S. Standard Atmosphere 1976, NOAA-S/T 76-1562, table I. */
export const DENSITIES: readonly (readonly [number, Fraction])[] = [
  [150, { over: 2076, under: 1e12 }],
  [160, { over: 1233, under: 1e12 }],
  [180, { over: 5194, under: 1e13 }],
  [200, { over: 2541, under: 1e13 }],
  [250, { over: 6073, under: 1e14 }],
  [300, { over: 1916, under: 1e14 }],
  [350, { over: 7014, under: 1e15 }],
  [400, { over: 2803, under: 1e15 }],
  [450, { over: 1184, under: 1e15 }],
  [500, { over: 5215, under: 1e16 }],
  [550, { over: 2384, under: 1e16 }],
  [600, { over: 1137, under: 1e16 }],
  [650, { over: 5712, under: 1e17 }],
  [700, { over: 3070, under: 1e17 }],
  [750, { over: 1788, under: 1e17 }],
  [800, { over: 1136, under: 1e17 }],
  [850, { over: 7824, under: 1e18 }],
  [900, { over: 5759, under: 1e18 }],
  [950, { over: 4453, under: 1e18 }],
  [1000, { over: 3561, under: 1e18 }],
];

/**
 * Density of the atmosphere, kg/m³, by the 1976 standard: its logarithm runs straight between the tabulated altitudes.
 * A mean: at solar maximum it is five to ten times as much.
 * @throws EngineError outside the table, 150 to 1,000 km
 */
export function standardDensity(altitudeKm: number): number {
  const above = DENSITIES.findIndex(([altitude]) => altitude >= altitudeKm);
  if (altitudeKm < DENSITIES[0][0] || above < 0)
    throw mustBe("altitudeKm", "from 150 to 1000 km where density is left out", altitudeKm);
  const [upper, upperDensity] = DENSITIES[above];
  if (upper === altitudeKm) return nearest(upperDensity);
  const [lower, lowerDensity] = DENSITIES[above - 1];
  const [from, to] = [nearest(lowerDensity), nearest(upperDensity)];
  return from * (to / from) ** ((altitudeKm - lower) / (upper - lower));
}
