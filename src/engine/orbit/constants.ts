// Constants of the orbital functions. Those that are whole in SI are doubles; the others are exact as quotients of whole numbers.
import type { Arithmetic } from "../numeric/arithmetic";

/** A decimal constant as written: `over / under`, two whole numbers that doubles hold. */
export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** Earth's gravitational parameter, m³/s². IERS Conventions (2010), table 1.1; WGS 84. */
export const EARTH_GRAVITY_M3_PER_S2 = 398_600_441_800_000;
/** Earth's equatorial radius, m. WGS 84, NIMA TR8350.2, table 3.1. */
export const EARTH_RADIUS_M = 6_378_137;
/** Second zonal harmonic of Earth's gravity. EGM96, as in Vallado, Fundamentals of Astrodynamics, appendix D. */
export const J2: Fraction = { over: 108_262_668, under: 1e11 };
/** Mean tropical year, days of 86,400 s. Explanatory Supplement to the Astronomical Almanac. */
export const TROPICAL_YEAR_DAYS: Fraction = { over: 3_652_422, under: 1e4 };
/** Julian year, days of 86,400 s. IAU. */
export const JULIAN_YEAR_DAYS = 365.25;
export const SECONDS_PER_DAY = 86_400;
/** Mean obliquity of the ecliptic, degrees. IAU 2006, at J2000, to four decimals. */
export const OBLIQUITY_DEG: Fraction = { over: 234_393, under: 1e4 };
/** Stefan–Boltzmann constant, W/(m²K⁴). CODATA 2018. */
export const STEFAN_BOLTZMANN: Fraction = { over: 5_670_374_419, under: 1e17 };
/** 0 °C in kelvins. */
export const ZERO_CELSIUS_K: Fraction = { over: 27_315, under: 100 };
/** Total solar irradiance at one astronomical unit, W/m². Kopp and Lean 2011. */
export const SOLAR_CONSTANT_W_PER_M2 = 1361;
/** Standard gravity, m/s². 3rd CGPM, 1901. */
export const STANDARD_GRAVITY: Fraction = { over: 980_665, under: 1e5 };
/** Speed of light, m/s. SI. */
export const SPEED_OF_LIGHT_M_PER_S = 299_792_458;
/** Below it an orbit decays within days. */
export const LOWEST_ORBIT_KM = 150;
/** Altitude of the geostationary orbit: the highest offered. */
export const GEOSTATIONARY_KM = 35_786;
/** Hours of a year in levelised costs: 365 days. */
export { HOURS_PER_YEAR } from "../lease/gpuHour";

/** The constant in a precision, exact to it. */
export function constant<T>({ divide, of }: Arithmetic<T>, { over, under }: Fraction): T {
  return divide(of(over), of(under));
}

/** The constant as the nearest double. */
export const nearest = ({ over, under }: Fraction): number => over / under;
