import { mustBe } from "../errors";
import type { Ratio } from "../types";

/** Which side of its level a ratio has to keep to. */
export const DIRECTIONS = ["MINIMUM", "MAXIMUM"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export type CovenantState = "PASS" | "LOCKUP" | "CURE" | "DEFAULT";

export interface CovenantTerms {
  /** One per period, "" where there is none. */
  readonly values: readonly (Ratio | "")[];
  /** One per value. */
  readonly lockupLevel: readonly Ratio[];
  /** One per value. */
  readonly defaultLevel: readonly Ratio[];
  /** Breaches in a row that are still being cured. */
  readonly curePeriods: number;
  readonly direction: Direction;
}

/** A row per period; "" where there is no value, or no ratio. */
export type Covenants = {
  readonly period: readonly number[];
  readonly value: readonly (Ratio | "")[];
  readonly state: readonly (CovenantState | "")[];
  readonly lockupHeadroom: readonly (Ratio | "")[];
  readonly defaultHeadroom: readonly (Ratio | "")[];
};

/**
 * Tests of a ratio against two levels, period by period. A value equal to a level passes it. At or past lock-up PASS; past
 * the default level, a breach, CURE for the first `curePeriods` breaches in a row and then DEFAULT for good; otherwise
 * LOCKUP. A period without a value has no state, counts as no breach and ends no run of them.
 * Headroom is value/level − 1 for a minimum, level/value − 1 for a maximum; none over 0 or less.
 * @throws EngineError where a default level lies short of its lock-up level
 */
export function covenants({ values, curePeriods, ...levels }: CovenantTerms): Covenants {
  const { direction, lockupLevel, defaultLevel } = levels;
  values.forEach((_, row) => {
    requireOrder(levels, row);
  });
  let breaches = 0;
  const state = values.map((value, row) => {
    if (value === "") return "";
    const isBreach = !passes(value, defaultLevel[row], direction);
    // More breaches than can be cured stay what they are.
    if (breaches <= curePeriods) breaches = isBreach ? breaches + 1 : 0;
    if (breaches > curePeriods) return "DEFAULT";
    if (isBreach) return "CURE";
    return passes(value, lockupLevel[row], direction) ? "PASS" : "LOCKUP";
  });
  return {
    period: values.map((_, row) => row + 1),
    value: values,
    state,
    lockupHeadroom: values.map((value, row) => headroom(value, lockupLevel[row], direction)),
    defaultHeadroom: values.map((value, row) => headroom(value, defaultLevel[row], direction)),
  };
}

function passes(value: Ratio, level: Ratio, direction: Direction): boolean {
  return direction === "MINIMUM" ? value >= level : value <= level;
}

function headroom(value: Ratio | "", level: Ratio, direction: Direction): Ratio | "" {
  if (value === "") return "";
  const [above, below] = direction === "MINIMUM" ? [value, level] : [level, value];
  return below > 0 ? excess(above, below) : "";
}

/** above/below − 1 to the last places: as a quotient of the difference, which a double holds unless there is nothing to cancel. */
function excess(above: Ratio, below: Ratio): Ratio {
  const difference = above - below;
  return Number.isFinite(difference) ? difference / below : above / below - 1;
}

function requireOrder(
  { lockupLevel, defaultLevel, direction }: Omit<CovenantTerms, "values" | "curePeriods">,
  row: number,
): void {
  const [lockup, last] = [lockupLevel[row], defaultLevel[row]];
  if (passes(lockup, last, direction)) return;
  const side = direction === "MINIMUM" ? "at or below" : "at or above";
  throw mustBe("defaultLevel", `${side} lockup_level, ${lockup}`, `${last} in period ${row + 1}`);
}
