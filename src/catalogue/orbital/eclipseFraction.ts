import { periodMin } from "../../engine/orbit/circular";
import { criticalBetaDeg, eclipseFraction } from "../../engine/orbit/eclipse";
import { altitude, bound, number } from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const orbitalEclipseFraction = define({
  name: "ORBITAL_ECLIPSE_FRACTION",
  summary:
    "Share of a circular orbit in Earth's shadow, by altitude in km and the Sun's angle beta to its plane.",
  args: {
    altitudeKm: altitude(),
    betaDeg: number(
      "angle between the Sun's direction and the orbit's plane, from -90 to 90",
      units.degrees,
      bound((value) => Math.abs(value) <= 90, "an angle from -90 to 90 degrees"),
    ),
  },
  returns: {
    kind: "scalar",
    unit: units.share,
    describe: "acos(√(h² + 2Rh)/((R + h)·cos β))/π, and 0 where |β| is asin(R/(R + h)) or more",
  },
  notes: [
    "The shadow is a cylinder of Earth's equatorial radius R, 6,378.137 km. Against propagated orbits and a shadow of cone and penumbra it is right to 0.002 of a turn.",
    "Minutes in shadow are the share times ORBITAL_PERIOD_MIN. A whole year in a sun-synchronous orbit: ORBITAL_SUNLIT_FRACTION.",
  ],
  sources: ["rickman", "vallado"],
  examples: [
    {
      arguments: [700, 0],
      result: Math.acos(Math.sqrt(700 * (700 + 2 * 6378.137)) / 7078.137) / Math.PI,
      because: "With the Sun in the orbit's plane 35.3 of 98.8 minutes are dark.",
    },
    {
      arguments: [700, -30],
      result: Math.acos(Math.sqrt(700 * (700 + 2 * 6378.137)) / (7078.137 * Math.cos(Math.PI / 6))) / Math.PI,
      because: "The side from which the Sun shines makes no difference.",
    },
    {
      arguments: [600, 70],
      result: 0,
      because: "Beyond the critical angle, 66.1° at 600 km, the Sun never sets.",
    },
    {
      arguments: [600, 95],
      result: { refusal: "beta_deg must be an angle from -90 to 90 degrees; got 95" },
      because: "No direction is more than a right angle from a plane.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(altitude_km,beta_deg,LET(j,6378.137,h,altitude_km,b,COS(RADIANS(beta_deg)),",
      "x,IF(b<0.000000001,1,SQRT(h*h+2*j*h)/((j+h)*b)),IF(x<1,ACOS(x)/PI(),0)))",
    ].join(""),
  },
  steps: [
    {
      term: "Critical beta",
      unit: units.degrees,
      how: "asin(R/(R + h)), from which on there is no eclipse",
      value: ({ altitudeKm }) => criticalBetaDeg(altitudeKm),
    },
    {
      term: "Minutes in shadow",
      unit: units.minutes,
      how: "the share times the period",
      value: ({ altitudeKm, betaDeg }) => eclipseFraction(altitudeKm, betaDeg) * periodMin(altitudeKm),
    },
  ],
  evaluate: ({ altitudeKm, betaDeg }) => eclipseFraction(altitudeKm, betaDeg),
});
