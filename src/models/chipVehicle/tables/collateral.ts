import { units } from "../../../catalogue/units";
import type { SpilledTable, WrittenTable } from "../../define";
import { spilled } from "../../define";
import { unlessBlank } from "../../needed";
import { CASH } from "./cash";
import { LOAN } from "./loan";
import { inPeriod } from "./periods";

const { money, periods, share, years } = units;

/** Columns of the collateral. */
export const COLLATERAL = { age: 0, balance: 1, value: 2, ltv: 3, highestLtv: 4 };
/** Releases of new chips that may fall into a term. */
const GENERATIONS = 3;

const generations: WrittenTable = {
  title: "Generations of chips",
  headers: ["Release age, years", "Cut"],
  columns: [years, share],
  rows: GENERATIONS,
  formulas: [
    ({ cell, within }, row) =>
      row === 0 ? cell("firstRelease") : `${within("generations", 0, row - 1)}+${cell("releaseGap")}`,
    ({ cell }) => cell("cut"),
  ],
};

const collateral = (rows: number): WrittenTable => ({
  title: "Collateral at the start of each period",
  headers: ["Age, years", "Loan", "Value of the chips", "Loan to value", "Highest loan to value"],
  columns: [years, money, money, share, share],
  rows,
  formulas: [
    inPeriod(({ cell, within }, row) => `(${within("cash", CASH.period, row)}-1)/${cell("frequency")}`),
    inPeriod(({ within }, row) => within("loan", LOAN.opening, row)),
    spilled(
      unlessBlank("blanks", ({ cell, column, area, apsis }) =>
        apsis(
          "LEASE_RESIDUAL",
          ...[cell("cost"), column("collateral", COLLATERAL.age), cell("curve")],
          `IF(${cell("curve")}="STRAIGHT_LINE",${cell("lifeYears")},${cell("decline")})`,
          ...["", area("generations")],
        ),
      ),
    ),
    spilled(
      unlessBlank("blanks", ({ column, apsis }) =>
        apsis("SPV_LTV", column("collateral", COLLATERAL.balance), column("collateral", COLLATERAL.value)),
      ),
    ),
    inPeriod(({ cell }) => cell("highestLtv")),
  ],
});

const loss = (rows: number): SpilledTable => ({
  title: "Loss where the lessee fails at the start of a period",
  columns: [periods, money, money, money, share],
  rows,
  formula: ({ cell, column, apsis }) =>
    apsis(
      "SPV_LOSS",
      ...[column("collateral", COLLATERAL.balance), column("collateral", COLLATERAL.value)],
      ...["haircut", "remarketing"].map(cell),
      ...[column("collateral", COLLATERAL.balance), cell("claimRecovery")],
    ),
});

/** What the chips are worth beside the loan, and what is lost if they have to be sold. */
export const collateralTables = (rows: number) => ({
  generations,
  collateral: collateral(rows),
  loss: loss(rows),
});
