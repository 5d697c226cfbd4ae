import { units } from "../catalogue/units";
import type { Model } from "./define";

/** Rents of the lease; the tables of the sheet are laid out for so many. */
const PERIODS = 20;

/** A triple-net lease of compute, from its yield to its rent and back from its dated flows to its yield. */
export const computeLease: Model = {
  name: "compute-lease",
  title: "Compute lease",
  summary: "The rent that earns a yield on leased compute, its schedule, and the yield of the dated flows.",
  inputs: {
    cost: { label: "Cost of the compute", unit: units.money },
    loan: { label: "Senior loan", unit: units.money },
    annualYield: { label: "Yield, nominal per year", unit: units.annualRate },
    periods: { label: "Rents", unit: units.periods },
    frequency: { label: "Rents per year", unit: units.perYear },
    timing: { label: "Timing: 0 arrears, 1 advance", unit: units.periods },
    residual: { label: "Residual value at the end", unit: units.money },
    start: { label: "Commencement", unit: units.date },
    discountRate: { label: "Discount rate, nominal per year", unit: units.annualRate },
  },
  outputs: {
    loanShare: {
      label: "Loan ÷ cost",
      unit: units.share,
      formula: ({ cell }) => `${cell("loan")}/${cell("cost")}`,
    },
    rent: {
      label: "Rent per period",
      unit: units.money,
      formula: ({ cell, apsis }) =>
        apsis(
          "LEASE_RENT",
          ...["annualYield", "cost", "periods", "frequency", "timing", "residual"].map(cell),
        ),
    },
    effectiveYield: {
      label: "Effective yield of the dated flows",
      unit: units.annualRate,
      formula: ({ column, apsis }) => apsis("FIN_XIRR", column("flows", 1), column("flows", 0)),
    },
    netPresentValue: {
      label: "Net present value at the discount rate",
      unit: units.money,
      formula: ({ cell, column, apsis }) =>
        apsis("FIN_NPV", `${cell("discountRate")}/${cell("frequency")}`, column("flows", 1), 0),
    },
    term: {
      label: "Term, 30/360",
      unit: units.years,
      formula: ({ cell, within, apsis }) =>
        apsis("FIN_YEARFRAC", cell("start"), within("flows", 0, PERIODS), '"30/360"'),
    },
  },
  tables: {
    schedule: {
      title: "Lessor's net investment",
      columns: [units.periods, units.date, units.money, units.money, units.money, units.money, units.money],
      rows: PERIODS,
      formula: ({ cell, apsis }) =>
        apsis(
          "LEASE_SCHEDULE",
          ...["cost", "rent", "periods", "frequency", "start", "timing", "residual"].map(cell),
        ),
    },
    flows: {
      title: "Lessor's flows",
      headers: ["Date", "Flow"],
      columns: [units.date, units.money],
      rows: PERIODS + 1,
      formulas: [
        ({ cell, within }, row) => (row === 0 ? cell("start") : within("schedule", 1, row - 1)),
        ({ cell, within }, row) => {
          if (row === 0) return `-${cell("cost")}`;
          const rent = within("schedule", 3, row - 1);
          return row === PERIODS ? `${rent}+${cell("residual")}` : rent;
        },
      ],
    },
  },
  checks: {
    closing: {
      label: "Last closing − residual",
      unit: units.money,
      formula: ({ cell, within }) => `${within("schedule", 6, PERIODS - 1)}-${cell("residual")}`,
    },
    balanced: {
      label: "Net present value at the yield",
      unit: units.money,
      formula: ({ cell, column, apsis }) =>
        apsis("FIN_NPV", `${cell("annualYield")}/${cell("frequency")}`, column("flows", 1), 0),
    },
    principal: {
      label: "Principal + residual − cost",
      unit: units.money,
      formula: ({ cell, column }) => `SUM(${column("schedule", 5)})+${cell("residual")}-${cell("cost")}`,
    },
  },
};
