import { units } from "../../catalogue/units";
import type { Addresses, Output } from "../define";

const groundCost = ({ cell, apsis }: Addresses, ...rest: string[]): string =>
  apsis(
    "GROUND_LCOC",
    ...["itPerKw", "facility", "powerPrice"].map(cell),
    ...["", "", cell("groundWacc"), cell("years"), ...rest],
  );

/** The ground that orbit must beat, and the orbit that it is to be done in. */
export const outputs = {
  groundCost: {
    label: "Ground: chips, facility, power, operation",
    unit: units.perKwh,
    formula: (at) => groundCost(at),
  },
  groundGpuHour: {
    label: "The same per GPU-hour",
    unit: units.perKwh,
    formula: (at) => groundCost(at, "", "", "", at.cell("gpuPerKw")),
  },
  orbitPeriod: {
    label: "Orbit's period",
    unit: units.minutes,
    formula: ({ cell, apsis }) => apsis("ORBITAL_PERIOD_MIN", cell("altitude")),
  },
  darkMinutes: {
    label: "Longest darkness of an orbit, the Sun in its plane",
    unit: units.minutes,
    formula: ({ cell, apsis }) =>
      `${cell("orbitPeriod")}*${apsis("ORBITAL_ECLIPSE_FRACTION", cell("altitude"), 0)}`,
  },
  sunlit: {
    label: "Sunlit share over the year at that local time",
    unit: units.share,
    formula: ({ cell, apsis }) => apsis("ORBITAL_SUNLIT_FRACTION", cell("altitude"), cell("nodeHour")),
  },
  array: {
    label: "Array area, new",
    unit: units.m2,
    formula: ({ cell, apsis }) => apsis("ORBITAL_ARRAY_M2", cell("computeKw"), `1-${cell("sunlit")}`),
  },
  radiator: {
    label: "Radiator area",
    unit: units.m2,
    formula: ({ cell, apsis }) =>
      apsis("ORBITAL_RADIATOR_M2", ...["computeKw", "temperature"].map(cell), ...["", "", cell("altitude")]),
  },
} satisfies Record<string, Output>;
