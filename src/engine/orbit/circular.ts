import type { Arithmetic } from "../numeric/arithmetic";
import { EARTH_GRAVITY_M3_PER_S2, EARTH_RADIUS_M } from "./constants";

const METRES_PER_KM = 1000;
const SECONDS_PER_MINUTE = 60;

/** Distance from Earth's centre at an altitude above the equatorial radius, m. */
export function radiusM(altitudeKm: number): number {
  return EARTH_RADIUS_M + altitudeKm * METRES_PER_KM;
}

/** The same in any precision. */
export function radiusIn<T>({ add, multiply, of }: Arithmetic<T>, altitudeKm: number): T {
  return add(of(EARTH_RADIUS_M), multiply(of(altitudeKm), of(METRES_PER_KM)));
}

/** r² − Re² = h(2Re + h), m²: the square of the distance to Earth's limb, a product in which nothing cancels. */
export function limbSquared<T>({ add, multiply, of }: Arithmetic<T>, altitudeKm: number): T {
  const heightM = multiply(of(altitudeKm), of(METRES_PER_KM));
  return multiply(heightM, add(of(2 * EARTH_RADIUS_M), heightM));
}

/** Time of one turn in a circular orbit, minutes: 2π√(r³/μ). Source: Curtis, equation 2.64. */
export function periodMin(altitudeKm: number): number {
  const radius = radiusM(altitudeKm);
  return (2 * Math.PI * radius * Math.sqrt(radius / EARTH_GRAVITY_M3_PER_S2)) / SECONDS_PER_MINUTE;
}

/** Speed in a circular orbit, m/s: √(μ/r). */
export function circularSpeed(altitudeKm: number): number {
  return Math.sqrt(EARTH_GRAVITY_M3_PER_S2 / radiusM(altitudeKm));
}
