import { mustBe, shownName } from "../../engine/errors";
import { units } from "../units";
import { readRectangle } from "../vector";
import type { Argument } from "./argument";
import { required } from "./argument";
import { readNames } from "./lists";
import { FROM_ZERO } from "./vectors";

/** Names in order of priority, and whether they lie in a row, which a single one does both ways. */
export interface Tiers {
  readonly names: readonly string[];
  readonly lie: "across" | "down" | "alone";
}

/** The tiers of a waterfall, first in priority first: a row or a column of names. */
export function tiers(describe: string): Argument<Tiers> {
  return required({
    describe,
    unit: units.choice,
    type: "any",
    shape: "matrix",
    admitsZero: true,
    read: (cells, name) => {
      const names = readNames(cells, name);
      if (names.length === 1) return { names, lie: "alone" };
      return { names, lie: Array.isArray(cells) && cells.length === 1 ? "across" : "down" };
    },
  });
}

/** Amounts at or above 0, as a row of amounts by tier for each period: what is given lies as the names of the tiers do. */
export function perTier(describe: string, of: string): Argument<readonly (readonly number[])[]> {
  return required({
    describe,
    unit: units.money,
    type: "any",
    shape: "matrix",
    admitsZero: true,
    read: (cells, name) => readRectangle(cells, name, FROM_ZERO),
    settle: (name, all) => {
      const given = all[name] as readonly (readonly number[])[];
      const { names, lie } = all[of] as Tiers;
      const isTurned = lie === "down" || (lie === "alone" && given.length === 1);
      const rows = isTurned ? given[0].map((_, period) => given.map((row) => row[period])) : given;
      if (rows[0].length === names.length) return rows;
      const line = isTurned ? "row" : "column";
      throw mustBe(name, `a ${line} for each of ${shownName(of)}, ${names.length}`, rows[0].length);
    },
  });
}
