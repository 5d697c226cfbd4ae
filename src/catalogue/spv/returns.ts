import { returnsTable } from "../../engine/cashflow/returns";
import { dates, flows } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const HEADER = ["Metric", "Value"];

export const spvReturns = define({
  name: "SPV_RETURNS",
  summary: "Returns of an investor in the vehicle from dated flows: rate, multiple, peak equity and payback.",
  args: {
    flows: flows("the investor's flows in any order: + received, − paid"),
    dates: dates("the date of each flow, as many as flows"),
  },
  returns: {
    kind: "table",
    describe: "six rows, from the rate of return to the date of payback",
    columns: {
      metric: { header: "Metric", unit: units.choice },
      value: {
        header: "Value",
        unit: units.byRow,
        rowUnits: [units.annualRate, units.ratio, units.money, units.money, units.money, units.date],
      },
    },
  },
  notes: [
    "IRR is the effective rate of FIN_XIRR; it is empty where none solves, or several do.",
    "Invested is the sum of the negative flows without its sign, Distributed the sum of the positive ones; Multiple is the second over the first.",
    "Peak equity is the deepest deficit of the flows added up by date, those of one date netted first.",
    "Payback date is the first date after the last deficit, at which the sum is at or above 0; empty where the flows end in a deficit or never have one.",
    "Flows are added exactly as the numbers that they are.",
  ],
  sources: ["excel-xirr"],
  examples: [
    {
      arguments: [
        [[-100], [10], [110]],
        [[45000], [45365], [45730]],
      ],
      result: [
        HEADER,
        ["IRR", 0.1],
        ["Multiple", 1.2],
        ["Invested", 100],
        ["Distributed", 120],
        ["Peak equity", 100],
        ["Payback date", 45730],
      ],
      because: "A coupon of 10 and everything back after two years of 365 days: 10 %.",
    },
    {
      arguments: [[[-100, 230, -132]], [[45000, 45365, 45730]]],
      result: [
        HEADER,
        ["IRR", ""],
        ["Multiple", 230 / 232],
        ["Invested", 232],
        ["Distributed", 230],
        ["Peak equity", 100],
        ["Payback date", ""],
      ],
      because:
        "Both 10 % and 20 % solve, so there is no rate; the flows end 2 short, so there is no payback.",
    },
    {
      arguments: [
        [[-100], [10], [110]],
        [[45000], [45365]],
      ],
      result: { refusal: "dates must be as many as flows, 3; got 2" },
      because: "A flow without a date is refused.",
    },
  ],
  lambda: {
    impossible:
      "Excel's functions have no bounded form that finds every rate, or proves that only one solves, as IRR needs; XIRR answers with any one, or with 2.98E-09",
  },
  steps: [],
  evaluate: (values) => returnsTable(values.flows, values.dates),
});
