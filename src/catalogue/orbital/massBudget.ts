import { massBudget } from "../../engine/orbit/massBudget";
import { amount, bound, dividingShare, number, optional, positive, share, shareBelowOne } from "../arguments";
import { define } from "../define";
import { units } from "../units";
import { densitySources } from "./densities";
import { given, givenAboveZero } from "../twins/given";

const HEADER = ["Part", "kg", "kg per kW", "Share"];
/** The seven rows below the header: six of mass, then the density. */
const ROW_UNITS = [...new Array<typeof units.kg>(6).fill(units.kg), units.kwPerT];

export const orbitalMassBudget = define({
  name: "ORBITAL_MASS_BUDGET",
  summary:
    "Mass of a compute satellite by part, in kg and kg per kW, and the density in kW/t that it comes to.",
  args: {
    computeKw: positive("compute of the satellite, in kW", units.kw),
    arrayWPerKg: optional(positive("power per mass of the solar array", units.wPerKg), 170),
    radiatorKgPerM2: optional(amount("mass per area of the radiator's panel", units.kgPerM2), 4),
    radiatorWPerM2: optional(positive("heat rejected per area of the radiator's panel", units.wPerM2), 1400),
    boardKgPerKw: optional(amount("mass of boards, cold plates and cables per compute", units.kgPerKw), 3),
    eclipseMin: optional(
      amount("longest time in shadow that the battery bridges; 0 for no battery", units.minutes),
      0,
    ),
    eclipseFraction: optional(shareBelowOne("share of the orbit in shadow that the array charges for"), 0),
    batteryWhPerKg: optional(positive("energy per mass of the battery", units.whPerKg), 150),
    depthOfDischarge: optional(dividingShare("share of the battery that is drawn, above 0"), 0.3),
    batteryEfficiency: optional(dividingShare("from the battery to the load, above 0"), 0.95),
    structure: optional(share("structure and bus as a share of the other parts"), 0.15),
    overhead: optional(
      number(
        "power drawn per power of compute, at least 1",
        units.factor,
        bound((value) => value >= 1, "at least 1, such as 1.1"),
      ),
      1.1,
    ),
  },
  returns: {
    kind: "table",
    describe:
      "a row per part, the total, and the density of the whole in kW/t, which stands in the column of kg",
    columns: {
      part: { header: "Part", unit: units.text },
      kg: { header: "kg", unit: units.byRow, rowUnits: ROW_UNITS },
      kgPerKw: { header: "kg per kW", unit: units.kgPerKw },
      share: { header: "Share", unit: units.share },
    },
  },
  notes: [
    "P is compute_kw, e eclipse_fraction. Array = overhead·P·(1 + e/(1 − e))/array_w_per_kg; radiator = overhead·P/radiator_w_per_m2·radiator_kg_per_m2.",
    "Battery = overhead·P·eclipse_min/60/(depth_of_discharge·battery_efficiency·battery_wh_per_kg); structure is a share of the four parts above.",
    "The defaults are those of a satellite such as AI1 as its maker states it, without a battery: 68.9 kW/t. 100 kW/t, the announced density, takes lighter parts than any flown.",
    "A dawn-dusk orbit at 600 km is in shadow for up to 21 minutes a turn in its season: ORBITAL_SUNLIT_FRACTION.",
  ],
  sources: ["smad", ...densitySources],
  examples: [
    {
      arguments: [1000, 100, 2, 1000, 4, null, null, null, null, null, 0.25, 1],
      result: [
        HEADER,
        ["Array", 10000, 10, 10 / 20],
        ["Radiator", 2000, 2, 2 / 20],
        ["Boards", 4000, 4, 4 / 20],
        ["Battery", 0, 0, 0],
        ["Structure", 4000, 4, 4 / 20],
        ["Total", 20000, 20, 1],
        ["System density", 50, "", ""],
      ],
      because: "A megawatt at 20 kg per kW is 20 tonnes: 50 kW/t.",
    },
    {
      arguments: [100, 100, 2, 1000, 4, 30, 0.2, 100, 0.5, 0.5, null, null],
      result: [
        HEADER,
        ["Array", 1375, 13.75, 1375 / 4824.25],
        ["Radiator", 220, 2.2, 220 / 4824.25],
        ["Boards", 400, 4, 400 / 4824.25],
        ["Battery", 2200, 22, 2200 / 4824.25],
        ["Structure", 0.15 * 4195, 0.15 * 41.95, (0.15 * 4195) / 4824.25],
        ["Total", 4824.25, 48.2425, 1],
        ["System density", 100_000 / 4824.25, "", ""],
      ],
      because:
        "A fifth of the orbit and half an hour in shadow: a quarter more array, and a battery heavier than it.",
    },
    {
      arguments: [1000, null, null, null, null, null, 1, null, null, null, null, null],
      result: { refusal: "eclipse_fraction must be a share below 1; got 1" },
      because: "An array that is always in shadow charges nothing.",
    },
    {
      arguments: [1000, null, null, null, null, null, null, null, 30, null, null, null],
      result: { refusal: "depth_of_discharge must be a share from 0 to 1, such as 0.3 for 30 %; got 30" },
      because: "A depth of discharge typed as a percentage is refused.",
    },
  ],
  lambda: { formula: massBudgetTwin() },
  steps: [],
  evaluate: massBudget,
});

function massBudgetTwin(): string {
  return [
    "LAMBDA(compute_kw,[array_w_per_kg],[radiator_kg_per_m2],[radiator_w_per_m2],[board_kg_per_kw],[eclipse_min],",
    "[eclipse_fraction],[battery_wh_per_kg],[depth_of_discharge],[battery_efficiency],[structure],[overhead],LET(",
    givenAboveZero("a", "array_w_per_kg", 170),
    given("b", "radiator_kg_per_m2", 4),
    givenAboveZero("d", "radiator_w_per_m2", 1400),
    given("k", "board_kg_per_kw", 3),
    given("m", "eclipse_min", 0),
    given("e", "eclipse_fraction", 0),
    givenAboveZero("w", "battery_wh_per_kg", 150),
    givenAboveZero("x", "depth_of_discharge", 0.3),
    givenAboveZero("y", "battery_efficiency", 0.95),
    given("s", "structure", 0.15),
    "p,1000*compute_kw*",
    "IF(ISOMITTED(overhead),1.1,IF(overhead=0,1.1,overhead)),",
    "u,p*(1+e/(1-e))/a,v,p/d*b,h,k*compute_kw,j,p*m/60/(x*y*w),q,s*(u+v+h+j),z,u+v+h+j+q,",
    'VSTACK({"Part","kg","kg per kW","Share"},',
    line("Array", "u"),
    line("Radiator", "v"),
    line("Boards", "h"),
    line("Battery", "j"),
    line("Structure", "q"),
    line("Total", "z"),
    'HSTACK("System density",1000*compute_kw/z,"",""))))',
  ].join("");
}

function line(part: string, kg: string): string {
  return `HSTACK("${part}",${kg},${kg}/compute_kw,${kg}/z),`;
}
