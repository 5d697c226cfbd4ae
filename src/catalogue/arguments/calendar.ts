import type { Roll } from "../../engine/calendar/businessDays";
import { ROLLS } from "../../engine/calendar/businessDays";
import type { DayCount } from "../../engine/calendar/yearFraction";
import { DAY_COUNTS } from "../../engine/calendar/yearFraction";
import { units } from "../units";
import type { Argument } from "./argument";
import { optional } from "./argument";
import { choice } from "./choices";
import { DAYS, vector } from "./vectors";

const DAY_COUNT_MEANINGS: Record<DayCount, string> = {
  "30/360": "bond basis, ISDA 4.16(f): no rule for February",
  "30/360 US": "US bonds: with the rule for February's end",
  "30E/360": "eurobond basis, ISDA 4.16(g)",
  "30E/360 ISDA": "eurobond basis with month ends, ISDA 4.16(h); February's end stays at maturity",
  "ACT/360": "actual days over 360",
  "ACT/365F": "actual days over 365",
  "ACT/ACT ISDA": "days in leap years over 366, other days over 365",
  "0": "Excel's basis 0, US 30/360",
  "1": "Excel's basis 1, actual/actual",
  "2": "Excel's basis 2, actual/360",
  "3": "Excel's basis 3, actual/365",
  "4": "Excel's basis 4, European 30/360",
};

/** A day count by its market name, its other names included, or by Excel's number. */
export const dayCount = (): Argument<DayCount> =>
  choice(
    "day count: a market name, or Excel's basis 0 to 4",
    DAY_COUNTS.map((value) => ({ value, meaning: DAY_COUNT_MEANINGS[value] })),
    {
      "30/360 BOND": "30/360",
      "ACT/365": "ACT/365F",
      "ACT/365 FIXED": "ACT/365F",
      "ACT/ACT": "ACT/ACT ISDA",
    },
  );

const ROLL_MEANINGS: Record<Roll, string> = {
  NONE: "dates stay where they fall",
  FOLLOWING: "to the next business day",
  MODIFIED: "to the next business day, unless it lies in another month: then to the last one before",
};

/** What a date on a weekend or holiday moves to. */
export const roll = (): Argument<Roll> =>
  optional(
    choice(
      "where a date on a weekend or holiday moves to",
      ROLLS.map((value) => ({ value, meaning: ROLL_MEANINGS[value] })),
    ),
    "NONE",
  );

/** Days beside weekends that are no business days, in any order; a blank cell, which arrives as 0, is none. */
export const holidays = (): Argument<readonly number[]> => ({
  ...vector("days beside Saturdays and Sundays on which nobody pays, in any order", units.date, {
    ...DAYS,
    least: 0,
  }),
  optional: true,
  missing: () => [],
});
