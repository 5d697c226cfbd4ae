import type { Model } from "../define";
import { charts } from "./charts";
import { checks } from "./checks";
import { inputs } from "./inputs";
import { outputs } from "./outputs";
import { scenarios } from "./scenarios";
import { tables } from "./tables";

/** A fleet of compute in orbit beside the ground: mass, launches, cost, break-even, and what its survivors can repay. */
export const orbitalFleet: Model = {
  name: "orbital-fleet",
  title: "Orbital fleet",
  summary:
    "Compute in orbit: mass, launches and capacity, cost against the ground, break-even price and date, and coverage on what survives.",
  inputs,
  outputs,
  tables,
  checks,
  charts,
  headline: "gap",
  levers: ["launchPrice", "density"],
  scenarios,
};
