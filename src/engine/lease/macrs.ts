import type { Ratio } from "../types";
import type { Convention, RecoveryClass } from "./macrsTables";
import { PERCENTAGES } from "./macrsTables";

/** Parts in which the tables are whole numbers: thousandths of a per cent. */
export const PARTS = 100_000;

/** The yearly deductions of the table as whole parts, `PARTS` in all. */
export function macrsParts(recoveryClass: RecoveryClass, convention: Convention): number[] {
  return PERCENTAGES[convention][recoveryClass].map((percent) => Math.round((percent * PARTS) / 100));
}

/**
 * Share of cost deducted in each year, one year more than the class has: bonus + (1 − bonus)·t₁ in the first,
 * (1 − bonus)·tₖ in the others, t from the tables for the convention. They add up to 1.
 * Source: IRS Publication 946, Appendix A, tables; bonus is the special depreciation allowance of chapter 3.
 */
export function macrs(recoveryClass: RecoveryClass, bonus: Ratio, convention: Convention): Ratio[] {
  return macrsParts(recoveryClass, convention).map((parts, year) => {
    const share = (1 - bonus) * (parts / PARTS);
    return year === 0 ? bonus + share : share;
  });
}
