import type { Formula } from "../../define";
import { fromTables } from "../../needed";

export type RowFormula = (...given: [...Parameters<Formula>, row: number]) => string;

/** A cell of a row, "" beyond the last period and while an input that the model needs is blank. */
export function inPeriod(formula: RowFormula): RowFormula {
  return (at, row) => `IF(${at.within("cash", 0, row)}="","",${formula(at, row)})`;
}

/** The number of the row's period, "" beyond the last: what every other cell of the row looks at. */
export const period: RowFormula = (at, row) => {
  const { cell, within } = at;
  if (row === 0) return fromTables(at, ["unitLoan"], "1");
  const before = within("cash", 0, row - 1);
  return `IF(${before}="","",IF(${before}<${cell("periods")},${before}+1,""))`;
};
