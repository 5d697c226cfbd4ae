import { link } from "../../engine/orbit/link";
import { altitude, amount, bound, number, optional, positive } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { given, givenAboveZero } from "../twins/given";

const HEADER = ["Item", "Value", "Unit"];

export const orbitalLink = define({
  name: "ORBITAL_LINK",
  summary:
    "A satellite's link to the ground: slant range in km, round trip in ms, and GB per kWh of compute.",
  args: {
    altitudeKm: altitude(),
    elevationDeg: optional(
      number(
        "elevation of the satellite above the station's horizon, from 0 to 90",
        units.degrees,
        bound((value) => value >= 0 && value <= 90, "an angle from 0 to 90 degrees"),
      ),
      25,
    ),
    gbps: optional(amount("rate of the link, in Gb/s", units.gbps), 10),
    computeKw: optional(positive("compute that shares the link, in kW", units.kw), 120),
  },
  returns: {
    kind: "table",
    describe: "a row per item: slant range, round trip of light to the station and back, data per energy",
    columns: {
      item: { header: "Item", unit: units.text },
      value: {
        header: "Value",
        unit: units.byRow,
        rowUnits: [units.km, units.milliseconds, units.gbPerKwh],
      },
      unit: { header: "Unit", unit: units.text },
    },
  },
  notes: [
    "Slant range = √((R + h)² − R²·cos² E) − R·sin E on a spherical Earth; round trip = twice that over the speed of light, without processing.",
    "GB per kWh = gbps·450/compute_kw: what an hour at full power may send down. 450 GB are an hour of 1 Gb/s.",
  ],
  sources: ["smad"],
  examples: [
    {
      arguments: [600, 90, 10, 100],
      result: [
        HEADER,
        ["Slant range", 600, "km"],
        ["Round trip", 1_200_000 / 299_792.458, "ms"],
        ["GB per kWh", 45, "GB/kWh"],
      ],
      because: "Overhead the range is the altitude, and light needs 4 ms.",
    },
    {
      arguments: [600, 0, null, null],
      result: [
        HEADER,
        ["Slant range", Math.sqrt(600 * (600 + 2 * 6378.137)), "km"],
        ["Round trip", (2000 * Math.sqrt(600 * (600 + 2 * 6378.137))) / 299_792.458, "ms"],
        ["GB per kWh", 37.5, "GB/kWh"],
      ],
      because: "On the horizon it is more than four times as far.",
    },
    {
      arguments: [600, 100, null, null],
      result: { refusal: "elevation_deg must be an angle from 0 to 90 degrees; got 100" },
      because: "Nothing stands higher than overhead.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(altitude_km,[elevation_deg],[gbps],[compute_kw],LET(",
      given("e", "elevation_deg", 25),
      given("g", "gbps", 10),
      givenAboveZero("p", "compute_kw", 120),
      "j,6378.137,s,j*SIN(RADIANS(e)),h,altitude_km,d,SQRT(h*h+2*j*h+s*s)-s,",
      'VSTACK({"Item","Value","Unit"},HSTACK("Slant range",d,"km"),',
      'HSTACK("Round trip",2000*d/299792.458,"ms"),HSTACK("GB per kWh",450*g/p,"GB/kWh"))))',
    ].join(""),
  },
  steps: [],
  evaluate: link,
});
