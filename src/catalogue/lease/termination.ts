import { terminations } from "../../engine/lease/termination";
import { annualRate, frequency, money, optional, periods, perPeriod, share, timing } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const HEADER = [
  "Period",
  "Termination value",
  "Termination share",
  "Stipulated loss value",
  "Stipulated loss share",
];

export const leaseTermination = define({
  name: "LEASE_TERMINATION",
  summary:
    "Termination and stipulated loss values of a lease after each rent, as money and as shares of cost.",
  args: {
    annualYield: annualRate(
      "yield to keep, nominal per year and compounded frequency times: 0.105 is 10.5 %",
    ),
    cost: money("lessor's cost, which the shares are of"),
    rent: perPeriod("rent per period: one value, or one for each period", units.money, "periods"),
    periods: periods("number of rents"),
    frequency: frequency(),
    timing: timing(),
    residual: optional(money("booked value of the asset at the end of the last period"), 0),
    upside: optional(
      share("what a total loss costs the lessor beyond the booked residual, as a share of cost"),
      0,
    ),
  },
  returns: {
    kind: "table",
    describe: "a row for each period from 0; the last Termination value is the residual",
    columns: {
      period: { header: "Period", unit: units.periods },
      value: { header: "Termination value", unit: units.money },
      share: { header: "Termination share", unit: units.share },
      lossValue: { header: "Stipulated loss value", unit: units.money },
      lossShare: { header: "Stipulated loss share", unit: units.share },
    },
  },
  notes: [
    "Termination value at k = Σ rentₜ v^(t − timing − k) over t after k, plus residual·v^(n − k); v is 1 / (1 + annual_yield/frequency).",
    "At time k a rent in arrears has just been paid; a rent in advance due that day is still inside the value.",
    "Stipulated loss value = termination value + upside·cost. It is due on a casualty, the termination value on an early end without proceeds of sale.",
    "Shares are empty where cost is 0.",
  ],
  sources: ["lease-loss-values"],
  examples: [
    {
      arguments: [0.1, 1000, [[550, 605]], 2, 1, null, 121, 0.05],
      result: [HEADER, [0, 1100, 1.1, 1150, 1.15], [1, 660, 0.66, 710, 0.71], [2, 121, 0.121, 171, 0.171]],
      because: "After the first rent 605 and 121 are still to come, 660 in money of that day.",
    },
    {
      arguments: [0.1, 1000, [[500, 550]], 2, 1, 1, 121, null],
      result: [HEADER, [0, 1100, 1.1, 1100, 1.1], [1, 660, 0.66, 660, 0.66], [2, 121, 0.121, 121, 0.121]],
      because: "In advance the rent due that day is still inside: 550 and 121 a year later are 660.",
    },
    {
      arguments: [0.105, 5400, [[400]], 20, 4, null, 540, 5],
      result: { refusal: "upside must be a share from 0 to 1, such as 0.05 for 5 %; got 5" },
      because: "An upside typed as a percentage is refused.",
    },
  ],
  lambda: { formula: terminationTwin() },
  steps: [],
  evaluate: ({ rent, ...terms }) => terminations({ ...terms, rents: rent }),
});

function terminationTwin(): string {
  return [
    "LAMBDA(annual_yield,cost,rent,periods,frequency,[timing],[residual],[upside],LET(",
    "i,annual_yield/frequency,a,IF(ISOMITTED(timing),0,timing),z,IF(ISOMITTED(residual),0,residual),",
    "u,IF(ISOMITTED(upside),0,upside),t,SEQUENCE(periods),p,TOCOL(rent)+0*t,k,SEQUENCE(periods+1,1,0),",
    "v,MAP(k,LAMBDA(x,SUM((t>x)*p*(1+i)^(x+a-t))+z*(1+i)^(x-periods))),w,v+u*cost,",
    's,MAP(v,LAMBDA(x,IF(cost=0,"",x/cost))),q,MAP(w,LAMBDA(x,IF(cost=0,"",x/cost))),',
    'VSTACK({"Period","Termination value","Termination share","Stipulated loss value","Stipulated loss share"},',
    "HSTACK(k,v,s,w,q))))",
  ].join("");
}
