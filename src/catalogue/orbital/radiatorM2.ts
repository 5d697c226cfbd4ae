import { DOUBLE_DOUBLE } from "../../engine/numeric/arithmetic";
import { earthView, netFlux, radiatorM2 } from "../../engine/orbit/radiator";
import { altitude, amount, bound, choice, dividingShare, number, optional, share } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { given, givenAboveZero } from "../twins/given";

const ONE_OR_TWO = bound((value) => value === 1 || value === 2, "1 or 2");
const ABSOLUTE = bound((value) => value >= -273.15, "at or above -273.15 °C, absolute zero");

export const orbitalRadiatorM2 = define({
  name: "ORBITAL_RADIATOR_M2",
  summary: "Area of a radiator's panel that rejects so much heat in orbit, in m² (one side counted).",
  args: {
    heatKw: amount("heat to reject, in kW", units.kw),
    temperatureC: optional(number("temperature of the panel, in °C", units.celsius, ABSOLUTE), 70),
    emissivity: optional(dividingShare("emissivity of the panel in the infrared, above 0"), 0.9),
    sides: optional(number("sides that radiate, 1 or 2; NADIR has one", units.count, ONE_OR_TWO), 2),
    altitudeKm: optional(altitude(), 600),
    attitude: optional(
      choice("how the panel stands", [
        { value: "EDGE", meaning: "edge-on to Earth and to the Sun" },
        { value: "NADIR", meaning: "one side faces Earth, with the Sun behind it" },
      ]),
      "EDGE",
    ),
    absorptance: optional(share("share of sunlight that the panel absorbs; NADIR alone"), 0.15),
    earthIr: optional(amount("Earth's infrared at its surface", units.wPerM2), 237),
    albedo: optional(share("share of sunlight that Earth reflects; NADIR alone"), 0.3),
  },
  returns: { kind: "scalar", unit: units.m2, describe: "heat over net flux, the area of the panel" },
  notes: [
    "EDGE: net flux = sides·emissivity·(σT⁴ − F·earth_ir), F = (atan(1/s) − s/H²)/π, H = (R + h)/R, s = √(H² − 1); sunlight from Earth is neglected.",
    "NADIR: net flux = emissivity·(σT⁴ − F·earth_ir) − absorptance·1361·albedo·F, F = 1/H², one side whatever sides says.",
    "σ is 5.670374419E-8 W/(m²K⁴), T = temperature_c + 273.15. A panel that takes in as much as it emits is #N/A.",
    "A blank temperature_c is 0 °C, as in Excel; leave it out for the default.",
  ],
  sources: ["gilmore", "codata"],
  examples: [
    {
      arguments: [100, 26.85, 1, 1, null, null, null, 0, null],
      result: 100_000 / (5.670374419e-8 * 300 ** 4),
      because: "A black side at 300 K without an Earth emits 459 W/m².",
    },
    {
      arguments: [100, 26.85, 0.8, null, 6378.137, "NADIR", 0.2, 240, 0.25],
      result: 100_000 / (0.8 * (5.670374419e-8 * 300 ** 4 - 60) - (0.2 * 1361 * 0.25) / 4),
      because: "One radius up Earth fills a quarter of the view: 60 W/m² of its heat, and its light.",
    },
    {
      arguments: [100, -100, null, null, null, "NADIR", null, null, null],
      result: {
        refusal:
          "no radiator area found in a panel at -100 °C and 600 km that takes in as much heat as it emits",
      },
      because: "So cold a panel is warmed by Earth.",
    },
    {
      arguments: [100, -300, null, null, null, null, null, null, null],
      result: { refusal: "temperature_c must be at or above -273.15 °C, absolute zero; got -300" },
      because: "Nothing is colder than absolute zero.",
    },
  ],
  lambda: { formula: radiatorTwin() },
  steps: [
    {
      term: "View of Earth",
      unit: units.factor,
      how: "F, of each side",
      value: (values) => DOUBLE_DOUBLE.toNumber(earthView(DOUBLE_DOUBLE, values).value),
    },
    {
      term: "Net flux",
      unit: units.wPerM2,
      how: "what the panel emits less what it absorbs, per area of panel",
      value: (values) => netFlux(values),
    },
  ],
  evaluate: ({ heatKw, ...panel }) => radiatorM2(heatKw, panel),
});

function radiatorTwin(): string {
  return [
    "LAMBDA(heat_kw,[temperature_c],[emissivity],[sides],[altitude_km],[attitude],[absorptance],[earth_ir],[albedo],LET(",
    given("t", "temperature_c", 70),
    givenAboveZero("e", "emissivity", 0.9),
    givenAboveZero("n", "sides", 2),
    givenAboveZero("h", "altitude_km", 600),
    given("m", "attitude", '"EDGE"'),
    given("a", "absorptance", 0.15),
    given("i", "earth_ir", 237),
    given("b", "albedo", 0.3),
    "j,(6378.137+h)/6378.137,s,SQRT(j*j-1),p,5.670374419E-08*(t+273.15)^4,",
    'q,IF(UPPER(m)="NADIR",e*(p-i/(j*j))-a*1361*b/(j*j),',
    "n*e*(p-i*(ATAN(1/s)-s/(j*j))/PI())),1000*heat_kw/q))",
  ].join("");
}
