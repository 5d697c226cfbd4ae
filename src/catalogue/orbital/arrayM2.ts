import { arrayM2, endOfLifeOutput, sunlitPower } from "../../engine/orbit/power";
import { amount, dividingShare, optional, shareBelowOne } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { given, givenAboveZero } from "../twins/given";

export const orbitalArrayM2 = define({
  name: "ORBITAL_ARRAY_M2",
  summary: "Area of a solar array that carries a load to the end of its years, eclipses included, in m².",
  args: {
    loadKw: amount("power at the load, in sun and in shadow alike, in kW", units.kw),
    eclipseFraction: optional(shareBelowOne("share of the orbit in shadow: ORBITAL_ECLIPSE_FRACTION"), 0),
    years: optional(amount("years after which the array still carries the load", units.years), 5),
    efficiency: optional(dividingShare("efficiency of the cells at the start, above 0"), 0.22),
    packing: optional(dividingShare("share of the panel that is cells, above 0"), 0.9),
    degradation: optional(shareBelowOne("loss of output per year"), 0.025),
    pathSun: optional(dividingShare("efficiency from the array to the load, above 0"), 0.95),
    pathEclipse: optional(
      dividingShare("efficiency from the array through the battery to the load, above 0"),
      0.9,
    ),
  },
  returns: {
    kind: "scalar",
    unit: units.m2,
    describe:
      "load·(1/path_sun + f/(1 − f)/path_eclipse)/(1361·efficiency·packing·(1 − degradation)^years), f the eclipse_fraction",
  },
  notes: [
    "The array faces the Sun, 1,361 W/m². What the load draws in shadow is charged in sunlight through the battery.",
    "Degradation per year: silicon about 0.0375, gallium arsenide 0.0275, multijunction cells less.",
    "A blank efficiency, packing or path stands for its default, a blank years for 0: the start of life.",
  ],
  sources: ["smad", "kopp-lean"],
  examples: [
    {
      arguments: [100, null, 0, 0.2, 1, null, 1, null],
      result: 100_000 / 272.2,
      because: "Always in the Sun a fifth of 1,361 W comes from each square metre.",
    },
    {
      arguments: [0.11, 35.3 / 98.8, 5, 0.148 / 0.77, 0.77, 0.0375, 0.8, 0.6],
      result: (110 * (1 / 0.8 + 35.3 / 63.5 / 0.6)) / (1361 * 0.148 * (1 - 0.0375) ** 5),
      because: "FireSat's 110 W in sun and shadow, by SMAD's steps: an array that gives 240 W.",
    },
    {
      arguments: [100, 0.35, 5, 22, null, null, null, null],
      result: { refusal: "efficiency must be a share from 0 to 1, such as 0.22 for 22 %; got 22" },
      because: "An efficiency typed as a percentage is refused.",
    },
    {
      arguments: [100, 1, 5, null, null, null, null, null],
      result: { refusal: "eclipse_fraction must be a share below 1; got 1" },
      because: "An array that never sees the Sun carries nothing.",
    },
  ],
  lambda: {
    formula: [
      "LAMBDA(load_kw,[eclipse_fraction],[years],[efficiency],[packing],[degradation],[path_sun],[path_eclipse],LET(",
      given("f", "eclipse_fraction", 0),
      given("y", "years", 5),
      givenAboveZero("e", "efficiency", 0.22),
      givenAboveZero("k", "packing", 0.9),
      given("d", "degradation", 0.025),
      givenAboveZero("s", "path_sun", 0.95),
      givenAboveZero("x", "path_eclipse", 0.9),
      "1000*load_kw*(1/s+f/(1-f)/x)/(1361*e*k*(1-d)^y)))",
    ].join(""),
  },
  steps: [
    {
      term: "Power of the array per load",
      unit: units.ratio,
      how: "1/path_sun + f/(1 − f)/path_eclipse",
      value: (values) => sunlitPower(values),
    },
    {
      term: "Output at the end of the years",
      unit: units.wPerM2,
      how: "1361·efficiency·packing·(1 − degradation)^years",
      value: (values) => endOfLifeOutput(values),
    },
  ],
  evaluate: arrayM2,
});
