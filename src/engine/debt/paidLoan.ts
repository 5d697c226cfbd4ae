import { Decimal } from "decimal.js";
import { decimalArithmetic, decimalOf } from "../numeric/arithmetic";
import type { Money } from "../types";
import type { Loan, LoanMoneys } from "./loan";
import { laterGrowths, outstanding } from "./loan";

const DIGITS = 50;
const ARITHMETIC = decimalArithmetic(DIGITS);
const DecimalOf = decimalOf(DIGITS);
const ZERO = new DecimalOf(0);
const ONE = new DecimalOf(1);

/** One draw as it is paid, in whole units of money. */
interface Draw {
  balance: Decimal;
  readonly balloon: Decimal;
  /** An equal part of the principal. */
  readonly part: Decimal;
}

type Row = Readonly<Record<keyof LoanMoneys, Decimal>>;

/**
 * A schedule as invoices have it, draw by draw: interest and payment (in equal parts: principal) are rounded half away
 * from zero from the rounded balance, and the last principal takes the rest, the last draw's balloon the rest of the
 * balloons. Every argument is read as its shortest text.
 */
export function paidLoan(loan: Loan, rounding: Money): LoanMoneys {
  const unit = new DecimalOf(rounding);
  const rows = rowsOf(loan, drawsOf(loan, unit));
  const column = (key: keyof LoanMoneys): Money[] => rows.map((row) => row[key].times(unit).toNumber() + 0);
  return {
    opening: column("opening"),
    draw: column("draw"),
    interest: column("interest"),
    principal: column("principal"),
    balloon: column("balloon"),
    service: column("service"),
    closing: column("closing"),
  };
}

/** The nearest whole number of units, half away from zero. */
function whole(units: Decimal): Decimal {
  return units.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}

function rowsOf(loan: Loan, draws: readonly Draw[]): Row[] {
  const isDrawn = draws.length > 1;
  const amounts = draws.map(({ balance }) => balance);
  const growths = loan.fractions.map((_, row) => accrual(loan, row)(ONE).plus(1));
  const later = laterGrowths(ARITHMETIC, growths, loan);
  let opening = isDrawn ? ZERO : amounts[0];
  return loan.fractions.map((_, row) => {
    const draw = isDrawn && row < draws.length ? amounts[row] : ZERO;
    const { interest, principal, balloon } = instalment(loan, { draws, later, row });
    const closing = opening.plus(draw).minus(principal).minus(balloon);
    const made = { opening, draw, interest, principal, balloon, service: interest.plus(principal), closing };
    opening = closing;
    return made;
  });
}

function drawsOf({ balloon, debt, interestOnly, periods, profile }: Loan, unit: Decimal): Draw[] {
  const amounts = debt.map((draw) => whole(new DecimalOf(draw).div(unit)));
  const total = amounts.reduce((sum, amount) => sum.plus(amount), ZERO);
  const all = profile === "BULLET" ? total : whole(new DecimalOf(balloon).div(unit));
  let left = all;
  return amounts.map((balance, index) => {
    const isLast = index === amounts.length - 1;
    const share = isLast || total.isZero() ? left : whole(all.times(balance).div(total));
    left = left.minus(share);
    return { balance, balloon: share, part: whole(balance.minus(share).div(periods - interestOnly || 1)) };
  });
}

/** A loan as a row finds it. */
interface Found {
  readonly draws: readonly Draw[];
  readonly later: (row: number) => readonly Decimal[];
  readonly row: number;
}

function instalment(
  loan: Loan,
  { draws, later, row }: Found,
): Pick<Row, "interest" | "principal" | "balloon"> {
  const { interestOnly, periods, profile } = loan;
  const { first, last } = outstanding(loan, row);
  const accrued = accrual(loan, row);
  const levels = profile === "ANNUITY" ? later(row) : [];
  let [interest, principal, balloon] = [ZERO, ZERO, ZERO];
  for (let index = first; index <= last; index++) {
    const draw = draws[index];
    const age = row - index + 1;
    const due = accrued(draw.balance);
    const dueRounded = whole(due);
    const rest = draw.balance.minus(draw.balloon);
    const repaid = (): Decimal => {
      if (age === periods) return rest;
      if (profile === "BULLET" || age <= interestOnly) return ZERO;
      if (profile === "LINEAR") return draw.part;
      return whole(due.plus(rest.div(levels[index - first].plus(1)))).minus(dueRounded);
    };
    const paid = repaid();
    interest = interest.plus(dueRounded);
    principal = principal.plus(paid);
    draw.balance = draw.balance.minus(paid);
    if (age === periods) balloon = balloon.plus(draw.balloon);
  }
  return { interest, principal, balloon };
}

/** balance·annualRate·fraction, multiplied before it is divided, so that a tie stays one. */
function accrual({ annualRates, fractions }: Loan, row: number): (balance: Decimal) => Decimal {
  const { numerator, denominator } = fractions[row];
  const interest = new DecimalOf(annualRates[row]).times(numerator);
  return (balance) => balance.times(interest).div(denominator);
}
