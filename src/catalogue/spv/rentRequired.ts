import { levelService, rentRequired, rentsRequired } from "../../engine/debt/rentRequired";
import {
  ABOVE_ZERO,
  annualRates,
  frequency,
  money,
  number,
  oneOrPerPeriod,
  optional,
  optionalPerPeriod,
  periods,
} from "../arguments";
import { define } from "../define";
import { LET_RATES } from "../twins/rates";
import { units } from "../units";
import { countOf, given } from "../twins/given";

const ANNUITY = (1 - (1 + 0.09 / 4) ** -20) / (0.09 / 4);

export const spvRentRequired = define({
  name: "SPV_RENT_REQUIRED",
  summary: "Rent per period that covers a loan's level debt service by a ratio, after the vehicle's costs.",
  args: {
    debt: money("debt at the start"),
    annualRate: annualRates("interest rate, nominal per year: one value, or one for each period", "periods"),
    periods: periods("number of payments"),
    frequency: frequency(),
    dscr: number("cover required of each payment: 1.3 is 1.30x", units.ratio, ABOVE_ZERO),
    costs: optionalPerPeriod(
      oneOrPerPeriod(
        "costs of the vehicle per period: one value, or one for each period",
        units.money,
        "periods",
      ),
      0,
    ),
    balloon: optional(money("debt left to pay at the end of the last period"), 0),
  },
  returns: {
    kind: "scalarOrVector",
    unit: units.money,
    describe: "dscr·(debt − balloon·vⁿ) / Σ vᵗ + costs; a rent for each period where costs differ",
  },
  notes: [
    "v is 1 / (1 + annual_rate/frequency); with a rate per period vᵗ is the product of them up to t.",
    "The rent is paid in arrears, with the debt service. The balloon is paid from what the chips fetch, not from rent.",
    "The rent is negative where the balloon alone is worth more than the debt and the costs.",
  ],
  sources: ["yescombe", "excel-pmt"],
  examples: [
    {
      arguments: [3500, 0.09, 20, 4, 1.3, null, null],
      result: (1.3 * 3500) / ANNUITY,
      because: "3,500 over five years at 9 %: service of 219.2472 a quarter, covered 1.30 times.",
    },
    {
      arguments: [1000, 0.1, 2, 1, 1.2, [[5], [10]], 210],
      result: [
        [(1.2 * (1000 - 210 / 1.21)) / (1 / 1.1 + 1 / 1.21) + 5],
        [(1.2 * (1000 - 210 / 1.21)) / (1 / 1.1 + 1 / 1.21) + 10],
      ],
      because: "Costs that differ give a rent for each period; the balloon leaves less to service.",
    },
    {
      arguments: [1000, [[0.1, 0.21]], 2, 1, 1, null, null],
      result: 1000 / (1 / 1.1 + 1 / (1.1 * 1.21)),
      because: "A floating rate: the second payment is discounted at both rates.",
    },
    {
      arguments: [3500, 0.09, 20, 4, 0, null, null],
      result: { refusal: "dscr must be above 0; got 0" },
      because: "A cover of 0 asks for nothing.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(debt,annual_rate,periods,frequency,dscr,[costs],[balloon],LET(n,periods,",
      LET_RATES,
      given("b", "balloon"),
      "y,dscr*(debt-b*e)/SUM(d),",
      // Rents lie as the first range of more than one cell does.
      `w,${countOf("annual_rate")},k,IF(ISOMITTED(costs),1,${countOf("costs")}),`,
      "IF(k=1,y+IF(ISOMITTED(costs),0,SUM(costs)),LET(z,y+TOCOL(costs),",
      "IF(IF(w>1,COLUMNS(annual_rate),COLUMNS(costs))>1,TRANSPOSE(z),z)))))",
    ].join(""),
  },
  steps: [
    {
      term: "Level debt service",
      unit: units.money,
      how: "(debt − balloon·vⁿ) / Σ vᵗ",
      value: ({ annualRate, ...loan }) => levelService({ ...loan, annualRates: annualRate }),
    },
  ],
  evaluate: ({ annualRate, costs, ...terms }) => {
    const loan = { ...terms, annualRates: annualRate };
    return costs.length === 1 ? rentRequired(loan, costs[0]) : rentsRequired(loan, costs);
  },
});
