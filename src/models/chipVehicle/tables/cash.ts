import { units } from "../../../catalogue/units";
import type { WrittenTable } from "../../define";
import { inPeriod, period } from "./periods";

const { money, periods } = units;

/** Columns of the cash table. */
export const CASH = {
  period: 0,
  pays: 1,
  sale: 2,
  rent: 3,
  costs: 4,
  contract: 5,
  cfads: 6,
  withResidual: 7,
} as const;

/** Rent, the vehicle's costs, and what is left of them for debt service. */
export const cashTable = (rows: number): WrittenTable => ({
  title: "Cash available for debt service (CFADS)",
  headers: [
    ...["Period", "Lessee pays", "Collateral sold", "Rent", "Costs"],
    ...["CFADS by contract", "CFADS", "With residual"],
  ],
  columns: [periods, periods, periods, money, money, money, money, money],
  rows,
  formulas: [
    period,
    inPeriod(({ cell, within }, row) => {
      const month = cell("defaultMonth");
      return `IF(${month}=0,1,IF(12*${within("cash", CASH.period, row)}/${cell("frequency")}<=${month},1,0))`;
    }),
    inPeriod(({ within }, row) => {
      const pays = within("cash", CASH.pays, row);
      return row === 0 ? `1-${pays}` : `${within("cash", CASH.pays, row - 1)}-${pays}`;
    }),
    inPeriod(({ cell, within }, row) => `${cell("rent")}*${within("cash", CASH.pays, row)}`),
    inPeriod(({ cell, within }, row) => `${cell("vehicleCosts")}*${within("cash", CASH.pays, row)}`),
    inPeriod(({ cell }) => `${cell("rent")}-${cell("vehicleCosts")}`),
    inPeriod(({ within }, row) => `${within("cash", CASH.rent, row)}-${within("cash", CASH.costs, row)}`),
    inPeriod(({ cell, within }, row) => {
      const isLast = `${within("cash", CASH.period, row)}=${cell("periods")}`;
      const residual = `${cell("residual")}*${within("cash", CASH.pays, row)}`;
      return `${within("cash", CASH.cfads, row)}+IF(${isLast},${residual},0)`;
    }),
  ],
});
