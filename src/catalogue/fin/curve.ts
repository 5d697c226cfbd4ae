import type { CurveMethod } from "../../engine/cashflow/curve";
import { CURVE_METHODS, ratesAt } from "../../engine/cashflow/curve";
import {
  ABOVE_MINUS_ONE,
  ABOVE_MINUS_ONE_EACH,
  ANY_NUMBER,
  choice,
  each,
  number,
  omittable,
  optional,
  vector,
} from "../arguments";
import { define } from "../define";
import { curveTwin } from "../twins/curve";
import { units } from "../units";

const MEANINGS: Record<CurveMethod, string> = {
  LINEAR: "straight lines between the tenors",
  STEP: "the rate of the tenor before",
  MONOTONE: "a smooth curve that never overshoots, by Fritsch and Carlson",
};

export const finCurve = define({
  name: "FIN_CURVE",
  summary: "Rates read off a curve at any tenors: in lines, steps or smoothly, with a floor and a spread.",
  args: {
    tenors: vector(
      "tenors of the curve, ascending: years, or any unit that at has too",
      units.years,
      ANY_NUMBER,
    ),
    rates: vector("rate at each tenor, a decimal: 0.05 is 5 %", units.annualRate, ABOVE_MINUS_ONE_EACH),
    at: each("tenors to read the curve at, one cell or any range", units.years, ANY_NUMBER),
    method: optional(
      choice(
        "how the curve runs between its tenors",
        CURVE_METHODS.map((value) => ({ value, meaning: MEANINGS[value] })),
      ),
      "LINEAR",
    ),
    spread: optional(number("added after the floor", units.annualRate, ABOVE_MINUS_ONE), 0),
    floor: omittable(
      number(
        "least rate of the curve before the spread; a blank cell is a floor of 0",
        units.annualRate,
        ABOVE_MINUS_ONE,
      ),
    ),
  },
  returns: {
    kind: "each",
    like: "at",
    unit: units.annualRate,
    describe: "max(interpolated rate, floor) + spread for each cell of at, in its shape",
  },
  notes: [
    "Flat outside: before the first tenor its rate, after the last tenor the last rate.",
    "A STEP changes on the day of its tenor. A single rate stands for every tenor.",
    "MONOTONE: slopes inside are the mean of the two secants, 0 where they change sign or one is flat; at the ends the end secants; scaled from left to right by 3/√(α² + β²) where α² + β² is above 9.",
    "Without a floor leave the argument out: a blank cell reaches a function as 0.",
  ],
  sources: ["fritsch-carlson", "hagan-west"],
  examples: [
    {
      arguments: [[[1], [2], [5]], [[0.04], [0.045], [0.06]], [[0.5, 1.5, 3, 10]], null, null, null],
      result: [[0.04, 0.04 + 0.005 / 2, 0.045 + 0.015 / 3, 0.06]],
      because: "Between the tenors on a straight line, before and after them flat; as at lies.",
    },
    {
      arguments: [[[1, 2, 5]], [[0.04, 0.045, 0.06]], [[1.99], [2]], "STEP", 0.025, null],
      result: [[0.04 + 0.025], [0.045 + 0.025]],
      because: "Fixings hold until the next one; a margin of 250 basis points comes on top.",
    },
    {
      arguments: [[[0], [1], [2]], [[0.03], [0.037], [0.078]], [[0.5], [1.5]], "MONOTONE", null, null],
      result: [[0.0335 + (0.00588 - 0.02016) / 8], [0.0575 + (0.02016 - 0.041) / 8]],
      because:
        "Secants of 0.007 and 0.041 give slopes of 0.007, 0.024 and 0.041, the first two scaled by 3/√(1² + (24/7)²) = 0.84.",
    },
    {
      arguments: [[[1], [3]], [[-0.01], [0.01]], 1.5, null, 0.02, 0],
      result: 0.02,
      because: "A floor of 0 cuts the rate of −0.5 % before the spread is added.",
    },
    {
      arguments: [[[1], [5], [2]], [[0.04], [0.045], [0.06]], 3, null, null, null],
      result: { refusal: "tenors must be ascending; got 2 after 5 in position 3" },
      because: "A curve out of order is refused by the position.",
    },
  ],
  lambda: { formula: curveTwin() },
  steps: [],
  evaluate: ({ at, ...curve }) => ratesAt(curve, at),
});
