import { noneFound } from "../errors";
import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import { pi } from "../numeric/trigonometry";
import { radiusIn } from "./circular";
import {
  constant,
  EARTH_GRAVITY_M3_PER_S2,
  EARTH_RADIUS_M,
  J2,
  SECONDS_PER_DAY,
  TROPICAL_YEAR_DAYS,
} from "./constants";

/** Roundings in cos² i and in its distance from 1, π included. */
const OPERATIONS = 4096;
const HALF_TURN_DEG = 180;

/**
 * Inclination of a circular orbit whose node turns once per tropical year as the Sun does, degrees, between 90 and 180:
 * cos i = −2r²Ω̇/(3nJ₂Re²), Ω̇ = 2π/365.2422 days, n = √(μ/r³). Near the highest orbit cos i is next to −1, so that sin i
 * is taken from a certified 1 − cos² i.
 * @throws EngineError (no solution) above about 5,975 km, where the bulge turns no node that fast
 * Source: Vallado, section 11.4.1.
 */
export function sunSynchronousInclination(altitudeKm: number): number {
  const sineSquared = certified((arithmetic) => {
    const [one, cosineSquared] = [arithmetic.of(1), inclinationCosineSquared(arithmetic, altitudeKm)];
    return {
      value: arithmetic.subtract(one, cosineSquared),
      magnitude: arithmetic.add(one, cosineSquared),
      operations: OPERATIONS,
    };
  });
  if (sineSquared < 0) throw noInclination(altitudeKm);
  const ascent = Math.atan2(Math.sqrt(sineSquared), Math.sqrt(1 - sineSquared));
  return HALF_TURN_DEG - (ascent / Math.PI) * HALF_TURN_DEG;
}

/** cos² i = 4Ω̇²r⁷/(9μJ₂²Re⁴) of the sun-synchronous orbit; above 1 where there is none. */
export function inclinationCosineSquared<T>(arithmetic: Arithmetic<T>, altitudeKm: number): T {
  const { divide, multiply, of } = arithmetic;
  const squared = (value: T): T => multiply(value, value);
  const radius = divide(radiusIn(arithmetic, altitudeKm), of(EARTH_RADIUS_M));
  const cubed = multiply(radius, squared(radius));
  const yearS = multiply(constant(arithmetic, TROPICAL_YEAR_DAYS), of(SECONDS_PER_DAY));
  // In units of Earth's radius: Ω̇²Re³/μ, which no double is needed to hold as a whole.
  const turnSquared = squared(divide(multiply(of(4), pi(arithmetic)), multiply(of(3), yearS)));
  const surface = divide(
    multiply(of(EARTH_RADIUS_M), squared(of(EARTH_RADIUS_M))),
    of(EARTH_GRAVITY_M3_PER_S2),
  );
  const slowness = divide(multiply(turnSquared, surface), squared(constant(arithmetic, J2)));
  return multiply(multiply(squared(cubed), radius), slowness);
}

/** The refusal of an altitude without a sun-synchronous orbit. */
export function noInclination(altitudeKm: number): Error {
  return noneFound(
    "sun-synchronous inclination",
    "altitudeKm",
    `circular orbits above about 5,975 km, such as ${altitudeKm} km`,
  );
}
