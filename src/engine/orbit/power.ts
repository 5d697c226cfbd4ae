import type { Ratio } from "../types";
import { SOLAR_CONSTANT_W_PER_M2 } from "./constants";

const W_PER_KW = 1000;
const MINUTES_PER_HOUR = 60;

/** What a solar array must carry, and how it wears. */
export interface ArrayTerms {
  /** Power at the load, in sun and in eclipse alike. */
  readonly loadKw: number;
  /** Share of the orbit in shadow, below 1. */
  readonly eclipseFraction: Ratio;
  readonly years: number;
  /** Of the cells, at the begin of life. */
  readonly efficiency: Ratio;
  /** Share of the panel that is cells. */
  readonly packing: Ratio;
  /** Loss of output per year, below 1. */
  readonly degradation: Ratio;
  /** From the array to the load in sunlight. */
  readonly pathSun: Ratio;
  /** From the array through the battery to the load. */
  readonly pathEclipse: Ratio;
}

/**
 * Area of a solar array facing the Sun, m², so large that it still carries the load after so many years:
 * P·(1/Xs + f/(1 − f)/Xe)/(1361·η·packing·(1 − d)^years). What the load draws in eclipse is charged in sunlight.
 * Source: Space Mission Analysis and Design, section 11.4, steps of the solar array's design.
 */
export function arrayM2(terms: ArrayTerms): number {
  const { degradation, efficiency, loadKw, packing, years } = terms;
  const beginOfLife = SOLAR_CONSTANT_W_PER_M2 * efficiency * packing;
  // (1 − d)^−years by its logarithm, since 1 − d alone would lose the digits of a small d.
  return (
    ((loadKw * W_PER_KW * sunlitPower(terms)) / beginOfLife) * Math.exp(-years * Math.log1p(-degradation))
  );
}

/** Power from the array in sunlight per power at the load: 1/Xs + f/(1 − f)/Xe. */
export function sunlitPower({
  eclipseFraction,
  pathSun,
  pathEclipse,
}: Pick<ArrayTerms, "eclipseFraction" | "pathSun" | "pathEclipse">): Ratio {
  return 1 / pathSun + eclipseFraction / (1 - eclipseFraction) / pathEclipse;
}

/** Output of the array's area at the end of its years, W/m². */
export function endOfLifeOutput({
  efficiency,
  packing,
  degradation,
  years,
}: Pick<ArrayTerms, "efficiency" | "packing" | "degradation" | "years">): number {
  return SOLAR_CONSTANT_W_PER_M2 * efficiency * packing * Math.exp(years * Math.log1p(-degradation));
}

/** What a battery must carry through an eclipse. */
export interface BatteryTerms {
  readonly loadKw: number;
  /** Longest time in shadow. */
  readonly eclipseMin: number;
  /** Share of the capacity that is drawn, above 0. */
  readonly depthOfDischarge: Ratio;
  /** From the battery to the load, above 0. */
  readonly efficiency: Ratio;
}

/** Capacity of a battery, kWh: P·minutes/60/(depth·efficiency). Source: SMAD, section 11.4, energy storage. */
export function batteryKwh(terms: BatteryTerms): number {
  return drawnKwh(terms) / terms.depthOfDischarge / terms.efficiency;
}

/** Energy at the load in one eclipse, kWh. */
export function drawnKwh({ loadKw, eclipseMin }: Pick<BatteryTerms, "loadKw" | "eclipseMin">): number {
  return (loadKw * eclipseMin) / MINUTES_PER_HOUR;
}
