import type { Chart } from "../define";

/** What both parties look at. */
export const charts = {
  investment: {
    title: "Lessor's net investment",
    kind: "column",
    table: "schedule",
    category: 1,
    series: [6],
  },
  curves: {
    title: "Value of the chips on three curves",
    kind: "line",
    table: "curves",
    category: 0,
    series: [1, 2, 3],
  },
} satisfies Record<string, Chart>;
