import { residualValues } from "../../engine/lease/residualCurve";
import {
  each,
  FROM_ZERO,
  generations,
  money,
  optional,
  residualCurve,
  residualParameter,
  share,
} from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const leaseResidual = define({
  name: "LEASE_RESIDUAL",
  summary: "Value of an asset by its age, along a curve that you choose: money, in the shape of age_years.",
  args: {
    cost: money("cost of the asset when new"),
    ageYears: each("ages in years, any rectangle of cells", units.years, FROM_ZERO),
    curve: residualCurve(),
    parameter: residualParameter(),
    floor: optional(share("share of cost below which the value does not fall"), 0),
    generations: generations(),
  },
  returns: {
    kind: "each",
    like: "ageYears",
    unit: units.money,
    describe: "cost times the curve's share at each age",
  },
  notes: [
    "STRAIGHT_LINE: floor + (1 − floor)·max(0, 1 − age/life). DECLINING: max(floor, (1 − decline)^age).",
    "TABLE: linear between the ages given, from 1 at age 0 unless age 0 is given, flat after the last, never below floor.",
    "GENERATION: max(floor, (1 − wear)^age·Π (1 − cut)) over the generations released by that age, on its day included.",
    "There is no default curve: published marks for chips contradict one another.",
  ],
  sources: ["irs-946"],
  examples: [
    {
      arguments: [1000, [[0], [1.5], [3], [9]], "STRAIGHT_LINE", [[6]], 0.1, null],
      result: [[1000], [1000 * (0.1 + 0.9 * 0.75)], [550], [100]],
      because: "Six years to a floor of a tenth.",
    },
    {
      arguments: [1000, [[1, 2.5]], "DECLINING", [[0.19]], null, null],
      result: [[810, 1000 * 0.9 ** 5]],
      because: "After two years and a half at 19 % a year: 0.81 is 0.9², so the share is 0.9⁵.",
    },
    {
      arguments: [
        1000,
        [[0.5], [1.5], [7]],
        "TABLE",
        [
          [1, 0.6],
          [2, 0.4],
          [5, 0.1],
        ],
        0.15,
        null,
      ],
      result: [[800], [500], [150]],
      because:
        "Half a year lies between new and the first mark; after the last the floor is above the table.",
    },
    {
      arguments: [
        1000,
        [[0.5], [1], [2]],
        "GENERATION",
        [[0]],
        null,
        [
          [1, 0.3],
          [2, 0.5],
        ],
      ],
      result: [[1000], [700], [350]],
      because: "No wear, but each release cuts the value on its day: by 30 %, then by half.",
    },
    {
      arguments: [1000, [[1]], "TABLE", [[0.4]], null, null],
      result: { refusal: "parameter must be two columns, ages and shares; got 1" },
      because: "A table is two columns.",
    },
    {
      arguments: [1000, [[1]], "DECLINING", [[19]], null, null],
      result: { refusal: "parameter must be a share from 0 to 1, such as 0.19 for 19 %; got 19" },
      because: "A decline typed as a percentage is refused.",
    },
  ],
  lambda: { formula: residualTwin() },
  steps: [],
  evaluate: ({ ageYears, cost, floor, parameter }) =>
    residualValues(ageYears, { cost, floor, curve: parameter }),
});

/** A table is 1 and, for each of its ages, the step from the share before it as far as the age has come towards it. */
function residualTwin(): string {
  const column = (table: string, which: number): string => `CHOOSECOLS(${table},${which})`;
  const floored = (share: string): string => `MAP(age_years,LAMBDA(x,cost*MAX(f,${share})))`;
  return [
    "LAMBDA(cost,age_years,curve,parameter,[floor],[generations],LET(",
    'f,IF(ISOMITTED(floor),0,floor),k,UPPER(curve&""),IFS(',
    'k="STRAIGHT_LINE",MAP(age_years,LAMBDA(x,cost*(f+(1-f)*MAX(0,1-x/parameter)))),',
    `k="DECLINING",${floored("(1-parameter)^x")},`,
    `k="TABLE",LET(a,${column("parameter", 1)},s,${column("parameter", 2)},n,SUM(MAP(a,LAMBDA(x,1))),`,
    "b,TAKE(VSTACK(0,a),n),w,TAKE(VSTACK(1,s),n),",
    `${floored("1+SUM((s-w)*MAP(a,b,LAMBDA(y,z,IF(x>=y,1,IF(x<=z,0,(x-z)/(y-z))))))")}),`,
    `k="GENERATION",${floored(
      `(1-parameter)^x*IF(ISOMITTED(generations),1,IF(COUNT(generations)<2,1,REDUCE(1,1-(${column("generations", 1)}<=x)*${column("generations", 2)},LAMBDA(y,z,y*z))))`,
    )})))`,
  ].join("");
}
