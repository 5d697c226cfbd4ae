import { units } from "../../catalogue/units";
import type { Output } from "../define";

/** What lenders and sponsors ask first of a vehicle. */
export const outputs = {
  loanShare: {
    label: "Published loan ÷ cost",
    unit: units.share,
    formula: ({ cell }) => `${cell("loan")}/${cell("cost")}`,
  },
  rent: {
    label: "Rent per period that earns the yield",
    unit: units.money,
    formula: ({ cell, apsis }) =>
      apsis(
        "LEASE_RENT",
        ...["annualYield", "cost", "periods", "frequency"].map(cell),
        ...["", cell("residual")],
      ),
  },
  rentRequired: {
    label: "Rent per period that the loan requires",
    unit: units.money,
    formula: ({ cell, apsis }) =>
      apsis(
        "SPV_RENT_REQUIRED",
        ...["loan", "debtRate", "periods", "frequency", "dscr", "vehicleCosts"].map(cell),
      ),
  },
  seniorDebt: {
    label: "Senior debt",
    unit: units.money,
    formula: ({ within }) => within("sourcesUses", 1, 6),
  },
  equity: {
    label: "Equity: anchor and sponsor",
    unit: units.money,
    formula: ({ within }) => `${within("sourcesUses", 1, 7)}+${within("sourcesUses", 1, 8)}`,
  },
  lowestDscr: {
    label: "Lowest DSCR",
    unit: units.ratio,
    formula: ({ column, apsis }) => apsis("SPV_COVERAGE", column("cash", 2), column("schedule", 7)),
  },
} satisfies Record<string, Output>;
