import { Decimal } from "decimal.js";

/** Rounds to a whole number of units, half away from zero, as an invoice is. */
export function roundingTo(unit: Decimal): (value: Decimal) => Decimal {
  return (value) => value.div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(unit);
}
