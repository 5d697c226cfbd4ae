import { units } from "../../catalogue/units";
import type { SpilledTable, WrittenTable } from "../define";
import { spilled } from "../define";

/** Rents and debt services; the tables of the sheet are laid out for so many. */
export const PERIODS = 20;
/** Quarters in which the compute is delivered and the loan is drawn. */
const DELIVERIES = 4;

const { choice, date, money, periods, ratio, share } = units;

/** Rent, the vehicle's costs, and what is left of them for debt service. */
const cash: WrittenTable = {
  title: "Cash available for debt service (CFADS)",
  headers: ["Rent", "Costs", "CFADS", "With residual"],
  columns: [money, money, money, money],
  rows: PERIODS,
  formulas: [
    ({ cell }) => cell("rent"),
    ({ cell }) => cell("vehicleCosts"),
    ({ within }, row) => `${within("cash", 0, row)}-${within("cash", 1, row)}`,
    ({ cell, within }, row) => {
      const cfads = within("cash", 2, row);
      return row === PERIODS - 1 ? `${cfads}+${cell("residual")}` : cfads;
    },
  ],
};

/** The loan as it is published, level. */
const schedule: SpilledTable = {
  title: "Loan",
  columns: [periods, date, money, money, money, money, money, money, money],
  rows: PERIODS,
  formula: ({ cell, apsis }) =>
    apsis(
      "SPV_DEBT_SCHEDULE",
      cell("seniorDebt"),
      ...["debtRate", "periods", "frequency"].map(cell),
      ...['"ANNUITY"', "", ""],
      cell("start"),
    ),
};

const value: WrittenTable = {
  title: "Collateral",
  headers: ["Age, years", "Value of the chips", "Loan to value"],
  columns: [units.years, money, share],
  rows: PERIODS,
  formulas: [
    ({ cell, within }, row) => `(${within("schedule", 0, row)}-1)/${cell("frequency")}`,
    spilled(({ cell, column, apsis }) =>
      apsis("LEASE_RESIDUAL", cell("cost"), column("value", 0), '"STRAIGHT_LINE"', cell("lifeYears")),
    ),
    spilled(({ column, apsis }) => apsis("SPV_LTV", column("schedule", 2), column("value", 1))),
  ],
};

const due: WrittenTable = {
  title: "Due by tier",
  headers: ["Vehicle's costs", "Interest", "Principal"],
  columns: [money, money, money],
  rows: PERIODS,
  formulas: [
    ({ within }, row) => within("cash", 1, row),
    ({ within }, row) => within("schedule", 4, row),
    ({ within }, row) => within("schedule", 5, row),
  ],
};

const received: WrittenTable = {
  title: "Cash",
  headers: ["Rent and residual"],
  columns: [money],
  rows: PERIODS,
  formulas: [({ within }, row) => `${within("cash", 3, row)}+${within("cash", 1, row)}`],
};

const equity: WrittenTable = {
  title: "Equity's flows",
  headers: ["Date", "Flow"],
  columns: [date, money],
  rows: PERIODS + 1,
  formulas: [
    ({ cell, within }, row) => (row === 0 ? cell("start") : within("schedule", 1, row - 1)),
    ({ cell, within }, row) =>
      row === 0 ? `-${cell("equity")}` : withReserve(within("waterfall", 5, row - 1), row, within),
  ],
};

/** The reserve comes back with the last distribution. */
function withReserve(
  distribution: string,
  row: number,
  within: (table: string, column: number, row: number) => string,
): string {
  return row === PERIODS ? `${distribution}+${within("reserve", 6, PERIODS)}` : distribution;
}

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

/** The vehicle from its sources to its losses. */
export const tables = {
  uses,
  sourcesUses: {
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
        ...["anchorEquity", "loan"].map(cell),
      ),
  },
  sizing: {
    title: "Debt that the cash bears",
    columns: [choice, money, choice],
    rows: 3,
    formula: ({ cell, column, apsis }) =>
      apsis(
        "SPV_DEBT_SIZE",
        column("cash", 2),
        ...["dscr", "debtRate", "frequency"].map(cell),
        '"SCULPTED"',
        ...["cost", "highestLtv", "lowestLlcr"].map(cell),
        ...["", "", '"TABLE"'],
      ),
  },
  cash,
  sculpt: {
    title: "The same, sculpted",
    columns: [periods, money, money, money, money, money, ratio],
    rows: PERIODS,
    formula: ({ cell, column, apsis }) =>
      apsis("SPV_SCULPT", column("cash", 2), ...["dscr", "debtRate", "frequency"].map(cell)),
  },
  schedule,
  value,
  coverage: {
    title: "Coverage, the residual in the last cash",
    columns: [choice, ratio, ratio, ratio, periods],
    rows: 4,
    formula: ({ cell, column, apsis }) =>
      apsis(
        "SPV_COVERAGE",
        ...[column("cash", 3), column("schedule", 7), '"TABLE"'],
        ...["debtRate", "frequency"].map(cell),
      ),
  },
  returns: {
    title: "Returns to equity",
    columns: [choice, money],
    rows: 6,
    formula: ({ column, apsis }) => apsis("SPV_RETURNS", column("equity", 1), column("equity", 0)),
  },
  covenants: {
    title: "Covenants on DSCR",
    columns: [periods, ratio, choice, share, share],
    rows: PERIODS,
    formula: ({ cell, column, apsis }) =>
      apsis(
        "SPV_COVENANTS",
        apsis("SPV_DSCR", column("cash", 2), column("schedule", 7)),
        ...["lockup", "breach"].map(cell),
      ),
  },
  loss: {
    title: "Loss where the lessee fails",
    columns: [periods, money, money, money, share],
    rows: PERIODS,
    formula: ({ cell, column, apsis }) =>
      apsis(
        "SPV_LOSS",
        ...[column("schedule", 2), column("value", 1), cell("haircut"), ""],
        ...[column("schedule", 2), cell("claimRecovery")],
      ),
  },
  due,
  received,
  waterfall: {
    title: "Waterfall",
    columns: [periods, money, money, money, money, money, money, money, money],
    rows: PERIODS,
    formula: ({ column, headers, area, apsis }) =>
      apsis("SPV_WATERFALL", column("received", 0), headers("due"), area("due")),
  },
  equity,
  reserve: {
    title: "Debt service reserve",
    columns: [periods, money, money, money, money, money, money, money],
    rows: PERIODS + 1,
    formula: ({ cell, column, apsis }) =>
      apsis("SPV_DSRA", column("schedule", 7), ...["reserveMonths", "frequency"].map(cell)),
  },
  sweep: {
    title: "With a cash sweep",
    columns: [periods, money, money, money, money, money, money, money, ratio],
    rows: PERIODS,
    formula: ({ cell, column, apsis }) =>
      apsis(
        "SPV_SWEEP",
        ...[column("cash", 2), cell("seniorDebt"), column("schedule", 5)],
        ...["debtRate", "frequency", "sweepShare"].map(cell),
      ),
  },
  deliveries: {
    title: "Deliveries",
    headers: ["Costs"],
    columns: [money],
    rows: DELIVERIES,
    formulas: [({ cell }) => `${cell("cost")}/${DELIVERIES}`],
  },
  draws: {
    title: "Draws while the compute is delivered",
    columns: [periods, money, money, money, money, money, money, money, money],
    rows: DELIVERIES,
    formula: ({ cell, column, apsis }) =>
      apsis(
        "SPV_DRAWS",
        column("deliveries", 0),
        ...["gearing", "debtRate", "frequency", "fee", "commitmentFee"].map(cell),
      ),
  },
} satisfies Record<string, SpilledTable | WrittenTable>;
