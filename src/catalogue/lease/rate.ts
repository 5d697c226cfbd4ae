import { npv } from "../../engine/cashflow/npv";
import { leaseRate as rate } from "../../engine/lease/leaseRate";
import { frequency, money, oneOrPerPeriod, optional, periods, quote, timing } from "../arguments";
import { define } from "../define";
import { IMPLICIT_RATE } from "../twins/lease";
import { units } from "../units";
import { given, opened } from "../twins/given";

/** What 10.5 % earns on 5,400 over 20 quarters with 540 left. */
const RENT = (5400 - 540 * 1.02625 ** -20) / ((1 - 1.02625 ** -20) / 0.02625);

export const leaseRate = define({
  name: "LEASE_RATE",
  summary: "Rate implicit in a lease, per year: at it rents and residual are worth what the lessor paid.",
  args: {
    cost: money("cost of the leased asset"),
    rent: oneOrPerPeriod("rent per period: one value, or one for each period", units.money, "periods"),
    periods: periods("number of rents"),
    frequency: frequency(),
    timing: timing(),
    residual: optional(money("value of the asset at the end of the last period"), 0),
    initialCosts: optional(money("initial direct costs, paid with the cost"), 0),
    quote: quote(),
  },
  returns: {
    kind: "scalar",
    unit: units.annualRate,
    describe:
      "frequency·i, or (1 + i)^frequency − 1, with Σ rentₜ (1 + i)^(timing − t) + residual·(1 + i)^−n = cost + initial_costs",
  },
  notes: [
    "There is one rate at most. It is below 0 where rents and residual do not return what was paid.",
    "Rents that differ, steps or holidays among them, are one rent for each period.",
    "It is the rate by which LEASE_SCHEDULE rolls the net investment.",
  ],
  sources: ["ifrs-16-a", "hp-12c"],
  examples: [
    {
      arguments: [5400, [[RENT]], 20, 4, null, 540, null, null],
      result: 0.105,
      because:
        "The rent of 329.6230 that 10.5 % asks for chips of 5,400, a tenth of their cost left at the end.",
    },
    {
      arguments: [5400, [[RENT]], 20, 4, null, 540, null, "EFFECTIVE"],
      result: 1.02625 ** 4 - 1,
      because: "The same compounded once a year: 10.92072 %.",
    },
    {
      arguments: [1000, [[600]], 2, 1, 1, null, null, null],
      result: 0.5,
      because: "In advance 400 is still out for a year, and 600 comes back.",
    },
    {
      arguments: [1000, [[0, 500]], 2, 1, null, 600, 100, null],
      result: 0,
      because: "500 and 600 just return cost and initial costs: the rate is 0.",
    },
    {
      arguments: [1000, [[1200]], 4, 4, 1, null, null, null],
      result: {
        refusal:
          "no rate implicit in the lease above -1 found in rent and residual against cost and initial_costs",
      },
      because: "A first rent in advance above the cost leaves nothing to finance.",
    },
  ],
  lambda: { formula: rateTwin() },
  steps: [
    {
      term: "Paid by the lessor",
      unit: units.money,
      how: "cost + initial_costs",
      value: ({ cost, initialCosts }) => cost + initialCosts,
    },
    {
      term: "Returned in all",
      unit: units.money,
      how: "Σ rentₜ + residual",
      value: ({ rent, periods: count, residual }) =>
        npv(0, [...(rent.length === 1 ? [count * rent[0]] : rent), residual]),
    },
    {
      term: "Rate per period",
      unit: units.periodRate,
      how: "i at which what is returned is worth what was paid",
      value: (values) => rate(values, 1, "NOMINAL"),
    },
  ],
  evaluate: (values) => rate(values, values.frequency, values.quote),
});

function rateTwin(): string {
  return [
    opened(
      ...["cost", "rent", "periods", "frequency", "[timing]", "[residual]", "[initial_costs]", "[quote]"],
    ),
    given("a", "timing", "0"),
    given("z", "residual", "0"),
    given("j", "quote", '"NOMINAL"'),
    "w,cost+IF(ISOMITTED(initial_costs),0,initial_costs),",
    "t,SEQUENCE(periods),p,TOCOL(rent)+0*t,",
    IMPLICIT_RATE,
    'IF(j="EFFECTIVE",(1+i)^frequency-1,frequency*i)))',
  ].join("");
}
