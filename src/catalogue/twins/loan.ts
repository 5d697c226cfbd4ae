/** What the twins of a loan share: names and their values inside a LET. */

/** n periods and their numbers k; cash flows f and services s, all down: a single cell of either stands for every period. */
export const LET_FLOWS = [
  "n,SUM(0*TOCOL(cfads)+0*TOCOL(debt_service)+1),k,SEQUENCE(n),",
  "f,TOCOL(cfads)+0*k,s,TOCOL(debt_service)+0*k,",
].join("");

/** Periods' rates i and the number l of the last period with service; d discounts to close, e to it from the opening. */
export const LET_LOAN = [
  "i,(TOCOL(annual_rate)+0*k)/frequency,l,MAX((s>0)*k),d,SCAN(1,i,LAMBDA(a,x,a/(1+x))),e,d*(1+i),",
  "w,IF(ISOMITTED(balance),0,SUM(0*balance+1)),u,IF(w=1,SUM(balance),w),",
  "o,IF(u=0,MAP(k,e,LAMBDA(j,y,SUM((k>=j)*s*d)/y)),",
  "IF(w>1,TOCOL(balance)+0*k,MAP(k,e,LAMBDA(j,y,(u-SUM((k<j)*s*d))/y)))),",
].join("");

/** A column of n cells as two ranges lie: across where the first of more than one cell does. */
export function asTheyLie(column: string, first = "cfads", second = "debt_service"): string {
  const width = `IF(SUM(0*${first}+1)>1,COLUMNS(${first}),COLUMNS(${second}))`;
  return `IF(n=1,${column},IF(${width}>1,TRANSPOSE(${column}),${column}))`;
}

/** The twin of a life coverage ratio, of cash flows up to period `last`. */
export function lifeTwin(last: "l" | "n"): string {
  return [
    "LAMBDA(cfads,debt_service,annual_rate,frequency,[cash],[balance],LET(",
    LET_FLOWS,
    LET_LOAN,
    "h,IF(ISOMITTED(cash),0*k,TOCOL(cash)+0*k),",
    `g,MAP(k,o,e,h,LAMBDA(j,b,y,q,IF(OR(j>l,b<=0),"",(q+SUM((k>=j)*(k<=${last})*f*d)/y)/b))),`,
    `${asTheyLie("g")}))`,
  ].join("");
}
