import type { Arithmetic } from "../numeric/arithmetic";
import type { Evaluated } from "../numeric/certified";
import { certified } from "../numeric/certified";
import type { AnnualRate, Frequency, Money, Timing } from "../types";
import { operationsOver, periodFactor, valueBefore } from "./discounting";

/** A lease as its lessor pays for it and is paid. */
export interface LeaseFlows {
  /** Nominal, compounded `frequency` times a year. */
  readonly annualRate: AnnualRate;
  readonly cost: Money;
  /** One per period. */
  readonly rents: readonly Money[];
  readonly frequency: Frequency;
  readonly timing: Timing;
  /** Value at the end of the last period. */
  readonly residual: Money;
  readonly initialCosts: Money;
  /** Received at the start and returned without interest at the end of the last period. */
  readonly deposit: Money;
  /** One per period, paid when the rent is received; 0 under a triple-net lease. */
  readonly lessorCosts: readonly Money[];
}

/**
 * Net present value of a lease to its lessor before tax: −cost − initialCosts + deposit + Σ (rentₜ − lessorCostsₜ) v^(t−a)
 * + (residual − deposit) vⁿ, t = 1…n, where v = 1/(1 + annualRate/frequency) and a is the timing. Not finite where it is
 * beyond the doubles.
 */
export function leaseNpv(flows: LeaseFlows): Money {
  return certified((arithmetic) => valueOf(arithmetic, flows));
}

/** By Horner's rule from the end back. */
function valueOf<T>(arithmetic: Arithmetic<T>, flows: LeaseFlows): Evaluated<T> {
  const { add, of, rough, subtract } = arithmetic;
  const { annualRate, frequency, timing, rents, lessorCosts } = flows;
  const factor = periodFactor(arithmetic, annualRate, frequency);
  const roughFactor = rough(factor);
  const deposit = of(flows.deposit);
  const paid = add(of(flows.cost), of(flows.initialCosts));
  let value = subtract(of(flows.residual), deposit);
  let magnitude = add(of(flows.residual), deposit);
  for (let row = rents.length - 1; row >= 0; row--) {
    const [rent, costs] = [of(rents[row]), of(lessorCosts[row])];
    value = valueBefore(arithmetic, value, subtract(rent, costs), { factor, timing });
    magnitude = rough(valueBefore(arithmetic, magnitude, add(rent, costs), { factor: roughFactor, timing }));
  }
  return {
    value: add(value, subtract(deposit, paid)),
    magnitude: add(magnitude, add(deposit, paid)),
    operations: operationsOver(arithmetic, rents.length, amountsOf(flows)),
  };
}

function amountsOf({ cost, residual, initialCosts, deposit, rents, lessorCosts }: LeaseFlows): Money[] {
  return [cost, residual, initialCosts, deposit, ...rents, ...lessorCosts];
}
