import { mustBe } from "../../engine/errors";
import type { Unit } from "../units";
import { units } from "../units";
import type { Argument } from "./argument";
import type { Bound } from "./bounds";
import { ABOVE_MINUS_ONE, ABOVE_ZERO, DECIMAL_PER_YEAR } from "./bounds";
import { ANY_NUMBER, asLongAs, vector } from "./vectors";

/** One row or column of numbers within bounds. */
function bounded(describe: string, unit: Unit, bounds: readonly Bound[]): Argument<readonly number[]> {
  const argument = vector(describe, unit, ANY_NUMBER);
  return {
    ...argument,
    admitsZero: bounds.every(({ holds }) => holds(0)),
    read: (cells, name) => allChecked(argument.read(cells, name), name, bounds),
  };
}

/** Numbers within bounds, one for each period that another argument counts or is as long as; a single one stands for all. */
export function boundedPerPeriod(
  describe: string,
  unit: Unit,
  count: string | readonly string[],
  ...bounds: readonly Bound[]
): Argument<readonly number[]> {
  return { ...bounded(describe, unit, bounds), settle: asLongAs(count) };
}

/** An interest rate per year above −1 and up to 1, or one for each row of a table, however many it has. */
export const annualRatesByRow = (describe: string): Argument<readonly number[]> =>
  bounded(describe, units.annualRate, [ABOVE_MINUS_ONE, DECIMAL_PER_YEAR]);

/** An interest rate per year above −1 and up to 1, or one for each period where it floats. */
export const annualRates = (describe: string, count: string): Argument<readonly number[]> =>
  boundedPerPeriod(describe, units.annualRate, count, ABOVE_MINUS_ONE, DECIMAL_PER_YEAR);

/** A coverage ratio above 0, or one for each period. */
export const coverages = (describe: string, count: string): Argument<readonly number[]> =>
  boundedPerPeriod(describe, units.ratio, count, ABOVE_ZERO);

/** The numbers themselves where all keep every bound; the first that does not is refused, by its position if there are several. */
function allChecked(values: readonly number[], name: string, bounds: readonly Bound[]): readonly number[] {
  for (const { holds, requirement } of bounds) {
    const at = values.findIndex((value) => !holds(value));
    if (at < 0) continue;
    const position = values.length > 1 ? ` in position ${at + 1}` : "";
    throw mustBe(name, requirement(values[at]), `${values[at]}${position}`);
  }
  return values;
}
