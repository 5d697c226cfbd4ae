import { units } from "../../../catalogue/units";
import type { SpilledTable, WrittenTable } from "../../define";
import { fromTables } from "../../needed";
import { CASH } from "./cash";
import { COLLATERAL } from "./collateral";
import { LOAN, UNIT } from "./loan";
import { inPeriod } from "./periods";

const { choice, date, money, periods, ratio } = units;

/** Columns of SPV_WATERFALL over the three tiers, and of SPV_DSRA. */
export const WATERFALL = {
  costs: 2,
  interest: 3,
  principal: 4,
  distribution: 5,
  trapped: 6,
  shortfall: 7,
  check: 8,
};
export const RESERVE = { funding: 5, release: 6 };

/** What is due by tier. Where the lessee has failed, all of the loan is, and nothing after that. */
const due = (rows: number): WrittenTable => ({
  title: "Due by tier",
  headers: ["Vehicle's costs", "Interest", "Principal"],
  columns: [money, money, money],
  rows,
  formulas: [
    inPeriod(({ within }, row) => within("cash", CASH.costs, row)),
    inPeriod(({ within }, row) => {
      const accrues = `${within("cash", CASH.pays, row)}+${within("cash", CASH.sale, row)}`;
      return `${within("loan", LOAN.interest, row)}*(${accrues})`;
    }),
    inPeriod(({ within }, row) => {
      const all = `${within("loan", LOAN.opening, row)}*${within("cash", CASH.sale, row)}`;
      return `${within("loan", LOAN.principal, row)}*${within("cash", CASH.pays, row)}+${all}`;
    }),
  ],
});

/** Rent and the residual; where the lessee has failed, what a forced sale, the claim and the reserve bring. */
const received = (rows: number): WrittenTable => ({
  title: "Cash",
  headers: ["Rent and residual", "Sale, claim, reserve", "Cash"],
  columns: [money, money, money],
  rows,
  formulas: [
    inPeriod(
      ({ within }, row) => `${within("cash", CASH.withResidual, row)}+${within("cash", CASH.costs, row)}`,
    ),
    inPeriod(({ cell, within }, row) => {
      const sold = `${within("collateral", COLLATERAL.value, row)}*(1-${cell("haircut")})-${cell("remarketing")}`;
      const claimed = `${within("loan", LOAN.opening, row)}*${cell("claimRecovery")}`;
      const brought = `MAX(0,${sold}+${claimed})+${within("sourcesUses", 1, 4)}`;
      return `${within("cash", CASH.sale, row)}*(${brought})`;
    }),
    inPeriod(({ within }, row) => `${within("received", 0, row)}+${within("received", 1, row)}`),
  ],
});

const waterfall = (rows: number): SpilledTable => ({
  title: "Waterfall",
  columns: [periods, money, money, money, money, money, money, money, money],
  rows,
  formula: ({ column, headers, area, apsis }) =>
    apsis(
      "SPV_WATERFALL",
      ...[column("received", 2), headers("due"), area("due"), ""],
      column("loan", LOAN.locked),
    ),
});

const reserve = (rows: number): SpilledTable => ({
  title: "Debt service reserve",
  columns: [periods, money, money, money, money, money, money, money],
  rows: rows + 1,
  formula: ({ cell, column, apsis }) =>
    apsis("SPV_DSRA", column("loan", LOAN.service), ...["reserveMonths", "frequency"].map(cell)),
});

/** Equity in at close; then what is distributed, the reserve's movements, and what is still trapped at the end. */
const equity = (rows: number): WrittenTable => ({
  title: "Equity's flows",
  headers: ["Date", "Flow"],
  columns: [date, money],
  rows: rows + 1,
  formulas: [
    ({ cell, within }, row) =>
      row === 0
        ? cell("start")
        : `IF(${within("cash", CASH.period, row - 1)}="",${cell("start")},${within("unitLoan", UNIT.date, row - 1)})`,
    (at, row) => {
      const { cell, within } = at;
      const moves = `${within("reserve", RESERVE.release, row)}-${within("reserve", RESERVE.funding, row)}`;
      const paidIn = `${within("sourcesUses", 1, 4)}-${cell("equity")}+${moves}`;
      if (row === 0) return fromTables(at, ["waterfall", "reserve"], paidIn);
      const period = within("cash", CASH.period, row - 1);
      const last = `IF(${period}=${cell("periods")},${within("waterfall", WATERFALL.trapped, row - 1)},0)`;
      const paid = within("waterfall", WATERFALL.distribution, row - 1);
      return `IF(${period}="",0,${paid}+${last}+${within("cash", CASH.pays, row - 1)}*(${moves}))`;
    },
  ],
});

const returns: SpilledTable = {
  title: "Returns to equity",
  columns: [choice, units.byRow],
  rows: 6,
  formula: ({ column, apsis }) => apsis("SPV_RETURNS", column("equity", 1), column("equity", 0)),
};

const sweep = (rows: number): SpilledTable => ({
  title: "With a cash sweep",
  columns: [periods, money, money, money, money, money, money, money, ratio],
  rows,
  formula: ({ cell, column, apsis }) =>
    apsis(
      "SPV_SWEEP",
      ...[column("cash", CASH.cfads), cell("seniorDebt"), column("loan", LOAN.principal)],
      ...["debtRate", "frequency", "sweepShare"].map(cell),
    ),
});

/** Where the cash goes, down to the equity. */
export const waterfallTables = (rows: number) => ({
  due: due(rows),
  received: received(rows),
  waterfall: waterfall(rows),
  reserve: reserve(rows),
  equity: equity(rows),
  returns,
  sweep: sweep(rows),
});
