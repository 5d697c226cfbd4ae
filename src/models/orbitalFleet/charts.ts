import type { Chart } from "../define";
import { PARTS } from "./tables/costs";
import { PATH } from "./tables/path";

/** Orbit against the ground, the fleet as it grows, and the loan on it. */
export const charts = {
  costs: {
    title: "Orbit against ground, per kWh of IT",
    kind: "stackedColumn",
    table: "costs",
    category: 0,
    series: PARTS.map((_, part) => part + 1),
  },
  bridge: {
    title: "From ground to orbit, per kWh of IT",
    kind: "bar",
    table: "bridge",
    category: 0,
    series: [1],
  },
  price: {
    title: "Launch price against its break-even",
    kind: "line",
    table: "path",
    category: PATH.date,
    series: [PATH.price, PATH.breakeven],
  },
  alive: { title: "Alive kW", kind: "line", table: "path", category: PATH.date, series: [PATH.alive] },
  debt: { title: "Debt balance", kind: "column", table: "loan", category: 0, series: [3] },
  dscr: {
    title: "DSCR on surviving capacity",
    kind: "line",
    table: "loan",
    category: 0,
    series: [4, 5],
  },
} satisfies Record<string, Chart>;
