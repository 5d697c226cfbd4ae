import { rent, rentFactor, shapedRents, valueToEarn } from "../../engine/lease/rent";
import {
  annualRate,
  frequency,
  money,
  notZero,
  omittable,
  optional,
  periods,
  perPeriod,
  timing,
} from "../arguments";
import { define } from "../define";
import { units } from "../units";

const ANNUITY = (1 - (1 + 0.105 / 4) ** -20) / (0.105 / 4);
const RESIDUAL_VALUE = 540 * (1 + 0.105 / 4) ** -20;

export const leaseRent = define({
  name: "LEASE_RENT",
  summary: "Rent per period that earns a yield on what a lease costs.",
  args: {
    annualYield: annualRate("yield wanted, nominal per year and compounded frequency times: 0.105 is 10.5 %"),
    cost: money("cost of the leased asset"),
    periods: periods("number of rents"),
    frequency: frequency(),
    timing: timing(),
    residual: optional(money("value of the asset at the end of the last period"), 0),
    initialCosts: optional(money("initial direct costs, paid with the cost"), 0),
    shape: omittable(
      notZero(
        perPeriod(
          "a weight per period for steps or escalators; rents are in these proportions",
          units.weight,
          "periods",
        ),
      ),
    ),
  },
  returns: {
    kind: "scalarOrVector",
    unit: units.money,
    describe:
      "P with Σ P·shapeₜ v^(t − timing) = cost + initial_costs − residual·vⁿ; with shape, the rents P·shapeₜ",
  },
  notes: [
    "v is 1 / (1 + annual_yield/frequency), n the number of periods.",
    "The rent is negative where the residual alone earns more than the yield.",
    "Under a triple-net lease the lessee bears taxes, insurance and maintenance; none of them is in the rent.",
  ],
  sources: ["ifrs-16-a"],
  examples: [
    {
      arguments: [0.105, 5400, 20, 4, 0, 540, null, null],
      result: (5400 - RESIDUAL_VALUE) / ANNUITY,
      because: "Chips for 5,400 leased for five years at 10.5 %, a tenth of their cost left at the end.",
    },
    {
      arguments: [0.105, 5400, 20, 4, 1, 540, null, null],
      result: (5400 - RESIDUAL_VALUE) / ANNUITY / (1 + 0.105 / 4),
      because: "Paid in advance each rent works a quarter longer, so it is lower.",
    },
    {
      arguments: [0, 1200, 4, 4, 0, null, null, [[1], [1], [2], [2]]],
      result: [[200], [200], [400], [400]],
      because: "At no yield the rents just return the cost; they step up by the weights given.",
    },
    {
      arguments: [10.5, 5400, 20, 4, null, null, null, null],
      result: { refusal: "annual_yield must be a decimal per year, such as 0.105 for 10.5 %; got 10.5" },
      because: "A yield typed as a percentage is refused, not taken as 1,050 %.",
    },
  ],
  lambda: {
    formula:
      "LAMBDA(annual_yield,cost,periods,frequency,[timing],[residual],[initial_costs],[shape]," +
      "LET(i,annual_yield/frequency,a,IF(ISOMITTED(timing),0,timing),z,IF(ISOMITTED(residual),0,residual)," +
      "k,IF(ISOMITTED(initial_costs),0,initial_costs),earn,cost+k-z*(1+i)^(0-periods)," +
      "t,SEQUENCE(periods),IF(IF(ISOMITTED(shape),0,SUM(shape))=0,earn/SUM((1+i)^(a-t)),LET(w,TOCOL(shape)+0*t," +
      "rents,earn/SUM(w*(1+i)^(a-t))*w,IF(SUM(0*shape+1)=1,rents,IF(COLUMNS(shape)>1,TOROW(rents),rents))))))",
  },
  steps: [
    {
      term: "Rate per period",
      unit: units.periodRate,
      how: "annual_yield / frequency",
      value: (values) => values.annualYield / values.frequency,
    },
    {
      term: "Value to earn",
      unit: units.money,
      how: "cost + initial_costs − residual·vⁿ",
      value: valueToEarn,
    },
    {
      term: "Value of one unit of rent",
      unit: units.factor,
      how: "Σ shapeₜ v^(t − timing)",
      value: rentFactor,
    },
  ],
  evaluate: ({ shape, ...terms }) => (shape === undefined ? rent(terms) : shapedRents({ ...terms, shape })),
});
