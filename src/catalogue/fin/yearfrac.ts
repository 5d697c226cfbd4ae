import { DAY_COUNTS, yearFraction } from "../../engine/calendar/yearFraction";
import { choice, date, omittable } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const MEANINGS: Record<(typeof DAY_COUNTS)[number], string> = {
  "30/360": "bond basis, ISDA 4.16(f): no rule for February",
  "30/360 US": "US bonds: with the rule for February's end",
  "30E/360": "eurobond basis, ISDA 4.16(g)",
  "30E/360 ISDA": "eurobond basis with month ends, ISDA 4.16(h); February's end stays at maturity",
  "ACT/360": "actual days over 360",
  "ACT/365F": "actual days over 365",
  "ACT/ACT ISDA": "days in leap years over 366, other days over 365",
  "0": "Excel's basis 0, US 30/360",
  "1": "Excel's basis 1, actual/actual",
  "2": "Excel's basis 2, actual/360",
  "3": "Excel's basis 3, actual/365",
  "4": "Excel's basis 4, European 30/360",
};

const JANUARY_1_2012 = 40909;
const JULY_30_2012 = 41120;

export const finYearfrac = define({
  name: "FIN_YEARFRAC",
  summary: "Years between two dates by a day count convention, ISDA's or Excel's.",
  args: {
    start: date("first day"),
    end: date("last day"),
    convention: choice(
      "day count: a market name, or Excel's basis 0 to 4",
      DAY_COUNTS.map((value) => ({ value, meaning: MEANINGS[value] })),
      {
        "30/360 BOND": "30/360",
        "ACT/365": "ACT/365F",
        "ACT/365 FIXED": "ACT/365F",
        "ACT/ACT": "ACT/ACT ISDA",
      },
    ),
    maturity: omittable(date("last day of the whole contract; used by 30E/360 ISDA alone")),
  },
  returns: { kind: "scalar", unit: units.years, describe: "the share of a year from start to end" },
  notes: [
    "Where end comes before start the result is negative; with Excel's bases 0 to 4 it is not, as in Excel.",
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
  lambda: { formula: yearfracTwin() },
  steps: [
    { term: "Days", unit: units.days, how: "end − start", value: (values) => values.end - values.start },
  ],
  evaluate: (values) => yearFraction(values.start, values.end, values.convention, values.maturity),
});

/** The ISDA rules in Excel's functions, and Excel's own YEARFRAC for its bases. */
function yearfracTwin(): string {
  const thirty = (first: string, last: string): string =>
    `(360*(YEAR(b)-YEAR(a))+30*(MONTH(b)-MONTH(a))+${last}-${first})/360`;
  const monthEnd = (day: string): string => `DAY(${day}+1)=1`;
  const februaryEnd = (day: string): string => `AND(MONTH(${day})=2,${monthEnd(day)})`;
  const bondLast = (first: string): string => `IF(${first}>=30,MIN(DAY(b),30),DAY(b))`;
  const firstOfNextYear = "DATE(YEAR(a)+1,1,1)";
  const yearLength = (day: string): string => `(DATE(YEAR(${day})+1,1,1)-DATE(YEAR(${day}),1,1))`;
  const usFirst = `IF(${februaryEnd("a")},30,MIN(DAY(a),30))`;
  return [
    'LAMBDA(start,end,convention,[maturity],LET(k,UPPER(convention&""),a,MIN(start,end),b,MAX(start,end),',
    "IF(LEN(k)=1,YEARFRAC(a,b,VALUE(k)),IF(end<start,-1,1)*IFS(",
    `k="ACT/360",(b-a)/360,k="ACT/365F",(b-a)/365,`,
    `k="30/360",${thirty("MIN(DAY(a),30)", bondLast("DAY(a)"))},`,
    `k="30/360 US",${thirty(usFirst, `IF(AND(${februaryEnd("a")},${februaryEnd("b")}),30,${bondLast(usFirst)})`)},`,
    `k="30E/360",${thirty("MIN(DAY(a),30)", "MIN(DAY(b),30)")},`,
    `k="30E/360 ISDA",LET(m,IF(ISOMITTED(maturity),0,maturity),`,
    `${thirty(`IF(${monthEnd("a")},30,DAY(a))`, `IF(AND(${monthEnd("b")},NOT(AND(MONTH(b)=2,b=m))),30,DAY(b))`)}),`,
    `k="ACT/ACT ISDA",IF(YEAR(a)=YEAR(b),(b-a)/${yearLength("a")},`,
    `(${firstOfNextYear}-a)/${yearLength("a")}+YEAR(b)-YEAR(a)-1+(b-DATE(YEAR(b),1,1))/${yearLength("b")})))))`,
  ].join("");
}
