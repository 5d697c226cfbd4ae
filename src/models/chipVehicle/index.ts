import type { Model } from "../define";
import { neededOf } from "../needed";
import { charts } from "./charts";
import { checks } from "./checks";
import { inputsFor } from "./inputs";
import { outputsFor } from "./outputs";
import { scenarios } from "./scenarios";
import { tablesFor } from "./tables";

/** Rents and debt services for which the vehicle is laid out unless a deal has another number of them. */
const USUAL_ROWS = 20;

/**
 * A vehicle that borrows, buys chips and leases them triple-net: financed, repaid, covered, distributed and lost. Its
 * tables have room for so many rents; fewer leave rows empty.
 */
export function chipVehicleOf(rows: number): Model {
  const inputs = inputsFor(rows);
  return {
    name: rows === USUAL_ROWS ? "compute-lease-spv" : `compute-lease-spv-${rows}`,
    title: "Compute-lease SPV",
    summary:
      "Sources and uses that close, debt that the rents bear, coverage, covenants, the waterfall, returns, and what is lost where the lessee fails.",
    inputs,
    outputs: outputsFor(neededOf(inputs)),
    tables: tablesFor(rows),
    checks,
    charts,
    headline: "equityIrr",
    levers: ["annualYield", "margin"],
    scenarios,
  };
}

export const chipVehicle = chipVehicleOf(USUAL_ROWS);
