import { npv } from "../../engine/cashflow/npv";
import { periodicRates, picked } from "../../engine/cashflow/rates";
import { flows, pick } from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const finIrr = define({
  name: "FIN_IRR",
  summary:
    "Rate per period at which flows one period apart are worth nothing; every rate is found, none is missed.",
  args: {
    flows: flows("flows in order of time, one per period: + received, − paid; at least one of each"),
    pick: pick(),
  },
  returns: {
    kind: "scalar",
    unit: units.periodRate,
    describe: "r above −1 with Σₖ flowₖ (1 + r)^−k = 0, k = 0…",
  },
  notes: [
    "The rate is per period: of monthly flows it is the monthly rate. FIN_CONVERT_RATE makes it a rate per year.",
    "Where flows change sign more than once several rates can solve; the message then lists them, and pick chooses.",
    "A blank cell among the flows is 0 and keeps its place in time; Excel's IRR would move later flows forward.",
  ],
  sources: ["excel-irr", "descartes"],
  examples: [
    {
      arguments: [[[-100], [60], [60]], null],
      result: (60 + Math.sqrt(60 ** 2 + 4 * 100 * 60)) / 200 - 1,
      because: "100·x² − 60·x − 60 = 0 with x = 1 + r: 13.07 % a period.",
    },
    {
      arguments: [[[10000, -36000, 42875, -16905]], "HIGHEST"],
      result: 0.4,
      because: "10,000·(x − 1.05)·(x − 1.15)·(x − 1.4): three rates solve, and the highest was asked for.",
    },
    {
      arguments: [[[-53776, 134441, -17612, -162714, 100000]], null],
      result: {
        refusal:
          "no single rate found in flows: 3 rates solve, 5.00664 %, 14.9859 %, 40.0094 %; pick LOWEST, HIGHEST or NEAREST",
      },
      because:
        "A leveraged lease with early tax benefits: Excel's IRR would answer with one of its three rates.",
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
  steps: [
    {
      term: "Undiscounted sum",
      unit: units.money,
      how: "Σ flows",
      value: (values) => npv(0, values.flows),
    },
    {
      term: "Rates that solve",
      unit: units.periods,
      how: "how many rates above -1 make the present value 0",
      value: (values) => periodicRates(values.flows).length,
    },
  ],
  evaluate: (values) => picked(periodicRates(values.flows), values.pick),
});
