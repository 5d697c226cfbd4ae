import { mustBe } from "../errors";
import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import type { EvaluatedColumns, Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import type { Money, Ratio } from "../types";
import type { CoveredLoan } from "./coveredService";
import { available, coveredServices } from "./coveredService";
import type { Accrual } from "./discountFactors";
import { accruals } from "./discountFactors";
import { balancesBefore, difference, interests, sizeOf } from "./roll";

/** A loan whose service follows its cash. */
export interface SculptedLoan extends CoveredLoan {
  /** The most debt there may be; none where omitted. */
  readonly debtCap?: Money | undefined;
}

/** A sculpted loan, a row per period; the ratio is "" where nothing is serviced. */
export type Sculpted = {
  readonly period: readonly number[];
  readonly cfads: readonly Money[];
  readonly service: readonly Money[];
  readonly interest: readonly Money[];
  readonly principal: readonly Money[];
  readonly balance: readonly Money[];
  readonly dscr: readonly (Ratio | "")[];
};

/**
 * Debt service in proportion to the cash: serviceₜ = s·max(0, cfadsₜ)/dscrₜ, so that each period is covered alike. s is 1,
 * or where a cap lies below the debt (cap − balloon·vⁿ)/(debt − balloon·vⁿ). Balances are the value of what is still to
 * come; principal = service − interest; the last balance is the balloon.
 * @throws EngineError where the balloon alone is worth more than the cap
 * Source: NREL, System Advisor Model: where a cap binds, the cover ratio is rescaled in every period.
 */
export function sculpted(loan: SculptedLoan): Sculpted {
  if (loan.debtCap !== undefined) capAbove(loan, loan.debtCap);
  const { service, interest, principal, balance, dscr } = certifiedTable((arithmetic) =>
    rows(arithmetic, loan),
  );
  return {
    period: service.map((_, row) => row + 1),
    cfads: loan.cfads,
    service,
    interest,
    principal,
    balance,
    dscr: dscr.map((ratio, row) => (service[row] > 0 ? ratio : "")),
  };
}

/** The cap itself, where it holds at least what the balloon is worth at close. */
function capAbove(loan: SculptedLoan, cap: Money): Money {
  const balloon = certified((arithmetic) => {
    const periods = accruals(arithmetic, loan);
    const value = balloonValue(arithmetic, periods, loan.balloon);
    return {
      value,
      magnitude: value,
      operations: operationsOver(arithmetic, periods.length, [loan.balloon]),
    };
  });
  if (cap < balloon)
    throw mustBe("debtCap", `at least ${balloon}, what the balloon alone is worth at close`, cap);
  return cap;
}

function balloonValue<T>(arithmetic: Arithmetic<T>, periods: readonly Accrual<T>[], balloon: Money): T {
  const none = periods.map(() => arithmetic.of(0));
  return balancesBefore(arithmetic, none, periods, arithmetic.of(balloon))[0];
}

function rows<T>(
  arithmetic: Arithmetic<T>,
  loan: SculptedLoan,
): EvaluatedColumns<T, "service" | "interest" | "principal" | "balance" | "dscr"> {
  const { divide, multiply, of, toNumber } = arithmetic;
  const { balloon, cfads, dscr } = loan;
  const periods = accruals(arithmetic, loan);
  const covered = coveredServices(arithmetic, available(cfads), dscr);
  const scale = scaleOf(arithmetic, loan, periods, covered);
  const service = scale === undefined ? covered : covered.map((full) => multiply(full, scale.value));
  const balances = balancesBefore(arithmetic, service, periods, of(balloon));
  const interest = interests(arithmetic, balances, periods);
  const isScaled = scale !== undefined && toNumber(scale.value) !== 0;
  // What the scale has lost in cancelling, every cell has.
  const lost = isScaled ? divide(scale.magnitude, scale.value) : undefined;
  const all = (values: readonly T[]): Sum<T>[] =>
    values.map((value) => blurred(arithmetic, uncancelled(value), lost));
  return {
    columns: {
      service: all(service),
      interest: all(interest),
      principal: service.map((value, row) =>
        blurred(arithmetic, difference(arithmetic, value, interest[row]), lost),
      ),
      balance: all(balances.slice(1)),
      dscr: all(dscr.map((ratio) => (isScaled ? divide(of(ratio), scale.value) : of(ratio)))),
    },
    operations: operationsOver(arithmetic, 3 * cfads.length, [balloon, ...cfads, ...dscr]),
  };
}

/** A sum that shares in what a factor of it has lost. */
function blurred<T>(arithmetic: Arithmetic<T>, sum: Sum<T>, lost: T | undefined): Sum<T> {
  if (lost === undefined) return sum;
  return { value: sum.value, magnitude: arithmetic.multiply(sizeOf(arithmetic, sum.magnitude), lost) };
}

/** What a cap below the debt leaves of every service; undefined where it leaves all of it. */
function scaleOf<T>(
  arithmetic: Arithmetic<T>,
  { balloon, debtCap }: SculptedLoan,
  periods: readonly Accrual<T>[],
  covered: readonly T[],
): Sum<T> | undefined {
  const { add, divide, of, subtract, toNumber } = arithmetic;
  if (debtCap === undefined) return undefined;
  const end = balloonValue(arithmetic, periods, balloon);
  const [serviced] = balancesBefore(arithmetic, covered, periods, of(0));
  if (toNumber(add(serviced, end)) <= debtCap) return undefined;
  return {
    value: divide(subtract(of(debtCap), end), serviced),
    magnitude: divide(add(of(debtCap), end), serviced),
  };
}
