import { losses } from "../../engine/debt/loss";
import type { Argument } from "../arguments";
import { boundedPerPeriod, optionalPerPeriod, perPeriod, SHARE } from "../arguments";
import { define } from "../define";
import { cellCount } from "../twins";
import { units } from "../units";

const HEADER = ["Period", "Exposure", "Recovery", "Loss", "Loss given default"];

/** The first of them with more than one value says how many periods there are. */
const COUNTED = ["balance", "residual", "haircut", "remarketingCost", "claim", "claimRecovery"];

const optionalMoney = (describe: string): Argument<readonly number[]> =>
  optionalPerPeriod(perPeriod(describe, units.money, COUNTED), 0);
const optionalShare = (describe: string): Argument<readonly number[]> =>
  optionalPerPeriod(boundedPerPeriod(describe, units.share, COUNTED, SHARE), 0);

export const spvLoss = define({
  name: "SPV_LOSS",
  summary:
    "Loss given default of a loan on leased assets, period by period: what sale and claim do not cover.",
  args: {
    balance: perPeriod("what is owed in each period, at or above 0", units.money, COUNTED),
    residual: perPeriod("value of the assets: one, or one for each period", units.money, COUNTED),
    haircut: optionalShare("share of that value that a forced sale loses: one, or one for each period"),
    remarketingCost: optionalMoney("cost of taking back and selling: one, or one for each period"),
    claim: optionalMoney("claim on the lessee, such as a stipulated loss value: one, or one for each period"),
    claimRecovery: optionalShare("share of the claim that is paid: one, or one for each period"),
  },
  returns: {
    kind: "table",
    describe: "a row for each period",
    columns: {
      period: { header: "Period", unit: units.periods },
      exposure: { header: "Exposure", unit: units.money },
      recovery: { header: "Recovery", unit: units.money },
      loss: { header: "Loss", unit: units.money },
      lossGivenDefault: { header: "Loss given default", unit: units.share },
    },
  },
  notes: [
    "Recovery = residual·(1 − haircut) − remarketing_cost + claim·claim_recovery, at most the exposure and not below 0.",
    "Loss = Exposure − Recovery, and loss given default is its share of the exposure; empty where nothing is owed.",
    "LEASE_RESIDUAL gives the values of the assets, LEASE_TERMINATION the stipulated loss values.",
  ],
  sources: ["basel-cre32", "lease-loss-values"],
  examples: [
    {
      arguments: [[[100]], [[70, 60]], null, null, null, null],
      result: [HEADER, [1, 100, 70, 30, 0.3], [2, 100, 60, 40, 0.4]],
      because: "One balance stands for both periods in which the chips have a value.",
    },
    {
      arguments: [[[1000], [600], [0]], [[800], [500], [300]], [[0.25]], [[50]], null, null],
      result: [HEADER, [1, 1000, 550, 450, 0.45], [2, 600, 325, 275, 275 / 600], [3, 0, 0, 0, ""]],
      because: "A sale at three quarters of 800 brings 600, less 50 for the sale itself.",
    },
    {
      arguments: [[[1000, 600]], [[800, 500]], [[0.25]], [[50]], [[1100, 700]], [[0.5]]],
      result: [HEADER, [1, 1000, 1000, 0, 0], [2, 600, 600, 0, 0]],
      because:
        "Half of a stipulated loss claim covers what the sale leaves; more than the exposure is not recovered.",
    },
    {
      arguments: [[[1000]], [[800]], [[25]], null, null, null],
      result: { refusal: "haircut must be a share from 0 to 1, such as 0.25 for 25 %; got 25" },
      because: "A haircut typed as a percentage is refused.",
    },
  ],
  lambda: { formula: lossTwin() },
  steps: [],
  evaluate: losses,
});

function lossTwin(): string {
  const column = (name: string, argument: string): string =>
    `${name},IF(ISOMITTED(${argument}),0*k,TOCOL(${argument})+0*k),`;
  const count = (argument: string): string => `IF(ISOMITTED(${argument}),1,${cellCount(argument)})`;
  const counts = ["haircut", "remarketing_cost", "claim", "claim_recovery"].map(count).join(",");
  return [
    "LAMBDA(balance,residual,[haircut],[remarketing_cost],[claim],[claim_recovery],LET(",
    `k,SEQUENCE(MAX(${cellCount("balance")},${cellCount("residual")},${counts})),b,TOCOL(balance)+0*k,v,TOCOL(residual)+0*k,`,
    column("h", "haircut"),
    column("m", "remarketing_cost"),
    column("g", "claim"),
    column("j", "claim_recovery"),
    "y,MAP(b,v*(1-h)-m+g*j,LAMBDA(x,z,MAX(0,MIN(x,z)))),",
    'VSTACK({"Period","Exposure","Recovery","Loss","Loss given default"},',
    'HSTACK(k,b,y,b-y,MAP(b,y,LAMBDA(x,z,IF(x>0,(x-z)/x,"")))))))',
  ].join("");
}
