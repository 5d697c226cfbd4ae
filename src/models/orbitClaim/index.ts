import type { Model } from "../define";
import { checks } from "./checks";
import { inputs } from "./inputs";
import { outputs } from "./outputs";
import { tables } from "./tables";

/** Compute in orbit at three densities beside the ground: mass, launches, areas, cost, break-even price and date. */
export const orbitClaim: Model = {
  name: "orbit-claim",
  title: "Compute in orbit",
  summary:
    "What 100 kW per tonne, cheapest within 36 months, would take: mass, launches, cost against the ground and the first date.",
  inputs,
  outputs,
  tables,
  checks,
};
