import { draws } from "../../engine/debt/draws";
import {
  annualRates,
  FROM_ZERO,
  frequency,
  money,
  notZero,
  omittable,
  optional,
  share,
  vector,
} from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { countOf, given } from "../twins/given";

const HEADER = [
  "Period",
  "Costs",
  "Interest",
  "Fees",
  "Uses",
  "Debt draw",
  "Equity draw",
  "Balance",
  "Undrawn",
];

export const spvDraws = define({
  name: "SPV_DRAWS",
  summary:
    "Draws of debt and equity while chips are bought and installed, with interest and fees, from period 0.",
  args: {
    costs: vector("costs at each time, the first at close (period 0)", units.money, FROM_ZERO),
    gearing: share("share of each period's uses that debt pays"),
    annualRate: annualRates(
      "interest rate, nominal per year: one value, or one for each row of costs",
      "costs",
    ),
    frequency: frequency(),
    upfrontFee: optional(share("fee at close, as a share of the commitment"), 0),
    commitmentFee: optional(share("fee per year, as a share of what is undrawn"), 0),
    commitment: omittable(notZero(money("most debt; if omitted, what is drawn"))),
  },
  returns: {
    kind: "table",
    describe: "a row for each time from 0; Debt draw and Equity draw add up to Uses",
    columns: {
      period: { header: "Period", unit: units.periods },
      costs: { header: "Costs", unit: units.money },
      interest: { header: "Interest", unit: units.money },
      fees: { header: "Fees", unit: units.money },
      uses: { header: "Uses", unit: units.money },
      debt: { header: "Debt draw", unit: units.money },
      equity: { header: "Equity draw", unit: units.money },
      balance: { header: "Balance", unit: units.money },
      undrawn: { header: "Undrawn", unit: units.money },
    },
  },
  notes: [
    "Interest is the last balance × annual_rate/frequency; it is a use of the period and is paid by its draws.",
    "Fees are upfront_fee × the commitment at close, then commitment_fee/frequency × what was undrawn.",
    "Debt draw = gearing × uses, at most what is undrawn; equity pays the rest.",
    "Without a commitment it is the sum of the draws: fees depend on it and it on fees, which is solved in one step.",
  ],
  sources: ["yescombe", "coreweave-8k"],
  examples: [
    {
      arguments: [[[100], [100]], 0.5, 0.1, 1, null, null, null],
      result: [HEADER, [0, 100, 0, 0, 100, 50, 50, 50, 52.5], [1, 100, 5, 0, 105, 52.5, 52.5, 102.5, 0]],
      because: "The interest of the first draw is paid half by the second, half by equity.",
    },
    {
      arguments: [[[100, 100]], 0.5, 0.1, 1, 0.02, 0.01, 100],
      result: [HEADER, [0, 100, 0, 2, 102, 51, 51, 51, 49], [1, 100, 5.1, 0.49, 105.59, 49, 56.59, 100, 0]],
      because: "A commitment of 100 ends the draws: equity pays what it leaves.",
    },
    {
      arguments: [[[100]], 0.5, 0.1, 1, 0.02, null, null],
      result: [
        HEADER,
        [0, 100, 0, (100 * 0.02 * 0.5) / 0.99, 100 / 0.99, 50 / 0.99, 50 / 0.99, 50 / 0.99, 0],
      ],
      because: "A fee on a commitment that must pay half of it: 50 / (1 − 0.5 × 0.02).",
    },
    {
      arguments: [[[100], [100]], 1, 0.1, 1, 1, null, null],
      result: {
        refusal: "gearing must be low enough that debt outruns the fees and interest it pays; got 1",
      },
      because: "No debt is large enough to pay a fee of all of it.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(costs,gearing,annual_rate,frequency,[upfront_fee],[commitment_fee],[commitment],",
      `LET(n,${countOf("costs")},t,SEQUENCE(n,1,0),y,TOCOL(costs)+0*t,i,(TOCOL(annual_rate)+0*t)/frequency,g,gearing,`,
      given("u", "upfront_fee"),
      given("f", "commitment_fee"),
      given("k", "commitment"),
      "h,f/frequency,",
      "p,REDUCE(0,t,LAMBDA(a,j,a*(1+g*(SUM((t=j)*i)-h))+g*SUM((t=j)*y))),",
      "q,REDUCE(0,t,LAMBDA(a,j,IF(j=0,g*u,a*(1+g*(SUM((t=j)*i)-h))+g*h))),",
      "m,IF(k>0,k,p/(1-q)),",
      "w,SCAN(0,t,LAMBDA(a,j,LET(x,g*(SUM((t=j)*y)+a*SUM((t=j)*i)+IF(j=0,u*m,h*(m-a))),",
      "a+IF(k>0,MIN(x,m-a),x)))),",
      "o,TAKE(VSTACK(0,w),n),d,o*i,z,IF(t=0,u*m,h*(m-o)),s,y+d+z,",
      'VSTACK({"Period","Costs","Interest","Fees","Uses","Debt draw","Equity draw","Balance","Undrawn"},',
      "HSTACK(t,y,d,z,s,w-o,s-w+o,w,m-w))))",
    ].join(""),
  },
  steps: [],
  evaluate: ({ annualRate, ...construction }) => draws({ ...construction, annualRates: annualRate }),
});
