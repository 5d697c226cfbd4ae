import { breakevenLaunch, deliveredPerKw, upkeepPerKw } from "../../engine/orbit/levelised";
import { amount, buildPerKg, itPerKw, positive, satelliteArguments } from "../arguments";
import { define } from "../define";
import { boundaryNote, publishedCosts } from "../publishedCosts";
import { LET_SATELLITE, SATELLITE_PARAMETERS } from "../twins/satellite";
import { units } from "../units";

export const orbitalBreakevenLaunch = define({
  name: "ORBITAL_BREAKEVEN_LAUNCH",
  summary:
    "Launch price per kg at which compute in orbit costs what it costs on the ground; it may be below 0.",
  args: {
    groundCost: amount(
      "cost on the ground per kWh of IT, or per GPU-hour where gpu_per_kw is given",
      units.perHour,
    ),
    itPerKw: itPerKw(),
    kgPerKw: positive("mass of the whole satellite per kW of IT: 1,000 over kW per tonne", units.kgPerKw),
    buildPerKg: buildPerKg(),
    ...satelliteArguments(),
  },
  returns: {
    kind: "scalar",
    unit: units.perKg,
    describe:
      "[(ground_cost·hours − operation)/(1 + insurance) − it·(1 + premium)]/kg − build, hours and operation as in ORBITAL_LCOC",
  },
  notes: [
    "Below 0 free launch does not close the gap: the price is never cut to 0.",
    "In and out as in ORBITAL_LCOC; ground_cost must have the same boundary, chips included. GROUND_LCOC has.",
    "ORBITAL_LCOC at this launch price is ground_cost.",
    ...[publishedCosts.turyshev, publishedCosts.mccalip].map(boundaryNote),
  ],
  sources: ["nrel-slcoe", "turyshev-jpl", "mccalip"],
  examples: [
    {
      arguments: [5, 8000, 10, null, null, null, null, 0, 1, 0.5, null, null, null, null],
      result: ((5 * 4380 - 400) / 1.05 - 8800) / 10 - 800,
      because: "4,380 hours at 5 pay for operation, insured IT and build, and leave $367.6/kg.",
    },
    {
      arguments: [4, 8000, 10, null, null, null, null, 0, 1, 0.5, null, null, null, null],
      result: ((4 * 4380 - 400) / 1.05 - 8800) / 10 - 800,
      because: "At 4 free launch does not close the gap: someone would have to pay $49.5/kg.",
    },
    {
      arguments: [3, 8000, 10, 0, 0, 0, 0, 0.25, 2, 1, 0.1, 0, 0.5, 2],
      result: (3 * 4380 * 2 * (0.8 + 0.9 * 0.64) - 8000) / 10,
      because: "Per GPU-hour, two GPUs per kW, over two years at 25 %.",
    },
    {
      arguments: [5, 8000, 0, null, null, null, null, null, null, null, null, null, null, null],
      result: { refusal: "kg_per_kw must be above 0; got 0" },
      because: "What weighs nothing has no price per kg.",
    },
  ],
  lambda: {
    formula: [
      `LAMBDA(ground_cost,it_per_kw,kg_per_kw,${SATELLITE_PARAMETERS}LET(`,
      LET_SATELLITE,
      "((ground_cost*h-o)/(1+i)-it_per_kw*(1+p))/kg_per_kw-b))",
    ].join(""),
  },
  steps: [
    {
      term: "Hours delivered per kW",
      unit: units.count,
      how: "8760·availability·utilisation·Σ ((1 − annual_loss)(1 − degradation))^(t−1)/(1 + wacc)ᵗ, times gpu_per_kw where given",
      value: (values) => deliveredPerKw(values),
    },
    {
      term: "Operation per kW",
      unit: units.perKw,
      how: "Σ om_per_kw_year/(1 + wacc)ᵗ",
      value: (values) => upkeepPerKw(values),
    },
  ],
  evaluate: ({ groundCost, ...terms }) => breakevenLaunch(terms, groundCost),
});
