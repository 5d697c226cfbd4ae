import { afterTaxRate, netAdvantage } from "../../engine/lease/netAdvantage";
import {
  annualRate,
  frequency,
  money,
  omittable,
  optional,
  optionalPerPeriod,
  periods,
  perPeriod,
  share,
  SHARES,
  timing,
  vector,
} from "../arguments";
import { define } from "../define";
import { units } from "../units";

const nothing = (values: readonly number[]): readonly number[] => values.map(() => 0);

/** What 1 a year is worth at 6.5 %, and the tax that 35 % saves on five-year property. */
const ADVANCE_8 = (1.065 * (1 - 1.065 ** -8)) / 0.065;
const SAVED =
  35000 *
  (0.2 / 1.065 +
    0.32 / 1.065 ** 2 +
    0.192 / 1.065 ** 3 +
    0.1152 / 1.065 ** 4 +
    0.1152 / 1.065 ** 5 +
    0.0576 / 1.065 ** 6);

export const leaseNal = define({
  name: "LEASE_NAL",
  summary:
    "Net advantage to leasing: what a lessee saves, after tax and in today's money, by leasing instead of buying.",
  args: {
    cost: money("price of the asset if bought"),
    rent: perPeriod("rent per period: one value, or one for each period", units.money, "periods"),
    periods: periods("number of rents"),
    frequency: frequency(),
    debtRate: annualRate("what the lessee borrows at before tax, nominal, compounded frequency times a year"),
    taxRate: share("the lessee's tax rate"),
    timing: timing(),
    depreciation: omittable(
      vector(
        "shares of cost deducted by year, the first in year 1; 1/n in each period if omitted",
        units.share,
        SHARES,
      ),
    ),
    salvage: optional(money("value to an owner at the end of the last period, before tax"), 0),
    salvageRate: omittable(
      annualRate("discount rate of the salvage, after tax, nominal; debt_rate·(1 − tax_rate) if omitted"),
    ),
    ownerCosts: optionalPerPeriod(
      perPeriod(
        "what an owner bears and a lessee does not, one value or one for each period",
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
      "cost − Σ rentₜ(1−tax)(1+k)^−(t−timing) + Σ owner_costsₜ(1−tax)(1+k)^−t − tax·cost·Σ dₜ(1+k)^−t − after-tax salvage·(1+s/f)^−n",
  },
  notes: [
    "Above 0 leasing is worth more than buying. k = debt_rate·(1 − tax_rate)/frequency; s is salvage_rate.",
    "dₜ is a year's share of depreciation over frequency, in each of its periods up to n; 0 after the last share.",
    "After-tax salvage = salvage − tax·(salvage − cost·(1 − Σ dₜ)): what is not depreciated is deducted at the end.",
    "Shares may come from FIN_MACRS. A salvage_rate of 0 is a rate; leave it out for the default.",
  ],
  sources: ["ross-leasing", "brealey-leasing"],
  examples: [
    {
      arguments: [10000, [[2500]], 5, 1, 0.05 / 0.66, 0.34, null, null, null, null, null],
      result: 10000 - (2500 * 0.66 + 2000 * 0.34) * ((1 - 1.05 ** -5) / 0.05),
      because: "Ross, Westerfield and Jordan: leasing costs 87.68 more than buying at 5 % after tax.",
    },
    {
      arguments: [
        100000,
        [[16900]],
        8,
        1,
        0.1,
        0.35,
        1,
        [[0.2], [0.32], [0.192], [0.1152], [0.1152], [0.0576]],
        null,
        null,
        null,
      ],
      result: 100000 - 16900 * 0.65 * ADVANCE_8 - SAVED,
      because: "Brealey, Myers and Allen: the bus of Greymare Bus Lines, eight rents in advance, −700.",
    },
    {
      arguments: [1000, [[300]], 4, 1, 0, 0.25, null, [[0.5]], 100, null, [[10]]],
      result: 1000 - 4 * 300 * 0.75 + 4 * 10 * 0.75 - 0.25 * 500 - (100 - 0.25 * (100 - 500)),
      because:
        "At no rate: one share is year 1's, and the half that is not depreciated is deducted at the end.",
    },
    {
      arguments: [1000, [[300]], 4, 1, 0.08, 25, null, null, null, null, null],
      result: { refusal: "tax_rate must be a share from 0 to 1, such as 0.25 for 25 %; got 25" },
      because: "A tax rate typed as a percentage is refused.",
    },
  ],
  lambda: { formula: nalTwin() },
  steps: [
    {
      term: "Rate per period after tax",
      unit: units.periodRate,
      how: "debt_rate·(1 − tax_rate) / frequency",
      value: (values) => afterTaxRate(values),
    },
    {
      term: "Cost of owning",
      unit: units.money,
      how: "cost + owner costs − tax saved by depreciation − salvage, after tax and in today's money",
      value: ({ rent, ...values }) => netAdvantage({ ...values, rents: nothing(rent) }),
    },
    {
      term: "Cost of leasing",
      unit: units.money,
      how: "Σ rentₜ(1−tax)(1+k)^−(t−timing)",
      value: ({ rent, ...values }) =>
        0 - netAdvantage({ ...values, cost: 0, salvage: 0, ownerCosts: nothing(rent), rents: rent }),
    },
  ],
  evaluate: ({ rent, ...values }) => netAdvantage({ ...values, rents: rent }),
});

function nalTwin(): string {
  return [
    "LAMBDA(cost,rent,periods,frequency,debt_rate,tax_rate,[timing],[depreciation],[salvage],[salvage_rate],[owner_costs],LET(",
    "a,IF(ISOMITTED(timing),0,timing),z,IF(ISOMITTED(salvage),0,salvage),k,debt_rate*(1-tax_rate)/frequency,",
    "s,IF(ISOMITTED(salvage_rate),k,salvage_rate/frequency),t,SEQUENCE(periods),p,TOCOL(rent)+0*t,",
    "x,IF(ISOMITTED(owner_costs),0*t,TOCOL(owner_costs)+0*t),",
    "d,IF(ISOMITTED(depreciation),0*t+1/periods,LET(y,SEQUENCE(SUM(MAP(depreciation,LAMBDA(m,1)))),w,TOCOL(depreciation)+0*y,",
    "MAP(t,LAMBDA(m,SUM((y=ROUNDUP(m/frequency,0))*w)/frequency)))),",
    "cost-(1-tax_rate)*SUM(p*(1+k)^(a-t))+(1-tax_rate)*SUM(x*(1+k)^(0-t))-tax_rate*cost*SUM(d*(1+k)^(0-t))",
    "-(z-tax_rate*(z-cost*(1-SUM(d))))*(1+s)^(0-periods)))",
  ].join("");
}
