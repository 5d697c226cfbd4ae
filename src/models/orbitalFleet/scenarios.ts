import type { Scenario } from "../define";

/** One change at a time, and all that speaks for orbit at once. */
export const scenarios = {
  cheapLaunch: {
    title: "Launch at 100 USD per kg",
    summary: "What customers pay today, cut to a thirtieth; all else as it is.",
    changes: { launchPrice: 100 },
  },
  scarceGround: {
    title: "Ground is scarce",
    summary: "Power at 15 cents per kWh and facilities at 20,000 USD per kW.",
    changes: { powerPrice: 0.15, facility: 20000 },
  },
  attrition: {
    title: "Chips fail as in a training cluster",
    summary: "9 % a year, the faults of GPUs and memory that Meta counted while training Llama 3.",
    changes: { loss: 0.09 },
  },
  steelman: {
    title: "All that speaks for orbit",
    summary:
      "Satellites near commodity cost, no premium and no insurance, 1 % lost a year, capital as on the ground.",
    changes: {
      density: 100,
      buildPrice: 100,
      premium: 0,
      insurance: 0,
      loss: 0.01,
      degradation: 0.005,
      availability: 0.99,
      wacc: 0.09,
      upkeep: 200,
    },
  },
} satisfies Record<string, Scenario>;
