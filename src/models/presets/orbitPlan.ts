import type { Fact, Preset } from "../define";
import { assumed, published } from "./facts";

const FEBRUARY_9_2026 = 46062;

const claimed = (value: number, source: string): Fact => ({ value, provenance: "claim", source });

/** The plan of February 2026 for compute in orbit, tested on one gigawatt, in US dollars. */
export const orbitPlan: Preset = {
  title: "One gigawatt in orbit",
  asOf: FEBRUARY_9_2026,
  currency: "USD",
  notes: [
    "Announced February 2026: 100 kW of compute per tonne, cheapest in orbit within 30 to 36 months (5 August 2028 to 5 February 2029).",
    "Nobody has flown it: what is claimed is marked so. Both sides include the same chips; the residual in orbit is 0, nothing is repossessed.",
  ],
  facts: {
    computeKw: assumed(1000000, "One gigawatt of IT, to compare"),
    claimDensity: claimed(100, "SpaceX, Feb 2026: an announcement, not a measurement"),
    statedDensity: claimed(70, "SpaceX, Jun 2026: AI1 as stated, not flown"),
    cautiousDensity: assumed(25, "Between JPL's 17 and 29 for a full node (arXiv:2604.27197)"),
    altitude: assumed(600, "For illustration"),
    nodeHour: assumed(6, "Dawn and dusk: the least darkness"),
    temperature: assumed(70, "For illustration; AI1's 1,400 W/m² needs some 75 °C"),
    start: assumed(46062, "9 Feb 2026, from which the window is counted"),
    windowEnd: claimed(47154, "36 months from the announcement: 5 Feb 2029"),
    firstLaunches: assumed(2, "Some four Starship flights a year in 2026"),
    growth: assumed(1, "Launches double every year, for illustration"),
    payload: assumed(100, "Announced for Starship; the heaviest by Oct 2026 was 44 t"),
    launchPrice: published(3364, "Falcon 9, Oct 2026: $74 m for 22 t"),
    flown: assumed(400, "For illustration"),
    learning: assumed(0.2, "For illustration: a fifth less whenever the mass flown doubles"),
    buildPrice: assumed(800, "For illustration"),
    itPerKw: published(27000, "From Epoch AI, 14 May 2026: servers of 1 GW"),
    premium: assumed(0.1, "For illustration"),
    insurance: assumed(0.05, "No published rate found"),
    upkeep: assumed(400, "For illustration"),
    wacc: assumed(0.12, "For illustration"),
    years: assumed(5, "Epoch AI's life of IT"),
    availability: assumed(0.95, "Published models: 95 to 99 %"),
    loss: assumed(0.05, "For illustration"),
    gpuPerKw: published(0.5455, "Nvidia GB200 NVL72: 72 GPUs for 132 kW"),
    facility: published(11000, "From Epoch AI, 14 May 2026: $38 bn per GW less servers"),
    powerPrice: published(0.0834, "Epoch AI, 14 May 2026: 8.34 cents per kWh"),
    groundWacc: assumed(0.09, "For illustration"),
    orbitDelay: assumed(1, "For illustration"),
    groundDelay: assumed(4, "Queue for the grid, for illustration"),
  },
};
