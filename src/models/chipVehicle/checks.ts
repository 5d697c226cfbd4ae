import { units } from "../../catalogue/units";
import type { Output } from "../define";
import { PERIODS } from "./tables";

const MONEY = { unit: units.money };

/** Differences that are 0 in a vehicle that holds together. */
export const checks = {
  sources: {
    label: "Sources − uses",
    ...MONEY,
    formula: ({ within }) => within("sourcesUses", 1, 10),
  },
  sizing: {
    label: "Sculpted debt − its first balance and principal",
    ...MONEY,
    formula: ({ within }) => `${within("sizing", 1, 0)}-${within("sculpt", 5, 0)}-${within("sculpt", 4, 0)}`,
  },
  flat: {
    label: "Sculpted DSCR − the one to size at",
    unit: units.ratio,
    formula: ({ cell, column }) =>
      `MAX(${column("sculpt", 6)})-${cell("dscr")}+${cell("dscr")}-MIN(${column("sculpt", 6)})`,
  },
  repaid: {
    label: "Last balance of the loan",
    ...MONEY,
    formula: ({ within }) => within("schedule", 8, PERIODS - 1),
  },
  principal: {
    label: "Principal − senior debt",
    ...MONEY,
    formula: ({ cell, column }) => `SUM(${column("schedule", 5)})-${cell("seniorDebt")}`,
  },
  waterfall: {
    label: "Cash in − cash out of the waterfall",
    ...MONEY,
    formula: ({ column }) => `SUM(${column("waterfall", 8)})`,
  },
  reserve: {
    label: "Reserve funded − released",
    ...MONEY,
    formula: ({ column }) => `SUM(${column("reserve", 5)})-SUM(${column("reserve", 6)})`,
  },
  draws: {
    label: "Uses − draws of debt and equity",
    ...MONEY,
    formula: ({ column }) =>
      `SUM(${column("draws", 4)})-SUM(${column("draws", 5)})-SUM(${column("draws", 6)})`,
  },
  swept: {
    label: "Cash swept and distributed − excess cash",
    ...MONEY,
    formula: ({ column }) =>
      `SUM(${column("sweep", 1)})-SUM(${column("sweep", 2)})-SUM(${column("sweep", 3)})-SUM(${column("sweep", 4)})-SUM(${column("sweep", 5)})`,
  },
} satisfies Record<string, Output>;
