import { buyout } from "../../engine/lease/termination";
import {
  annualRate,
  AT_LEAST_ZERO,
  frequency,
  money,
  number,
  optional,
  periods,
  perPeriod,
  timing,
  WHOLE,
} from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const leaseBuyout = define({
  name: "LEASE_BUYOUT",
  summary: "Price of an early buy-out at the end of a period that keeps the lessor's yield.",
  args: {
    annualYield: annualRate(
      "yield to keep, nominal per year and compounded frequency times: 0.105 is 10.5 %",
    ),
    rent: perPeriod("rent per period: one value, or one for each period", units.money, "periods"),
    periods: periods("number of rents"),
    frequency: frequency(),
    atPeriod: number(
      "period at whose end the lessee buys: 0 is the start",
      units.periods,
      WHOLE,
      AT_LEAST_ZERO,
    ),
    timing: timing(),
    residual: optional(money("value of the asset at the end of the last period"), 0),
  },
  returns: {
    kind: "scalar",
    unit: units.money,
    describe: "Σ rentₜ v^(t − timing − at_period) over t after at_period, plus residual·v^(n − at_period)",
  },
  notes: [
    "v is 1 / (1 + annual_yield/frequency), n the number of periods.",
    "A rent in arrears due that day has been paid; one in advance has not, and is inside the price.",
    "It is the Termination value of LEASE_TERMINATION in that period.",
  ],
  sources: ["lease-loss-values"],
  examples: [
    {
      arguments: [0.1, [[550, 605]], 2, 1, 1, null, 121],
      result: (605 + 121) / 1.1,
      because: "After the first rent the second and the residual are still to come, a year away.",
    },
    {
      arguments: [0.1, [[500, 550]], 2, 1, 1, 1, 121],
      result: 550 + 121 / 1.1,
      because: "In advance the rent due that day is inside the price.",
    },
    {
      arguments: [0.1, [[550]], 2, 1, 2, null, 121],
      result: 121,
      because: "At the end only the residual is left.",
    },
    {
      arguments: [0.1, [[550]], 2, 1, 3, null, 121],
      result: { refusal: "at_period must be from 0 to 2, the last of periods; got 3" },
      because: "After the end there is nothing to buy out of.",
    },
  ],
  lambda: {
    formula:
      "LAMBDA(annual_yield,rent,periods,frequency,at_period,[timing],[residual],LET(i,annual_yield/frequency," +
      "a,IF(ISOMITTED(timing),0,timing),z,IF(ISOMITTED(residual),0,residual),t,SEQUENCE(periods),p,TOCOL(rent)+0*t," +
      "SUM((t>at_period)*p*(1+i)^(at_period+a-t))+z*(1+i)^(at_period-periods)))",
  },
  steps: [
    {
      term: "Rate per period",
      unit: units.periodRate,
      how: "annual_yield / frequency",
      value: (values) => values.annualYield / values.frequency,
    },
    {
      term: "Rents still to come",
      unit: units.periods,
      how: "periods − at_period",
      value: (values) => values.periods - values.atPeriod,
    },
    {
      term: "Value of those rents",
      unit: units.money,
      how: "Σ rentₜ v^(t − timing − at_period)",
      value: ({ rent, ...terms }) => buyout({ ...terms, rents: rent, residual: 0 }, terms.atPeriod),
    },
    {
      term: "Value of the residual",
      unit: units.money,
      how: "residual·v^(n − at_period)",
      value: ({ rent, ...terms }) => buyout({ ...terms, rents: rent.map(() => 0) }, terms.atPeriod),
    },
  ],
  evaluate: ({ rent, ...terms }) => buyout({ ...terms, rents: rent }, terms.atPeriod),
});
