import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import type { Sum } from "../numeric/certifiedColumns";
import type { Money } from "../types";
import type { Accrual } from "./discountFactors";
import { accruals } from "./discountFactors";
import { sumsOf } from "./dscr";
import type { Loan } from "./owed";
import { openings, servicedPeriods } from "./owed";
import type { Quotient, RatioOrNone } from "./ratios";
import { certifiedRatios } from "./ratios";
import { balancesBefore } from "./roll";

/** How far ahead the cash flows count: the loan's life, to the last period with service, or the project's, to the end. */
export type Horizon = "loan" | "project";

/** A loan with cash at hand at the start of each period, which counts as cash flow. */
export interface CoveredLoan extends Loan {
  readonly cash?: readonly Money[];
}

/**
 * Loan or project life coverage ratio at the opening of each period t:
 * (cashₜ + Σₛ≥ₜ cfadsₛ·vₜ…vₛ)/balanceₜ₋₁, s up to the last period with service (loan) or to the last of all (project);
 * "" after the last service and where nothing is owed. Negative cfads count.
 * Source: E. R. Yescombe, Principles of Project Finance, loan-life and project-life cover ratios.
 */
export function lifeCoverages(loan: CoveredLoan, horizon: Horizon): RatioOrNone[] {
  const ratios = certifiedRatios((arithmetic) => {
    const periods = accruals(arithmetic, loan);
    const balances = openings(arithmetic, loan, periods);
    return {
      quotients: lifeQuotients(arithmetic, loan, { balances, periods, horizon }),
      operations: loanOperations(arithmetic, loan),
    };
  });
  return loan.debtService.map((_, row) => ratios[row] ?? "");
}

/** What is owed at the opening of each period up to the last one with service, and what each period does to it. */
export interface Rolled<T> {
  readonly balances: readonly Sum<T>[];
  readonly periods: readonly Accrual<T>[];
}

/** The same before they are taken, up to the last period with service. */
export function lifeQuotients<T>(
  arithmetic: Arithmetic<T>,
  loan: CoveredLoan,
  { balances, periods, horizon }: Rolled<T> & { readonly horizon: Horizon },
): Quotient<T>[] {
  const values = valuesAhead(arithmetic, loan, periods, horizon);
  return balances.map((denominator, row) => ({ numerator: values[row], denominator }));
}

/** A bound on the roundings in values and balances of a loan. */
export function loanOperations<T>(
  arithmetic: Arithmetic<T>,
  { cfads, debtService, balance = [], cash = [] }: CoveredLoan,
): number {
  return operationsOver(arithmetic, cfads.length, [...cfads, ...debtService, ...balance, ...cash]);
}

/** Present value, at the opening of each period, of the cash flows from that period on, and the cash of that day. */
function valuesAhead<T>(
  arithmetic: Arithmetic<T>,
  { cfads, debtService, cash }: CoveredLoan,
  periods: readonly Accrual<T>[],
  horizon: Horizon,
): Sum<T>[] {
  const { add, of } = arithmetic;
  const count = horizon === "loan" ? servicedPeriods(debtService) : cfads.length;
  const flows = cfads.slice(0, count).map(of);
  const values = sumsOf(flows, (terms) => balancesBefore(arithmetic, terms, periods, of(0)), arithmetic);
  if (cash === undefined) return values;
  return values.map(({ value, magnitude }, row) => {
    const atHand = of(cash[row] ?? 0);
    return { value: add(value, atHand), magnitude: add(magnitude, atHand) };
  });
}
