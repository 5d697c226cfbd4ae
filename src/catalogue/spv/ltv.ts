import { loanToValues } from "../../engine/debt/ltv";
import { asLongAs, FROM_ZERO, optional, share, standingFor, vector } from "../arguments";
import { define } from "../define";
import { asTheyLie } from "../twins/loan";
import { units } from "../units";

export const spvLtv = define({
  name: "SPV_LTV",
  summary: "Loan to value of each period, against an asset's value after its haircut.",
  args: {
    balance: standingFor(vector("what is owed, per period", units.money, FROM_ZERO), "assetValue"),
    assetValue: {
      ...vector("value of the asset, one or one per period", units.money, FROM_ZERO),
      settle: asLongAs("balance"),
    },
    haircut: optional(share("share of the value that does not count"), 0),
  },
  returns: {
    kind: "vector",
    unit: units.ratio,
    describe: "balance / (asset_value·(1 − haircut)), one per period",
  },
  notes: ["Empty where no value is left to lend against."],
  sources: ["lender-haircuts"],
  examples: [
    {
      arguments: [[[3500], [1750], [0]], [[5400], [2800], [540]], null],
      result: [[3500 / 5400], [0.625], [0]],
      because: "A loan of 3,500 on chips for 5,400 is 64.8 % of their cost.",
    },
    {
      arguments: [[[3500, 1750, 100]], [[5000, 2500, 0]], 0.2],
      result: [[0.875, 0.875, ""]],
      because: "A fifth of the value does not count; nothing is lent against nothing.",
    },
    {
      arguments: [[[3500]], [[5400]], 20],
      result: { refusal: "haircut must be a share from 0 to 1, such as 0.2 for 20 %; got 20" },
      because: "A haircut typed as a percentage is refused.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(balance,asset_value,[haircut],LET(h,IF(ISOMITTED(haircut),0,haircut),",
      "n,SUM(0*TOCOL(balance)+0*TOCOL(asset_value)+1),k,SEQUENCE(n),",
      'g,MAP(TOCOL(balance)+0*k,TOCOL(asset_value)*(1-h)+0*k,LAMBDA(p,q,IF(q>0,p/q,""))),',
      `${asTheyLie("g", "balance", "asset_value")}))`,
    ].join(""),
  },
  steps: [],
  evaluate: loanToValues,
});
