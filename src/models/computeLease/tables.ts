import { units } from "../../catalogue/units";
import type { Formula, SpilledTable, WrittenTable } from "../define";
import { spilled } from "../define";
import { fromTables, guarded, unlessBlank, unlessBlankRow } from "../needed";
import { PERIODS } from "./rows";

/** Ages of the chips, in years from 0. */
const AGES = 7;

const { choice, count, date, days, flag, money, periods, share, years } = units;
const TERMS = ["periods", "frequency", "timing", "residual"];

/** A column of the curves, which its first cell fills. */
const curve = (formula: Formula) => spilled(unlessBlank("blanks", formula));

/** Rent 1 in advance is paid with the cost, rent n in arrears with the residual. */
const flows: WrittenTable = {
  title: "Lessor's flows",
  headers: ["Date", "Flow"],
  columns: [date, money],
  rows: PERIODS + 1,
  formulas: [
    unlessBlankRow((at, row) =>
      row === 0 ? at.cell("start") : fromTables(at, ["timeline"], at.within("timeline", 2, row - 1)),
    ),
    unlessBlankRow(({ cell }, row) => {
      const [rent, timing] = ["rent", "timing"].map(cell);
      if (row === 0) return `${timing}*${rent}-${cell("cost")}`;
      return row === PERIODS ? `(1-${timing})*${rent}+${cell("residual")}` : rent;
    }),
  ],
};

/** The lease row by row, for its lessor and its lessee. */
export const tables = guarded("blanks", {
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
  timeline: {
    title: "Periods",
    columns: [periods, date, date, days, years, count, flag, flag],
    rows: PERIODS,
    formula: ({ cell, apsis }) => apsis("FIN_TIMELINE", ...["start", "periods", "frequency"].map(cell)),
  },
  rents: {
    title: "Rents",
    headers: ["Rent"],
    columns: [money],
    rows: PERIODS,
    formulas: [({ cell }) => cell("rent")],
  },
  flows,
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
      curve(({ cell, column, apsis }) =>
        apsis("LEASE_RESIDUAL", cell("cost"), column("curves", 0), '"STRAIGHT_LINE"', cell("lifeYears")),
      ),
      curve(({ cell, column, apsis }) =>
        apsis("LEASE_RESIDUAL", cell("cost"), column("curves", 0), '"DECLINING"', cell("decline")),
      ),
      curve(({ cell, column, area, apsis }) =>
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
        column("rents", 0),
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
} satisfies Record<string, SpilledTable | WrittenTable>);
