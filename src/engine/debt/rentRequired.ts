import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import type { Sum } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import type { Money, Ratio } from "../types";
import type { Rates } from "./discountFactors";
import { accruals, annuityFactor } from "./discountFactors";
import { balancesBefore } from "./roll";

/** A loan that level rents must service, a rate for each of its periods. */
export interface ServicedLoan extends Rates {
  readonly debt: Money;
  /** Paid at the end of the last period, from other means than the rent. */
  readonly balloon: Money;
  /** How often the rent after costs must cover the service. */
  readonly dscr: Ratio;
}

/**
 * Level service of a loan per period: (debt − balloon·vⁿ)/Σ vᵗ. It is (1 − vⁿ)/i that stands for Σ vᵗ where the rate is
 * the same in every period.
 */
export function levelService(loan: Omit<ServicedLoan, "dscr">): Money {
  return certified((arithmetic) => evaluated(arithmetic, { ...loan, dscr: 1 }, 0));
}

/**
 * Rent per period from which, after costs, a loan's level service is covered dscr times: dscr·(debt − balloon·vⁿ)/Σ vᵗ
 * + costs. Negative where the balloon alone is worth more than debt and costs.
 * Source: project finance's definition of the debt service cover ratio, CFADS / debt service, solved for the rent.
 */
export function rentRequired(loan: ServicedLoan, costs: Money): Money {
  return certified((arithmetic) => evaluated(arithmetic, loan, costs));
}

/** The same for costs that differ from period to period: a rent for each. */
export function rentsRequired(loan: ServicedLoan, costs: readonly Money[]): Money[] {
  const { rent } = certifiedTable((arithmetic) => {
    const service = covered(arithmetic, loan);
    const column = costs.map((cost) => plus(arithmetic, service, cost));
    return { columns: { rent: column }, operations: operationsOf(arithmetic, loan, costs) };
  });
  return rent;
}

function evaluated<T>(
  arithmetic: Arithmetic<T>,
  loan: ServicedLoan,
  costs: Money,
): Sum<T> & { readonly operations: number } {
  const sum = plus(arithmetic, covered(arithmetic, loan), costs);
  return { ...sum, operations: operationsOf(arithmetic, loan, [costs]) };
}

function plus<T>({ add, of }: Arithmetic<T>, { value, magnitude }: Sum<T>, costs: Money): Sum<T> {
  return { value: add(value, of(costs)), magnitude: add(magnitude, of(costs)) };
}

/** dscr·(debt − balloon·vⁿ)/Σ vᵗ. */
function covered<T>(arithmetic: Arithmetic<T>, loan: ServicedLoan): Sum<T> {
  const { add, divide, multiply, of, subtract } = arithmetic;
  const periods = accruals(arithmetic, loan);
  const none = periods.map(() => of(0));
  const [balloon] = balancesBefore(arithmetic, none, periods, of(loan.balloon));
  const share = divide(of(loan.dscr), annuityFactor(arithmetic, periods));
  return {
    value: multiply(subtract(of(loan.debt), balloon), share),
    magnitude: multiply(add(of(loan.debt), balloon), share),
  };
}

function operationsOf<T>(arithmetic: Arithmetic<T>, loan: ServicedLoan, costs: readonly Money[]): number {
  return operationsOver(arithmetic, 3 * loan.annualRates.length, [loan.debt, loan.balloon, ...costs]);
}
