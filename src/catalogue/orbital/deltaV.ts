import { DENSITIES } from "../../engine/orbit/atmosphere";
import { nearest } from "../../engine/orbit/constants";
import { deltaV, deorbit, dragMakeUp } from "../../engine/orbit/propulsion";
import { altitude, amount, omittable, optional, positive } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { given } from "../twins/given";

export const orbitalDeltaV = define({
  name: "ORBITAL_DELTA_V",
  summary: "Change of speed of a satellite's life, in m/s: make-up of drag over the years, and the deorbit.",
  args: {
    altitudeKm: altitude(),
    years: amount("years in orbit, of 365.25 days", units.years),
    dragCdAreaM2PerKg: optional(
      amount("drag coefficient times area over mass; 2.2 of 0.01 m²/kg is 0.022", units.m2PerKg),
      0.022,
    ),
    density: omittable(
      positive("density of the atmosphere; if omitted that of the 1976 standard", units.kgPerM3),
    ),
    deorbitPerigeeKm: optional(
      amount("altitude of the last orbit's perigee, below altitude_km", units.km),
      50,
    ),
  },
  returns: {
    kind: "scalar",
    unit: units.metresPerSecond,
    describe: "½ρv²·drag_cd_area_m2_per_kg·t + v·(1 − √(2rₚ/(r + rₚ)))",
  },
  notes: [
    "v is the speed of the circular orbit, r its radius, rₚ that of the perigee, t = years·365.25·86,400 s.",
    "Without density: the 1976 standard atmosphere, its logarithm straight between tabulated altitudes, from 150 to 1,000 km. At solar maximum the air is five to ten times as dense.",
    "The deorbit is one burn. From 600 km down to 50 km it takes 156.7 m/s.",
    "A satellite whose arrays fly edge-on has the drag of the edge.",
  ],
  sources: ["ussa-1976", "curtis", "smad"],
  examples: [
    {
      arguments: [600, 0, null, null, null],
      result:
        Math.sqrt(398_600_441_800_000 / 6_978_137) * (1 - Math.sqrt((2 * 6428.137) / (6978.137 + 6428.137))),
      because: "Down from 600 km to a perigee of 50 km: 156.7 m/s.",
    },
    {
      arguments: [500, 1, 0.02, 1e-12, 499],
      result:
        0.5e-12 * (398_600_441_800_000 / 6_878_137) * 0.02 * 365.25 * 86_400 +
        Math.sqrt(398_600_441_800_000 / 6_878_137) * (1 - Math.sqrt((2 * 6877.137) / (6878.137 + 6877.137))),
      because:
        "In a given density of air a year at 500 km takes 18 m/s; the perigee is lowered by a kilometre.",
    },
    {
      arguments: [600, 5, null, null, null],
      result:
        0.5 * 1.137e-13 * (398_600_441_800_000 / 6_978_137) * 0.022 * 5 * 365.25 * 86_400 +
        Math.sqrt(398_600_441_800_000 / 6_978_137) * (1 - Math.sqrt((2 * 6428.137) / (6978.137 + 6428.137))),
      because: "Five years at 600 km add 11 m/s of drag.",
    },
    {
      arguments: [1200, 5, null, null, null],
      result: { refusal: "altitude_km must be from 150 to 1000 km where density is left out; got 1200" },
      because: "The standard atmosphere ends at 1,000 km.",
    },
    {
      arguments: [600, 5, null, null, 600],
      result: { refusal: "deorbit_perigee_km must be below altitude_km, 600; got 600" },
      because: "A deorbit leads down.",
    },
  ],
  lambda: { formula: deltaVTwin() },
  steps: [
    {
      term: "Make-up of drag",
      unit: units.metresPerSecond,
      how: "½ρv²·drag_cd_area_m2_per_kg·t",
      value: (values) => dragMakeUp(values),
    },
    {
      term: "Deorbit",
      unit: units.metresPerSecond,
      how: "v·(1 − √(2rₚ/(r + rₚ)))",
      value: (values) => deorbit(values),
    },
  ],
  evaluate: deltaV,
});

function deltaVTwin(): string {
  const altitudes = DENSITIES.map(([altitudeKm]) => altitudeKm).join(",");
  const densities = DENSITIES.map(([, density]) => nearest(density).toExponential(3).toUpperCase()).join(",");
  return [
    "LAMBDA(altitude_km,years,[drag_cd_area_m2_per_kg],[density],[deorbit_perigee_km],LET(h,altitude_km,",
    given("b", "drag_cd_area_m2_per_kg", 0.022),
    given("g", "density", 0),
    given("p", "deorbit_perigee_km", 50),
    `a,{${altitudes}},d,{${densities}},`,
    "lo,MAX((a<=h)*a),up,MIN(a+(a<h)*1000000),x,SUM((a=lo)*d),y,SUM((a=up)*d),",
    "q,IF(g>0,g,IF(lo=up,x,x*(y/x)^((h-lo)/(up-lo)))),j,6378137+1000*h,w,398600441800000/j,z,6378137+1000*p,",
    "q/2*w*b*years*365.25*86400+SQRT(w)*(1-SQRT(2*z/(j+z)))))",
  ].join("");
}
