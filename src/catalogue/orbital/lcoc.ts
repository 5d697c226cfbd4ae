import { capitalPerKw, deliveredPerKw, orbitCost, upkeepPerKw } from "../../engine/orbit/levelised";
import { amount, buildPerKg, itPerKw, number, satelliteArguments } from "../arguments";
import { define } from "../define";
import { boundaryNote, publishedCosts } from "../publishedCosts";
import { LET_SATELLITE, SATELLITE_PARAMETERS } from "../twins/satellite";
import { units } from "../units";

export const orbitalLcoc = define({
  name: "ORBITAL_LCOC",
  summary: "Levelised cost of compute in orbit, per kWh of IT or per GPU-hour, chips and launch included.",
  args: {
    itPerKw: itPerKw(),
    kgPerKw: amount("mass of the whole satellite per kW of IT: 1,000 over kW per tonne", units.kgPerKw),
    launchPerKg: number("launch price per kg; one below 0 is a subsidy", units.perKg),
    buildPerKg: buildPerKg(),
    ...satelliteArguments(),
  },
  returns: {
    kind: "scalar",
    unit: units.perHour,
    describe:
      "[K + Σ om/(1+w)ᵗ] / [8760·A·U·Σ ((1 − loss)(1 − degradation))^(t−1)/(1+w)ᵗ], K = (it·(1 + premium) + kg·(build + launch))·(1 + insurance)",
  },
  notes: [
    "In: IT, build, launch, insurance and operation over one life. Out: downlink, licences, tax, deorbit and any residual value.",
    "t runs over whole years; what fails in a year is missing from the next one on. A is availability, U utilisation, w the cost of capital.",
    "100 kW per tonne (10 kg/kW) is a claim, not a measurement: 70 was stated later for SpaceX's own satellite, JPL finds 17 to 29.",
    "gpu_per_kw turns the cost into one per GPU-hour: the cost per kWh over gpu_per_kw.",
    ...[publishedCosts.mccalip, publishedCosts.workbook, publishedCosts.semianalysis].map(boundaryNote),
    boundaryNote(publishedCosts.nasa),
  ],
  sources: [
    "nrel-slcoe",
    "turyshev-jpl",
    "mccalip",
    "orbital-compute-economics",
    "semianalysis",
    "nasa-otps-2024",
  ],
  examples: [
    {
      arguments: [8000, 10, 200, null, null, null, null, 0, 1, 0.5, null, null, null, null],
      result: (18800 * 1.05 + 400) / 4380,
      because: "One year without cost of capital: 8,800 of IT, 10 kg at 1,000, insured, over 4,380 hours.",
    },
    {
      arguments: [8000, 10, 200, 800, 0, 0, 0, 0.25, 2, 1, 0.1, 0, 0.5, 2],
      result: 18000 / (4380 * 2 * (0.8 + 0.9 * 0.64)),
      because: "Two years at 25 %: the second counts 0.64, and a tenth has failed. Two GPUs per kW.",
    },
    {
      arguments: [8000, 10, -800, 800, 0, 0, 438, 0, 1, 1, 0, 0, 1, null],
      result: 8438 / 8760,
      because: "A launch subsidised by what the satellite costs leaves IT and operation.",
    },
    {
      arguments: [27000, 10, 200, null, null, null, null, null, null, null, 5, null, null, null],
      result: { refusal: "annual_loss must be a share from 0 to 1, such as 0.05 for 5 %; got 5" },
      because: "A loss typed as a percentage is refused.",
    },
  ],
  lambda: {
    formula: [
      `LAMBDA(it_per_kw,kg_per_kw,launch_per_kg,${SATELLITE_PARAMETERS}LET(`,
      LET_SATELLITE,
      "((it_per_kw*(1+p)+kg_per_kw*(b+launch_per_kg))*(1+i)+o)/h))",
    ].join(""),
  },
  steps: [
    {
      term: "Capital per kW",
      unit: units.perKw,
      how: "(it_per_kw·(1 + it_premium) + kg_per_kw·(build_per_kg + launch_per_kg))·(1 + insurance)",
      value: (values) => capitalPerKw(values, values.launchPerKg),
    },
    {
      term: "Operation per kW",
      unit: units.perKw,
      how: "Σ om_per_kw_year/(1 + wacc)ᵗ",
      value: (values) => upkeepPerKw(values),
    },
    {
      term: "Hours delivered per kW",
      unit: units.count,
      how: "8760·availability·utilisation·Σ ((1 − annual_loss)(1 − degradation))^(t−1)/(1 + wacc)ᵗ, times gpu_per_kw where given",
      value: (values) => deliveredPerKw(values),
    },
  ],
  evaluate: ({ launchPerKg, ...terms }) => orbitCost(terms, launchPerKg),
});
