import { corkscrew } from "../../engine/cashflow/corkscrew";
import { ANY_NUMBER, number, vector } from "../arguments";
import { define } from "../define";
import { units } from "../units";

const HEADER = ["Period", "Opening", "Additions", "Reductions", "Closing"];

export const finCorkscrew = define({
  name: "FIN_CORKSCREW",
  summary: "A balance carried forward: opening, additions, reductions and closing of each period.",
  args: {
    opening: number("balance before the first period", units.money),
    additions: vector("added in each period: one value, or one for each", units.money, ANY_NUMBER),
    reductions: vector(
      "taken away in each period, above 0: one value, or one for each",
      units.money,
      ANY_NUMBER,
    ),
  },
  returns: {
    kind: "table",
    describe: "a row per period: closing = opening + additions − reductions, and the next opening",
    columns: {
      period: { header: "Period", unit: units.periods },
      opening: { header: "Opening", unit: units.money },
      additions: { header: "Additions", unit: units.money },
      reductions: { header: "Reductions", unit: units.money },
      closing: { header: "Closing", unit: units.money },
    },
  },
  notes: [
    "Reductions are typed as positive amounts and taken away. A balance may be negative, and so may a correction.",
    "The balance is carried without rounding: where everything is taken again, it closes at exactly 0.",
  ],
  sources: ["fast-standard"],
  examples: [
    {
      arguments: [100, [[50], [0], [10]], [[20], [30], [110]]],
      result: [HEADER, [1, 100, 50, 20, 130], [2, 130, 0, 30, 100], [3, 100, 10, 110, 0]],
      because: "Each closing is the next opening; the last repayment takes what is left.",
    },
    {
      arguments: [1200, 0, [[100, 100, 100]]],
      result: [HEADER, [1, 1200, 0, 100, 1100], [2, 1100, 0, 100, 1000], [3, 1000, 0, 100, 900]],
      because: "A single value stands for every period.",
    },
    {
      arguments: [0.3, [[0.1], [0.2]], [[0.2], [0.1]]],
      result: [HEADER, [1, 0.3, 0.1, 0.2, 0.2], [2, 0.2, 0.2, 0.1, 0.3]],
      because: "Tenths come and go without a trace in the last digit.",
    },
    {
      arguments: [0, [[1], [2], [3]], [[1], [2]]],
      result: { refusal: "reductions must be one value or 3, as many as additions; got 2" },
      because: "Ranges of different lengths are refused with both.",
    },
  ],
  lambda: {
    formula:
      "LAMBDA(opening,additions,reductions,LET(n,MAX(SUM(0*TOCOL(additions)+1),SUM(0*TOCOL(reductions)+1)),k,SEQUENCE(n)," +
      "a,TOCOL(additions)+0*k,d,TOCOL(reductions)+0*k,e,SCAN(opening,a-d,LAMBDA(b,x,b+x))," +
      `VSTACK({${HEADER.map((header) => `"${header}"`).join(",")}},HSTACK(k,TAKE(VSTACK(opening,e),n),a,d,e))))`,
  },
  steps: [],
  evaluate: ({ opening, additions, reductions }) => corkscrew(opening, additions, reductions),
});
