import { units } from "../../catalogue/units";
import type { Input } from "../define";

/** Ten million millions: more than any company is worth. */
const MOST_MONEY = 10000000;

const VALUE = { unit: units.money, range: { low: 1, high: MOST_MONEY } };
const PAID = { unit: units.money, usual: 0, range: { low: 0, high: MOST_MONEY } };
const EARNED = { unit: units.money, range: { low: -MOST_MONEY, high: MOST_MONEY } };
const PRICE = { unit: units.perShare, range: { low: 0.01, high: 1000000 } };

/** Who merges with whom, at what values and prices, and what both earn. */
export const inputs = {
  acquirerValue: { label: "Value of the acquirer", ...VALUE, usual: 10000 },
  targetValue: { label: "Value of the target", ...VALUE, usual: 2500 },
  cash: { label: "Cash paid to the target's holders", ...PAID },
  acquirerPrice: { label: "Price of an acquirer share", ...PRICE, usual: 100 },
  offer: { label: "Offer for a target share", ...PRICE, usual: 25 },
  announcedRatio: {
    label: "Exchange ratio as announced",
    unit: units.factor,
    usual: 0,
    range: { low: 0, high: 1000000 },
  },
  acquirerEarnings: { label: "Acquirer's earnings", ...EARNED, usual: 500 },
  targetEarnings: { label: "Target's earnings", ...EARNED, usual: 100 },
  synergies: { label: "Synergies before tax", ...EARNED, usual: 0 },
  financingCost: { label: "Financing cost before tax", ...PAID },
  taxRate: { label: "Tax rate", unit: units.share, usual: 0.21, range: { low: 0, high: 0.99 } },
} satisfies Record<string, Input>;
