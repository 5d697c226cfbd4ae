import { lifeCoverages } from "../../engine/debt/lifeCoverage";
import { lifeArguments } from "../arguments";
import { define } from "../define";
import { lifeTwin } from "../twins/loan";
import { units } from "../units";

export const spvPlcr = define({
  name: "SPV_PLCR",
  summary:
    "Project life coverage ratio of each period: what all cash flows to come are worth, to what is owed.",
  args: lifeArguments(),
  returns: {
    kind: "vector",
    unit: units.ratio,
    describe: "(cashₜ + present value, at the opening of t, of all cfads from t on) / balance then",
  },
  notes: [
    "As SPV_LLCR, with the cash flows after the last service: the tail that could still repay.",
    "Empty after the last service and where nothing is owed. Negative cash flows count.",
  ],
  sources: ["yescombe"],
  examples: [
    {
      arguments: [[[110], [60.5], [133.1]], [[55], [60.5], [0]], 0.1, 1, null, 100],
      result: [[2.5], [(55 + 110) / 55], [""]],
      because: "133.1 after the last service is worth 100 at close, on top of the 150 of the loan's life.",
    },
    {
      arguments: [[[110, 121]], [[55, 60.5]], [[0.1, 0.21]], 1, null, null],
      result: [[2, 2]],
      because: "Floating rates, one for each period.",
    },
    {
      arguments: [[[110, 121]], [[55, 60.5, 0]], 0.1, 1, null, null],
      result: { refusal: "debt_service must be one value or 2, as many as cfads; got 3" },
      because: "Lengths that do not agree are refused.",
    },
  ],
  lambda: { formula: lifeTwin("n") },
  steps: [],
  evaluate: ({ annualRate, ...loan }) => lifeCoverages({ ...loan, annualRates: annualRate }, "project"),
});
