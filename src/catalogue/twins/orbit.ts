/** cos i of a sun-synchronous orbit, in km and seconds. */
export const sunSynchronousCosine = (altitudeKm: string): string =>
  `0-4*PI()/(365.2422*86400)*(6378.137+${altitudeKm})^3.5/(3*SQRT(398600.4418)*0.00108262668*6378.137^2)`;
