import { survivingShare, survivors } from "../../engine/orbit/survivors";
import { amount, annualLoss, optional, share } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { given } from "../twins/given";

export const orbitalSurvivors = define({
  name: "ORBITAL_SURVIVORS",
  summary: "Satellites, or their output, left after some years of losses and degradation.",
  args: {
    count: amount("satellites, or any measure of their output, at the start", units.count),
    years: amount("years since, whole or not", units.years),
    annualLoss: annualLoss(),
    degradation: optional(share("share of its output that a working satellite loses in a year"), 0),
  },
  returns: {
    kind: "scalar",
    unit: units.ratio,
    describe: "count·((1 − annual_loss)·(1 − degradation))^years",
  },
  notes: [
    "Nothing is rounded: it is the expected number.",
    "For comparison: on the ground 220 faults in 54 days on 16,384 GPUs and their memory, 9 % a year, while Meta trained Llama 3; a fault there is repaired.",
  ],
  sources: ["llama-3"],
  examples: [
    {
      arguments: [1000, 2, 0.1, 0.1],
      result: 656.1,
      because: "Each year leaves 0.9 × 0.9 of the output.",
    },
    { arguments: [1000, 0.5, 0.19, null], result: 900, because: "Half a year at 19 % a year: √0.81." },
    { arguments: [1000, 0, 1, null], result: 1000, because: "At the start nothing has failed." },
    {
      arguments: [1000, 5, 5, null],
      result: { refusal: "annual_loss must be a share from 0 to 1, such as 0.05 for 5 %; got 5" },
      because: "A loss typed as a percentage is refused.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(count,years,[annual_loss],[degradation],LET(",
      given("l", "annual_loss", "0.05"),
      given("d", "degradation"),
      "count*IF(years=0,1,((1-l)*(1-d))^years)))",
    ].join(""),
  },
  steps: [
    {
      term: "Surviving share",
      unit: units.share,
      how: "((1 − annual_loss)·(1 − degradation))^years",
      value: (values) => survivingShare(values),
    },
  ],
  evaluate: survivors,
});
