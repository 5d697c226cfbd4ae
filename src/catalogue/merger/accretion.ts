import { accretion } from "../../engine/merger/accretion";
import { ABOVE_ZERO, AT_LEAST_ZERO, money, number, optional, share } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const HEADER = ["Item", "Value"];

export const mergerAccretion = define({
  name: "MERGER_ACCRETION",
  summary: "Combined earnings per share after a merger, and the accretion or dilution to the acquirer.",
  args: {
    acquirerEarnings: number("acquirer's net earnings of the year; a loss is negative", units.money),
    acquirerShares: number("acquirer's shares before the merger", units.shares, ABOVE_ZERO),
    targetEarnings: number("target's net earnings of the year; a loss is negative", units.money),
    targetShares: number("target's shares", units.shares, AT_LEAST_ZERO),
    exchangeRatio: number(
      "acquirer shares issued for one target share; 0 where all is paid in cash",
      units.factor,
      AT_LEAST_ZERO,
    ),
    synergies: optional(number("synergies of the year before tax; a cost is negative", units.money), 0),
    financingCost: optional(money("interest on what the merger is paid with, before tax"), 0),
    taxRate: optional(share("tax rate on synergies and financing cost"), 0),
  },
  returns: {
    kind: "table",
    describe: "six rows, from the new shares to the accretion",
    columns: {
      item: { header: "Item", unit: units.choice },
      value: {
        header: "Value",
        unit: units.byRow,
        rowUnits: [units.shares, units.money, units.shares, units.perShare, units.perShare, units.share],
      },
    },
  },
  notes: [
    "New shares = target_shares·exchange_ratio; they join the acquirer's in Combined shares.",
    "Combined earnings = both earnings + (synergies − financing_cost)·(1 − tax_rate).",
    "Accretion = Combined EPS / Acquirer EPS − 1: negative where the merger dilutes, empty unless the acquirer's EPS is above 0.",
    "Earnings in millions want shares in millions.",
  ],
  sources: ["rosenbaum-pearl", "gitman"],
  examples: [
    {
      arguments: [200000, 50000, 50000, 20000, 0.4, null, null, null],
      result: [
        HEADER,
        ["New shares", 8000],
        ["Combined earnings", 250000],
        ["Combined shares", 58000],
        ["Combined EPS", 250000 / 58000],
        ["Acquirer EPS", 4],
        ["Accretion", 250 / 58 / 4 - 1],
      ],
      because: "0.4 share for each of 20,000: 4.31 a share after 4.00, an accretion of 7.76 %.",
    },
    {
      arguments: [400, 100, 100, 50, 1.56, 50, 10, 0.25],
      result: [
        HEADER,
        ["New shares", 78],
        ["Combined earnings", 400 + 100 + 40 * 0.75],
        ["Combined shares", 178],
        ["Combined EPS", 530 / 178],
        ["Acquirer EPS", 4],
        ["Accretion", 530 / 712 - 1],
      ],
      because: "Synergies of 50 less interest of 10 are 30 after tax, and do not make up for 78 new shares.",
    },
    {
      arguments: [-20, 100, 50, 40, 0.5, null, null, null],
      result: [
        HEADER,
        ["New shares", 20],
        ["Combined earnings", 30],
        ["Combined shares", 120],
        ["Combined EPS", 0.25],
        ["Acquirer EPS", -0.2],
        ["Accretion", ""],
      ],
      because: "An acquirer with a loss has no earnings per share that could accrete.",
    },
    {
      arguments: [400, 100, 100, 50, 1.56, null, null, 25],
      result: { refusal: "tax_rate must be a share from 0 to 1, such as 0.25 for 25 %; got 25" },
      because: "A tax rate typed as a percentage is refused.",
    },
  ],
  lambda: { formula: accretionTwin() },
  steps: [],
  evaluate: accretion,
});

function accretionTwin(): string {
  const given = (argument: string): string => `IF(ISOMITTED(${argument}),0,${argument})`;
  return [
    "LAMBDA(acquirer_earnings,acquirer_shares,target_earnings,target_shares,exchange_ratio,[synergies],[financing_cost],[tax_rate],LET(",
    `n,target_shares*exchange_ratio,s,acquirer_shares+n,`,
    `e,acquirer_earnings+target_earnings+(${given("synergies")}-${given("financing_cost")})*(1-${given("tax_rate")}),`,
    'a,acquirer_earnings/acquirer_shares,VSTACK({"Item","Value"},HSTACK("New shares",n),HSTACK("Combined earnings",e),',
    'HSTACK("Combined shares",s),HSTACK("Combined EPS",e/s),HSTACK("Acquirer EPS",a),HSTACK("Accretion",IF(a>0,e/s/a-1,"")))))',
  ].join("");
}
