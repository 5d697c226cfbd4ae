import { datedRates, picked } from "../../engine/cashflow/rates";
import { dates, flows, pick } from "../arguments";
import { define } from "../define";
import { units } from "../units";

/** Microsoft's example of XIRR, which is also its example of XNPV. */
const MICROSOFT_FLOWS = [[-10000], [2750], [4250], [3250], [2750]];
const MICROSOFT_DATES = [[39448], [39508], [39751], [39859], [39904]];

export const finXirr = define({
  name: "FIN_XIRR",
  summary: "Effective annual rate at which dated flows are worth nothing; found wherever it exists.",
  args: {
    flows: flows("flows in any order: + received, − paid; at least one of each"),
    dates: dates("the date of each flow, as many as flows"),
    pick: pick(),
  },
  returns: {
    kind: "scalar",
    unit: units.annualRate,
    describe: "r above −1 with Σ flowⱼ (1 + r)^−((dateⱼ − date₁)/365) = 0",
  },
  notes: [
    "The rate is compounded once a year of 365 days, as in Excel's XIRR.",
    "Excel's XIRR searches from a guess and may answer 2.98E-09 or an error where a rate exists; this finds every rate.",
    "Where flows change sign more than once several rates can solve; the message then lists them.",
  ],
  sources: ["excel-xirr", "descartes"],
  examples: [
    {
      arguments: [MICROSOFT_FLOWS, MICROSOFT_DATES, null],
      result: 0.37336253351883136,
      because: "Microsoft's own example of XIRR: 37.34 %.",
    },
    {
      arguments: [
        [[5290.5], [5290.5], [5290.5], [5290.5], [6273.2], [5417.2], [5492.05], [5486.15], [-20004]],
        [[40269], [40269], [40269], [40269], [40490], [40575], [40617], [40675], [40786]],
        null,
      ],
      result: -0.5920466740925775,
      because: "A fund that lost more than half: Excel's XIRR answers 2.98E-09.",
    },
    {
      arguments: [[[100], [200]], [[45000], [45365]], null],
      result: { refusal: "no rate above -1 found in flows: at every rate one sign outweighs the other" },
      because: "Money only received has no rate.",
    },
  ],
  lambda: {
    impossible: "finding every rate, or proving that there is none, has no bounded form in Excel's functions",
  },
  steps: [
    {
      term: "Flows",
      unit: units.periods,
      how: "how many flows there are",
      value: (values) => values.flows.length,
    },
    {
      term: "Rates that solve",
      unit: units.periods,
      how: "how many rates above -1 make the present value 0",
      value: (values) => datedRates(values.flows, values.dates).length,
    },
  ],
  evaluate: (values) => picked(datedRates(values.flows, values.dates), values.pick),
});
