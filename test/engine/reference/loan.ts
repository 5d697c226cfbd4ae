import type { Decimal } from "decimal.js";
import type { Loan } from "../../../src/engine/debt/loan";
import { ZERO } from "./sizing";
import { decimals } from "./exact";

/** Digits for products of growth over many rows and what they leave. */
const Wide = decimals(100);

export interface LoanRow {
  readonly opening: Decimal;
  readonly draw: Decimal;
  readonly interest: Decimal;
  readonly principal: Decimal;
  readonly balloon: Decimal;
  readonly service: Decimal;
  readonly closing: Decimal;
}

/** How a loan is read and rounded. */
export interface Manner {
  readonly read: (value: number, DecimalOf: typeof Decimal) => Decimal;
  readonly toUnit: (value: Decimal) => Decimal;
}

/** Each draw by itself, from its first row on and as the catalogue says it, and then the sum of them. */
export function loanRows(loan: Loan, manner: Manner): LoanRow[] {
  const { read, toUnit } = manner;
  const amounts = loan.debt.map((draw) => toUnit(read(draw, Wide)));
  const total = amounts.reduce((sum, amount) => sum.plus(amount), new Wide(0));
  const whole = loan.profile === "BULLET" ? total : toUnit(read(loan.balloon, Wide));
  const balloons = amounts.map((amount) => (total.isZero() ? ZERO : toUnit(whole.times(amount).div(total))));
  const others = balloons.slice(0, -1).reduce((sum, balloon) => sum.plus(balloon), new Wide(0));
  balloons[balloons.length - 1] = whole.minus(others);
  const isDrawn = amounts.length > 1;
  const rows = loan.fractions.map((_, row) => ({
    opening: new Wide(0),
    draw: isDrawn && row < amounts.length ? amounts[row] : new Wide(0),
    interest: new Wide(0),
    principal: new Wide(0),
    balloon: new Wide(0),
    closing: new Wide(0),
  }));
  amounts.forEach((_, first) => {
    for (const { age, ...part } of repaid(
      loan,
      first,
      { debt: amounts[first], balloon: balloons[first] },
      manner,
    )) {
      const row = rows[first + age - 1];
      if (age > 1 || !isDrawn) row.opening = row.opening.plus(part.opening);
      row.interest = row.interest.plus(part.interest);
      row.principal = row.principal.plus(part.principal);
      if (age === loan.periods) row.balloon = row.balloon.plus(balloons[first]);
      else row.closing = row.closing.plus(part.closing);
    }
  });
  return rows.map((row) => ({ ...row, service: row.interest.plus(row.principal) }));
}

type Part = Record<"opening" | "interest" | "principal" | "closing", Decimal> & { readonly age: number };

function repaid(
  { annualRates, fractions, interestOnly, periods, profile }: Loan,
  first: number,
  { debt, balloon }: { readonly debt: Decimal; readonly balloon: Decimal },
  { read, toUnit }: Manner,
): Part[] {
  let opening = debt;
  return Array.from({ length: periods }, (_, index): Part => {
    const age = index + 1;
    const { numerator, denominator } = fractions[first + index];
    const yearly = read(annualRates[first + index], Wide).times(numerator);
    const interest = toUnit(opening.times(yearly).div(denominator));
    let principal = new Wide(0);
    if (profile !== "BULLET" && age > interestOnly) {
      if (age === periods) principal = opening.minus(balloon);
      else if (profile === "LINEAR") principal = toUnit(debt.minus(balloon).div(periods - interestOnly));
      else
        principal = toUnit(payment(opening, balloon, yearly.div(denominator), periods - index)).minus(
          interest,
        );
    }
    const part = { age, opening, interest, principal, closing: opening.minus(principal) };
    opening = part.closing;
    return part;
  });
}

/** (opening − balloon·(1 + i)^−m)/annuity(i, m). */
function payment(opening: Decimal, balloon: Decimal, i: Decimal, m: number): Decimal {
  if (i.isZero()) return opening.minus(balloon).div(m);
  const factor = i.plus(1).pow(-m);
  return opening.minus(balloon.times(factor)).times(i).div(factor.neg().plus(1));
}
