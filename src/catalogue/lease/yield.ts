import { npv } from "../../engine/cashflow/npv";
import { leaseYield as yieldOf, METHODS } from "../../engine/lease/leaseYield";
import { annualRate, choice, flows, frequency, optional, quote } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const LEVERAGED = [[-53776, 134441, -17612, -162714, 100000]];

export const leaseYield = define({
  name: "LEASE_YIELD",
  summary:
    "Yield per year of a lease's flows from period 0, by IRR or by the multiple investment sinking fund.",
  args: {
    flows: flows("flows in order of time from period 0, one per period: + received, − paid"),
    frequency: frequency(),
    method: optional(
      choice("how flows set aside earn", [
        { value: METHODS[0], meaning: "all flows earn the yield" },
        {
          value: METHODS[1],
          meaning: "what is invested earns the yield, what is set aside the sinking rate",
        },
      ]),
      "IRR",
    ),
    sinkingRate: optional(
      annualRate("rate on what is set aside, nominal per year and compounded frequency times, for MISF"),
      0,
    ),
    quote: quote(),
  },
  returns: {
    kind: "scalar",
    unit: units.annualRate,
    describe:
      "y; IRR: Σ flowₖ (1 + y/frequency)^−k = 0; MISF: B₀ = −flow₀, Bₜ = Bₜ₋₁·(1 + y/frequency where Bₜ₋₁ > 0, else 1 + sinking_rate/frequency) − flowₜ, Bₙ = 0",
  },
  notes: [
    "Leveraged leases change sign more than once, so that several IRRs may solve; the message then lists them as quoted.",
    "MISF has one yield at most: the last balance rises with the yield once anything was invested.",
    "At a sinking_rate of 0, MISF is the method by which a leveraged lease's income is allocated.",
  ],
  sources: ["descartes", "fas-13-e"],
  examples: [
    {
      arguments: [[[-100], [60], [60]], 1, null, null, null],
      result: (60 + Math.sqrt(60 ** 2 + 4 * 100 * 60)) / 200 - 1,
      because: "100·x² − 60·x − 60 = 0 with x = 1 + y: 13.07 %.",
    },
    {
      arguments: [[[-100, 175, -75, 25]], 1, "MISF", 0.1, null],
      result: 0.25,
      because: "125 less 175 sets 50 aside; they grow to 55 of the 75 then due, and the other 20 earn 5.",
    },
    {
      arguments: [LEVERAGED, 1, null, null, null],
      result: {
        refusal:
          "no single rate found in flows: 3 rates solve, 5.00664 %, 14.9859 %, 40.0094 %; method MISF has one at most",
      },
      because: "A leveraged lease with early tax benefits: three IRRs solve.",
    },
    {
      arguments: [[[100, -110]], 1, "MISF", 0.1, null],
      result: {
        refusal: "no single yield above -1 found in flows: the balance ends below 0 at every rate",
      },
      because: "Nothing is ever invested, so that no yield is earned.",
    },
  ],
  lambda: {
    impossible:
      "finding every rate, or proving that there is one alone, has no bounded form in Excel's functions",
  },
  steps: [
    {
      term: "Undiscounted sum",
      unit: units.money,
      how: "Σ flows",
      value: (values) => npv(0, values.flows),
    },
    {
      term: "Rate per period",
      unit: units.periodRate,
      how: "y / frequency",
      value: ({ method, ...fund }) => yieldOf(fund, method, "NOMINAL") / fund.frequency,
    },
  ],
  evaluate: ({ method, quote: quoted, ...fund }) => yieldOf(fund, method, quoted),
});
