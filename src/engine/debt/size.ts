import { mustBe } from "../errors";
import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import type { Money, Ratio } from "../types";
import type { CoveredLoan } from "./coveredService";
import { available, coveredServices } from "./coveredService";
import type { Rates } from "./discountFactors";
import { accruals } from "./discountFactors";
import { balancesBefore, sizeOf } from "./roll";

/** How debt service follows the cash: in proportion to it, or level at its weakest period. */
export const SIZING_PROFILES = ["SCULPTED", "ANNUITY"] as const;
export type SizingProfile = (typeof SIZING_PROFILES)[number];

/** A loan to be sized, and what limits it; the rows of cfads are its life. */
export interface Sizing extends CoveredLoan {
  readonly profile: SizingProfile;
  readonly assetCost?: Money | undefined;
  readonly maxLtv?: Ratio | undefined;
  readonly minLlcr?: Ratio | undefined;
  readonly minDebtYield?: Ratio | undefined;
}

/** The debt that each constraint allows, a row for each one given, and which of them binds. */
export type Constraints = {
  readonly constraint: readonly string[];
  readonly debt: readonly Money[];
  readonly binding: readonly boolean[];
};

/**
 * The most debt that every given constraint allows: the least of theirs, none of them below 0.
 * @throws EngineError where max_ltv comes without asset_cost, or asset_cost without max_ltv
 * Source: NREL, System Advisor Model: debt is the present value of CFADS / DSCR at the debt's rate, within a cap.
 */
export function debtSize(sizing: Sizing): Money {
  return Math.min(...constraintsOf(sizing).map(([, debt]) => debt));
}

/**
 * The same constraint by constraint: Σ max(0, cfadsₜ)/dscrₜ·vᵗ + balloon·vⁿ (SCULPTED) or min(cfads/dscr)·Σ vᵗ +
 * balloon·vⁿ (ANNUITY), LTV, LLCR, Debt yield. The first of the least binds.
 * @throws EngineError as debtSize does
 */
export function debtConstraints(sizing: Sizing): Constraints {
  const constraints = constraintsOf(sizing);
  const debt = constraints.map(([, allowed]) => allowed);
  const least = debt.indexOf(Math.min(...debt));
  return {
    constraint: constraints.map(([name]) => name),
    debt,
    binding: debt.map((_, row) => row === least),
  };
}

/** The constraint that binds. */
export function bindingConstraint(sizing: Sizing): string {
  const { constraint, binding } = debtConstraints(sizing);
  return constraint[binding.indexOf(true)];
}

/** Σ max(0, cfadsₜ)·vᵗ: what the cash of the loan's life is worth to its lender. */
export function cashValue(loan: Rates & { readonly cfads: readonly Money[] }): Money {
  return covered(loan, available(loan.cfads), constant(loan.cfads, 1), 0);
}

function constraintsOf(sizing: Sizing): (readonly [string, Money])[] {
  const { assetCost, cfads, maxLtv, minLlcr, minDebtYield, profile } = sizing;
  const constraints: [string, Money][] = [[profile, BY_PROFILE[profile](sizing)]];
  if (maxLtv !== undefined || assetCost !== undefined)
    constraints.push(["LTV", loanToCost(maxLtv, assetCost)]);
  if (minLlcr !== undefined)
    constraints.push(["LLCR", covered(sizing, available(cfads), constant(cfads, minLlcr), 0)]);
  if (minDebtYield !== undefined) constraints.push(["Debt yield", yielding(sizing, minDebtYield)]);
  return constraints.map(([name, debt]) => [name, Math.max(0, debt)]);
}

const BY_PROFILE: Record<SizingProfile, (loan: CoveredLoan) => Money> = {
  SCULPTED: (loan) => covered(loan, available(loan.cfads), loan.dscr, loan.balloon),
  ANNUITY: (loan) => {
    const ratios = loan.cfads.map((cash, row) => cash / loan.dscr[row]);
    const weakest = ratios.reduce((least, ratio, row) => (ratio < ratios[least] ? row : least), 0);
    const { balloon, cfads, dscr } = loan;
    return covered(loan, constant(cfads, cfads[weakest]), constant(cfads, dscr[weakest]), balloon);
  },
};

function loanToCost(maxLtv: Ratio | undefined, assetCost: Money | undefined): Money {
  if (assetCost === undefined) throw mustBe("assetCost", "given with max_ltv", "nothing");
  if (maxLtv === undefined) throw mustBe("maxLtv", "given with asset_cost", "nothing");
  return maxLtv * assetCost;
}

/** Σ amountₜ/ratioₜ·vᵗ + end·vⁿ. */
function covered(rates: Rates, amounts: readonly Money[], ratios: readonly Ratio[], end: Money): Money {
  return certified((arithmetic) => {
    const periods = accruals(arithmetic, rates);
    const services = coveredServices(arithmetic, amounts, ratios);
    const [value] = balancesBefore(arithmetic, services, periods, arithmetic.of(end));
    const sizes = services.map((service) => sizeOf(arithmetic, service));
    const cancels = amounts.some((amount) => amount < 0);
    return {
      value,
      magnitude: cancels ? balancesBefore(arithmetic, sizes, periods, arithmetic.of(end))[0] : value,
      operations: operationsOver(arithmetic, 2 * amounts.length, [...amounts, ...ratios, end]),
    };
  });
}

/** The cash of the first year, or of all periods where there are fewer, over a yield. */
function yielding({ cfads, frequency }: Sizing, minDebtYield: Ratio): Money {
  const firstYear = cfads.slice(0, frequency);
  return certified((arithmetic) => ({
    value: quotient(arithmetic, firstYear, minDebtYield),
    magnitude: quotient(arithmetic, firstYear.map(Math.abs), minDebtYield),
    operations: operationsOver(arithmetic, 2, [...firstYear, minDebtYield]),
  }));
}

function quotient<T>({ add, divide, of }: Arithmetic<T>, terms: readonly Money[], ratio: Ratio): T {
  const sum = terms.reduce((total, term) => add(total, of(term)), of(0));
  return divide(sum, of(ratio));
}

function constant(like: readonly unknown[], value: number): number[] {
  return new Array<number>(like.length).fill(value);
}
