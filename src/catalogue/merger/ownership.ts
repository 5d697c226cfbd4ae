import { ownership } from "../../engine/merger/ownership";
import { money, optional } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const HEADER = ["Party", "Value", "Ownership"];

export const mergerOwnership = define({
  name: "MERGER_OWNERSHIP",
  summary: "Who owns the combined company, from the values of acquirer and target and the cash paid.",
  args: {
    acquirerValue: money("value of the acquirer's equity"),
    targetValue: money("value of the target's equity at the offer"),
    cash: optional(money("part of it that is paid in cash, at most target_value"), 0),
  },
  returns: {
    kind: "table",
    describe: "a row each for acquirer holders, target holders and the total",
    columns: {
      party: { header: "Party", unit: units.choice },
      value: { header: "Value", unit: units.money },
      ownership: { header: "Ownership", unit: units.share },
    },
  },
  notes: [
    "Value of the target's holders = target_value − cash: what is paid in cash leaves the target's side.",
    "Ownership = value / total; empty where the total is 0.",
    "From share counts: acquirer shares beside target shares times the exchange ratio.",
  ],
  sources: ["spacex-xai", "gitman"],
  examples: [
    {
      arguments: [1000000, 250000, null],
      result: [
        HEADER,
        ["Acquirer holders", 1000000, 0.8],
        ["Target holders", 250000, 0.2],
        ["Total", 1250000, 1],
      ],
      because: "SpaceX at 1,000 billion and xAI at 250 billion, in millions: 80 % and 20 %.",
    },
    {
      arguments: [600, 300, 100],
      result: [HEADER, ["Acquirer holders", 600, 0.75], ["Target holders", 200, 0.25], ["Total", 800, 1]],
      because: "Of the 300 offered 100 are cash: shares are issued for 200.",
    },
    {
      arguments: [600, 300, 400],
      result: { refusal: "cash must be at most target_value, 300; got 400" },
      because: "No more cash can be paid than the target is worth.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(acquirer_value,target_value,[cash],LET(b,target_value-IF(ISOMITTED(cash),0,cash),t,acquirer_value+b,",
      'VSTACK({"Party","Value","Ownership"},HSTACK("Acquirer holders",acquirer_value,IF(t>0,acquirer_value/t,"")),',
      'HSTACK("Target holders",b,IF(t>0,b/t,"")),HSTACK("Total",t,IF(t>0,1,"")))))',
    ].join(""),
  },
  steps: [],
  evaluate: (values) => ownership(values.acquirerValue, values.targetValue, values.cash),
});
