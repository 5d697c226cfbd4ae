/** The start of a LET: an argument by a short name, and what stands for it where it is left out. */
export const given = (name: string, argument: string, fallback: number | string): string =>
  `${name},IF(ISOMITTED(${argument}),${fallback},${argument}),`;

/** The same for an argument of which 0 is no value. */
export const givenAboveZero = (name: string, argument: string, fallback: number): string =>
  `${name},IF(ISOMITTED(${argument}),${fallback},IF(${argument}=0,${fallback},${argument})),`;

/** cos i of a sun-synchronous orbit, in km and seconds. */
export const sunSynchronousCosine = (altitudeKm: string): string =>
  `0-4*PI()/(365.2422*86400)*(6378.137+${altitudeKm})^3.5/(3*SQRT(398600.4418)*0.00108262668*6378.137^2)`;
