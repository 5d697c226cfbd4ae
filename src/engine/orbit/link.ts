import { DOUBLE_DOUBLE } from "../numeric/arithmetic";
import { limbSquared } from "./circular";
import { EARTH_RADIUS_M, SPEED_OF_LIGHT_M_PER_S } from "./constants";

const METRES_PER_KM = 1000;
const MS_PER_S = 1000;
/** GB in an hour at 1 Gb/s: 3,600 seconds over 8 bits. */
const GB_PER_HOUR = 450;

/** A satellite above a ground station. */
export interface LinkTerms {
  readonly altitudeKm: number;
  /** Above the horizon, 0 to 90. */
  readonly elevationDeg: number;
  readonly gbps: number;
  readonly computeKw: number;
}

/** A row for each item; the units of the values stand beside them. */
export type LinkTable = {
  readonly item: readonly string[];
  readonly value: readonly number[];
  readonly unit: readonly string[];
};

/** Slant range, the time that light takes there and back, and what the link carries per energy of compute. */
export function link(terms: LinkTerms): LinkTable {
  const rangeKm = slantRangeKm(terms);
  return {
    item: ["Slant range", "Round trip", "GB per kWh"],
    value: [
      rangeKm,
      ((2 * rangeKm * METRES_PER_KM) / SPEED_OF_LIGHT_M_PER_S) * MS_PER_S,
      (terms.gbps * GB_PER_HOUR) / terms.computeKw,
    ],
    unit: ["km", "ms", "GB/kWh"],
  };
}

/**
 * Distance from a station on a spherical Earth, km: d = √(r² − Re² cos² E) − Re sin E, written as
 * (r² − Re²)/(√(r² − Re² + Re² sin² E) + Re sin E), in which nothing cancels.
 * Source: SMAD, section 5.2, Earth geometry viewed from space.
 */
export function slantRangeKm({
  altitudeKm,
  elevationDeg,
}: Pick<LinkTerms, "altitudeKm" | "elevationDeg">): number {
  const limb = DOUBLE_DOUBLE.toNumber(limbSquared(DOUBLE_DOUBLE, altitudeKm));
  const up = EARTH_RADIUS_M * Math.sin((elevationDeg * Math.PI) / 180);
  return limb / (Math.sqrt(limb + up * up) + up) / METRES_PER_KM;
}
