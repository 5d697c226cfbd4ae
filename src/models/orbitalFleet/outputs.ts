import { units } from "../../catalogue/units";
import type { Addresses, Output } from "../define";
import { blanksAmong, from, guarded, neededOf } from "../needed";
import { groundPerKwh, perKwh, satellite } from "./calls";
import { inputs } from "./inputs";
import { FLEET } from "./tables/fleet";
import { PATH } from "./tables/path";

const { count, date, m2, minutes, money, perKg, perKw, perKwh: perKwhUnit, ratio, share, tonnes } = units;
const perGpuHour = units.perHour;

const shadow = ({ cell }: Addresses): string => `IF(${cell("eclipse")}="BATTERY",1-${cell("sunlit")},0)`;

const orbit = {
  mass: {
    label: "Mass at that density",
    unit: tonnes,
    formula: ({ cell, apsis }) => apsis("ORBITAL_MASS_T", ...["computeKw", "density"].map(cell)),
  },
  kgPerKw: { label: "Mass per kW", unit: units.kgPerKw, formula: ({ cell }) => `1000/${cell("density")}` },
  launches: {
    label: "Launches",
    unit: count,
    formula: ({ cell, apsis }) =>
      apsis("ORBITAL_LAUNCHES", ...["mass", "payload"].map(cell), "", cell("success")),
  },
  replaced: {
    label: "Replacement per year",
    unit: tonnes,
    formula: ({ cell }) => `${cell("mass")}/${cell("years")}`,
  },
  orbitPeriod: {
    label: "Orbit's period",
    unit: minutes,
    formula: ({ cell, apsis }) => apsis("ORBITAL_PERIOD_MIN", cell("altitude")),
  },
  darkMinutes: {
    label: "Longest shadow of an orbit, at the least angle",
    unit: minutes,
    formula: ({ cell, apsis }) =>
      `${cell("orbitPeriod")}*${apsis("ORBITAL_ECLIPSE_FRACTION", ...["altitude", "sunAngle"].map(cell))}`,
  },
  sunlit: {
    label: "Sunlit share over the year",
    unit: share,
    formula: ({ cell, apsis }) => apsis("ORBITAL_SUNLIT_FRACTION", ...["altitude", "nodeHour"].map(cell)),
  },
  uptime: {
    label: "Availability, shadow included where compute pauses",
    unit: share,
    formula: ({ cell }) => `${cell("availability")}*IF(${cell("eclipse")}="PAUSE",${cell("sunlit")},1)`,
  },
  array: {
    label: "Array area, new",
    unit: m2,
    formula: (at) => at.apsis("ORBITAL_ARRAY_M2", at.cell("computeKw"), shadow(at), at.cell("years")),
  },
  radiator: {
    label: "Radiator area",
    unit: m2,
    formula: ({ cell, apsis }) =>
      apsis("ORBITAL_RADIATOR_M2", ...["computeKw", "temperature"].map(cell), ...["", "", cell("altitude")]),
  },
  partsDensity: {
    label: "Density by the mass budget",
    unit: units.kwPerT,
    formula: from(["budget"], ({ within }) => within("budget", 1, 6)),
  },
  reached: {
    label: "Compute reached",
    unit: date,
    formula: ({ cell, column }) =>
      `IF(MAX(${column("path", PATH.alive)})>=${cell("computeKw")},MIN(${column("path", PATH.reached)}),"not in ten years")`,
  },
} satisfies Record<string, Output>;

const cost = {
  groundCost: {
    label: "Ground: chips, facility, power, operation",
    unit: perKwhUnit,
    formula: (at) => groundPerKwh(at, ["itPerKw", "facility", "powerPrice", "groundUpkeep"].map(at.cell)),
  },
  orbitCost: {
    label: "Orbit: chips, build, launch, insurance, operation",
    unit: perKwhUnit,
    formula: (at) =>
      at.apsis("ORBITAL_LCOC", ...["itPerKw", "kgPerKw", "launchPrice"].map(at.cell), ...satellite(at)),
  },
  gap: {
    label: "Orbit − ground",
    unit: perKwhUnit,
    formula: ({ cell }) => `${cell("orbitCost")}-${cell("groundCost")}`,
  },
  overGround: {
    label: "Orbit ÷ ground",
    unit: ratio,
    formula: ({ cell }) => `${cell("orbitCost")}/${cell("groundCost")}`,
  },
  groundGpuHour: {
    label: "Ground per GPU-hour",
    unit: perGpuHour,
    formula: ({ cell }) => `${cell("groundCost")}/${cell("gpuPerKw")}`,
  },
  orbitGpuHour: {
    label: "Orbit per GPU-hour",
    unit: perGpuHour,
    formula: ({ cell }) => `${cell("orbitCost")}/${cell("gpuPerKw")}`,
  },
  recovery: {
    label: "Cost per kWh in orbit of 1 of capital per kW",
    unit: perKwhUnit,
    formula: (at) => perKwh(at, { capital: 1, operation: 0 }),
  },
  lastingRecovery: {
    label: "The same if nothing failed or faded",
    unit: perKwhUnit,
    formula: (at) => perKwh(at, { capital: 1, operation: 0, lasting: true }),
  },
} satisfies Record<string, Output>;

/** The first date of the path on which orbit is no dearer; text where there is none. */
function breakevenDate(at: Addresses): string {
  const call = at.apsis(
    "ORBITAL_BREAKEVEN_DATE",
    ...[at.cell("start"), at.cell("groundCost"), at.cell("itPerKw"), at.cell("kgPerKw")],
    ...[at.column("path", PATH.price), 2, at.cell("escalation")],
    ...satellite(at),
  );
  return `IFERROR(${call},"not reached")`;
}

const claim = {
  exponent: {
    label: "Exponent of Wright's law, log₂ of 1 − the price cut",
    unit: units.factor,
    formula: ({ cell }) => `LN(1-${cell("learning")})/LN(2)`,
  },
  breakevenLaunch: {
    label: "Break-even launch price, below 0 where free launch does not close the gap",
    unit: perKg,
    formula: (at) =>
      at.apsis(
        "ORBITAL_BREAKEVEN_LAUNCH",
        ...["groundCost", "itPerKw", "kgPerKw"].map(at.cell),
        ...satellite(at),
      ),
  },
  breakevenDate: { label: "Break-even date", unit: date, formula: breakevenDate },
  verdict: {
    label: "Within the claim's window?",
    unit: units.choice,
    formula: ({ cell }) => {
      const reached = cell("breakevenDate");
      return `IF(ISNUMBER(${reached}),IF(${reached}<=${cell("windowEnd")},"PASS","FAIL"),"NOT-IN-HORIZON")`;
    },
  },
  timeToPower: {
    label: "Market price, over ground's cost, above which earlier power wins",
    unit: ratio,
    formula: ({ cell, apsis }) => {
      const call = apsis(
        "ORBITAL_TIME_TO_POWER",
        ...["overGround", "orbitDelay", "groundDelay", "wacc"].map(cell),
      );
      return `IF(${cell("orbitDelay")}<${cell("groundDelay")},${call},"")`;
    },
  },
} satisfies Record<string, Output>;

const finance = {
  perKwCost: {
    label: "Capital in orbit per kW",
    unit: perKw,
    formula: ({ cell }) => {
      const it = `${cell("itPerKw")}*(1+${cell("premium")})`;
      const flown = `${cell("kgPerKw")}*(${cell("buildPrice")}+${cell("launchPrice")})`;
      return `(${it}+${flown})*(1+${cell("insurance")})`;
    },
  },
  capital: {
    label: "Capital in orbit",
    unit: money,
    formula: ({ cell }) => `${cell("computeKw")}*${cell("perKwCost")}`,
  },
  revenuePerKw: {
    label: "Revenue per kW alive and year",
    unit: units.perKwYear,
    formula: ({ cell }) => `8760*${["gpuPerKw", "uptime", "takeOrPay", "price"].map(cell).join("*")}`,
  },
  debt: { label: "Debt", unit: money, formula: from(["sculpt"], ({ within }) => within("loan", 1, 0)) },
  lowestDscr: {
    label: "Lowest DSCR on surviving capacity",
    unit: ratio,
    formula: ({ cell, column, apsis }) =>
      `IF(${cell("debt")}>0,${apsis("SPV_COVERAGE", column("fleet", FLEET.cfads), column("loan", 2))},"")`,
  },
  averageDscr: {
    label: "Mean DSCR",
    unit: ratio,
    formula: from(["coverage"], ({ within }) => within("coverage", 3, 0)),
  },
  llcr: {
    label: "LLCR at close",
    unit: ratio,
    formula: from(["coverage"], ({ within }) => within("coverage", 1, 2)),
  },
  equityIrr: {
    label: "Equity IRR, effective",
    unit: units.annualRate,
    formula: from(["returns"], ({ within }) => within("returns", 1, 0)),
  },
  worstLoss: {
    label: "Highest loss given default",
    unit: share,
    formula: from(["loss"], ({ column }) => `MAX(${column("loss", 4)})`),
  },
} satisfies Record<string, Output>;

/** The fleet, the ground that it must beat, the claim, and what can be lent on it. */
export const outputs = {
  blanks: blanksAmong(neededOf(inputs), "Inputs still blank that the model needs"),
  ...guarded("blanks", { ...orbit, ...cost, ...claim, ...finance }),
};
