import { LET_FLOWS, LET_LOAN } from "./loan";

/** The ratios of each period, "" where there is none: DSCR, ICR, LLCR and PLCR. */
const RATIOS = [
  'x,MAP(k,f,s,LAMBDA(j,p,q,IF(OR(j>l,q<=0),"",p/q))),',
  'y,MAP(k,f,o,i,LAMBDA(j,p,q,t,IF(j>l,"",IF(q*t<=0,"",p/(q*t))))),',
  'g,MAP(k,o,e,LAMBDA(j,q,t,IF(OR(j>l,q<=0),"",SUM((k>=j)*(k<=l)*f*d)/t/q))),',
  'z,MAP(k,o,e,LAMBDA(j,q,t,IF(OR(j>l,q<=0),"",SUM((k>=j)*f*d)/t/q))),',
].join("");

/** A row of the table; `ofFirst` is what stands at close. */
function row(label: string, ratios: string, ofFirst: string): string {
  const isThere = `SUM(MAP(${ratios},LAMBDA(t,IF(t="",0,1))))>0`;
  const period = `MIN(MAP(k,${ratios},LAMBDA(j,t,IF(t="",n+1,IF(t=MIN(${ratios}),j,n+1)))))`;
  return `IF(${isThere},HSTACK("${label}",${ofFirst},MIN(${ratios}),AVERAGE(${ratios}),${period}),HSTACK("${label}",${ofFirst},"","",""))`;
}

export function coverageTwin(): string {
  return [
    "LAMBDA(cfads,debt_service,[metric],[annual_rate],[frequency],[balance],LET(",
    LET_FLOWS,
    'a,IF(ISOMITTED(metric),"DSCR_MIN",IF(metric="","DSCR_MIN",UPPER(metric))),',
    'IF(LEFT(a,4)="DSCR",LET(x,MAP(f,s,LAMBDA(p,q,IF(q<=0,"",p/q))),IF(a="DSCR_MIN",MIN(x),AVERAGE(x))),LET(',
    LET_LOAN,
    RATIOS,
    'IF(a="LLCR",TAKE(g,1),IF(a="PLCR",TAKE(z,1),IF(a="ICR_MIN",MIN(y),',
    'VSTACK({"Metric","At close","Minimum","Average","Period of minimum"},',
    `${row("DSCR", "x", '""')},${row("ICR", "y", '""')},${row("LLCR", "g", "TAKE(g,1)")},${row("PLCR", "z", "TAKE(z,1)")}`,
    ")))))))))",
  ].join("");
}
