import { mustBe } from "../errors";
import { certified } from "../numeric/certified";
import { exactDifference } from "../numeric/exactDifference";
import type { Money, Ratio, YearFraction } from "../types";

/** Beyond e^−800 there is no double but 0. */
const LEAST_LOGARITHM = 800;

/** An age and what belongs to it: a share of cost, or a cut of value. */
export type AtAge = readonly [age: YearFraction, share: Ratio];

/** How value falls with age. */
export type ResidualCurve =
  | { readonly curve: "STRAIGHT_LINE"; readonly life: YearFraction }
  | { readonly curve: "DECLINING"; readonly decline: Ratio }
  | { readonly curve: "TABLE"; readonly shares: readonly AtAge[] }
  | { readonly curve: "GENERATION"; readonly wear: Ratio; readonly generations: readonly AtAge[] };

/** What is valued. */
export interface ResidualTerms {
  readonly cost: Money;
  /** The share of cost below which no value falls. */
  readonly floor: Ratio;
  readonly curve: ResidualCurve;
}

/**
 * Value of an asset at each age, cost times a share. STRAIGHT_LINE: floor + (1 − floor)·max(0, 1 − age/life). The others
 * never fall below floor: DECLINING (1 − decline)^age; TABLE linear between its ages, from 1 at age 0 unless it says
 * otherwise, flat after the last; GENERATION (1 − wear)^age·Π (1 − cut) over the generations released by that age.
 * @throws EngineError where the ages of a table do not ascend
 */
export function residualValues(
  ages: readonly YearFraction[],
  { cost, floor, curve }: ResidualTerms,
): Money[] {
  const shareAt = shareOf(curve, floor);
  return ages.map((age) => cost * shareAt(age));
}

function shareOf(curve: ResidualCurve, floor: Ratio): (age: YearFraction) => Ratio {
  switch (curve.curve) {
    case "STRAIGHT_LINE":
      // (life − age)/life rounds twice where 1 − age/life would cancel.
      return (age) => floor + (1 - floor) * (Math.max(0, curve.life - age) / curve.life);
    case "DECLINING":
      return (age) => Math.max(floor, declined(curve.decline, age));
    case "TABLE": {
      const points = ascending(curve.shares, "parameter");
      return (age) => Math.max(floor, interpolated(points, age));
    }
    case "GENERATION": {
      const released = ascending(curve.generations, "generations");
      return (age) => Math.max(floor, declined(curve.wear, age) * uncut(released, age));
    }
  }
}

function ascending(points: readonly AtAge[], argument: string): readonly AtAge[] {
  for (let row = 1; row < points.length; row++) {
    const [age, before] = [points[row][0], points[row - 1][0]];
    if (!(age > before)) throw mustBe(argument, "a table whose ages ascend", `${age} after ${before}`);
  }
  return points;
}

/** (1 − yearly)^age. */
function declined(yearly: Ratio, age: YearFraction): Ratio {
  const size = age === 0 ? 0 : -age * Math.log1p(-yearly);
  if (size > LEAST_LOGARITHM) return 0;
  return certified((arithmetic) => {
    const value = arithmetic.power(exactDifference(arithmetic, 1, yearly), age);
    return { value, magnitude: value, operations: 1024 * (1 + size) };
  });
}

/** Linear between the points, from 1 at age 0, flat after the last; a weighted mean, in which nothing cancels. */
function interpolated(points: readonly AtAge[], age: YearFraction): Ratio {
  const after = points.findIndex(([pointAge]) => pointAge > age);
  if (after === -1) return points[points.length - 1][1];
  const [endAge, endShare] = points[after];
  const [startAge, startShare] = after === 0 ? [0, 1] : points[after - 1];
  return (startShare * (endAge - age) + endShare * (age - startAge)) / (endAge - startAge);
}

/** What the generations released by an age have left: Π (1 − cut). */
function uncut(generations: readonly AtAge[], age: YearFraction): Ratio {
  let left = 1;
  for (const [release, cut] of generations) {
    if (release > age) break;
    left *= 1 - cut;
  }
  return left;
}
