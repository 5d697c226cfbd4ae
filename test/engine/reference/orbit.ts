// Orbits by the textbook's formulas in decimals, written as the textbooks write them.
import type { Decimal } from "decimal.js";
import { decimals, exact } from "./exact";

/** Forty digits for the result and a reserve for what cancels on the way. */
export const O = decimals(60);

export const PI = O.acos(-1);
const MU = new O("398600.4418e9");
const EARTH = new O("6378137");

export const of = (value: number): Decimal => exact(value, O);
const radians = (degrees: Decimal): Decimal => degrees.times(PI).div(180);

export function radius(altitudeKm: number): Decimal {
  return EARTH.plus(of(altitudeKm).times(1000));
}

export function period(altitudeKm: number): Decimal {
  return PI.times(2).times(radius(altitudeKm).pow(3).div(MU).sqrt()).div(60);
}

/** cos i of a sun-synchronous orbit. */
export function sunSynchronousCosine(altitudeKm: number): Decimal {
  const a = radius(altitudeKm);
  const node = PI.times(2).div(new O("365.2422").times(86_400));
  const motion = MU.div(a.pow(3)).sqrt();
  return a
    .pow(2)
    .times(node)
    .times(-2)
    .div(motion.times(3).times("1.08262668e-3").times(EARTH.pow(2)));
}

export function degreesOf(angle: Decimal): Decimal {
  return angle.times(180).div(PI);
}

export function eclipse(altitudeKm: number, betaDeg: number): Decimal {
  const h = of(altitudeKm).times(1000);
  const cosine = radians(of(betaDeg)).cos();
  const ratio = h.pow(2).plus(EARTH.times(h).times(2)).sqrt().div(radius(altitudeKm).times(cosine));
  return ratio.gte(1) ? new O(0) : ratio.acos().div(PI);
}

/** The view of Earth of a plane through its centre. */
export function edgeView(altitudeKm: number): Decimal {
  const h = radius(altitudeKm).div(EARTH);
  const s = h.pow(2).minus(1).sqrt();
  return new O(1)
    .div(s)
    .atan()
    .minus(s.div(h.pow(2)))
    .div(PI);
}

export function facingView(altitudeKm: number): Decimal {
  return EARTH.div(radius(altitudeKm)).pow(2);
}

/** σT⁴. */
export function black(temperatureC: number): Decimal {
  return new O("5.670374419e-8").times(of(temperatureC).plus("273.15").pow(4));
}

export function speed(altitudeKm: number): Decimal {
  return MU.div(radius(altitudeKm)).sqrt();
}

export function slantRange(altitudeKm: number, elevationDeg: number): Decimal {
  const elevation = radians(of(elevationDeg));
  const along = radius(altitudeKm).pow(2).minus(EARTH.times(elevation.cos()).pow(2)).sqrt();
  return along.minus(EARTH.times(elevation.sin())).div(1000);
}
