import type { Formula } from "../../define";

export type RowFormula = (...given: [...Parameters<Formula>, row: number]) => string;

/** A cell of a row, "" beyond the last period and while an input that the model needs is blank. */
export function inPeriod(formula: RowFormula): RowFormula {
  return (at, row) => `IF(${at.within("cash", 0, row)}="","",${formula(at, row)})`;
}

/** The number of the row's period, "" beyond the last: what every other cell of the row looks at. */
export const period: RowFormula = ({ cell, within }, row) => {
  if (row === 0) return `IF(${cell("blanks")}>0,"",1)`;
  const before = within("cash", 0, row - 1);
  return `IF(${before}="","",IF(${before}<${cell("periods")},${before}+1,""))`;
};
