import { units } from "../../../catalogue/units";
import type { SpilledTable, WrittenTable } from "../../define";
import { CASH } from "./cash";

const { choice, money, periods, ratio, share } = units;

/** Quarters in which the compute is delivered and the loan is drawn. */
export const DELIVERIES = 4;

const uses: WrittenTable = {
  title: "Uses",
  headers: ["Item", "Amount"],
  columns: [choice, money],
  rows: 2,
  formulas: [
    (_, row) => ['"Compute"', '"Setup and advice"'][row],
    ({ cell }, row) => [cell("cost"), cell("setupCosts")][row],
  ],
};

const sourcesUses: SpilledTable = {
  title: "Sources and uses",
  columns: [choice, money, share],
  rows: 11,
  formula: ({ cell, column, apsis }) =>
    apsis(
      "SPV_SOURCES_USES",
      ...[column("uses", 0), column("uses", 1)],
      ...["gearing", "debtRate", "periods", "frequency", "fee", "capitalisedMonths", "reserveMonths"].map(
        cell,
      ),
      '"Anchor equity"',
      ...["anchorEquity", "loan", "serviceShare"].map(cell),
    ),
};

const sizing: SpilledTable = {
  title: "Debt that the cash bears",
  columns: [choice, money, choice],
  rows: 3,
  formula: ({ cell, column, apsis }) =>
    apsis(
      "SPV_DEBT_SIZE",
      column("cash", CASH.contract),
      ...["dscr", "debtRate", "frequency"].map(cell),
      '"SCULPTED"',
      ...["cost", "highestLtv", "lowestLlcr"].map(cell),
      ...["", "", '"TABLE"'],
    ),
};

const sculpt = (rows: number): SpilledTable => ({
  title: "The same, sculpted",
  columns: [periods, money, money, money, money, money, ratio],
  rows,
  formula: ({ cell, column, apsis }) =>
    apsis("SPV_SCULPT", column("cash", CASH.contract), ...["dscr", "debtRate", "frequency"].map(cell)),
});

const deliveries: WrittenTable = {
  title: "Deliveries",
  headers: ["Costs"],
  columns: [money],
  rows: DELIVERIES,
  formulas: [({ cell }) => `${cell("cost")}/${DELIVERIES}`],
};

const draws: SpilledTable = {
  title: "Draws while the compute is delivered",
  columns: [periods, money, money, money, money, money, money, money, money],
  rows: DELIVERIES,
  formula: ({ cell, column, apsis }) =>
    apsis(
      "SPV_DRAWS",
      column("deliveries", 0),
      ...["gearing", "debtRate", "frequency", "fee", "commitmentFee"].map(cell),
    ),
};

/** What is raised at close, and how much debt the rents would bear. */
export const sizingTables = (rows: number) => ({
  uses,
  sourcesUses,
  sizing,
  sculpt: sculpt(rows),
  deliveries,
  draws,
});
