import { macrs } from "../../engine/lease/macrs";
import { optional, quarter, recoveryClass, share } from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const finMacrs = define({
  name: "FIN_MACRS",
  summary: "Yearly shares of cost that US tax depreciation deducts (MACRS), by recovery class.",
  args: {
    recoveryClass: recoveryClass(),
    bonus: optional(share("special (bonus) depreciation allowance, a share of cost in the first year"), 0),
    quarter: quarter(),
  },
  returns: {
    kind: "vector",
    unit: units.share,
    describe: "bonus + (1 − bonus)·t₁ in the first year, (1 − bonus)·tₖ after it; t from tables A-1 to A-5",
  },
  notes: [
    "One year more than the class has: the convention gives the first year a part and leaves the rest to the last.",
    "Classes 3 to 10 are 200 % declining balance, 15 and 20 are 150 %, each switching to straight line.",
    "The shares are the published ones, rounded as printed; each column adds up to 100 %.",
    "Mid-quarter applies where more than 40 % of the year's property is placed in service in its last quarter.",
  ],
  sources: ["irs-946", "rev-proc-87-57"],
  examples: [
    {
      arguments: [5, null, null],
      result: [[0.2], [0.32], [0.192], [0.1152], [0.1152], [0.0576]],
      because: "Table A-1: computers are five-year property, and take six tax years.",
    },
    {
      arguments: [5, 0.4, 4],
      result: [
        [0.4 + 0.6 * 0.05],
        [0.6 * 0.38],
        [0.6 * 0.228],
        [0.6 * 0.1368],
        [0.6 * 0.1094],
        [0.6 * 0.0958],
      ],
      because: "Placed in service in the fourth quarter with a bonus of 40 %: table A-5 on the other 60 %.",
    },
    {
      arguments: [7, null, 2],
      result: [[0.1785], [0.2347], [0.1676], [0.1197], [0.0887], [0.0887], [0.0887], [0.0334]],
      because: "Table A-3 as printed: its first year is 17.85 %, where the method rounds to 17.86 %.",
    },
    {
      arguments: [4, null, null],
      result: { refusal: "recovery_class must be a recovery class of 3, 5, 7, 10, 15 or 20 years; got 4" },
      because: "There is no class of four years.",
    },
  ],
  lambda: {
    formula:
      "LAMBDA(recovery_class,[bonus],[quarter],LET(n,recovery_class,b,IF(ISOMITTED(bonus),0,bonus)," +
      `q,IF(ISOMITTED(quarter),0,quarter),IF(SEQUENCE(n+1)=1,b,0)+(1-b)*${macrsColumn("n", "q")}))`,
  },
  steps: [],
  evaluate: (values) => macrs(values.recoveryClass, values.bonus, values.quarter),
});

/**
 * The table's column in Excel's functions: each year the larger of declining balance and straight line, of the rounded
 * balance before it; then the two columns of which one year is printed otherwise, to the cost of the last.
 */
export function macrsColumn(years: string, convention: string): string {
  return [
    `LET(h,IF(${convention}=0,1/2,9/8-${convention}/4),m,IF(${years}>10,3/2,2)/${years},p,IF(${years}=20,5,4),`,
    `k,SEQUENCE(${years}+1),s,SCAN(1,k,LAMBDA(x,y,x-IF(y=1,ROUND(m*h,p),`,
    `IF(y>${years},x,ROUND(x*MAX(m,1/(${years}-h-y+2)),p))))),`,
    `e,IF(AND(${years}=7,${convention}=2),0.0001,IF(AND(${years}=20,${convention}=1),0.00008,0)),`,
    `VSTACK(1,DROP(s,-1))-s+e*(IF(k>${years},1,0)-IF(k=IF(${years}=7,1,2),1,0)))`,
  ].join("");
}
