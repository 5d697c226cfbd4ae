import { leaseFactor as factor } from "../../engine/lease/factor";
import { annualRate, frequency, optional, periods, share, timing } from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const leaseFactor = define({
  name: "LEASE_FACTOR",
  summary: "Lease rate factor: rent per period for one unit of cost, at a yield.",
  args: {
    annualYield: annualRate("yield wanted, nominal per year and compounded frequency times: 0.105 is 10.5 %"),
    periods: periods("number of rents"),
    frequency: frequency(),
    timing: timing(),
    residualShare: optional(share("residual value at the end, as a share of cost"), 0),
  },
  returns: { kind: "scalar", unit: units.factor, describe: "(1 − residual_share·vⁿ) / Σ v^(t − timing)" },
  notes: [
    "v is 1 / (1 + annual_yield/frequency), n the number of periods.",
    "A factor says nothing without its frequency, timing and residual: quote them with it.",
  ],
  sources: ["lease-glossaries"],
  examples: [
    {
      arguments: [0.12, 36, 12, null, null],
      result: 0.01 / (1 - 1.01 ** -36),
      because: "Three years of monthly rents at 12 %: 3.32 % of cost each.",
    },
    {
      arguments: [0.12, 36, 12, null, 1],
      result: 0.01,
      because: "Where all of the cost comes back at the end the rent is the yield alone.",
    },
    {
      arguments: [0.12, 36, 12, null, 10],
      result: { refusal: "residual_share must be a share from 0 to 1, such as 0.1 for 10 %; got 10" },
      because: "A share typed as a percentage is refused.",
    },
  ],
  lambda: {
    formula:
      "LAMBDA(annual_yield,periods,frequency,[timing],[residual_share],LET(i,annual_yield/frequency," +
      "a,IF(ISOMITTED(timing),0,timing),z,IF(ISOMITTED(residual_share),0,residual_share)," +
      "(1-z*(1+i)^(0-periods))/SUM((1+i)^(a-SEQUENCE(periods)))))",
  },
  steps: [
    {
      term: "Rate per period",
      unit: units.periodRate,
      how: "annual_yield / frequency",
      value: (values) => values.annualYield / values.frequency,
    },
  ],
  evaluate: factor,
});
