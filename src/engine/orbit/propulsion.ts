import { mustBe } from "../errors";
import { certified } from "../numeric/certified";
import { standardDensity } from "./atmosphere";
import { circularSpeed, radiusM } from "./circular";
import { JULIAN_YEAR_DAYS, nearest, SECONDS_PER_DAY, STANDARD_GRAVITY } from "./constants";

/** Below this share of the exhaust's speed a change of speed is to the propellant as one is to one. */
const NUDGE = 2 ** -60;
/** Above so many times the exhaust's speed e^x may be beyond the doubles where the propellant is not. */
const VOYAGE = 700;

/**
 * Propellant for a change of speed, kg: dry·(exp(Δv/(g₀·Isp)) − 1), Tsiolkovsky's equation for the dry mass that is left.
 * A propellant below the least double is 0.
 */
export function propellantKg(dryKg: number, deltaV: number, specificImpulse: number): number {
  const share = deltaV / nearest(STANDARD_GRAVITY) / specificImpulse;
  if (share < NUDGE) return nudged(dryKg, deltaV, specificImpulse);
  if (share > VOYAGE) return dryKg * Math.exp(share / 2) * Math.exp(share / 2);
  return dryKg * Math.expm1(share);
}

/** dry·Δv/(g₀·Isp), whichever of these is beyond the doubles on the way. */
function nudged(dryKg: number, deltaV: number, specificImpulse: number): number {
  return certified(({ divide, multiply, of }) => {
    const burnt = multiply(of(dryKg), of(deltaV));
    const value = divide(divide(burnt, of(nearest(STANDARD_GRAVITY))), of(specificImpulse));
    return { value, magnitude: value, operations: 8 };
  });
}

/** Speed of the exhaust, m/s: g₀·Isp. */
export function exhaustSpeed(specificImpulse: number): number {
  return nearest(STANDARD_GRAVITY) * specificImpulse;
}

/** A life in a circular orbit that ends by a burn. */
export interface Lifetime {
  readonly altitudeKm: number;
  readonly years: number;
  /** Drag coefficient times area over mass, m²/kg. */
  readonly dragCdAreaM2PerKg: number;
  /** kg/m³; the standard atmosphere's where omitted. */
  readonly density?: number;
  /** Altitude of the perigee of the last orbit, below the altitude. */
  readonly deorbitPerigeeKm: number;
}

/** Change of speed of a life, m/s: what drag takes and the deorbit. */
export function deltaV(life: Lifetime): number {
  return dragMakeUp(life) + deorbit(life);
}

/**
 * Change of speed that makes up for drag, m/s: ½ρv²·(C_D·A/m)·t, years of 365.25 days.
 * @throws EngineError where no density is given and the standard atmosphere has none
 */
export function dragMakeUp({ altitudeKm, years, dragCdAreaM2PerKg, density }: Lifetime): number {
  const rho = density ?? standardDensity(altitudeKm);
  const seconds = years * JULIAN_YEAR_DAYS * SECONDS_PER_DAY;
  return 0.5 * rho * circularSpeed(altitudeKm) ** 2 * dragCdAreaM2PerKg * seconds;
}

/**
 * Impulse that lowers the perigee of a circular orbit, m/s: v·(1 − √(2rₚ/(r + rₚ))), with 1 − √(1 − x) written as
 * x/(1 + √(1 − x)) so that a perigee just below the orbit loses nothing. From 600 to 50 km: 156.7 m/s.
 * @throws EngineError where the perigee is not below the orbit
 */
export function deorbit({
  altitudeKm,
  deorbitPerigeeKm,
}: Pick<Lifetime, "altitudeKm" | "deorbitPerigeeKm">): number {
  if (deorbitPerigeeKm >= altitudeKm)
    throw mustBe("deorbitPerigeeKm", `below altitude_km, ${altitudeKm}`, deorbitPerigeeKm);
  const sumM = radiusM(altitudeKm) + radiusM(deorbitPerigeeKm);
  const lowered = ((altitudeKm - deorbitPerigeeKm) * 1000) / sumM;
  return (circularSpeed(altitudeKm) * lowered) / (1 + Math.sqrt(1 - lowered));
}
