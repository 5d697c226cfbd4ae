import { units } from "../../catalogue/units";
import type { Addresses, SpilledTable, WrittenTable } from "../define";

/** Half-years of launches. */
export const PERIODS = 20;
const CASES = ['"The claim"', '"AI1"', '"Conservative"'];
const DENSITIES = ["claimDensity", "statedDensity", "cautiousDensity"];

const SATELLITE = ["buildPrice", "premium", "insurance", "upkeep", "wacc", "years", "availability", "loss"];

/** The arguments of a satellite, from the build price on. */
export const satellite = ({ cell }: Addresses): string[] => SATELLITE.map(cell);

const orbitCost = (at: Addresses, row: number, ...rest: string[]): string =>
  at.apsis(
    "ORBITAL_LCOC",
    at.cell("itPerKw"),
    at.within("cases", 6, row),
    at.cell("launchPrice"),
    ...satellite(at),
    ...rest,
  );

const cases: WrittenTable = {
  title: "The claim against the ground",
  headers: [
    ...["Case", "kW per tonne", "Tonnes", "Launches of 44 t", "of 100 t", "of 200 t", "kg per kW"],
    ...["USD per kWh", "USD per GPU-hour", "÷ ground", "Break-even USD/kg", "First date"],
  ],
  columns: [
    ...[units.text, units.kwPerT, units.tonnes, units.count, units.count, units.count, units.kgPerKw],
    ...[units.perKwh, units.perKwh, units.ratio, units.perKg, units.date],
  ],
  rows: CASES.length,
  formulas: [
    (_, row) => CASES[row],
    ({ cell }, row) => cell(DENSITIES[row]),
    ({ cell, within, apsis }, row) => apsis("ORBITAL_MASS_T", cell("computeKw"), within("cases", 1, row)),
    ...[44, 100, 200].map(
      (payload) =>
        ({ within, apsis }: Addresses, row: number) =>
          apsis("ORBITAL_LAUNCHES", within("cases", 2, row), payload),
    ),
    ({ within }, row) => `1000/${within("cases", 1, row)}`,
    (at, row) => orbitCost(at, row),
    (at, row) => orbitCost(at, row, "", "", at.cell("gpuPerKw")),
    ({ cell, within }, row) => `${within("cases", 7, row)}/${cell("groundCost")}`,
    (at, row) =>
      at.apsis(
        "ORBITAL_BREAKEVEN_LAUNCH",
        ...[at.cell("groundCost"), at.cell("itPerKw"), at.within("cases", 6, row)],
        ...satellite(at),
      ),
    (at, row) => {
      const date = at.apsis(
        "ORBITAL_BREAKEVEN_DATE",
        ...[at.cell("start"), at.cell("groundCost"), at.cell("itPerKw"), at.within("cases", 6, row)],
        ...[at.column("prices", 0), 2, ""],
        ...satellite(at),
      );
      return `IFERROR(${date},"not reached")`;
    },
  ],
};

const verdicts: WrittenTable = {
  title: "Within the claim's window?",
  headers: ["Case", "Verdict", "Time-to-power multiple"],
  columns: [units.text, units.text, units.ratio],
  rows: CASES.length,
  formulas: [
    (_, row) => CASES[row],
    ({ cell, within }, row) => {
      const date = within("cases", 11, row);
      return `IF(ISNUMBER(${date}),IF(${date}<=${cell("windowEnd")},"PASS","FAIL"),"NOT IN HORIZON")`;
    },
    ({ cell, within, apsis }, row) =>
      apsis(
        "ORBITAL_TIME_TO_POWER",
        within("cases", 9, row),
        ...["orbitDelay", "groundDelay", "wacc"].map(cell),
      ),
  ],
};

/** The comparison, and the launches that make launching cheaper. */
export const tables = {
  cases,
  verdicts,
  budget: {
    title: "Mass budget of a satellite, by its defaults",
    columns: [units.text, units.kg, units.kgPerKw, units.share],
    rows: 7,
    formula: ({ cell, apsis }) => apsis("ORBITAL_MASS_BUDGET", cell("computeKw")),
  },
  ramp: {
    title: "Launches and capacity at the claimed density",
    columns: [units.periods, units.launches, units.kw, units.kw, units.tonnes],
    rows: PERIODS,
    formula: ({ cell, apsis }) =>
      apsis(
        "ORBITAL_RAMP",
        ...["firstLaunches", "growth", "payload", "claimDensity"].map(cell),
        ...[PERIODS, 2, "", cell("loss")],
      ),
  },
  prices: {
    title: "Launch price, Wright's law",
    headers: ["USD per kg"],
    columns: [units.perKg],
    rows: PERIODS,
    formulas: [
      ({ cell, within, apsis }, row) =>
        apsis(
          "ORBITAL_LAUNCH_PRICE",
          `${cell("flown")}+${within("ramp", 4, row)}`,
          ...["launchPrice", "flown", "learning"].map(cell),
        ),
    ],
  },
} satisfies Record<string, SpilledTable | WrittenTable>;
