import type { Metric } from "../../engine/debt/coverage";
import { coverage, METRICS } from "../../engine/debt/coverage";
import { servicedPeriods } from "../../engine/debt/owed";
import {
  annualRates,
  balance,
  cfads,
  choice,
  debtService,
  frequency,
  omittable,
  optional,
} from "../arguments";
import { define } from "../define";
import { coverageTwin } from "../twins/coverage";
import { units } from "../units";

const MEANINGS: Record<Metric, string> = {
  DSCR_MIN: "the lowest debt service coverage ratio",
  DSCR_AVERAGE: "the mean of the periods' ratios",
  LLCR: "the loan life coverage ratio at close",
  PLCR: "the project life coverage ratio at close",
  ICR_MIN: "the lowest interest coverage ratio",
  TABLE: "all of them, with their minima, means and weakest periods",
};

const HEADER = ["Metric", "At close", "Minimum", "Average", "Period of minimum"];

export const spvCoverage = define({
  name: "SPV_COVERAGE",
  summary:
    "How cash flows cover a loan: the lowest or mean DSCR, LLCR, PLCR, the lowest ICR, or a table of all.",
  args: {
    cfads: cfads("debtService"),
    debtService: debtService(),
    metric: optional(
      choice(
        "what to give",
        METRICS.map((value) => ({ value, meaning: MEANINGS[value] })),
      ),
      "DSCR_MIN",
    ),
    annualRate: omittable(
      annualRates("interest rate per year, one or one per period; all but the DSCR need it", "cfads"),
    ),
    frequency: omittable(frequency()),
    balance: balance(),
  },
  returns: {
    kind: "scalarOrTable",
    unit: units.ratio,
    describe: "the ratio that metric names; with TABLE a row each for DSCR, ICR, LLCR and PLCR",
    columns: {
      metric: { header: "Metric", unit: units.choice },
      atClose: { header: "At close", unit: units.ratio },
      minimum: { header: "Minimum", unit: units.ratio },
      average: { header: "Average", unit: units.ratio },
      period: { header: "Period of minimum", unit: units.periods },
    },
  },
  notes: [
    "DSCR = cfads / debt_service; ICR = cfads / (opening balance·rate/frequency); LLCR and PLCR as in SPV_LLCR and SPV_PLCR.",
    "Minima and means run over the periods up to the last one with service; periods without a ratio are left out, and of several minima the first is named.",
    "A single balance is the debt at close and rolls; several are opening balances. Without one it is the present value of the service to come.",
    "DSCR_MIN and DSCR_AVERAGE need neither annual_rate nor frequency.",
  ],
  sources: ["yescombe"],
  examples: [
    {
      arguments: [[[150], [120], [90]], [[100], [100], [0]], null, null, null, null],
      result: 1.2,
      because: "The second year is the weakest; the third has no service.",
    },
    {
      arguments: [[[110], [60.5], [133.1]], [[55], [60.5], [0]], "TABLE", 0.1, 1, 100],
      result: [
        HEADER,
        ["DSCR", "", 1, 1.5, 2],
        ["ICR", "", 11, 11, 1],
        ["LLCR", 1.5, 1, 1.25, 2],
        ["PLCR", 2.5, 2.5, (2.5 + 3) / 2, 1],
      ],
      because:
        "100 owed at close and 55 a year later, at 10 %: interest of 10 and 5.5 is covered eleven times.",
    },
    {
      arguments: [[[110, 121]], [[55, 60.5]], "LLCR", 0.1, 1, null],
      result: 2,
      because: "A sculpted loan: its life coverage is its debt service coverage.",
    },
    {
      arguments: [[[110, 121]], [[55, 60.5]], "LLCR", null, null, null],
      result: { refusal: "annual_rate must be given for LLCR; got nothing" },
      because: "Present values need a rate.",
    },
  ],
  lambda: { formula: coverageTwin() },
  steps: [
    {
      term: "Periods of the loan's life",
      unit: units.periods,
      how: "periods up to the last one with debt_service above 0",
      value: ({ debtService: service }) => servicedPeriods(service),
    },
  ],
  evaluate: ({ annualRate, ...terms }) => coverage({ ...terms, annualRates: annualRate }),
});
