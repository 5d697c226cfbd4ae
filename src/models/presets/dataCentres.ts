import type { Fact, Preset } from "../define";
import { days } from "./days";
import { assumed, published } from "./facts";
import { vehicleAssumptions } from "./vehicleAssumptions";

const QUARTERLY = assumed(4, "Not public; quarterly for illustration");
const LONG_LIFE = assumed(30, "For illustration; buildings and power last longer than chips");
const BASE = assumed(0.04, "Reference rate, for illustration");

/** Buildings and power rather than chips: they lose their value slowly. */
const building: Record<string, Fact> = {
  lifeYears: LONG_LIFE,
  highestLtv: assumed(0.9, "Not public; for illustration"),
  dscr: assumed(1.15, "Not public; for illustration"),
  lowestLlcr: assumed(1.15, "Not public; for illustration"),
  lockup: assumed(1.05, "Not public; for illustration"),
  breach: assumed(1.02, "Not public; for illustration"),
  gearing: assumed(0.9, "Not public; for illustration"),
  sweepShare: assumed(0, "Not public; none for illustration"),
};

const HYPERION = "IFR, FT and vinodkothari on the notes of Beignet";

/** The vehicle of Meta's Hyperion campus. */
export const beignet: Preset = {
  title: "Beignet: Meta's Hyperion",
  asOf: days["2025-10-31"],
  currency: "USD m",
  notes: [
    "Amortising senior secured notes of 27.30 bn, 6.58 %, due May 2049, rated A+; Blue Owl holds 80 %, Meta 20 %; 2.064 GW. Meta leases",
    "for four years at a time and guarantees a residual value. The split of sources was passed on at second hand. DSCR and rent are not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    ...building,
    cost: assumed(29000, "Not public; within the notes, the deferred equity and interest on proceeds"),
    loan: published(27300, `${HYPERION}: $27.30 bn`),
    anchorEquity: published(2450, "Second hand, of S&P's note: $2.45 bn of deferred equity", "secondary"),
    gearing: assumed(0.95, "Not public; above the notes' share of uses, which then caps them"),
    margin: published(0.0658, `${HYPERION}: 6.58 % fixed`),
    annualYield: assumed(0.074, "Not public; above the notes' rate, for illustration"),
    periods: assumed(47, "Due May 2049; that it is paid twice a year is assumed"),
    frequency: assumed(2, "Not public; twice a year for illustration"),
    residual: assumed(2900, "Not public; a tenth of cost for illustration"),
    start: assumed(days["2025-11-30"], "Not public; so that the last payment falls in May 2049"),
    dscr: assumed(1.1, "Not public; 1.12x is often quoted and was not found in a source"),
    lowestLlcr: assumed(1.1, "Not public; for illustration"),
    highestLtv: assumed(1, "Not public; for illustration"),
    lifeYears: assumed(50, "For illustration; buildings and power last longer than chips"),
  },
};

const VANTAGE = "idcnova 4118: $38 bn in two loans";

const vantage = (site: string, loan: number): Preset => ({
  title: `Oracle and Vantage, ${site}`,
  asOf: days["2025-10-31"],
  currency: "USD m",
  notes: [
    "One of two senior secured loans of 38 bn together: 23.25 bn for Texas, 14.75 bn for Wisconsin. Four years and two extensions of",
    "one year, some 250 basis points; interest only while building, then amortising. Cost and DSCR are not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    ...building,
    cost: assumed(Math.round(loan / 0.85), "Not public; the loan as 85 % of cost, for illustration"),
    loan: published(loan, VANTAGE),
    baseRate: BASE,
    margin: published(0.025, `${VANTAGE}, some 250 basis points`),
    annualYield: assumed(0.085, "Not public; above the loan's rate, for illustration"),
    periods: published(
      16,
      `${VANTAGE}: four years, without extensions; that it is paid quarterly is assumed`,
    ),
    frequency: QUARTERLY,
    interestOnly: assumed(8, "Interest only while building; how long is not public"),
    balloonShare: assumed(0.95, "Not public; refinanced at the end, for illustration"),
    residual: assumed(Math.round(loan / 0.85), "Not public; what it cost, for illustration"),
    start: assumed(days["2025-10-31"], "Not public; for illustration"),
  },
});

export const vantageTexas = vantage("Texas", 23250);
export const vantageWisconsin = vantage("Wisconsin", 14750);

const ABILENE = "Commercial Observer, 2025";

/** Crusoe's campus at Abilene, leased to Oracle. */
export const abilene: Preset = {
  title: "Crusoe Abilene",
  asOf: days["2025-05-31"],
  currency: "USD m",
  notes: [
    "Construction loans led by JPMorgan, 2.3 bn for the first 206 MW and 7.1 bn after it, within a joint venture of 15 bn; Oracle leases",
    "for 15 years. Rates, DSCR and rent are not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    ...building,
    cost: published(15000, `${ABILENE}: joint venture of $15 bn`),
    loan: published(9400, `${ABILENE}: $2.3 bn and $7.1 bn`),
    setupCosts: assumed(0, "Not public; within the 15 bn for illustration"),
    margin: assumed(0.07, "Not public; for illustration"),
    annualYield: assumed(0.085, "Not public; above the loan's rate, for illustration"),
    periods: published(60, `${ABILENE}: a lease of 15 years; that it is paid quarterly is assumed`),
    frequency: QUARTERLY,
    residual: assumed(3000, "Not public; a fifth of cost for illustration"),
    start: assumed(days["2025-05-31"], "Not public; for illustration"),
  },
};
