import { units } from "../catalogue/units";
import type { Model } from "./define";

/** Two companies that merge share for share: who holds what, and what each share then earns. */
export const shareMerger: Model = {
  name: "share-merger",
  title: "Merger",
  summary:
    "Exchange ratio, ownership of the combined company, and accretion to the acquirer's earnings per share.",
  inputs: {
    acquirerValue: { label: "Value of the acquirer", unit: units.money },
    targetValue: { label: "Value of the target", unit: units.money },
    cash: { label: "Cash paid to the target's holders", unit: units.money },
    acquirerPrice: { label: "Price of an acquirer share", unit: units.perShare },
    offer: { label: "Offer for a target share", unit: units.perShare },
    acquirerEarnings: { label: "Acquirer's earnings", unit: units.money },
    targetEarnings: { label: "Target's earnings", unit: units.money },
    synergies: { label: "Synergies before tax", unit: units.money },
    financingCost: { label: "Financing cost before tax", unit: units.money },
    taxRate: { label: "Tax rate", unit: units.share },
  },
  outputs: {
    exchangeRatio: {
      label: "Exchange ratio, acquirer shares for a target share",
      unit: units.ratio,
      formula: ({ cell, apsis }) => apsis("MERGER_EXCHANGE_RATIO", cell("offer"), cell("acquirerPrice")),
    },
    acquirerShares: {
      label: "Acquirer shares that the value and the price imply",
      unit: units.shares,
      formula: ({ cell }) => `${cell("acquirerValue")}/${cell("acquirerPrice")}`,
    },
    targetShares: {
      label: "Target shares that the value and the offer imply",
      unit: units.shares,
      formula: ({ cell }) => `${cell("targetValue")}/${cell("offer")}`,
    },
  },
  tables: {
    ownership: {
      title: "Ownership",
      columns: [units.choice, units.money, units.share],
      rows: 3,
      formula: ({ cell, apsis }) =>
        apsis("MERGER_OWNERSHIP", ...["acquirerValue", "targetValue", "cash"].map(cell)),
    },
    accretion: {
      title: "Accretion",
      columns: [units.choice, units.byRow],
      rows: 6,
      formula: ({ cell, apsis }) =>
        apsis(
          "MERGER_ACCRETION",
          ...["acquirerEarnings", "acquirerShares", "targetEarnings", "targetShares", "exchangeRatio"].map(
            cell,
          ),
          ...["synergies", "financingCost", "taxRate"].map(cell),
        ),
    },
  },
  checks: {
    whole: {
      label: "Ownership − 100 %",
      unit: units.share,
      formula: ({ within }) => `${within("ownership", 2, 0)}+${within("ownership", 2, 1)}-1`,
    },
    shares: {
      label: "Target's share by value − by shares issued, without cash",
      unit: units.share,
      formula: ({ cell, within }) =>
        `IF(${cell("cash")}=0,${within("ownership", 2, 1)}-${within("accretion", 1, 0)}/${within("accretion", 1, 2)},0)`,
    },
  },
};
