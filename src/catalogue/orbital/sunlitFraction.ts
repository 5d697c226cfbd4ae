import { sunSynchronousInclination } from "../../engine/orbit/sunSynchronous";
import { sunlitFraction } from "../../engine/orbit/sunlit";
import { altitude, bound, number, optional } from "../arguments";
import { define } from "../define";
import { sunSynchronousCosine } from "../twins/orbit";
import { units } from "../units";
import { given } from "../twins/given";

export const orbitalSunlitFraction = define({
  name: "ORBITAL_SUNLIT_FRACTION",
  summary:
    "Share of the year in sunlight of a sun-synchronous orbit, by altitude in km and its node's local time.",
  args: {
    altitudeKm: altitude(),
    nodeHour: optional(
      number(
        "local time of the ascending node, in hours: 6 or 18 is dawn-dusk, 12 or 0 noon-midnight",
        units.hour,
        bound((value) => value >= 0 && value <= 24, "an hour from 0 to 24"),
      ),
      6,
    ),
  },
  returns: {
    kind: "scalar",
    unit: units.share,
    describe: "1 − the mean of the eclipse fraction over 3,600 equal steps of the Sun's longitude",
  },
  notes: [
    "The Sun runs a circular ecliptic orbit, obliquity 23.4393°; the node stands 15°·(node_hour − 12) from it in right ascension, at the sun-synchronous inclination.",
    "A dawn-dusk orbit at 600 km is not always sunny: some 92 days a year have eclipses, the longest of about 21 minutes a turn. None from about 1,391 km on.",
    "The mean says what an array earns, not what a battery must bridge: that is the worst day.",
  ],
  sources: ["vallado", "rickman"],
  examples: [
    {
      arguments: [600, null],
      // A sum of vector products in forty digits, apart from this code.
      result: 0.956070624704815,
      because: "Dawn to dusk at 600 km it is dark for 4.4 % of the year.",
    },
    {
      arguments: [600, 12],
      result: 0.6331259778483724,
      because: "An orbit from noon to midnight is dark for more than a third of it.",
    },
    {
      arguments: [1400, 18],
      result: 1,
      because: "Above 1,391 km a dawn-dusk orbit passes beside the shadow all year.",
    },
    {
      arguments: [6000, 6],
      result: {
        refusal:
          "no sun-synchronous inclination found in circular orbits above about 5,975 km, such as 6000 km",
      },
      because: "So high up no orbit keeps its local time.",
    },
  ],
  lambda: { formula: sunlitTwin() },
  steps: [
    {
      term: "Inclination",
      unit: units.degrees,
      how: "sun-synchronous at that altitude",
      value: ({ altitudeKm }) => sunSynchronousInclination(altitudeKm),
    },
    {
      term: "Mean eclipse fraction",
      unit: units.share,
      how: "over 3,600 steps of the Sun's longitude",
      value: ({ altitudeKm, nodeHour }) => 1 - sunlitFraction(altitudeKm, nodeHour),
    },
  ],
  rounds: 3600,
  evaluate: ({ altitudeKm, nodeHour }) => sunlitFraction(altitudeKm, nodeHour),
});

function sunlitTwin(): string {
  return [
    "LAMBDA(altitude_km,[node_hour],LET(",
    given("n", "node_hour", 6),
    `j,6378.137,a,j+altitude_km,o,${sunSynchronousCosine("altitude_km")},e,RADIANS(23.4393),f,PI()*(n-12)/12,`,
    "l,SEQUENCE(3600,1,0)*(PI()/1800),x,SIN(l),y,COS(l),",
    "s,SQRT(1-o*o)*(y*(x*COS(f)+y*SIN(f))-COS(e)*x*(y*COS(f)-x*SIN(f)))+o*SIN(e)*x,",
    "q,(j*j-a*a*s*s)/(a*a-j*j),1-SUM(ATAN(SQRT(q*(q>0))))/PI()/3600))",
  ].join("");
}
