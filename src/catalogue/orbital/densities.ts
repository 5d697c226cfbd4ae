import type { SourceKey } from "../sources";

/** How far a figure carries: flown hardware, a design worked out in print, a maker's statement, an announcement. */
type Confidence = "flown" | "design" | "stated" | "claimed";

/** A published density of compute or power per mass, kW/t, from low to high. */
export interface PublishedDensity {
  readonly of: string;
  readonly lowKwPerT: number;
  readonly highKwPerT: number;
  /** What the power and the mass are of. */
  readonly basis: string;
  readonly source: SourceKey;
  /** Year, or year and month, of publication. */
  readonly asOf: string;
  readonly confidence: Confidence;
}

/** From the most announced to the most flown. */
export const DENSITIES: readonly PublishedDensity[] = [
  {
    of: "SpaceX's memo",
    lowKwPerT: 100,
    highKwPerT: 100,
    basis: "compute per tonne of satellite, nothing built",
    source: "spacex-memo",
    asOf: "2026-02",
    confidence: "claimed",
  },
  {
    of: "ISCR, an integrated panel on paper",
    lowKwPerT: 107,
    highKwPerT: 112,
    basis: "compute per tonne, every part custom and unbuilt",
    source: "iscr",
    asOf: "2026-04",
    confidence: "design",
  },
  {
    of: "SpaceX's AI1",
    lowKwPerT: 70,
    highKwPerT: 70,
    basis: "not said whether of 120 kW on average or of 150 kW at peak",
    source: "spacex-ai1",
    asOf: "2026-06",
    confidence: "stated",
  },
  {
    of: "Starlink v2 mini",
    lowKwPerT: 49,
    highKwPerT: 49,
    basis: "estimated power of the array, 28 kW, over 575 kg; no compute",
    source: "suncatcher",
    asOf: "2025-11",
    confidence: "flown",
  },
  {
    of: "JPL's node of 1 MW",
    lowKwPerT: 17,
    highKwPerT: 29,
    basis: "compute per tonne of the whole node",
    source: "turyshev-jpl",
    asOf: "2026-04",
    confidence: "design",
  },
  {
    of: "International Space Station",
    lowKwPerT: 0.2,
    highKwPerT: 0.3,
    basis: "power of the arrays, 84 to 120 kW, over about 420 t; no compute",
    source: "nasa-iss",
    asOf: "2023",
    confidence: "flown",
  },
];

/** A density as the help shows it. */
function shownDensity({ of, lowKwPerT, highKwPerT, basis, asOf, confidence }: PublishedDensity): string {
  const range = lowKwPerT === highKwPerT ? `${lowKwPerT}` : `${lowKwPerT}–${highKwPerT}`;
  return `${of}: ${range} kW/t (${confidence}, ${asOf}; ${basis}).`;
}

/** What is to be known of a density before it is used, line by line. */
export const densityNotes: readonly string[] = [
  "The default, 100 kW/t, is an announced claim and not a measurement: nothing flown comes near it. Give the density that you can defend.",
  ...DENSITIES.map(shownDensity),
];

/** How the density of a call came about, in a line. */
export const DENSITY_STEP =
  "kw_per_t; the default of 100 is an announced claim, not a measurement; published: AI1 as stated 70, Starlink v2 mini 49, JPL's design 17 to 29";

export const densitySources: readonly SourceKey[] = DENSITIES.map(({ source }) => source);
