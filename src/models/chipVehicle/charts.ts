import type { Chart } from "../define";
import { COLLATERAL } from "./tables/collateral";
import { LOAN } from "./tables/loan";
import { WATERFALL } from "./tables/waterfall";

/** What lenders and sponsors look at. */
export const charts = {
  debt: {
    title: "Debt balance",
    kind: "column",
    table: "loan",
    category: LOAN.date,
    series: [LOAN.closing],
  },
  dscr: {
    title: "DSCR against its covenants",
    kind: "line",
    table: "loan",
    category: LOAN.date,
    series: [LOAN.dscr, LOAN.lockup, LOAN.breach],
  },
  waterfall: {
    title: "Cash waterfall",
    kind: "stackedColumn",
    table: "waterfall",
    category: 0,
    series: [WATERFALL.costs, WATERFALL.interest, WATERFALL.principal, WATERFALL.distribution],
  },
  equity: { title: "Equity's flows", kind: "column", table: "equity", category: 0, series: [1] },
  ltv: {
    title: "Loan to value against its covenant",
    kind: "line",
    table: "collateral",
    category: COLLATERAL.age,
    series: [COLLATERAL.ltv, COLLATERAL.highestLtv],
  },
  residual: {
    title: "Loan against the residual curve",
    kind: "line",
    table: "collateral",
    category: COLLATERAL.age,
    series: [COLLATERAL.balance, COLLATERAL.value],
  },
  loss: {
    title: "Recovery and loss where the lessee fails",
    kind: "stackedColumn",
    table: "loss",
    category: 0,
    series: [2, 3],
  },
} satisfies Record<string, Chart>;
