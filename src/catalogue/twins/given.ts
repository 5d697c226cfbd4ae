/** An optional argument under a short name, or what stands in its place: `a,IF(ISOMITTED(timing),0,timing),`. */
export function given(name: string, argument: string, fallback: number | string = 0): string {
  return `${name},IF(ISOMITTED(${argument}),${fallback},${argument}),`;
}

/** The same where 0 is no value of the argument, and a blank cell leaves it out. */
export function givenAboveZero(name: string, argument: string, fallback: number | string): string {
  return `${name},IF(ISOMITTED(${argument}),${fallback},IF(${argument}=0,${fallback},${argument})),`;
}

/** The start of a twin with these arguments, those in brackets optional. */
export function opened(...args: readonly string[]): string {
  return `LAMBDA(${args.join(",")},LET(`;
}

/** The number of cells of a range of numbers, one of a single value too. */
export const countOf = (range: string): string => `SUM(0*TOCOL(${range})+1)`;
