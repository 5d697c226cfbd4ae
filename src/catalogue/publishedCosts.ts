import type { SourceKey } from "./sources";

/** A published cost of compute, and where it draws its boundary: models differ by what they leave out more than by what they assume. */
export interface PublishedCost {
  readonly name: string;
  readonly source: SourceKey;
  readonly date: string;
  /** Whether the publication itself was read, or what others say of it. */
  readonly confidence: "read" | "second-hand";
  readonly says: string;
  readonly within: string;
  readonly without: string;
}

export const publishedCosts = {
  suncatcher: {
    name: "Google's Suncatcher paper",
    source: "suncatcher",
    date: "November 2025",
    confidence: "read",
    says: "20 % per doubling from $1,800/kg at about 400 t gives $200/kg after 370,000 t more, about 2035",
    within: "launch",
    without: "satellite, chips, operation and cost of capital",
  },
  mccalip: {
    name: "McCalip's calculator",
    source: "mccalip",
    date: "December 2025",
    confidence: "read",
    says: "$51.1 against $15.9 per W over five years, 3.2 times the ground, at $500/kg",
    within: "launch, satellite, operation; gas power on the ground",
    without: "chips on both sides, and cost of capital",
  },
  workbook: {
    name: "The orbital-compute-economics workbook",
    source: "orbital-compute-economics",
    date: "June 2026",
    confidence: "read",
    says: "$81.4 against $38 per W, 2.14 times the ground, at $1,000/kg and 12 %",
    within: "chips, power, bus, radiators, launch, cost of capital",
    without: "output lost to thin links, which it shows apart",
  },
  turyshev: {
    name: "Turyshev (JPL)",
    source: "turyshev-jpl",
    date: "April 2026",
    confidence: "read",
    says: "34 to 59 kg/kW, which leaves $250 to $1,000/kg for launch and build together at 40 kg/kW",
    within: "satellite and launch against a facility of $10,000 to $40,000 per kW",
    without: "chips, communications and operation",
  },
  semianalysis: {
    name: "SemiAnalysis",
    source: "semianalysis",
    date: "June 2026",
    confidence: "second-hand",
    says: "$10.91 against $2.49 per GPU-hour in 2026, 4.4 times the ground, with parity about 2040",
    within: "chips, satellite, launch, cost of capital",
    without: "not known",
  },
  nasa: {
    name: "NASA's study of solar power from space",
    source: "nasa-otps-2024",
    date: "January 2024",
    confidence: "read",
    says: "$0.61 and $1.59 per kWh, of which launch is 71 to 77 %",
    within: "satellites, launch, assembly, operation and receivers of power beamed to the ground",
    without: "compute",
  },
  epoch: {
    name: "Epoch AI",
    source: "epoch-gigawatt",
    date: "May 2026",
    confidence: "read",
    says: "a gigawatt of IT takes $38 billion and $8.5 billion a year, of which servers are 60 %",
    within: "chips, facility, power and operation over lives of 5 and 14 years",
    without: "the wait for a connection to the grid",
  },
} as const satisfies Record<string, PublishedCost>;

/** What a publication says, as a note that shows its boundary. */
export function boundaryNote({ name, date, confidence, says, within, without }: PublishedCost): string {
  const source = confidence === "read" ? date : `${date}, second-hand`;
  return `${name} (${source}): ${says}. In: ${within}. Out: ${without}.`;
}
