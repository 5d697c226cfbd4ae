import { circularSpeed, periodMin } from "../../engine/orbit/circular";
import { altitude } from "../arguments";
import { define } from "../define";
import { units } from "../units";

export const orbitalPeriodMin = define({
  name: "ORBITAL_PERIOD_MIN",
  summary: "Period of a circular orbit by its altitude in km, in minutes.",
  args: { altitudeKm: altitude() },
  returns: { kind: "scalar", unit: units.minutes, describe: "2π·√(r³/μ)/60, r the radius of the orbit" },
  notes: [
    "Altitudes are above the equatorial radius, 6,378.137 km; μ is 398,600.4418 km³/s².",
    "Altitudes from 150 km, below which an orbit decays within days, to 35,786 km, the geostationary orbit.",
  ],
  sources: ["curtis", "smad"],
  examples: [
    {
      arguments: [700],
      result: (2 * Math.PI * Math.sqrt(7_078_137 ** 3 / 398_600_441_800_000)) / 60,
      because: "At 700 km a turn takes 98.8 minutes.",
    },
    {
      arguments: [35_786],
      result: (2 * Math.PI * Math.sqrt(42_164_137 ** 3 / 398_600_441_800_000)) / 60,
      because: "The geostationary orbit turns with Earth, in 23 hours and 56 minutes.",
    },
    {
      arguments: [700_000],
      result: { refusal: "altitude_km must be an altitude from 150 to 35786 km (geostationary); got 700000" },
      because: "An altitude typed in metres is refused.",
    },
  ],
  lambda: { formula: "LAMBDA(altitude_km,2*PI()*SQRT((6378.137+altitude_km)^3/398600.4418)/60)" },
  steps: [
    {
      term: "Speed",
      unit: units.metresPerSecond,
      how: "√(μ/r)",
      value: ({ altitudeKm }) => circularSpeed(altitudeKm),
    },
  ],
  evaluate: ({ altitudeKm }) => periodMin(altitudeKm),
});
