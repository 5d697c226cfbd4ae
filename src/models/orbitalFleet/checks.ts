import { units } from "../../catalogue/units";
import type { Output } from "../define";
import { from, guarded } from "../needed";
import { PERIODS } from "./rows";
import { PARTS } from "./tables/costs";
import { PATH, RAMP } from "./tables/path";

const TOTAL = PARTS.length + 1;
const PER_KWH = { unit: units.perKwh };

/** Differences that are 0 in a comparison that holds together. */
export const checks = guarded("blanks", {
  weighed: {
    label: "Compute of that mass − compute",
    unit: units.kw,
    formula: ({ cell, apsis }) =>
      `${apsis("ORBITAL_COMPUTE_KW", ...["mass", "density"].map(cell))}-${cell("computeKw")}`,
  },
  ground: {
    label: "Parts of the ground's cost − its whole",
    ...PER_KWH,
    formula: ({ cell, within }) => `${within("costs", TOTAL, 0)}-${cell("groundCost")}`,
  },
  orbit: {
    label: "Parts of orbit's cost − its whole",
    ...PER_KWH,
    formula: ({ cell, within }) => `${within("costs", TOTAL, 1)}-${cell("orbitCost")}`,
  },
  bridge: {
    label: "End of the way from ground to orbit − orbit",
    ...PER_KWH,
    formula: ({ cell, within }) => `${within("bridge", 2, PARTS.length - 1)}-${cell("orbitCost")}`,
  },
  breakeven: {
    label: "Cost at the break-even launch price − ground",
    ...PER_KWH,
    formula: ({ cell }) => {
      const cheaper = `(${cell("launchPrice")}-${cell("breakevenLaunch")})*${cell("kgPerKw")}`;
      return `${cell("orbitCost")}-${cheaper}*(1+${cell("insurance")})*${cell("recovery")}-${cell("groundCost")}`;
    },
  },
  launched: {
    label: "Mass launched − launches × payload",
    unit: units.tonnes,
    formula: from(
      ["ramp"],
      ({ cell, column, within }) =>
        `${within("ramp", RAMP.mass, PERIODS - 1)}-SUM(${column("ramp", RAMP.launches)})*${cell("payload")}`,
    ),
  },
  prices: {
    label: "Last launch price − of Wright's law by ORBITAL_LAUNCH_PRICE",
    unit: units.perKg,
    formula: ({ cell, within, apsis }) => {
      const law = apsis(
        "ORBITAL_LAUNCH_PRICE",
        within("path", PATH.mass, PERIODS),
        ...["launchPrice", "flown", "learning", "floorPrice"].map(cell),
      );
      return `${within("path", PATH.price, PERIODS)}-${law}`;
    },
  },
  budget: {
    label: "Parts of the satellite − their total",
    unit: units.kgPerKw,
    formula: from(
      ["budget"],
      ({ within }) =>
        `${[0, 1, 2, 3, 4].map((row) => within("budget", 2, row)).join("+")}-${within("budget", 2, 5)}`,
    ),
  },
  repaid: {
    label: "Last balance of the loan ÷ debt",
    unit: units.share,
    formula: ({ cell, column }) =>
      `IF(${cell("debt")}>0,INDEX(${column("loan", 3)},${cell("years")})/${cell("debt")},0)`,
  },
} satisfies Record<string, Output>);
