import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import { radians, sine } from "../numeric/trigonometry";
import type { Ratio } from "../types";
import { limbSquared, radiusIn, radiusM } from "./circular";
import { EARTH_RADIUS_M } from "./constants";

/** Roundings in the square of the tangent; the sine's series has a few for each of its digits. */
const OPERATIONS = 8192;

/**
 * Share of a circular orbit in Earth's cylindrical shadow, for an angle beta between the Sun and the orbit's plane:
 * f = acos(√(h² + 2Re·h)/((Re + h) cos β))/π, and 0 from the critical beta asin(Re/(Re + h)) on. Next to it the
 * arccosine has no digits left: f is taken as the arctangent of a certified tan².
 * Source: Rickman (NASA), A Simplified, Closed-Form Method for Screening Spacecraft Orbital Heating Variations (2002).
 */
export function eclipseFraction(altitudeKm: number, betaDeg: number): Ratio {
  const tangentSquared = certified((arithmetic) => {
    const height = sine(arithmetic, radians(arithmetic, arithmetic.of(betaDeg)));
    const [inside, outside] = shadowSquares(arithmetic, altitudeKm, height);
    return {
      value: arithmetic.subtract(inside, outside),
      magnitude: arithmetic.add(inside, outside),
      operations: OPERATIONS,
    };
  });
  return shareOfTurn(tangentSquared);
}

/** Share of a turn in shadow from tan² of half its arc; 0 where the orbit passes beside it. */
export function shareOfTurn(tangentSquared: number): Ratio {
  return tangentSquared > 0 ? Math.atan(Math.sqrt(tangentSquared)) / Math.PI : 0;
}

/** The two terms of tan² of half the arc in shadow, (Re² − r² sin² β)/(r² − Re²), by the sine of beta. */
export function shadowSquares<T>(
  arithmetic: Arithmetic<T>,
  altitudeKm: number,
  sineOfBeta: T,
): readonly [T, T] {
  const { divide, multiply, of } = arithmetic;
  const limb = limbSquared(arithmetic, altitudeKm);
  const above = multiply(radiusIn(arithmetic, altitudeKm), sineOfBeta);
  return [divide(of(EARTH_RADIUS_M ** 2), limb), divide(multiply(above, above), limb)];
}

/** The angle beta from which on a circular orbit passes beside the shadow, degrees: asin(Re/r). */
export function criticalBetaDeg(altitudeKm: number): number {
  return (Math.asin(EARTH_RADIUS_M / radiusM(altitudeKm)) * 180) / Math.PI;
}
