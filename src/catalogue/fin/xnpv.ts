import { xnpv } from "../../engine/cashflow/xnpv";
import { date, dates, effectiveRate, flows, omittable } from "../arguments";
import { define } from "../define";
import { units } from "../units";

/** Microsoft's example of XNPV. */
const FLOWS = [-10000, 2750, 4250, 3250, 2750];
const DATES = [39448, 39508, 39751, 39859, 39904];
const VALUE = FLOWS.reduce((sum, flow, row) => sum + flow * 1.09 ** ((DATES[0] - DATES[row]) / 365), 0);
const column = (values: readonly number[]): number[][] => values.map((value) => [value]);

export const finXnpv = define({
  name: "FIN_XNPV",
  summary: "Present value of dated flows on a day, at an effective annual rate.",
  args: {
    effectiveRate: effectiveRate("discount rate, effective per year: 0.09 is 9 %"),
    flows: flows("flows in any order: + received, − paid"),
    dates: dates("the date of each flow, as many as flows"),
    valuationDate: omittable(date("day on which the flows are valued; the first row's date if omitted")),
  },
  returns: {
    kind: "scalar",
    unit: units.money,
    describe: "Σ flowⱼ (1 + effective_rate)^−((dateⱼ − valuation_date)/365)",
  },
  notes: [
    "A year is 365 days, as in Excel's XNPV: a year with a leap day counts 366/365.",
    "Rows may come in any order; without valuation_date the value is that of the first row's date, as in Excel.",
    "A flow before valuation_date is compounded up to it.",
  ],
  sources: ["excel-xnpv"],
  examples: [
    {
      arguments: [0.09, column(FLOWS), column(DATES), null],
      result: VALUE,
      because: "Microsoft's own example of XNPV: 2,086.65.",
    },
    {
      arguments: [0.09, column(FLOWS), column(DATES), 39448 + 365],
      result: VALUE * 1.09,
      because: "A year of 365 days later the same flows are worth 9 % more.",
    },
    {
      arguments: [0.25, [[100, -125]], [[45365, 45730]], 45000],
      result: 0,
      because: "100 in one year is worth as much as 125 in two: nothing at all is left, not even a rounding.",
    },
    {
      arguments: [0.09, [[1, 2, 3]], [[45000, 45001]], null],
      result: { refusal: "dates must be as many as flows, 3; got 2" },
      because: "A flow without a date is refused with both lengths.",
    },
  ],
  lambda: {
    formula:
      "LAMBDA(effective_rate,flows,dates,[valuation_date],LET(day,IF(ISOMITTED(valuation_date),0,valuation_date)," +
      "d,TOCOL(dates),origin,IF(day=0,SUM(TAKE(d,1)),day),SUM(TOCOL(flows)*(1+effective_rate)^((origin-d)/365))))",
  },
  steps: [
    {
      term: "Valuation date",
      unit: units.date,
      how: "valuation_date, or the first row's date",
      value: (values) => values.valuationDate ?? values.dates[0],
    },
    {
      term: "Undiscounted sum",
      unit: units.money,
      how: "Σ flows",
      value: (values) => xnpv(0, values.flows, values.dates),
    },
  ],
  evaluate: (values) => xnpv(values.effectiveRate, values.flows, values.dates, values.valuationDate),
});
