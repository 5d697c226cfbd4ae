/** What the text names its dates, its convention and its maturity, each a name or an expression. */
export interface YearFractionText {
  readonly start: string;
  readonly end: string;
  readonly convention: string;
  readonly maturity: string;
}

const thirty = (first: string, last: string): string =>
  `(360*(YEAR(b)-YEAR(a))+30*(MONTH(b)-MONTH(a))+${last}-${first})/360`;
const monthEnd = (day: string): string => `DAY(${day}+1)=1`;
const februaryEnd = (day: string): string => `AND(MONTH(${day})=2,${monthEnd(day)})`;
const bondLast = (first: string): string => `IF(${first}>=30,MIN(DAY(b),30),DAY(b))`;
const yearLength = (day: string): string => `(DATE(YEAR(${day})+1,1,1)-DATE(YEAR(${day}),1,1))`;

/** The ISDA rules in Excel's functions, and Excel's own YEARFRAC for its bases. */
export function yearFractionText({ start, end, convention, maturity }: YearFractionText): string {
  const firstOfNextYear = "DATE(YEAR(a)+1,1,1)";
  const usFirst = `IF(${februaryEnd("a")},30,MIN(DAY(a),30))`;
  return [
    `LET(k,UPPER(${convention}&""),a,MIN(${start},${end}),b,MAX(${start},${end}),`,
    `IF(LEN(k)=1,YEARFRAC(a,b,VALUE(k)),IF(${end}<${start},-1,1)*IFS(`,
    `k="ACT/360",(b-a)/360,k="ACT/365F",(b-a)/365,`,
    `k="30/360",${thirty("MIN(DAY(a),30)", bondLast("DAY(a)"))},`,
    `k="30/360 US",${thirty(usFirst, `IF(AND(${februaryEnd("a")},${februaryEnd("b")}),30,${bondLast(usFirst)})`)},`,
    `k="30E/360",${thirty("MIN(DAY(a),30)", "MIN(DAY(b),30)")},`,
    `k="30E/360 ISDA",LET(m,${maturity},`,
    `${thirty(`IF(${monthEnd("a")},30,DAY(a))`, `IF(AND(${monthEnd("b")},NOT(AND(MONTH(b)=2,b=m))),30,DAY(b))`)}),`,
    `k="ACT/ACT ISDA",IF(YEAR(a)=YEAR(b),(b-a)/${yearLength("a")},`,
    `(${firstOfNextYear}-a)/${yearLength("a")}+YEAR(b)-YEAR(a)-1+(b-DATE(YEAR(b),1,1))/${yearLength("b")}))))`,
  ].join("");
}
