import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import type { EvaluatedColumns, Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import { datedAccruals } from "./discountFactors";
import type { Loan, LoanMoneys } from "./loan";
import { laterGrowths, outstanding } from "./loan";
import { difference, sizeOf } from "./roll";

/** What one draw still has to repay before its balloon, and the balloon. */
interface Draw<T> {
  rest: T;
  readonly balloon: T;
  /** An equal part of the principal. */
  readonly part: T;
}

/** A row's totals over all draws. */
interface Totals<T> {
  readonly principal: T;
  readonly balloon: T;
  readonly closing: T;
}

type Column = Exclude<keyof LoanMoneys, "draw">;

/**
 * A schedule that is not rounded. What is repaid before the balloon is rolled by itself, restₜ = restₜ₋₁ − principalₜ, each
 * part of it a product of factors above 0, so that nothing cancels and the last rest is 0.
 */
export function valuedLoan(loan: Loan): LoanMoneys {
  const { debt, fractions } = loan;
  const draw = fractions.map((_, row) => (debt.length > 1 && row < debt.length ? debt[row] : 0));
  return { ...certifiedTable((arithmetic) => columns(arithmetic, loan)), draw };
}

function columns<T>(arithmetic: Arithmetic<T>, loan: Loan): EvaluatedColumns<T, Column> {
  const { add, multiply, of, toNumber } = arithmetic;
  const { annualRates, balloon, debt, fractions } = loan;
  const accruals = datedAccruals(arithmetic, annualRates, fractions);
  const { draws, lost } = drawsOf(arithmetic, loan);
  const isDrawn = debt.length > 1;
  const made: Record<Column, Sum<T>[]> = {
    opening: [],
    interest: [],
    principal: [],
    balloon: [],
    service: [],
    closing: [],
  };
  let opening = of(isDrawn ? 0 : debt[0]);
  let leastGrowth = 1;
  const growths = accruals.map(({ rate }) => add(of(1), rate));
  const later = laterGrowths(arithmetic, growths, loan);
  accruals.forEach(({ rate }, row) => {
    leastGrowth = Math.min(leastGrowth, toNumber(growths[row]));
    const balance = isDrawn && row < debt.length ? add(opening, of(debt[row])) : opening;
    const interest = multiply(balance, rate);
    const totals = instalment(arithmetic, loan, { draws, later, row });
    made.opening.push(uncancelled(opening));
    made.interest.push({ value: interest, magnitude: sizeOf(arithmetic, interest) });
    made.principal.push(uncancelled(totals.principal));
    made.balloon.push(uncancelled(totals.balloon));
    made.service.push(serviceOf(arithmetic, interest, totals.principal));
    made.closing.push(uncancelled(totals.closing));
    opening = totals.closing;
  });
  const operations = operationsOver(arithmetic, 4 * accruals.length, [...debt, balloon]);
  return { columns: made, operations: (operations * lost) / leastGrowth };
}

/** Interest and principal, which part where the rate is below 0. */
function serviceOf<T>(arithmetic: Arithmetic<T>, interest: T, principal: T): Sum<T> {
  const { add, of, subtract, toNumber } = arithmetic;
  if (toNumber(interest) >= 0) return uncancelled(add(interest, principal));
  return difference(arithmetic, principal, subtract(of(0), interest));
}

/** Each draw with its share of the balloon, and how much has cancelled in what is left to repay before it. */
function drawsOf<T>(
  arithmetic: Arithmetic<T>,
  { balloon, debt, interestOnly, periods, profile }: Loan,
): { readonly draws: Draw<T>[]; readonly lost: number } {
  const { add, divide, multiply, of, subtract, toNumber } = arithmetic;
  const total = debt.reduce((sum, draw) => add(sum, of(draw)), of(0));
  const isAllBalloon = profile === "BULLET" || toNumber(total) === 0;
  const before = isAllBalloon ? of(0) : subtract(total, of(balloon));
  const size = Math.abs(toNumber(divide(add(total, of(balloon)), before)));
  const share = (draw: number, of100: T): T =>
    debt.length === 1 ? of100 : divide(multiply(of(draw), of100), total);
  const draws = debt.map((draw) => {
    const rest = isAllBalloon ? of(0) : share(draw, before);
    return {
      rest,
      balloon: isAllBalloon ? of(draw) : share(draw, of(balloon)),
      part: isAllBalloon ? of(0) : divide(rest, of(periods - interestOnly)),
    };
  });
  const isExact = isAllBalloon || (debt.length === 1 && debt[0] === balloon);
  return { draws, lost: isExact ? 1 : size };
}

/** A loan as a row finds it. */
interface Found<T> {
  readonly draws: Draw<T>[];
  readonly later: (row: number) => readonly T[];
  readonly row: number;
}

function instalment<T>(arithmetic: Arithmetic<T>, loan: Loan, { draws, later, row }: Found<T>): Totals<T> {
  const { add, divide, multiply, of } = arithmetic;
  const { interestOnly, periods, profile } = loan;
  const { first, last } = outstanding(loan, row);
  const levels = profile === "ANNUITY" ? later(row) : [];
  let [principal, balloon, closing] = [of(0), of(0), of(0)];
  for (let index = first; index <= last; index++) {
    const draw = draws[index];
    const age = row - index + 1;
    if (profile !== "BULLET" && age > interestOnly) {
      const level = profile === "ANNUITY" ? levels[index - first] : undefined;
      const paid = level === undefined ? draw.part : divide(draw.rest, add(of(1), level));
      draw.rest = level === undefined ? multiply(draw.part, of(periods - age)) : multiply(paid, level);
      principal = add(principal, paid);
    }
    if (age === periods) balloon = add(balloon, draw.balloon);
    else closing = add(closing, add(draw.rest, draw.balloon));
  }
  return { principal, balloon, closing };
}
