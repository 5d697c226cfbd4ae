/** An optional argument under a short name, or what stands in its place: `a,IF(ISOMITTED(timing),0,timing),`. */
export function given(name: string, argument: string, fallback: string): string {
  return `${name},IF(ISOMITTED(${argument}),${fallback},${argument}),`;
}

/** The same where 0 is no value of the argument, and a blank cell leaves it out. */
export function givenAboveZero(name: string, argument: string, fallback: string): string {
  return `${name},IF(ISOMITTED(${argument}),${fallback},IF(${argument}=0,${fallback},${argument})),`;
}

/** The start of a twin with these arguments, those in brackets optional. */
export function opened(...args: readonly string[]): string {
  return `LAMBDA(${args.join(",")},LET(`;
}

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
