import { mustBe } from "../../engine/errors";
import type { AtAge, ResidualCurve } from "../../engine/lease/residualCurve";
import { units } from "../units";
import { readRectangle } from "../vector";
import type { Argument } from "./argument";
import { omittable, required } from "./argument";
import type { Bound } from "./bounds";
import { ABOVE_ZERO, AT_LEAST_ZERO, checked, SHARE } from "./bounds";
import { choice } from "./choices";
import { ANY_NUMBER } from "./vectors";

const CURVES = [
  { value: "STRAIGHT_LINE", meaning: "in a straight line to the floor over a life" },
  { value: "DECLINING", meaning: "by the same share of what is left each year" },
  { value: "TABLE", meaning: "by a table of ages and shares of cost" },
  { value: "GENERATION", meaning: "by yearly wear, and by a cut as each generation of chips is released" },
] as const;

type Rows = readonly (readonly number[])[];

/** How value falls with age; there is no default. */
export const residualCurve = (): Argument<ResidualCurve["curve"]> =>
  choice(
    "how value falls with age: public marks for chips contradict one another, so none is assumed",
    CURVES,
  );

/** What the curve named by `curve` takes: a number, or for TABLE two columns. */
export function residualParameter(): Argument<ResidualCurve> {
  const rows = required<Rows>({
    describe:
      "STRAIGHT_LINE: life in years; DECLINING: yearly decline; GENERATION: yearly wear; TABLE: two columns, age in years and share of cost",
    unit: units.byRow,
    type: "any",
    shape: "matrix",
    admitsZero: true,
    read: (cells, name) => readRectangle(cells, name, ANY_NUMBER),
  });
  return {
    ...rows,
    // What is read are cells; which curve they are is known once every argument is read.
    read: rows.read as unknown as Argument<ResidualCurve>["read"],
    missing: rows.missing as unknown as Argument<ResidualCurve>["missing"],
    settle: (name, all) => {
      const released = all["generations"] as readonly AtAge[] | undefined;
      return curveOf(all["curve"] as ResidualCurve["curve"], all[name] as Rows, name, released ?? []);
    },
  };
}

/** Releases that cut the value of what is there. */
export const generations = (): Argument<readonly AtAge[] | undefined> =>
  omittable(
    required<readonly AtAge[]>({
      describe:
        "GENERATION alone: two columns, age at a generation's release in years and its cut of the value",
      unit: units.share,
      type: "any",
      shape: "matrix",
      admitsZero: false,
      read: (cells, name) => atAges(readRectangle(cells, name, ANY_NUMBER), name),
    }),
  );

function curveOf(
  curve: ResidualCurve["curve"],
  rows: Rows,
  name: string,
  released: readonly AtAge[],
): ResidualCurve {
  switch (curve) {
    case "STRAIGHT_LINE":
      return { curve, life: only(rows, name, ABOVE_ZERO) };
    case "DECLINING":
      return { curve, decline: only(rows, name, SHARE) };
    case "TABLE":
      return { curve, shares: atAges(rows, name) };
    case "GENERATION":
      return { curve, wear: only(rows, name, SHARE), generations: released };
  }
}

function only(rows: Rows, name: string, bound: Bound): number {
  if (rows.length > 1 || rows[0].length > 1) throw mustBe(name, "a single cell", "a range of cells");
  return checked(rows[0][0], name, [bound]);
}

function atAges(rows: Rows, name: string): readonly AtAge[] {
  if (rows[0].length !== 2) throw mustBe(name, "two columns, ages and shares", rows[0].length);
  return rows.map(
    ([age, share]) => [checked(age, name, [AT_LEAST_ZERO]), checked(share, name, [SHARE])] as const,
  );
}
