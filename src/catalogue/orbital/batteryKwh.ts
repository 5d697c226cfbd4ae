import { batteryKwh, drawnKwh } from "../../engine/orbit/power";
import { amount, dividingShare, optional } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { givenAboveZero } from "../twins/given";

export const orbitalBatteryKwh = define({
  name: "ORBITAL_BATTERY_KWH",
  summary: "Capacity of the battery that carries a load in kW through an eclipse in minutes, in kWh.",
  args: {
    loadKw: amount("power at the load, in kW", units.kw),
    eclipseMin: amount("longest time in shadow, in minutes", units.minutes),
    depthOfDischarge: optional(dividingShare("share of the capacity that is drawn, above 0"), 0.3),
    efficiency: optional(dividingShare("from the battery to the load, above 0"), 0.95),
  },
  returns: {
    kind: "scalar",
    unit: units.kwh,
    describe: "load_kw·eclipse_min/60/(depth_of_discharge·efficiency)",
  },
  notes: [
    "A low orbit has some 27,500 eclipses in five years: 0.2 to 0.3 of depth. A dawn-dusk orbit has a season of some 92 days a year, and 0.5 or more.",
  ],
  sources: ["smad"],
  examples: [
    {
      arguments: [0.11, 35.3, 0.6, 0.9],
      result: (0.11 * 35.3) / 60 / 0.54,
      because: "FireSat's 110 W through 35.3 minutes: a tenth of a kWh.",
    },
    {
      arguments: [120, 30, 0.5, 1],
      result: 120,
      because: "Half an hour of 120 kW from half of the capacity.",
    },
    {
      arguments: [120, -30, null, null],
      result: { refusal: "eclipse_min must be 0 or above; got -30" },
      because: "No eclipse takes less than no time.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(load_kw,eclipse_min,[depth_of_discharge],[efficiency],LET(",
      givenAboveZero("d", "depth_of_discharge", 0.3),
      givenAboveZero("e", "efficiency", 0.95),
      "load_kw*eclipse_min/60/(d*e)))",
    ].join(""),
  },
  steps: [
    {
      term: "Energy of an eclipse",
      unit: units.kwh,
      how: "load_kw·eclipse_min/60",
      value: (values) => drawnKwh(values),
    },
  ],
  evaluate: batteryKwh,
});
