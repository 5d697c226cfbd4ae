import type { Convention, RecoveryClass } from "../../engine/lease/macrsTables";
import { RECOVERY_CLASSES } from "../../engine/lease/macrsTables";
import { units } from "../units";
import type { Argument } from "./argument";
import { optional } from "./argument";
import { bound } from "./bounds";
import { number } from "./scalars";

/** A class of property of the general depreciation system. */
export const recoveryClass = (): Argument<RecoveryClass> =>
  number(
    "recovery class in years: 3, 5 (computers), 7, 10, 15 or 20",
    units.choice,
    bound(
      (value) => RECOVERY_CLASSES.some((years) => years === value),
      "a recovery class of 3, 5, 7, 10, 15 or 20 years",
    ),
  ) as Argument<RecoveryClass>;

/** The convention that the quarter placed in service brings with it. */
export const quarter = (): Argument<Convention> =>
  optional(
    number(
      "0 for the half-year convention; 1 to 4 for mid-quarter, the quarter placed in service",
      units.choice,
      bound(
        (value) => [0, 1, 2, 3, 4].includes(value),
        "0 (half-year) or 1 to 4 (the quarter placed in service)",
      ),
    ) as Argument<Convention>,
    0,
  );
