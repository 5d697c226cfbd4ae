import type { Model } from "../define";
import { checks } from "./checks";
import { inputs } from "./inputs";
import { outputs } from "./outputs";
import { tables } from "./tables";

/** A vehicle that borrows, buys chips and leases them triple-net: financed, repaid, covered, distributed and lost. */
export const chipVehicle: Model = {
  name: "chip-vehicle",
  title: "Chip vehicle",
  summary:
    "Sources and uses that close, debt that the rents bear, coverage, covenants, the waterfall, and what is lost where the lessee fails.",
  inputs,
  outputs,
  tables,
  checks,
};
