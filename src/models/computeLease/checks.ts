import { units } from "../../catalogue/units";
import type { Output } from "../define";
import { from, guarded } from "../needed";
import { PERIODS } from "./rows";

/** Differences that are 0 in a lease that holds together. */
export const checks = guarded("blanks", {
  closing: {
    label: "Last closing − residual",
    unit: units.money,
    formula: from(
      ["schedule"],
      ({ cell, within }) => `${within("schedule", 6, PERIODS - 1)}-${cell("residual")}`,
    ),
  },
  principal: {
    label: "Principal + residual − cost",
    unit: units.money,
    formula: from(
      ["schedule"],
      ({ cell, column }) => `SUM(${column("schedule", 5)})+${cell("residual")}-${cell("cost")}`,
    ),
  },
  balanced: {
    label: "Net present value at the yield",
    unit: units.money,
    formula: ({ cell, column, apsis }) =>
      apsis("FIN_NPV", `${cell("annualYield")}/${cell("frequency")}`, column("flows", 1), 0),
  },
  rates: {
    label: "Implicit rate − yield, effective",
    unit: units.annualRate,
    formula: ({ cell, apsis }) =>
      `${cell("implicitRate")}-${apsis("FIN_CONVERT_RATE", cell("annualYield"), cell("frequency"), 1)}`,
  },
  termination: {
    label: "Termination value at the start − cost",
    unit: units.money,
    formula: from(["termination"], ({ cell, within }) => `${within("termination", 1, 0)}-${cell("cost")}`),
  },
  liability: {
    label: "Lessee's last liability and asset",
    unit: units.money,
    formula: from(
      ["liability"],
      ({ within }) => `${within("liability", 5, PERIODS - 1)}+${within("liability", 8, PERIODS - 1)}`,
    ),
  },
  tax: {
    label: "Pre-tax + tax − after-tax",
    unit: units.money,
    formula: from(
      ["cashflows"],
      ({ column }) =>
        `SUM(${column("cashflows", 7)})+SUM(${column("cashflows", 8)})-SUM(${column("cashflows", 9)})`,
    ),
  },
} satisfies Record<string, Output>);
