import { units } from "../../catalogue/units";
import type { SpilledTable, WrittenTable } from "../define";
import { spilled } from "../define";

/** Rents of the lease; the tables of the sheet are laid out for so many. */
export const PERIODS = 20;
/** Ages of the chips, in years from 0. */
const AGES = 7;

const { choice, date, flag, money, periods, share, years } = units;
const TERMS = ["periods", "frequency", "timing", "residual"];

/** The lease row by row, for its lessor and its lessee. */
export const tables = {
  schedule: {
    title: "Lessor's net investment",
    columns: [periods, date, money, money, money, money, money],
    rows: PERIODS,
    formula: ({ cell, apsis }) =>
      apsis(
        "LEASE_SCHEDULE",
        ...["cost", "rent", "periods", "frequency", "start", "timing", "residual"].map(cell),
      ),
  },
  flows: {
    title: "Lessor's flows",
    headers: ["Date", "Flow"],
    columns: [date, money],
    rows: PERIODS + 1,
    formulas: [
      ({ cell, within }, row) => (row === 0 ? cell("start") : within("schedule", 1, row - 1)),
      ({ cell, within }, row) => {
        if (row === 0) return `-${cell("cost")}`;
        const rent = within("schedule", 3, row - 1);
        return row === PERIODS ? `${rent}+${cell("residual")}` : rent;
      },
    ],
  },
  termination: {
    title: "Termination and stipulated loss values",
    columns: [periods, money, share, money, share],
    rows: PERIODS + 1,
    formula: ({ cell, apsis }) =>
      apsis("LEASE_TERMINATION", ...["annualYield", "cost", "rent", ...TERMS, "upside"].map(cell)),
  },
  curves: {
    title: "Value of the chips by age, on three curves",
    headers: ["Age, years", "Straight line", "Declining", "By generation"],
    columns: [years, money, money, money],
    rows: AGES,
    formulas: [
      (_, row) => String(row),
      spilled(({ cell, column, apsis }) =>
        apsis("LEASE_RESIDUAL", cell("cost"), column("curves", 0), '"STRAIGHT_LINE"', cell("lifeYears")),
      ),
      spilled(({ cell, column, apsis }) =>
        apsis("LEASE_RESIDUAL", cell("cost"), column("curves", 0), '"DECLINING"', cell("decline")),
      ),
      spilled(({ cell, column, area, apsis }) =>
        apsis(
          "LEASE_RESIDUAL",
          ...[cell("cost"), column("curves", 0), '"GENERATION"', cell("decline"), "", area("generations")],
        ),
      ),
    ],
  },
  generations: {
    title: "Generations of chips",
    headers: ["Release age, years", "Cut"],
    columns: [years, share],
    rows: 2,
    formulas: [(_, row) => String(2 * row + 1), ({ cell }) => cell("cut")],
  },
  liability: {
    title: "Lessee's liability and asset, IFRS 16",
    columns: [periods, date, money, money, money, money, money, money, money, money],
    rows: PERIODS,
    formula: ({ cell, column, apsis }) =>
      apsis(
        "LEASE_LIABILITY",
        cell("borrowingRate"),
        column("schedule", 3),
        ...["frequency", "start", "timing"].map(cell),
      ),
  },
  cashflows: {
    title: "Lessor's cash flows after tax",
    columns: [periods, date, money, money, money, money, money, money, money, money],
    rows: PERIODS + 1,
    formula: ({ cell, apsis }) =>
      apsis(
        "LEASE_CASHFLOWS",
        ...["cost", "rent", "periods", "frequency", "start", "timing", "residual"].map(cell),
        ...["", "", ""],
        ...["taxRate", "recoveryClass"].map(cell),
      ),
  },
  classification: {
    title: "Classification, ASC 842",
    columns: [choice, share, share, flag],
    rows: 8,
    formula: ({ cell, within, apsis }) =>
      apsis(
        "LEASE_CLASSIFY",
        `${cell("periods")}/${cell("frequency")}`,
        cell("lifeYears"),
        within("liability", 2, 0),
        cell("cost"),
      ),
  },
  cluster: {
    title: "The cluster that the money buys",
    columns: [choice, money, choice],
    rows: 6,
    formula: ({ cell, apsis }) =>
      apsis("LEASE_CLUSTER", ...["cost", "gpuPrice", "gpuPower", "pue"].map(cell)),
  },
} satisfies Record<string, SpilledTable | WrittenTable>;
