import type { Fact, Preset } from "../define";
import { days } from "./days";
import { assumed, published } from "./facts";
import { vehicleAssumptions } from "./vehicleAssumptions";

const AGREEMENT = "Credit agreement, 16 May 2024, by 8-K of 2 Oct 2025";
const BLOG = "davefriedman.substack";
const SOFR = assumed(0.04, "Secured overnight financing rate (SOFR), for illustration; not below 0");
const QUARTERLY = assumed(4, "Not public; quarterly for illustration");

/** What illustrates a facility whose chips are not valued in public: the loan is a share of cost that vendors claim. */
const against = (loan: number): Record<string, Fact> => {
  const cost = loan / 0.7;
  return {
    cost: assumed(Math.round(cost), "Not public; the loan as 70 % of cost, for illustration"),
    residual: assumed(Math.round(cost / 10), "Not public; a tenth of cost for illustration"),
    highestLtv: assumed(0.75, "The advance rate is not public; for illustration"),
    annualYield: assumed(0.16, "Not public; above the loan's rate, for illustration"),
  };
};

const secondFacility = (buyers: string, margin: Fact): Preset => ({
  title: `CoreWeave DDTL 2.0, ${buyers}`,
  asOf: days["2025-09-29"],
  currency: "USD m",
  notes: [
    "Delayed draw term loan of 7.6 bn under a credit agreement of 16 May 2024, due May 2029: two classes of margin, by the rating of the",
    "customer whose contract pays. Use of funds in Western Europe was a technical default, waived in December 2024. Cost and DSCR are not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    ...against(7600),
    loan: published(7600, "Financial Times: facility of $7.6 bn"),
    baseRate: SOFR,
    margin,
    periods: published(20, `${AGREEMENT}: due May 2029; that it is paid quarterly is assumed`, "primary"),
    frequency: QUARTERLY,
    start: published(days["2024-05-16"], AGREEMENT, "primary"),
  },
});

/** Loans that customers of investment grade pay. */
export const ddtl2Investment = secondFacility(
  "investment grade",
  published(0.0625, `${AGREEMENT}: SOFR + 6.00 to 6.50 %, their middle`, "primary"),
);

/** Loans that customers below investment grade pay. */
export const ddtl2Below: Preset = (() => {
  const preset = secondFacility(
    "below investment grade",
    published(0.13, `${AGREEMENT}: SOFR + 13.00 %`, "primary"),
  );
  const annualYield = assumed(0.24, "Not public; above the loan's rate, for illustration");
  return { ...preset, facts: { ...preset.facts, annualYield } };
})();

/** The facility of 31 March 2026, rated A3. */
export const ddtl4: Preset = {
  title: "CoreWeave DDTL 4.0",
  asOf: days["2026-03-31"],
  currency: "USD m",
  notes: [
    "Delayed draw term loan of 8.5 bn, 31 March 2026, rated A3 and A (low), due March 2032, SOFR + 2.25 % or some 5.9 % fixed;",
    "one customer of investment grade, a vehicle of its own. Known from a blog: check before use. Advance rate and DSCR are not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    ...against(8500),
    annualYield: assumed(0.1, "Not public; above the loan's rate, for illustration"),
    loan: published(8500, `${BLOG}: $8.5 bn`, "secondary"),
    baseRate: SOFR,
    margin: published(0.0225, `${BLOG}: SOFR + 2.25 %`, "secondary"),
    periods: published(24, `${BLOG}: due March 2032; that it is paid quarterly is assumed`, "secondary"),
    frequency: QUARTERLY,
    start: published(days["2026-03-31"], `${BLOG}: 31 Mar 2026`, "secondary"),
  },
};

/** The facility of 18 May 2026, rated Ba2. */
export const ddtl5: Preset = {
  title: "CoreWeave DDTL 5.0",
  asOf: days["2026-05-18"],
  currency: "USD m",
  notes: [
    "Delayed draw term loan of 3.1 bn, 18 May 2026, rated Ba2 and BB+, some 5.5 years, SOFR + 4.50 %; two customers below",
    "investment grade. Known from a blog: check before use. Advance rate and DSCR are not public.",
  ],
  facts: {
    ...vehicleAssumptions,
    ...against(3100),
    annualYield: assumed(0.13, "Not public; above the loan's rate, for illustration"),
    loan: published(3100, `${BLOG}: $3.1 bn`, "secondary"),
    baseRate: SOFR,
    margin: published(0.045, `${BLOG}: SOFR + 4.50 %`, "secondary"),
    periods: published(22, `${BLOG}: some 5.5 years; that it is paid quarterly is assumed`, "secondary"),
    frequency: QUARTERLY,
    start: published(days["2026-05-18"], `${BLOG}: 18 May 2026`, "secondary"),
  },
};
