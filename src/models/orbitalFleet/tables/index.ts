import { units } from "../../../catalogue/units";
import type { SpilledTable } from "../../define";
import { guarded } from "../../needed";
import { bridge, costs } from "./costs";
import { fleetTables } from "./fleet";
import { pathTables } from "./path";

const budget: SpilledTable = {
  title: "Mass budget by parts, battery as the shadow needs it",
  columns: [units.text, units.byRow, units.kgPerKw, units.share],
  rows: 7,
  formula: ({ cell, apsis }) => {
    const bridged = (value: string): string => `IF(${cell("eclipse")}="BATTERY",${value},0)`;
    return apsis(
      "ORBITAL_MASS_BUDGET",
      ...[cell("computeKw"), "", "", "", ""],
      ...[bridged(cell("darkMinutes")), bridged(`1-${cell("sunlit")}`)],
    );
  },
};

/** The fleet from its parts to its loan. */
export const tables = guarded("blanks", { costs, bridge, budget, ...pathTables, ...fleetTables });
