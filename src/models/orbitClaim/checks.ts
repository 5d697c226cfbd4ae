import { units } from "../../catalogue/units";
import type { Output } from "../define";
import { PERIODS, satellite } from "./tables";

/** Differences that are 0 in a comparison that holds together. */
export const checks = {
  mass: {
    label: "Compute of the claim's mass − compute",
    unit: units.kw,
    formula: ({ cell, within, apsis }) =>
      `${apsis("ORBITAL_COMPUTE_KW", within("cases", 2, 0), cell("claimDensity"))}-${cell("computeKw")}`,
  },
  breakeven: {
    label: "Cost at the break-even launch price − ground",
    unit: units.perKwh,
    formula: (at) => {
      const cost = at.apsis(
        "ORBITAL_LCOC",
        ...[at.cell("itPerKw"), at.within("cases", 6, 0), at.within("cases", 10, 0)],
        ...satellite(at),
      );
      return `${cost}-${at.cell("groundCost")}`;
    },
  },
  launched: {
    label: "Mass launched − launches × payload",
    unit: units.tonnes,
    formula: ({ cell, column, within }) =>
      `${within("ramp", 4, PERIODS - 1)}-SUM(${column("ramp", 1)})*${cell("payload")}`,
  },
  budget: {
    label: "Parts of the satellite − their total",
    unit: units.kgPerKw,
    formula: ({ within }) =>
      `${[0, 1, 2, 3, 4].map((row) => within("budget", 2, row)).join("+")}-${within("budget", 2, 5)}`,
  },
} satisfies Record<string, Output>;
