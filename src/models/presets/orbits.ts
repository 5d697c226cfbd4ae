import type { Fact, Preset } from "../define";
import { days } from "./days";
import { assumed, claimed, published } from "./facts";

const ILLUSTRATION = "For illustration";
const EPOCH = "From Epoch AI, 14 May 2026";

const satellite: Record<string, Fact> = {
  computeKw: assumed(1000000, "One gigawatt of IT, to compare"),
  altitude: claimed(600, "SpaceX, Jun 2026: some 600 km for AI1"),
  nodeHour: assumed(6, "Dawn and dusk: the least shadow"),
  sunAngle: assumed(
    58.77,
    "180° less the inclination and the ecliptic's 23.44°, at 600 km from dawn to dusk",
  ),
  eclipse: assumed("BATTERY", ILLUSTRATION),
  temperature: assumed(70, "For illustration; AI1's 1,400 W/m² needs some 75 °C"),
};

const launch: Record<string, Fact> = {
  start: claimed(days["2026-02-09"], "The day from which 30 to 36 months are counted"),
  windowEnd: claimed(days["2029-02-05"], "36 months after 5 Feb 2026, when 30 to 36 were said"),
  firstLaunches: assumed(2, "Some four Starship flights a year in 2026"),
  growth: assumed(1, "Launches double every year, for illustration"),
  payload: assumed(100, "Announced for Starship; the heaviest by Oct 2026 was 44 t"),
  success: assumed(1, ILLUSTRATION),
  launchPrice: published(3364, "Falcon 9, Oct 2026: $74 m for 22 t", "secondary"),
  flown: assumed(400, ILLUSTRATION),
  learning: published(
    0.2,
    "Suncatcher, arXiv:2511.19468: 20 % a doubling; fits from 18 to 24 %",
    "secondary",
  ),
  floorPrice: assumed(0, ILLUSTRATION),
};

const costs: Record<string, Fact> = {
  buildPrice: assumed(800, ILLUSTRATION),
  itPerKw: published(27000, `${EPOCH}: servers of 1 GW`, "secondary"),
  premium: assumed(0.1, ILLUSTRATION),
  insurance: assumed(0.05, "No published rate found"),
  upkeep: assumed(400, ILLUSTRATION),
  wacc: assumed(0.12, ILLUSTRATION),
  years: published(5, `${EPOCH}: life of IT`, "secondary"),
  availability: assumed(0.95, "Published models: 95 to 99 %"),
  loss: assumed(0.05, ILLUSTRATION),
  lossP90: assumed(0.09, "The faults of chips that Meta counted for Llama 3, as the worse case"),
  degradation: assumed(0.01, ILLUSTRATION),
  gpuPerKw: published(0.5455, "Nvidia GB200 NVL72: 72 GPUs for 132 kW", "secondary"),
};

const ground: Record<string, Fact> = {
  facility: published(11000, `${EPOCH}: $38 bn per GW less servers`, "secondary"),
  facilityYears: published(14, `${EPOCH}: life of the facility`, "secondary"),
  powerPrice: published(0.0834, `${EPOCH}: 8.34 cents per kWh`, "secondary"),
  pue: assumed(1.15, "Modern liquid cooling: 1.1 to 1.2"),
  groundUpkeep: assumed(300, ILLUSTRATION),
  groundWacc: assumed(0.09, ILLUSTRATION),
  groundAvailability: assumed(0.99, ILLUSTRATION),
  escalation: assumed(0, ILLUSTRATION),
  orbitDelay: assumed(1, ILLUSTRATION),
  groundDelay: assumed(4, "Queue for the grid, for illustration"),
};

const finance: Record<string, Fact> = {
  inService: assumed(days["2029-06-30"], ILLUSTRATION),
  price: assumed(6, "Above orbit's cost, for illustration; rents of H100 on the ground were 1.70 to 2.95"),
  takeOrPay: assumed(0.9, ILLUSTRATION),
  gearing: assumed(0.5, ILLUSTRATION),
  debtRate: assumed(0.12, ILLUSTRATION),
  tenor: assumed(4, "A year less than the chips live, for illustration"),
  dscr: assumed(1.5, ILLUSTRATION),
};

const orbit = (title: string, density: Fact, notes: readonly string[]): Preset => ({
  title,
  asOf: days["2026-10-31"],
  currency: "USD",
  notes,
  facts: { ...satellite, density, ...launch, ...costs, ...ground, ...finance },
});

const BOUNDARY = "Both sides include the same chips; nothing is repossessed and the residual in orbit is 0.";

/** The plan of February 2026. */
export const orbit100 = orbit(
  "One gigawatt in orbit at 100 kW/t",
  claimed(100, "SpaceX, Feb 2026: an announcement, not a measurement"),
  [
    "Announced February 2026: 100 kW of compute per tonne, cheapest in orbit within 30 to 36 months (5 August 2028 to 5 February 2029).",
    `Nobody has flown it: what is claimed is marked so. ${BOUNDARY}`,
  ],
);

/** The maker's own satellite. */
export const orbit70 = orbit(
  "One gigawatt in orbit at 70 kW/t",
  claimed(70, "SpaceX, 8 Jun 2026: AI1 as stated, on average or peak power it is not said"),
  [
    "AI1 as stated on 8 June 2026: 70 kW per tonne, 150 kW of array and 120 kW on average. It has not flown.",
    `Whether 70 is on average or peak power is not said. ${BOUNDARY}`,
  ],
);

/** An independent model's satellite. */
export const orbit36 = orbit(
  "One gigawatt in orbit at 36.5 kW/t",
  published(36.5, "McCalip, github andrewmccalip/thoughts: 27 kW for 740 kg", "secondary"),
  [
    "A satellite of 27 kW and 740 kg, as McCalip's model of orbit and ground takes it: what flies today rather than what is planned.",
    `Its other assumptions are not taken over. ${BOUNDARY}`,
  ],
);
