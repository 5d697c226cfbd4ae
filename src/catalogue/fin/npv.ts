import { npv } from "../../engine/cashflow/npv";
import { flows, number, optional, periodRate } from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const finNpv = define({
  name: "FIN_NPV",
  summary: "Net present value of flows one period apart, at a rate per period.",
  args: {
    periodRate: periodRate("discount rate per period, a decimal above -1: 0.02 is 2 %"),
    flows: flows("flows in order of time, one per period: + received, − paid"),
    firstPeriod: optional(number("period of the first flow: 1 its end, 0 today", units.periods), 1),
  },
  returns: {
    kind: "scalar",
    unit: units.money,
    describe: "Σₖ flowₖ (1 + period_rate)^−(first_period + k), k = 0…",
  },
  notes: [
    "Excel's own NPV puts the first flow at the end of period 1; so does this unless first_period is 0.",
    "first_period may be a fraction: 0.5 discounts from the middle of each period.",
    "A blank cell among the flows is 0 and keeps its place in time; Excel's NPV would move later flows forward.",
  ],
  sources: ["excel-npv"],
  examples: [
    {
      arguments: [0.1, [[-10000], [3000], [4200], [6800]], null],
      result: -10000 / 1.1 + 3000 / 1.1 ** 2 + 4200 / 1.1 ** 3 + 6800 / 1.1 ** 4,
      because: "Microsoft's own example of NPV: 1,188.44.",
    },
    {
      arguments: [0.08, [[-40000, 8000, 9200, 10000, 12000, 14500]], 0],
      result:
        -40000 + 8000 / 1.08 + 9200 / 1.08 ** 2 + 10000 / 1.08 ** 3 + 12000 / 1.08 ** 4 + 14500 / 1.08 ** 5,
      because: "A price paid today is not discounted: 1,922.06, Microsoft's second example.",
    },
    {
      arguments: [-1, [[100]], null],
      result: { refusal: "period_rate must be a decimal above -1, such as -0.05 for -5 %; got -1" },
      because: "At −100 % nothing is left to discount with.",
    },
  ],
  lambda: {
    formula:
      "LAMBDA(period_rate,flows,[first_period],LET(first,IF(ISOMITTED(first_period),1,first_period)," +
      "x,TOCOL(flows),SUM(x*(1+period_rate)^(0-first-SEQUENCE(SUM(0*x+1),1,0)))))",
  },
  steps: [
    {
      term: "Discount factor per period",
      unit: units.factor,
      how: "1 / (1 + period_rate)",
      value: (values) => 1 / (1 + values.periodRate),
    },
    {
      term: "Undiscounted sum",
      unit: units.money,
      how: "Σ flows",
      value: (values) => npv(0, values.flows),
    },
  ],
  evaluate: (values) => npv(values.periodRate, values.flows, values.firstPeriod),
});
