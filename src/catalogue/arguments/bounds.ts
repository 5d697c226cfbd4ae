import { FIRST_DAY, LAST_DAY } from "../../engine/calendar/civil";
import { mustBe } from "../../engine/errors";

/** A test on a number and the requirement that a refusal names. */
export interface Bound {
  readonly holds: (value: number) => boolean;
  readonly requirement: (value: number) => string;
}

export const bound = (holds: (value: number) => boolean, requirement: string): Bound => ({
  holds,
  requirement: () => requirement,
});

/** The value itself where it keeps every bound. */
export function checked(value: number, name: string, bounds: readonly Bound[]): number {
  for (let index = 0; index < bounds.length; index++) {
    const kept = bounds[index];
    if (!kept.holds(value)) throw mustBe(name, kept.requirement(value), value);
  }
  return value;
}

export const AT_LEAST_ZERO = bound((value) => value >= 0, "0 or above");
export const ABOVE_ZERO = bound((value) => value > 0, "above 0");
export const WHOLE = bound(Number.isInteger, "a whole number");

export const ABOVE_MINUS_ONE = bound((value) => value > -1, "a decimal above -1, such as -0.05 for -5 %");

/** A percentage typed where its decimal was meant, as the decimal that it stands for. */
function decimalForm(value: number, customary: number): string {
  const percent = value > 1 && value <= 100 ? value : customary;
  return `such as ${Number((percent / 100).toPrecision(12))} for ${percent} %`;
}

/** 9.5 where 0.095 was meant, or 10.5 where 0.105. */
export const DECIMAL_PER_YEAR: Bound = {
  holds: (value) => value <= 1,
  requirement: (value) => `a decimal per year, ${decimalForm(value, 9.5)}`,
};

/** 50 where 0.5 was meant. */
export const SHARE: Bound = {
  holds: (value) => value >= 0 && value <= 1,
  requirement: (value) => `a share from 0 to 1, ${decimalForm(value, 10)}`,
};

export const ON_THE_CALENDAR = bound(
  (value) => value >= FIRST_DAY && value <= LAST_DAY,
  `an Excel date from ${FIRST_DAY} (1900-01-01) to ${LAST_DAY} (9999-12-31)`,
);
