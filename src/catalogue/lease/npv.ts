import { leaseNpv as npv } from "../../engine/lease/npv";
import {
  annualRate,
  frequency,
  money,
  optional,
  optionalPerPeriod,
  periods,
  perPeriod,
  timing,
} from "../arguments";
import { define } from "../define";
import { units } from "../units";

/** What 10.5 % earns on 5,400 over 20 quarters with 540 left, and what 9 % then finds. */
const RENT = (5400 - 540 * 1.02625 ** -20) / ((1 - 1.02625 ** -20) / 0.02625);
const AT_9_PERCENT = (RENT * (1 - 1.0225 ** -20)) / 0.0225 + 540 * 1.0225 ** -20 - 5400;

const NOTHING = { cost: 0, residual: 0, initialCosts: 0, deposit: 0 };

export const leaseNpv = define({
  name: "LEASE_NPV",
  summary: "Net present value of a lease to its lessor, before tax, at an annual rate.",
  args: {
    annualRate: annualRate("discount rate, nominal per year and compounded frequency times: 0.09 is 9 %"),
    cost: money("cost of the leased asset"),
    rent: perPeriod("rent per period: one value, or one for each period", units.money, "periods"),
    periods: periods("number of rents"),
    frequency: frequency(),
    timing: timing(),
    residual: optional(money("value of the asset at the end of the last period"), 0),
    initialCosts: optional(money("initial direct costs, paid with the cost"), 0),
    deposit: optional(money("received at the start, returned without interest at the end"), 0),
    lessorCosts: optionalPerPeriod(
      perPeriod(
        "taxes, insurance and maintenance that the lessor bears, one value or one for each period",
        units.money,
        "periods",
      ),
      0,
    ),
  },
  returns: {
    kind: "scalar",
    unit: units.money,
    describe:
      "−cost − initial_costs + deposit + Σ (rentₜ − lessor_costsₜ) v^(t − timing) + (residual − deposit)·vⁿ",
  },
  notes: [
    "v is 1 / (1 + annual_rate/frequency), n the number of periods.",
    "Under a triple-net lease the lessee bears taxes, insurance and maintenance, so lessor_costs is 0 unless given.",
    "lessor_costs fall when the rent does; the deposit earns nothing for the lessee.",
  ],
  sources: ["lease-glossaries", "ifrs-16-a"],
  examples: [
    {
      arguments: [0.09, 5400, [[RENT]], 20, 4, 0, 540, null, null, null],
      result: AT_9_PERCENT,
      because: "A lease that yields 10.5 % is worth 208.0477 more than its cost to who wants 9 %.",
    },
    {
      arguments: [0.1, 1000, [[550, 605]], 2, 1, null, 121, null, null, null],
      result: -1000 + 550 / 1.1 + 605 / 1.1 ** 2 + 121 / 1.1 ** 2,
      because:
        "Two yearly rents of 500 and 500 in today's money and a residual of 100: 100 more than the cost.",
    },
    {
      arguments: [0.12, 1000, [[300]], 4, 4, 1, 0, 20, 206, [[10]]],
      result: -1020 + 206 + 290 * (1 + 1 / 1.03 + 1 / 1.03 ** 2 + 1 / 1.03 ** 3) - 206 / 1.03 ** 4,
      because: "Rents in advance less what the lessor bears; the deposit of 206 is held for a year.",
    },
    {
      arguments: [0, 5400, [[300]], 20, 4, null, null, null, null, null],
      result: 20 * 300 - 5400,
      because: "At no rate it is what is received less what is paid.",
    },
    {
      arguments: [9, 5400, [[300]], 20, 4, null, null, null, null, null],
      result: { refusal: "annual_rate must be a decimal per year, such as 0.09 for 9 %; got 9" },
      because: "A rate typed as a percentage is refused.",
    },
  ],
  lambda: {
    formula:
      "LAMBDA(annual_rate,cost,rent,periods,frequency,[timing],[residual],[initial_costs],[deposit],[lessor_costs]," +
      "LET(i,annual_rate/frequency,a,IF(ISOMITTED(timing),0,timing),z,IF(ISOMITTED(residual),0,residual)," +
      "k,IF(ISOMITTED(initial_costs),0,initial_costs),d,IF(ISOMITTED(deposit),0,deposit),t,SEQUENCE(periods)," +
      "p,TOCOL(rent)+0*t,x,IF(ISOMITTED(lessor_costs),0*t,TOCOL(lessor_costs)+0*t)," +
      "SUM((p-x)*(1+i)^(a-t))+(z-d)*(1+i)^(0-periods)-cost-k+d))",
  },
  steps: [
    {
      term: "Rate per period",
      unit: units.periodRate,
      how: "annual_rate / frequency",
      value: (values) => values.annualRate / values.frequency,
    },
    {
      term: "Value of the rents",
      unit: units.money,
      how: "Σ (rentₜ − lessor_costsₜ) v^(t − timing)",
      value: ({ rent, ...values }) => npv({ ...values, ...NOTHING, rents: rent }),
    },
    {
      term: "Value of the residual",
      unit: units.money,
      how: "residual·vⁿ",
      value: ({ rent, residual, ...values }) =>
        npv({ ...values, ...NOTHING, residual, rents: rent.map(() => 0), lessorCosts: rent.map(() => 0) }),
    },
    {
      term: "Value of holding the deposit",
      unit: units.money,
      how: "deposit − deposit·vⁿ",
      value: ({ rent, deposit, ...values }) =>
        npv({ ...values, ...NOTHING, deposit, rents: rent.map(() => 0), lessorCosts: rent.map(() => 0) }),
    },
  ],
  evaluate: ({ rent, ...values }) => npv({ ...values, rents: rent }),
});
