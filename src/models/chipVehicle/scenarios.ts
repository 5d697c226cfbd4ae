import type { Scenario } from "../define";

/** What has happened to such deals, or may. */
export const scenarios = {
  notRaised: {
    title: "Debt is not raised",
    summary:
      "As for Lancaster in February 2026, whose tenant was rated B+: some 4 bn was not raised. Equity pays for all.",
    changes: { gearing: 0 },
  },
  generation: {
    title: "Generation step",
    summary:
      "New chips after a year and every two years after it each cut the value by 40 %, beside 15 % a year.",
    changes: { curve: "GENERATION", decline: 0.15, firstRelease: 1, releaseGap: 2, cut: 0.4 },
  },
  lesseeDefault: {
    title: "Lessee default in month 18",
    summary:
      "The lessee pays for 18 months; then the chips are sold, and the claim and the reserve are used.",
    changes: { defaultMonth: 18 },
  },
} satisfies Record<string, Scenario>;
