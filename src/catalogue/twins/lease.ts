/**
 * The rate per period implicit in a lease under the name i, by Newton's steps from 0, where the value of the rents is convex
 * in it: from rents p at periods t, paid in advance where a is 1, residual z, and w that was paid.
 */
export const IMPLICIT_RATE = [
  "i,REDUCE(0,SEQUENCE(60),LAMBDA(x,k,LET(",
  "f,SUM(p*(1+x)^(a-t))+z*(1+x)^(0-periods)-w,",
  "d,SUM((a-t)*p*(1+x)^(a-t-1))-periods*z*(1+x)^(0-periods-1),",
  "y,x-f/d,IF(y<=-1,(x-1)/2,y)))),",
].join("");

/** The days on which the payments of these periods fall, in advance where a is 1. */
export function dueDates(periods: string): string {
  const months = "12/frequency*(k-a)";
  return `MAP(${periods},LAMBDA(k,IF(DAY(start+1)=1,EOMONTH(start,${months}),EDATE(start,${months}))))`;
}

/** A header and its columns as one table. */
export function tableOf(headers: readonly string[], columns: readonly string[]): string {
  const header = headers.map((text) => `"${text}"`).join(",");
  return `VSTACK({${header}},HSTACK(${columns.join(",")}))`;
}
