/**
 * What the twins of a loan share, inside a LET where n counts the periods: their numbers t, rates i, discount factors d to
 * the start, and the last factor e.
 */
export const LET_RATES = [
  "t,SEQUENCE(n),i,(TOCOL(annual_rate)+0*t)/frequency,",
  "d,SCAN(1,i,LAMBDA(a,x,a/(1+x))),e,SUM((t=n)*d),",
].join("");

/** The number of cells of a range of numbers, one of a single value too. */
export const countOf = (range: string): string => `SUM(0*TOCOL(${range})+1)`;

/** A name for an argument, or for what stands in its place. */
export const given = (name: string, argument: string, fallback = "0"): string =>
  `${name},IF(ISOMITTED(${argument}),${fallback},${argument}),`;
