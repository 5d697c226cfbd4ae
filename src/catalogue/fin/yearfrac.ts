import { yearFraction } from "../../engine/calendar/yearFraction";
import { date, dayCount, omittable } from "../arguments";
import { define } from "../define";
import { yearFractionText } from "../twins/yearFraction";
import { units } from "../units";

const JANUARY_1_2012 = 40909;
const JULY_30_2012 = 41120;

export const finYearfrac = define({
  name: "FIN_YEARFRAC",
  summary: "Years between two dates by a day count convention, ISDA's or Excel's.",
  args: {
    start: date("first day"),
    end: date("last day"),
    convention: dayCount(),
    maturity: omittable(date("last day of the whole contract; used by 30E/360 ISDA alone")),
  },
  returns: { kind: "scalar", unit: units.years, describe: "the share of a year from start to end" },
  notes: [
    "Where end comes before start the result is negative; with Excel's bases 0 to 4 it is not, as in Excel.",
    "Other names are read too: ACT/365 and ACT/365 FIXED as ACT/365F, ACT/ACT as ACT/ACT ISDA, 30/360 BOND as 30/360.",
    "Excel's own 29 February 1900, day 60, exists here as it does there.",
  ],
  sources: ["isda-2006", "excel-yearfrac", "yearfrac-bases"],
  examples: [
    {
      arguments: [JANUARY_1_2012, JULY_30_2012, "0", null],
      result: 209 / 360,
      because: "Microsoft's own example of YEARFRAC: 0.58055556.",
    },
    {
      arguments: [JANUARY_1_2012, JULY_30_2012, "1", null],
      result: 211 / 366,
      because: "The same on actual days, in a leap year: 0.57650273.",
    },
    {
      arguments: [37926, 38108, "ACT/ACT ISDA", null],
      result: 61 / 365 + 121 / 366,
      because: "1 November 2003 to 1 May 2004, ISDA's own example: each year by its own length.",
    },
    {
      arguments: [JULY_30_2012, JANUARY_1_2012, "ACT/360", null],
      result: -211 / 360,
      because: "Backward in time is negative.",
    },
  ],
  lambda: {
    formula: `LAMBDA(start,end,convention,[maturity],${yearFractionText({
      start: "start",
      end: "end",
      convention: "convention",
      maturity: "IF(ISOMITTED(maturity),0,maturity)",
    })})`,
  },
  steps: [
    { term: "Days", unit: units.days, how: "end − start", value: (values) => values.end - values.start },
  ],
  evaluate: (values) => yearFraction(values.start, values.end, values.convention, values.maturity),
});
