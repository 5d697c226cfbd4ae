import { COMPOUNDINGS, convertRate } from "../../engine/cashflow/convertRate";
import { bound, number } from "../arguments";
import type { Argument } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const compounding = (describe: string): Argument<(typeof COMPOUNDINGS)[number]> =>
  number(
    describe,
    units.perYear,
    bound(
      (value) => (COMPOUNDINGS as readonly number[]).includes(value),
      "compounded 1, 2, 4, 12, 52 or 365 times a year, or 0 for continuously",
    ),
  ) as Argument<(typeof COMPOUNDINGS)[number]>;

export const finConvertRate = define({
  name: "FIN_CONVERT_RATE",
  summary: "A rate per year under one compounding as the rate under another at which money grows alike.",
  args: {
    rate: number("rate per year, compounded as from says: 0.12 is 12 %", units.annualRate),
    from: compounding("how often it is compounded: 1, 2, 4, 12, 52 or 365 times a year, 0 for continuously"),
    to: compounding("how often the result is: 1, 2, 4, 12, 52 or 365 times a year, 0 for continuously"),
  },
  returns: {
    kind: "scalar",
    unit: units.annualRate,
    describe: "to·((1 + rate/from)^(from/to) − 1); a continuous rate c grows money by e^c a year",
  },
  notes: [
    "An effective rate is compounded once a year: to = 1 is Excel's EFFECT, from = 1 its NOMINAL.",
    "A rate must be above -1, except a continuous one, which may be any number.",
  ],
  sources: ["hull", "excel-effect"],
  examples: [
    {
      arguments: [0.12, 12, 1],
      result: 1.01 ** 12 - 1,
      because: "12 % a year compounded monthly is 12.68 % effective.",
    },
    {
      arguments: [0.1, 2, 0],
      result: 2 * Math.log(1.05),
      because: "Hull's example: 10 % twice a year is 9.758 % continuously.",
    },
    {
      arguments: [1e-12, 12, 1],
      result: 1e-12 + (11 / 24) * 1e-24,
      because: "A tiny rate keeps its digits, where 1 + rate in doubles would lose them.",
    },
    {
      arguments: [0.1, 12, 3],
      result: {
        refusal: "to must be compounded 1, 2, 4, 12, 52 or 365 times a year, or 0 for continuously; got 3",
      },
      because: "Three times a year is no market's compounding.",
    },
    {
      arguments: [-1.5, 4, 1],
      result: {
        refusal: "rate must be a decimal above -1, such as -0.05 for -5 %, unless it is continuous; got -1.5",
      },
      because: "Only a continuous rate may take more than all of it.",
    },
  ],
  lambda: {
    formula:
      "LAMBDA(rate,from,to,LET(force,IF(from=0,rate,from*LN(1+rate/IF(from=0,1,from)))," +
      "IF(to=0,force,to*(EXP(force/IF(to=0,1,to))-1))))",
  },
  steps: [
    {
      term: "Continuous rate",
      unit: units.annualRate,
      how: "from·ln(1 + rate/from)",
      value: (values) => convertRate(values.rate, values.from, 0),
    },
    {
      term: "Growth in a year",
      unit: units.factor,
      how: "e^(continuous rate)",
      value: (values) => 1 + convertRate(values.rate, values.from, 1),
    },
  ],
  evaluate: (values) => convertRate(values.rate, values.from, values.to),
});
