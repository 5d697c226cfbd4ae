import type { Model } from "../define";
import { charts } from "./charts";
import { checks } from "./checks";
import { inputs } from "./inputs";
import { outputs } from "./outputs";
import { tables } from "./tables";

/** A triple-net lease of compute as both parties see it: priced, scheduled, terminated, taxed, booked and classified. */
export const computeLease: Model = {
  name: "compute-lease",
  title: "Compute lease",
  summary:
    "The rent that earns a yield on leased compute, what it does to both parties' books, and what the chips cost and become.",
  inputs,
  outputs,
  tables,
  checks,
  charts,
  headline: "rent",
  levers: ["annualYield", "residual"],
};
