import { roots } from "../../engine/cashflow/roots";
import { dates, flows, omittable } from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const finRoots = define({
  name: "FIN_ROOTS",
  summary:
    "Every rate above -1 at which flows are worth nothing, in a column: per period, or per year with dates.",
  args: {
    flows: flows("flows in order of time, or in any order with dates: + received, − paid"),
    dates: omittable(dates("the date of each flow, as many as flows; one period apart if omitted")),
  },
  returns: {
    kind: "vector",
    lies: "down",
    unit: units.periodRate,
    describe: "every r above −1 that FIN_IRR, or with dates FIN_XIRR, could give, ascending",
  },
  notes: [
    "A rate at which the value touches 0 without crossing it is listed once.",
    "Without dates the rates are per period; with dates they are effective, compounded once in 365 days.",
  ],
  sources: ["descartes"],
  examples: [
    {
      arguments: [[[100, -230, 132]], null],
      result: [[0.1], [0.2]],
      because: "100·(x − 1.1)·(x − 1.2) with x = 1 + r: the rates are 10 % and 20 %.",
    },
    {
      arguments: [[[100, -300, 225]], null],
      result: [[0.5]],
      because: "100·(x − 1.5)² touches 0 at 50 % and nowhere crosses it: a double root, listed once.",
    },
    {
      arguments: [
        [[100], [132], [-230]],
        [[45292], [46022], [45657]],
      ],
      result: [[0.1], [0.2]],
      because: "The same flows on dates 365 days apart, in any order.",
    },
    {
      arguments: [[[100, 200]], null],
      result: { refusal: "no rate above -1 found in flows: at every rate one sign outweighs the other" },
      because: "Money only received has no rate.",
    },
  ],
  lambda: {
    impossible: "finding every rate, or proving that there is none, has no bounded form in Excel's functions",
  },
  steps: [],
  evaluate: (values) => roots(values.flows, values.dates),
});
