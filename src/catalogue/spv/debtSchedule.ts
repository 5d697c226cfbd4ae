import { PROFILES } from "../../engine/debt/loan";
import { loanSchedule } from "../../engine/debt/loanSchedule";
import {
  annualRatesByRow,
  AT_LEAST_ZERO,
  choice,
  dates,
  dayCount,
  FROM_ZERO,
  frequency,
  money,
  number,
  omittable,
  optional,
  periods,
  rounding,
  vector,
  WHOLE,
} from "../arguments";
import { define } from "../define";
import { scheduleTwin } from "../twins/debtSchedule";
import { units } from "../units";

const HEADER = [
  "Period",
  "Date",
  "Opening",
  "Draw",
  "Interest",
  "Principal",
  "Balloon",
  "Debt service",
  "Closing",
];
const MEANINGS: Record<(typeof PROFILES)[number], string> = {
  ANNUITY: "level payments",
  LINEAR: "equal parts of principal",
  BULLET: "all principal at the end",
};

const LEVEL = 1210 / 2.1;
/** 1 January and 1 April 2026, 1 January 2027. */
const STUB = [[46023], [46113], [46388]];

export const spvDebtSchedule = define({
  name: "SPV_DEBT_SCHEDULE",
  summary:
    "A loan row by row: level, linear or bullet, with interest-only periods, a balloon and staged draws.",
  args: {
    debt: vector(
      "debt at the start; or draws at the starts of the first periods, one each",
      units.money,
      FROM_ZERO,
    ),
    annualRate: annualRatesByRow("interest rate, nominal per year: one value, or one for each row"),
    periods: periods("number of payments of each draw, those of interest alone included"),
    frequency: frequency(),
    profile: optional(
      choice(
        "how principal is repaid",
        PROFILES.map((value) => ({ value, meaning: MEANINGS[value] })),
      ),
      "ANNUITY",
    ),
    interestOnly: optional(
      number("first periods that pay interest alone", units.periods, WHOLE, AT_LEAST_ZERO),
      0,
    ),
    balloon: optional(money("debt left to pay with the last payment; BULLET leaves all of it"), 0),
    start: omittable(dates("first day that accrues; or all dates, one more than rows, where periods differ")),
    dayCount: omittable(dayCount()),
    rounding: rounding(),
  },
  returns: {
    kind: "table",
    describe: "a row per period; the last Closing is 0, with the balloon paid beside the service",
    columns: {
      period: { header: "Period", unit: units.periods },
      date: { header: "Date", unit: units.date },
      opening: { header: "Opening", unit: units.money },
      draw: { header: "Draw", unit: units.money },
      interest: { header: "Interest", unit: units.money },
      principal: { header: "Principal", unit: units.money },
      balloon: { header: "Balloon", unit: units.money },
      service: { header: "Debt service", unit: units.money },
      closing: { header: "Closing", unit: units.money },
    },
  },
  notes: [
    "Interest = (Opening + Draw)·i; i is annual_rate/frequency, with day_count annual_rate × the year fraction of the row.",
    "ANNUITY pays (opening − balloon·(1 + i)^−m) / annuity(i, m), m payments being left: a rate per row re-levels it.",
    "LINEAR repays (debt − balloon) / (periods − interest_only) in each period; BULLET repays nothing before its balloon.",
    "Each draw amortises over its own periods, its balloon pro rata; the rows, periods + draws − 1, add up. Opening is before the draw.",
    "Date is the end of the period, 12/frequency months after the last; it is empty without start.",
    "With rounding, draw by draw, interest and payment (LINEAR: principal) are rounded and the last principal takes the rest.",
  ],
  sources: ["excel-pmt", "isda-2006", "coreweave-8k", "beignet-notes"],
  examples: [
    {
      arguments: [1000, 0.1, 2, 1, null, null, null, 46023, null, null],
      result: [
        HEADER,
        [1, 46388, 1000, 0, 100, LEVEL - 100, 0, LEVEL, 1100 - LEVEL],
        [2, 46753, 1100 - LEVEL, 0, LEVEL - LEVEL / 1.1, LEVEL / 1.1, 0, LEVEL, 0],
      ],
      because: "Two level payments of 1,000 at 10 %: 576.19 each.",
    },
    {
      arguments: [[[100, 200]], 0.1, 2, 1, "LINEAR", null, null, null, null, null],
      result: [
        HEADER,
        [1, "", 0, 100, 10, 50, 0, 60, 50],
        [2, "", 50, 200, 25, 150, 0, 175, 100],
        [3, "", 100, 0, 10, 100, 0, 110, 0],
      ],
      because: "A delayed-draw term loan: each draw is repaid over its own two years.",
    },
    {
      arguments: [[[1000]], 0.08, 2, 4, "BULLET", null, null, STUB, "ACT/360", null],
      result: [
        HEADER,
        [1, 46113, 1000, 0, 20, 0, 0, 20, 1000],
        [2, 46388, 1000, 0, 550 / 9, 0, 1000, 550 / 9, 0],
      ],
      because:
        "Dates of their own: 90 and 275 days of interest over 360, and all of the principal at the end.",
    },
    {
      arguments: [1000, 0.1, 3, 1, null, 1, null, null, null, 0.01],
      result: [
        HEADER,
        [1, "", 1000, 0, 100, 0, 0, 100, 1000],
        [2, "", 1000, 0, 100, 476.19, 0, 576.19, 523.81],
        [3, "", 523.81, 0, 52.38, 523.81, 0, 576.19, 0],
      ],
      because: "Interest alone for a year, then cents: the last principal takes the rest.",
    },
    {
      arguments: [1000, [[0.1], [0.1]], 3, 1, null, null, null, null, null, null],
      result: { refusal: "annual_rate must be one value or 3, as many as rows; got 2" },
      because: "Rates for another number of rows are refused with both lengths.",
    },
  ],
  lambda: { formula: scheduleTwin() },
  steps: [],
  evaluate: ({ annualRate, ...terms }) => loanSchedule({ ...terms, annualRates: annualRate }),
});
