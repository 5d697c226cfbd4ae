import { noneFound } from "../errors";
import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import type { Sum } from "../numeric/certifiedColumns";
import { squareRoot } from "../numeric/squareRoot";
import { arctangent, pi } from "../numeric/trigonometry";
import type { Ratio } from "../types";
import { limbSquared, radiusIn } from "./circular";
import {
  constant,
  EARTH_RADIUS_M,
  SOLAR_CONSTANT_W_PER_M2,
  STEFAN_BOLTZMANN,
  ZERO_CELSIUS_K,
} from "./constants";

/** EDGE: the panel contains the nadir and the Sun's direction. NADIR: one side faces Earth, at the sub-solar point. */
export type Attitude = "EDGE" | "NADIR";

/** A panel and what shines on it. */
export interface Panel {
  readonly temperatureC: number;
  readonly emissivity: Ratio;
  /** Sides that radiate, 1 or 2; NADIR has one. */
  readonly sides: number;
  readonly altitudeKm: number;
  readonly attitude: Attitude;
  /** Of sunlight. */
  readonly absorptance: Ratio;
  /** Earth's infrared at the surface, W/m². */
  readonly earthIr: number;
  /** Share of sunlight that Earth reflects. */
  readonly albedo: Ratio;
}

const W_PER_KW = 1000;
/** Roundings in a flux; the arctangent's series has a few for each of its digits. */
const OPERATIONS = 8192;

/**
 * Area of a radiator's panel, m²: heat over net flux.
 * @throws EngineError (no solution) where the panel takes in as much as it emits
 * Source: Gilmore, Spacecraft Thermal Control Handbook, chapter 2 and view factors to a sphere.
 */
export function radiatorM2(heatKw: number, panel: Panel): number {
  const flux = netFlux(panel);
  if (!(flux > 0)) {
    const { temperatureC, altitudeKm } = panel;
    const where = `a panel at ${temperatureC} °C and ${altitudeKm} km that takes in as much heat as it emits`;
    throw noneFound("radiator area", "temperatureC", where);
  }
  return (heatKw * W_PER_KW) / flux;
}

/**
 * Heat that a panel rejects per area, W/m², below 0 where it takes in more. EDGE: sides·ε(σT⁴ − F·IR), albedo neglected.
 * NADIR: ε(σT⁴ − F·IR) − α·1361·albedo·F. F is the view of Earth, IR what Earth emits. Certified: what is emitted and what
 * is absorbed may all but cancel.
 */
export function netFlux(panel: Panel): number {
  return certified((arithmetic) => {
    const { add, subtract, multiply } = arithmetic;
    const view = earthView(arithmetic, panel);
    const emitted = emittedFlux(arithmetic, panel);
    const absorbed = absorbedPerView(arithmetic, panel);
    return {
      value: subtract(emitted, multiply(absorbed, view.value)),
      magnitude: add(emitted, multiply(absorbed, view.magnitude)),
      operations: OPERATIONS,
    };
  });
}

const facesOf = ({ attitude, sides }: Panel): number => (attitude === "NADIR" ? 1 : sides);

/** sides·εσT⁴, W/m². */
function emittedFlux<T>(arithmetic: Arithmetic<T>, panel: Panel): T {
  const { add, multiply, of } = arithmetic;
  const temperatureK = add(of(panel.temperatureC), constant(arithmetic, ZERO_CELSIUS_K));
  const squared = multiply(temperatureK, temperatureK);
  const black = multiply(constant(arithmetic, STEFAN_BOLTZMANN), multiply(squared, squared));
  return multiply(multiply(of(facesOf(panel)), of(panel.emissivity)), black);
}

/** What is absorbed per view of Earth: sides·ε·IR, and α·1361·albedo where the side faces Earth, W/m². */
function absorbedPerView<T>({ add, multiply, of }: Arithmetic<T>, panel: Panel): T {
  const infrared = multiply(multiply(of(facesOf(panel)), of(panel.emissivity)), of(panel.earthIr));
  if (panel.attitude === "EDGE") return infrared;
  const sunlight = multiply(of(SOLAR_CONSTANT_W_PER_M2), of(panel.albedo));
  return add(infrared, multiply(of(panel.absorptance), sunlight));
}

/**
 * View factor of a flat side to Earth. NADIR: 1/H², H = r/Re. EDGE, the plane through Earth's centre:
 * (atan(1/s) − s/H²)/π with s = √(H² − 1).
 */
export function earthView<T>(
  arithmetic: Arithmetic<T>,
  { attitude, altitudeKm }: Pick<Panel, "attitude" | "altitudeKm">,
): Sum<T> {
  const { add, divide, multiply, of, subtract } = arithmetic;
  const squared = (value: T): T => multiply(value, value);
  const facing = squared(divide(of(EARTH_RADIUS_M), radiusIn(arithmetic, altitudeKm)));
  if (attitude === "NADIR") return { value: facing, magnitude: facing };
  const s = squareRoot(arithmetic, divide(limbSquared(arithmetic, altitudeKm), of(EARTH_RADIUS_M ** 2)));
  const [angle, beside] = [arctangent(arithmetic, divide(of(1), s)), multiply(s, facing)];
  const turn = pi(arithmetic);
  return {
    value: divide(subtract(angle, beside), turn),
    magnitude: divide(add(angle, beside), turn),
  };
}
