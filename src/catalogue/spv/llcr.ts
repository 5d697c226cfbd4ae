import { lifeCoverages } from "../../engine/debt/lifeCoverage";
import { lifeArguments } from "../arguments";
import { define } from "../define";
import { lifeTwin } from "../twins/loan";
import { units } from "../units";

const TWO_YEARS = [[[110, 121]], [[55, 60.5]], 0.1, 1] as const;

export const spvLlcr = define({
  name: "SPV_LLCR",
  summary:
    "Loan life coverage ratio of each period: what the cash flows of the loan's life are worth, to what is owed.",
  args: lifeArguments(),
  returns: {
    kind: "vector",
    unit: units.ratio,
    describe:
      "(cashₜ + present value, at the opening of t, of cfads to the last period with service) / balance then",
  },
  notes: [
    "A single balance is the debt at close and rolls: balance·(1 + rate/frequency) − debt_service. Several are opening balances.",
    "Without a balance it is the present value of the service that remains; give it where there is a balloon.",
    "Empty after the last service and where nothing is owed. Negative cash flows count.",
  ],
  sources: ["yescombe"],
  examples: [
    {
      arguments: [...TWO_YEARS, null, null],
      result: [[2, 2]],
      because: "A loan sculpted to half of the cash flow is covered twice, at every opening.",
    },
    {
      arguments: [...TWO_YEARS, [[10, 0]], [[100, 55]]],
      result: [[2.1, 2]],
      because: "Cash at hand counts: 10 + 110/1.1 + 121/1.1² to the 100 owed.",
    },
    {
      arguments: [[[110], [60.5], [500]], [[55], [60.5], [0]], 0.1, 1, null, 100],
      result: [[1.5], [1], [""]],
      because: "What comes after the last service covers no loan.",
    },
    {
      arguments: [[[110, 121]], [[55, 60.5]], 10, 1, null, null],
      result: { refusal: "annual_rate must be a decimal per year, such as 0.1 for 10 %; got 10" },
      because: "A rate typed as a percentage is refused.",
    },
  ],
  lambda: { formula: lifeTwin("l") },
  steps: [],
  evaluate: ({ annualRate, ...loan }) => lifeCoverages({ ...loan, annualRates: annualRate }, "loan"),
});
