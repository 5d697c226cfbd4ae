/**
 * What the twins of a loan share, inside a LET where n counts the periods: their numbers t, rates i, discount factors d to
 * the start, and the last factor e.
 */
export const LET_RATES = [
  "t,SEQUENCE(n),i,(TOCOL(annual_rate)+0*t)/frequency,",
  "d,SCAN(1,i,LAMBDA(a,x,a/(1+x))),e,SUM((t=n)*d),",
].join("");
