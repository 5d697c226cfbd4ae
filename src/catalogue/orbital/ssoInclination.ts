import { periodMin } from "../../engine/orbit/circular";
import { sunSynchronousInclination } from "../../engine/orbit/sunSynchronous";
import { altitude } from "../arguments";
import { define } from "../define";
import { sunSynchronousCosine } from "../twins/orbit";
import { units } from "../units";

export const orbitalSsoInclination = define({
  name: "ORBITAL_SSO_INCLINATION",
  summary: "Inclination of a sun-synchronous circular orbit by its altitude in km, in degrees.",
  args: { altitudeKm: altitude() },
  returns: {
    kind: "scalar",
    unit: units.degrees,
    describe: "i with cos i = −2r²Ω/(3nJ₂R²): the node turns 360° in a tropical year of 365.2422 days",
  },
  notes: [
    "Earth's bulge turns the orbit's plane as fast as the Sun moves, so that the local time of its passes stays: J₂ is 0.00108262668, R 6,378.137 km.",
    "Above about 5,975 km no inclination turns it fast enough: #N/A.",
  ],
  sources: ["vallado"],
  examples: [
    {
      arguments: [800],
      result:
        (Math.acos(
          (-2 * 7_178_137 ** 3.5 * 2 * Math.PI) /
            (365.2422 * 86_400 * 3 * Math.sqrt(398_600_441_800_000) * 1.08262668e-3 * 6_378_137 ** 2),
        ) *
          180) /
        Math.PI,
      because: "At 800 km it is 98.6°: a little more than over the poles.",
    },
    {
      arguments: [6000],
      result: {
        refusal:
          "no sun-synchronous inclination found in circular orbits above about 5,975 km, such as 6000 km",
      },
      because: "So high up the bulge is too weak.",
    },
  ],
  lambda: { formula: `LAMBDA(altitude_km,DEGREES(ACOS(${sunSynchronousCosine("altitude_km")})))` },
  steps: [
    {
      term: "Period",
      unit: units.minutes,
      how: "2π·√(r³/μ)/60",
      value: ({ altitudeKm }) => periodMin(altitudeKm),
    },
  ],
  evaluate: ({ altitudeKm }) => sunSynchronousInclination(altitudeKm),
});
