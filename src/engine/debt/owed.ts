import type { Arithmetic } from "../numeric/arithmetic";
import type { Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import type { Money } from "../types";
import type { Accrual, Rates } from "./discountFactors";
import type { Serviced } from "./dscr";
import { balancesAfter, balancesBefore } from "./roll";

/** A loan under way: what it pays, from what, and at which rates. */
export interface Loan extends Serviced, Rates {
  /** One amount: the debt at close, which rolls; as many as there are periods: their opening balances. */
  readonly balance?: readonly Money[];
}

/** Periods up to the last one with service: 0 where there is none. */
export function servicedPeriods(debtService: readonly Money[]): number {
  let count = debtService.length;
  while (count > 0 && debtService[count - 1] === 0) count--;
  return count;
}

/**
 * Opening balance of each period up to the last one with service: as given; or rolled from the debt at close,
 * Bₜ = Bₜ₋₁(1 + iₜ) − serviceₜ; or, where no balance is given, the present value of the service that remains.
 */
export function openings<T>(
  arithmetic: Arithmetic<T>,
  { debtService, balance }: Pick<Loan, "debtService" | "balance">,
  periods: readonly Accrual<T>[],
): Sum<T>[] {
  const { of } = arithmetic;
  const count = servicedPeriods(debtService);
  const services = debtService.slice(0, count).map(of);
  if (balance === undefined) {
    return balancesBefore(arithmetic, services, periods, of(0)).slice(0, count).map(uncancelled);
  }
  if (balance.length > 1) return balance.slice(0, count).map((owed) => uncancelled(of(owed)));
  return balancesAfter(arithmetic, services, periods, uncancelled(of(balance[0]))).slice(0, count);
}
