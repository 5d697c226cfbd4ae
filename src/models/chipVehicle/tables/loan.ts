import { units } from "../../../catalogue/units";
import type { SpilledTable, WrittenTable } from "../../define";
import { fromTables } from "../../needed";
import { CASH } from "./cash";
import type { RowFormula } from "./periods";

const { date, flag, money, periods, ratio, share, weight } = units;

/** Columns of SPV_DEBT_SCHEDULE. */
export const UNIT = { date: 1, opening: 2, interest: 4, principal: 5, balloon: 6, service: 7, closing: 8 };
/** Columns of the loan in money. */
export const LOAN = {
  date: 1,
  opening: 2,
  interest: 3,
  principal: 4,
  service: 5,
  closing: 6,
  dscr: 7,
  lockup: 8,
  breach: 9,
  locked: 10,
};

/** The loan for each unit of debt: it does not wait for the sources and uses to say how large the debt is. */
const unitLoan = (rows: number): SpilledTable => ({
  title: "Loan, per unit of debt",
  columns: [periods, date, weight, weight, weight, weight, weight, weight, weight],
  rows,
  formula: ({ cell, apsis }) =>
    apsis(
      "SPV_DEBT_SCHEDULE",
      1,
      ...["debtRate", "periods", "frequency", "profile", "interestOnly", "balloonShare", "start"].map(cell),
    ),
});

/** A cell of a row of the loan: where the loan per unit is in error, so is it. */
function inLoan(formula: RowFormula): RowFormula {
  return (at, row) => `IF(${at.within("loan", 0, row)}="","",${formula(at, row)})`;
}

/** A column of the loan per unit, times the debt. */
const times = (column: number): RowFormula =>
  inLoan(({ cell, within }, row) => `${cell("seniorDebt")}*${within("unitLoan", column, row)}`);

const loan = (rows: number): WrittenTable => ({
  title: "Loan",
  headers: [
    ...["Period", "Date", "Opening", "Interest", "Principal and balloon", "Debt service", "Closing"],
    ...["DSCR", "Lock-up", "Default", "Locked up"],
  ],
  columns: [periods, date, money, money, money, money, money, ratio, ratio, ratio, flag],
  rows,
  formulas: [
    (at, row) => fromTables(at, ["unitLoan"], at.within("cash", CASH.period, row)),
    inLoan(({ within }, row) => within("unitLoan", UNIT.date, row)),
    times(UNIT.opening),
    times(UNIT.interest),
    inLoan(({ cell, within }, row) => {
      const paid = `${within("unitLoan", UNIT.principal, row)}+${within("unitLoan", UNIT.balloon, row)}`;
      return `${cell("seniorDebt")}*(${paid})`;
    }),
    times(UNIT.service),
    times(UNIT.closing),
    inLoan(({ within }, row) => {
      const service = within("loan", LOAN.service, row);
      return `IF(${service}>0,${within("cash", CASH.cfads, row)}/${service},"")`;
    }),
    inLoan(({ cell }) => cell("lockup")),
    inLoan(({ cell }) => cell("breach")),
    ({ cell, within }, row) => {
      const dscr = within("loan", LOAN.dscr, row);
      return `IF(ISNUMBER(${dscr}),IF(${dscr}<${cell("lockup")},${within("cash", CASH.pays, row)}=1,FALSE),FALSE)`;
    },
  ],
});

const covenants = (rows: number): SpilledTable => ({
  title: "Covenants on DSCR",
  columns: [periods, ratio, units.choice, share, share],
  rows,
  formula: ({ cell, column, apsis }) =>
    apsis("SPV_COVENANTS", column("loan", LOAN.dscr), ...["lockup", "breach"].map(cell)),
});

const coverage: SpilledTable = {
  title: "Coverage, the residual in the last cash",
  columns: [units.choice, ratio, ratio, ratio, periods],
  rows: 4,
  formula: ({ cell, column, apsis }) =>
    apsis(
      "SPV_COVERAGE",
      ...[column("cash", CASH.withResidual), column("loan", LOAN.service), '"TABLE"'],
      ...["debtRate", "frequency"].map(cell),
      column("loan", LOAN.opening),
    ),
};

/** The loan by period, and how the cash covers it. */
export const loanTables = (rows: number) => ({
  unitLoan: unitLoan(rows),
  loan: loan(rows),
  coverage,
  covenants: covenants(rows),
});
