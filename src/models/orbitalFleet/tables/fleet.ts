import { units } from "../../../catalogue/units";
import type { SpilledTable, WrittenTable } from "../../define";
import { fromTables } from "../../needed";
import { LIFE } from "../rows";
import { END } from "./path";

const { choice, count, date, days, flag, kw, money, periods, ratio, share, years } = units;

/** Columns of the fleet. */
export const FLEET = { year: 0, alive: 1, worse: 2, revenue: 3, operation: 4, cfads: 5, lendable: 6 };
/** Columns of SPV_SCULPT. */
export const LOAN = { service: 2, principal: 4, balance: 5 };

type RowFormula = (...given: Parameters<WrittenTable["formulas"][number]>) => string;

/** A cell of a year, "" beyond the life of the chips and while an input that the model needs is blank. */
const inLife =
  (formula: RowFormula): RowFormula =>
  (at, row) =>
    `IF(${at.within("fleet", FLEET.year, row)}="","",${formula(at, row)})`;

/** The same for what rests on the loan, which shows where the loan is in error. */
const inLoan =
  (formula: RowFormula): RowFormula =>
  (at, row) =>
    `IF(${at.within("loan", 0, row)}="","",${formula(at, row)})`;

/** What is left of the compute at the start of a year: of what is paid for, the year before has lost its share. */
const surviving = (loss: string): RowFormula =>
  inLife(({ cell, within }, row) => {
    const kept = `(1-${cell(loss)})*(1-${cell("degradation")})`;
    return `${cell("computeKw")}*(${kept})^(${within("fleet", FLEET.year, row)}-1)`;
  });

const fleet: WrittenTable = {
  title: "Surviving capacity and its cash",
  headers: ["Year", "Alive kW", "Alive kW, P90", "Revenue", "Operation", "CFADS", "P90 in the tenor"],
  columns: [periods, kw, kw, money, money, money, money],
  rows: LIFE,
  formulas: [
    ({ cell, within }, row) => {
      if (row === 0) return `IF(${cell("blanks")}>0,"",1)`;
      const before = within("fleet", FLEET.year, row - 1);
      return `IF(${before}="","",IF(${before}<${cell("years")},${before}+1,""))`;
    },
    surviving("loss"),
    surviving("lossP90"),
    inLife(({ cell, within }, row) => `${within("fleet", FLEET.alive, row)}*${cell("revenuePerKw")}`),
    inLife(({ cell }) => `${cell("computeKw")}*${cell("upkeep")}`),
    inLife(
      ({ within }, row) => `${within("fleet", FLEET.revenue, row)}-${within("fleet", FLEET.operation, row)}`,
    ),
    inLife(({ cell, within }, row) => {
      const worse = `${within("fleet", FLEET.worse, row)}*${cell("revenuePerKw")}-${within("fleet", FLEET.operation, row)}`;
      return `IF(${within("fleet", FLEET.year, row)}<=${cell("tenor")},${worse},0)`;
    }),
  ],
};

const inService: SpilledTable = {
  title: "Years in service",
  columns: [periods, date, date, days, years, count, flag, flag],
  rows: LIFE,
  formula: ({ cell, apsis }) => apsis("FIN_TIMELINE", cell("inService"), cell("years"), 1),
};

const sculpt: SpilledTable = {
  title: "Loan, sculpted on P90 capacity",
  columns: [periods, money, money, money, money, money, ratio],
  rows: LIFE,
  formula: ({ cell, column, apsis }) =>
    apsis(
      "SPV_SCULPT",
      column("fleet", FLEET.lendable),
      ...["dscr", "debtRate"].map(cell),
      1,
      `${cell("gearing")}*${cell("capital")}`,
    ),
};

const loan: WrittenTable = {
  title: "Loan by year",
  headers: ["Year", "Opening", "Debt service", "Closing", "DSCR", "DSCR to size at"],
  columns: [periods, money, money, money, ratio, ratio],
  rows: LIFE,
  formulas: [
    (at, row) => fromTables(at, ["sculpt"], at.within("fleet", FLEET.year, row)),
    inLoan(
      ({ within }, row) => `${within("sculpt", LOAN.balance, row)}+${within("sculpt", LOAN.principal, row)}`,
    ),
    inLoan(({ within }, row) => within("sculpt", LOAN.service, row)),
    inLoan(({ within }, row) => within("sculpt", LOAN.balance, row)),
    inLoan(({ within }, row) => {
      const service = within("loan", 2, row);
      return `IF(${service}>0,${within("fleet", FLEET.cfads, row)}/${service},"")`;
    }),
    inLoan(({ cell }) => cell("dscr")),
  ],
};

const coverage: SpilledTable = {
  title: "Coverage on surviving capacity",
  columns: [choice, ratio, ratio, ratio, periods],
  rows: 4,
  formula: ({ cell, column, apsis }) =>
    apsis(
      "SPV_COVERAGE",
      ...[column("fleet", FLEET.cfads), column("loan", 2), '"TABLE"', cell("debtRate"), 1],
    ),
};

const loss: SpilledTable = {
  title: "Loss given default: nothing is repossessed",
  columns: [periods, money, money, money, share],
  rows: LIFE,
  formula: ({ column, apsis }) => apsis("SPV_LOSS", column("loan", 1), 0),
};

const equity: WrittenTable = {
  title: "Equity's flows",
  headers: ["Date", "Flow"],
  columns: [date, money],
  rows: LIFE + 1,
  formulas: [
    (at, row) => {
      const { cell, within } = at;
      if (row === 0) return cell("inService");
      const end = fromTables(at, ["inService"], within("inService", END, row - 1));
      return `IF(${within("fleet", FLEET.year, row - 1)}="",${cell("inService")},${end})`;
    },
    ({ cell, within }, row) => {
      if (row === 0) return `IF(${cell("blanks")}>0,"",${cell("debt")}-${cell("capital")})`;
      const left = `${within("fleet", FLEET.cfads, row - 1)}-${within("loan", 2, row - 1)}`;
      return `IF(${within("fleet", FLEET.year, row - 1)}="",0,${left})`;
    },
  ],
};

const returns: SpilledTable = {
  title: "Returns to equity",
  columns: [choice, units.byRow],
  rows: 6,
  formula: ({ column, apsis }) => apsis("SPV_RETURNS", column("equity", 1), column("equity", 0)),
};

/** The fleet once it is in service: what survives, what it earns, and what is lent on it. */
export const fleetTables = { fleet, inService, sculpt, loan, coverage, loss, equity, returns };
