import { units } from "../../catalogue/units";
import type { Output } from "../define";
import { blanksAmong, from, guarded } from "../needed";

const PRICED = ["acquirerValue", "targetValue", "acquirerPrice", "offer"];
const EARNED = [...PRICED, "acquirerEarnings", "targetEarnings", "taxRate"];

const shares = {
  exchangeRatio: {
    label: "Exchange ratio, acquirer shares for a target share",
    unit: units.factor,
    formula: ({ cell, apsis }) => apsis("MERGER_EXCHANGE_RATIO", cell("offer"), cell("acquirerPrice")),
  },
  announcedGap: {
    label: "Announced − computed exchange ratio",
    unit: units.factor,
    formula: ({ cell }) =>
      `IF(${cell("announcedRatio")}>0,${cell("announcedRatio")}-${cell("exchangeRatio")},"")`,
  },
  acquirerShares: {
    label: "Acquirer shares that the value and the price imply",
    unit: units.shares,
    formula: ({ cell }) => `${cell("acquirerValue")}/${cell("acquirerPrice")}`,
  },
  targetShares: {
    label: "Target shares that are exchanged, not paid in cash",
    unit: units.shares,
    formula: ({ cell }) => `(${cell("targetValue")}-${cell("cash")})/${cell("offer")}`,
  },
  newShares: {
    label: "New acquirer shares",
    unit: units.shares,
    formula: ({ cell }) => `${cell("targetShares")}*${cell("exchangeRatio")}`,
  },
  targetOwnership: {
    label: "Target holders' share of the combined company",
    unit: units.share,
    formula: from(["ownership"], ({ within }) => within("ownership", 2, 1)),
  },
} satisfies Record<string, Output>;

const earnings = {
  accretion: {
    label: "Accretion to the acquirer's earnings per share",
    unit: units.share,
    formula: from(["accretion"], ({ within }) => within("accretion", 1, 5)),
  },
  breakevenSynergies: {
    label: "Synergies before tax at which earnings per share stay",
    unit: units.money,
    formula: from(["accretion"], ({ cell, within }) => {
      const missing = `${within("accretion", 1, 4)}*${within("accretion", 1, 2)}-${within("accretion", 1, 1)}`;
      return `(${missing})/(1-${cell("taxRate")})+${cell("synergies")}`;
    }),
  },
} satisfies Record<string, Output>;

/** What holders on both sides ask first. */
export const outputs = {
  blanks: blanksAmong(PRICED, "Inputs still blank that ownership needs"),
  earningsBlanks: blanksAmong(EARNED, "Inputs still blank that accretion needs"),
  ...guarded("blanks", shares),
  ...earnings,
};
