import { GEOSTATIONARY_KM, LOWEST_ORBIT_KM } from "../../engine/orbit/constants";
import type { Unit } from "../units";
import { units } from "../units";
import type { Argument } from "./argument";
import { optional } from "./argument";
import { ABOVE_ZERO, AT_LEAST_ZERO, bound, SHARE } from "./bounds";
import { number } from "./scalars";

/** A quantity above 0, in a unit. */
export const positive = (describe: string, unit: Unit): Argument<number> =>
  number(describe, unit, ABOVE_ZERO);

/** A quantity at or above 0, in a unit. */
export const amount = (describe: string, unit: Unit): Argument<number> =>
  number(describe, unit, AT_LEAST_ZERO);

/** A share that divides: above 0, up to 1. */
export const dividingShare = (describe: string): Argument<number> =>
  number(describe, units.share, SHARE, ABOVE_ZERO);

/** A share of which something must be left: from 0, below 1. */
export const shareBelowOne = (describe: string): Argument<number> =>
  number(
    describe,
    units.share,
    SHARE,
    bound((value) => value < 1, "a share below 1"),
  );

/** Altitude of a circular orbit above the equatorial radius. */
export const altitude = (describe = "altitude of the circular orbit, in km"): Argument<number> =>
  number(
    describe,
    units.km,
    bound(
      (value) => value >= LOWEST_ORBIT_KM && value <= GEOSTATIONARY_KM,
      `an altitude from ${LOWEST_ORBIT_KM} to ${GEOSTATIONARY_KM} km (geostationary)`,
    ),
  );

/** Compute per mass of the whole satellite; the default is announced, nobody has measured it. */
export const density = (): Argument<number> =>
  optional(
    positive(
      "compute per mass of the whole satellite; the default is a claim, not a measurement",
      units.kwPerT,
    ),
    100,
  );
