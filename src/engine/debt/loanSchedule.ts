import { everyMonths } from "../calendar/addMonths";
import type { DayCount, DayFraction } from "../calendar/yearFraction";
import { dayFraction } from "../calendar/yearFraction";
import { mustBe } from "../errors";
import type { AnnualRate, Money, SerialDay } from "../types";
import type { Rates } from "./discountFactors";
import type { Loan, LoanMoneys } from "./loan";
import { paidLoan } from "./paidLoan";
import { valuedLoan } from "./valuedLoan";

/** A loan and its calendar; one rate, or one for each row. */
export interface LoanTerms extends Rates, Omit<Loan, "annualRates" | "fractions"> {
  /** The first accrual date, or all dates, one more than rows. */
  readonly start?: readonly SerialDay[] | undefined;
  readonly dayCount?: DayCount | undefined;
  /** The smallest unit of money; 0 for none. */
  readonly rounding: Money;
}

/** A row per period; dates are "" where no start is given. */
export type LoanSchedule = LoanMoneys & {
  readonly period: readonly number[];
  readonly date: readonly (SerialDay | "")[];
};

/** More than any deal has, and as many as are worked out at once. */
const MOST_INSTALMENTS = 150000;

/**
 * A loan row by row: interestₜ = (opening + draw)·iₜ with iₜ = rateₜ/f, or rateₜ·year fraction with a day count. ANNUITY
 * pays (opening − balloon·(1 + iₜ)^−m)/annuity(iₜ, m), m payments being left, so that a rate per period re-levels it; LINEAR
 * repays (debt − balloon)/(periods − interestOnly); BULLET repays all at the end. Service is interest and principal, the
 * balloon beside it. Each of several draws amortises over its own periods, and the rows add up.
 * @throws EngineError where lengths disagree, dates do not ascend, the balloon exceeds the debt, interestOnly leaves no
 * period to repay in, or a day count comes without a start
 */
export function loanSchedule(terms: LoanTerms): LoanSchedule {
  const rows = terms.periods + terms.debt.length - 1;
  const loan = { ...checked(terms), annualRates: ratesOf(terms.annualRates, rows) };
  const dates = datesOf(terms, rows);
  const fractions = fractionsOf(terms, rows, dates);
  fractions.forEach((fraction, row) => {
    accruing(loan.annualRates[row], fraction, row);
  });
  const moneys =
    terms.rounding === 0
      ? valuedLoan({ ...loan, fractions })
      : paidLoan({ ...loan, fractions }, terms.rounding);
  return {
    period: fractions.map((_, row) => row + 1),
    date: dates === undefined ? fractions.map(() => "" as const) : dates.slice(1),
    ...moneys,
  };
}

function checked(terms: LoanTerms): LoanTerms {
  const { balloon, debt, interestOnly, periods, profile } = terms;
  const total = debt.reduce((sum, draw) => sum + draw, 0);
  const instalments = debt.length * periods;
  if (instalments > MOST_INSTALMENTS)
    throw mustBe("debt", `draws of at most ${MOST_INSTALMENTS} payments together`, instalments);
  if (profile !== "BULLET" && interestOnly >= periods)
    throw mustBe("interestOnly", `below ${periods}, the number of periods`, interestOnly);
  // What draws come to in doubles may fall short of what a user adds up.
  if (profile !== "BULLET" && balloon > total * (1 + 1e-12))
    throw mustBe("balloon", `at most ${total}, the debt`, balloon);
  return terms;
}

function ratesOf(annualRates: readonly AnnualRate[], rows: number): readonly AnnualRate[] {
  if (annualRates.length === rows) return annualRates;
  if (annualRates.length === 1) return new Array<AnnualRate>(rows).fill(annualRates[0]);
  throw mustBe("annualRate", `one value or ${rows}, as many as rows`, annualRates.length);
}

/** The start of the first row and the end of each. */
function datesOf({ frequency, start }: LoanTerms, rows: number): readonly SerialDay[] | undefined {
  if (start === undefined) return undefined;
  if (start.length === 1) {
    const months = 12 / frequency;
    return [start[0], ...everyMonths(start[0], { first: months, months, count: rows })];
  }
  if (start.length !== rows + 1)
    throw mustBe("start", `one date or ${rows + 1}, one more than rows`, start.length);
  const behind = start.findIndex((day, index) => index > 0 && day <= start[index - 1]);
  if (behind > 0) throw mustBe("start", "dates that ascend", `${start[behind]} in position ${behind + 1}`);
  return start;
}

function fractionsOf(
  { dayCount, frequency }: LoanTerms,
  rows: number,
  dates: readonly SerialDay[] | undefined,
): DayFraction[] {
  if (dayCount === undefined)
    return new Array<DayFraction>(rows).fill({ numerator: 1, denominator: frequency });
  if (dates === undefined) throw mustBe("start", "given with day_count", "nothing");
  const maturity = dates[rows];
  return dates.slice(1).map((end, row) => dayFraction(dates[row], end, dayCount, maturity));
}

/** Interest over a row at or below −1 leaves nothing to discount with. */
function accruing(annualRate: AnnualRate, { numerator, denominator }: DayFraction, row: number): void {
  if (annualRate * numerator <= -denominator)
    throw mustBe("annualRate", "above -1 over every period", `${annualRate} in row ${row + 1}`);
}
