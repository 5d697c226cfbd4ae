import { units } from "../../catalogue/units";
import type { Model, Output, SpilledTable } from "../define";
import { from, guarded } from "../needed";
import { inputs } from "./inputs";
import { outputs } from "./outputs";

const ownership: SpilledTable = {
  title: "Ownership",
  columns: [units.choice, units.money, units.share],
  rows: 3,
  formula: ({ cell, apsis }) =>
    apsis("MERGER_OWNERSHIP", ...["acquirerValue", "targetValue", "cash"].map(cell)),
};

const accretion: SpilledTable = {
  title: "Accretion",
  columns: [units.choice, units.byRow],
  rows: 6,
  formula: ({ cell, apsis }) =>
    apsis(
      "MERGER_ACCRETION",
      ...["acquirerEarnings", "acquirerShares", "targetEarnings", "targetShares", "exchangeRatio"].map(cell),
      ...["synergies", "financingCost", "taxRate"].map(cell),
    ),
};

/** Differences that are 0 in a merger that holds together. */
const checks = {
  whole: {
    label: "Ownership − 100 %",
    unit: units.share,
    formula: from(
      ["ownership"],
      ({ within }) => `${within("ownership", 2, 0)}+${within("ownership", 2, 1)}-1`,
    ),
  },
  shares: {
    label: "Target's share by value − by shares issued",
    unit: units.share,
    formula: from(
      ["ownership"],
      ({ cell, within }) =>
        `${within("ownership", 2, 1)}-${cell("newShares")}/(${cell("acquirerShares")}+${cell("newShares")})`,
    ),
  },
  perShare: {
    label: "Combined earnings − per share × combined shares",
    unit: units.money,
    formula: from(
      ["accretion"],
      ({ within }) =>
        `${within("accretion", 1, 1)}-${within("accretion", 1, 3)}*${within("accretion", 1, 2)}`,
    ),
  },
} satisfies Record<string, Output>;

/** Two companies that merge share for share: who holds what, and what each share then earns. */
export const shareMerger: Model = {
  name: "share-merger",
  title: "Merger",
  summary:
    "Exchange ratio, ownership of the combined company, and accretion to the acquirer's earnings per share.",
  inputs,
  outputs,
  tables: { ...guarded("blanks", { ownership }), ...guarded("earningsBlanks", { accretion }) },
  checks,
  charts: {
    ownership: {
      title: "Ownership of the combined company",
      kind: "bar",
      table: "ownership",
      category: 0,
      series: [2],
    },
  },
  headline: "accretion",
  levers: ["targetValue", "synergies"],
};
