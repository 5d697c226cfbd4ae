import {
  bindingConstraint,
  cashValue,
  debtConstraints,
  debtSize,
  SIZING_PROFILES,
} from "../../engine/debt/size";
import {
  ABOVE_ZERO,
  annualRates,
  choice,
  coverages,
  flows,
  frequency,
  money,
  notZero,
  number,
  omittable,
  optional,
  share,
} from "../arguments";
import { define } from "../define";
import { LET_RATES } from "../twins/rates";
import { units } from "../units";
import { countOf, given } from "../twins/given";

const MEANINGS: Record<(typeof SIZING_PROFILES)[number], string> = {
  SCULPTED: "service in proportion to cfads",
  ANNUITY: "level service, covered in the weakest period",
};
const CFADS = 329.623;
const LEVEL = Array.from({ length: 20 }, () => [CFADS]);
const ANNUITY = (1 - (1 + 0.09 / 4) ** -20) / (0.09 / 4);

export const spvDebtSize = define({
  name: "SPV_DEBT_SIZE",
  summary:
    "The most debt that cash flow, cover ratios and the value of the assets allow, and what limits it.",
  args: {
    cfads: flows("cash flow available for debt service, one for each period of the loan"),
    dscr: coverages("debt service cover required: one value, or one for each period; 1.3 is 1.30x", "cfads"),
    annualRate: annualRates("interest rate, nominal per year: one value, or one for each period", "cfads"),
    frequency: frequency(),
    profile: optional(
      choice(
        "how service follows the cash",
        SIZING_PROFILES.map((value) => ({ value, meaning: MEANINGS[value] })),
      ),
      "SCULPTED",
    ),
    assetCost: omittable(notZero(money("what the assets cost or are worth; together with max_ltv"))),
    maxLtv: omittable(notZero(share("most debt as a share of asset_cost"))),
    minLlcr: omittable(number("least loan life cover ratio", units.ratio, ABOVE_ZERO)),
    minDebtYield: omittable(notZero(share("least cash flow of the first year as a share of debt"))),
    balloon: optional(money("debt left to pay at the end of the last period"), 0),
    show: optional(
      choice("what to show", [
        { value: "DEBT", meaning: "the debt" },
        { value: "TABLE", meaning: "the debt that each constraint allows" },
      ]),
      "DEBT",
    ),
  },
  returns: {
    kind: "scalarOrTable",
    unit: units.money,
    describe: "the least of the constraints given; as a table a row for each of them",
    columns: {
      constraint: { header: "Constraint", unit: units.choice },
      debt: { header: "Debt", unit: units.money },
      binding: { header: "Binding", unit: units.flag },
    },
  },
  notes: [
    "SCULPTED: Σ max(0, cfadsₜ)/dscrₜ·vᵗ + balloon·vⁿ; ANNUITY: min(cfads/dscr)·Σ vᵗ + balloon·vⁿ.",
    "LTV: max_ltv·asset_cost. LLCR: Σ max(0, cfadsₜ)·vᵗ / min_llcr. Debt yield: cfads of the first year / min_debt_yield.",
    "v is 1 / (1 + annual_rate/frequency); with a rate per period vᵗ is the product of them up to t.",
    "No constraint is below 0. Where several are the least the first of them is Binding.",
  ],
  sources: ["nrel-sam", "yescombe"],
  examples: [
    {
      arguments: [LEVEL, 1.3, 0.09, 4, "ANNUITY", null, null, null, null, null, null],
      result: (CFADS / 1.3) * ANNUITY,
      because: "Rents of 329.623 a quarter for five years at 9 % and 1.30x carry 4,047.70.",
    },
    {
      arguments: [[[156.25, 195.3125]], 1.25, 0.25, 1, null, 250, 0.8, 1.2, 0.5, null, "table"],
      result: [
        ["Constraint", "Debt", "Binding"],
        ["SCULPTED", 200, true],
        ["LTV", 200, false],
        ["LLCR", (125 + 125) / 1.2, false],
        ["Debt yield", 312.5, false],
      ],
      because: "Cover and value both allow 200: the first of them is named as the one that binds.",
    },
    {
      arguments: [[[100], [100]], 1.25, 0, 1, null, null, 0.65, null, null, null, null],
      result: { refusal: "asset_cost must be given with max_ltv; got nothing" },
      because: "A share of nothing is no constraint.",
    },
    {
      arguments: [[[100], [100]], 0, 0.1, 1, null, null, null, null, null, null, null],
      result: { refusal: "dscr must be above 0; got 0" },
      because: "Without cover there is no limit to find.",
    },
  ],
  lambda: { formula: sizeTwin() },
  steps: [
    {
      term: "Value of the cash",
      unit: units.money,
      how: "Σ max(0, cfadsₜ)·vᵗ",
      value: ({ annualRate, ...loan }) => cashValue({ ...loan, annualRates: annualRate }),
    },
    {
      term: "Binding constraint",
      unit: units.choice,
      how: "the first of the least",
      value: ({ annualRate, ...sizing }) => bindingConstraint({ ...sizing, annualRates: annualRate }),
    },
  ],
  evaluate: ({ annualRate, show, ...sizing }) =>
    (show === "DEBT" ? debtSize : debtConstraints)({ ...sizing, annualRates: annualRate }),
});

function sizeTwin(): string {
  return [
    "LAMBDA(cfads,dscr,annual_rate,frequency,[profile],[asset_cost],[max_ltv],[min_llcr],[min_debt_yield],[balloon],[show],",
    `LET(n,${countOf("cfads")},`,
    LET_RATES,
    "j,TOCOL(cfads)+0*t,q,TOCOL(dscr)+0*t,h,MAP(j,LAMBDA(x,MAX(0,x))),",
    given("b", "balloon"),
    `p,UPPER(IF(ISOMITTED(profile),"SCULPTED",profile)),`,
    given("l", "max_ltv"),
    given("w", "asset_cost"),
    given("g", "min_llcr"),
    given("y", "min_debt_yield"),
    'aa,HSTACK(p,MAX(0,IF(p="ANNUITY",MIN(j/q)*SUM(d),SUM(h/q*d))+b*e)),',
    'bb,IF(l>0,VSTACK(aa,HSTACK("LTV",l*w)),aa),',
    'cc,IF(g>0,VSTACK(bb,HSTACK("LLCR",SUM(h*d)/g)),bb),',
    'ee,IF(y>0,VSTACK(cc,HSTACK("Debt yield",MAX(0,SUM((t<=frequency)*j)/y))),cc),',
    "k,SEQUENCE(1+(l>0)+(g>0)+(y>0)),m,CHOOSECOLS(ee,2),z,MIN(m),f,MIN(IF(m=z,k,9)),",
    'IF(UPPER(IF(ISOMITTED(show),"DEBT",show))="DEBT",z,',
    'VSTACK({"Constraint","Debt","Binding"},HSTACK(ee,MAP(k,LAMBDA(x,x=f)))))))',
  ].join("");
}
