import { cashSweep } from "../../engine/debt/sweep";
import {
  annualRates,
  asLongAs,
  AT_LEAST_ZERO,
  cfads,
  frequency,
  FROM_ZERO,
  money,
  notZero,
  number,
  omittable,
  share,
  vector,
} from "../arguments";
import { define } from "../define";
import { sweepTwin } from "../twins/sweep";
import { units } from "../units";

const HEADER = [
  "Period",
  "CFADS",
  "Interest",
  "Scheduled principal",
  "Sweep",
  "Distribution",
  "Shortfall",
  "Closing",
  "DSCR",
];

export const spvSweep = define({
  name: "SPV_SWEEP",
  summary:
    "Cash sweep: interest, scheduled principal and prepayment from cash flow, and what is left for the owners.",
  args: {
    cfads: cfads("principal"),
    debt: money("debt at close"),
    principal: {
      ...vector("scheduled principal per period, one or one per period", units.money, FROM_ZERO),
      settle: asLongAs("cfads"),
    },
    annualRate: annualRates("interest rate of the loan per year, one or one per period", "cfads"),
    frequency: frequency(),
    sweepShare: share("share of the cash after debt service that prepays"),
    sweepDscr: omittable(
      notZero(number("DSCR below which all of that cash prepays", units.ratio, AT_LEAST_ZERO)),
    ),
  },
  returns: {
    kind: "table",
    describe: "a row per period: what is paid, what is not, and what is owed at its end",
    columns: {
      period: { header: "Period", unit: units.periods },
      cfads: { header: "CFADS", unit: units.money },
      interest: { header: "Interest", unit: units.money },
      scheduled: { header: "Scheduled principal", unit: units.money },
      sweep: { header: "Sweep", unit: units.money },
      distribution: { header: "Distribution", unit: units.money },
      shortfall: { header: "Shortfall", unit: units.money },
      closing: { header: "Closing", unit: units.money },
      dscr: { header: "DSCR", unit: units.ratio },
    },
  },
  notes: [
    "Interest and Scheduled principal are what is paid, interest first. Due are balance·rate/frequency and the least of balance and principal: prepayments shorten the loan from its end.",
    "Unpaid interest is added to Closing, unpaid principal stays in it; Shortfall is both.",
    "DSCR = cfads / (interest + scheduled principal due), empty where nothing is due. A DSCR equal to sweep_dscr is not below it.",
    "CFADS = Interest + Scheduled principal + Sweep + Distribution, except that a negative CFADS pays nothing and is left to the owners.",
  ],
  sources: ["yescombe"],
  examples: [
    {
      arguments: [[[300], [300], [300]], 500, 100, 0.25, 1, 0.5, null],
      result: [
        HEADER,
        [1, 300, 125, 100, 37.5, 37.5, 0, 362.5, 300 / 225],
        [2, 300, 90.625, 100, 54.6875, 54.6875, 0, 207.8125, 300 / 190.625],
        [3, 300, 51.953125, 100, 74.0234375, 74.0234375, 0, 33.7890625, 300 / 151.953125],
      ],
      because: "Half of what is left after debt service prepays.",
    },
    {
      arguments: [[[180], [500], [500]], 400, 200, 0.25, 1, 0, 1.6],
      result: [
        HEADER,
        [1, 180, 100, 80, 0, 0, 120, 320, 0.6],
        [2, 500, 80, 200, 0, 220, 0, 120, 500 / 280],
        [3, 500, 30, 120, 0, 350, 0, 0, 500 / 150],
      ],
      because:
        "Principal that is not paid stays owed; coverage at or above 1.6 leaves the rest to the owners.",
    },
    {
      arguments: [[[90], [500]], 400, [[100], [100]], 0.25, 1, 0, 2.5],
      result: [
        HEADER,
        [1, 90, 90, 0, 0, 0, 110, 410, 0.45],
        [2, 500, 102.5, 100, 297.5, 0, 0, 12.5, 500 / 202.5],
      ],
      because: "Unpaid interest is owed too; below a DSCR of 2.5 all cash prepays.",
    },
    {
      arguments: [[[300]], 500, 100, 0.25, 1, 50, null],
      result: { refusal: "sweep_share must be a share from 0 to 1, such as 0.5 for 50 %; got 50" },
      because: "A share typed as a percentage is refused.",
    },
  ],
  lambda: { formula: sweepTwin() },
  steps: [],
  evaluate: ({ annualRate, ...terms }) => cashSweep({ ...terms, annualRates: annualRate }),
});
