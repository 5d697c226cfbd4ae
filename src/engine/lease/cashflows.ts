import { everyMonths } from "../calendar/addMonths";
import type { Evaluated } from "../numeric/certified";
import { twoSum } from "../numeric/doubleDouble";
import { exactDifference } from "../numeric/exactDifference";
import type { Field } from "../numeric/rational";
import { rationally } from "../numeric/rational";
import type { Money, Ratio, SerialDay, Timing } from "../types";
import type { Deduction, DeductionTerms } from "./deductions";
import { deducted, deductions } from "./deductions";

/** A lease as its lessor holds and is taxed on it. */
export interface TaxedLease extends DeductionTerms {
  /** One per period. */
  readonly rents: readonly Money[];
  readonly timing: Timing;
  /** Value at the end of the last period. */
  readonly residual: Money;
  /** Received at the start and returned without interest at the end of the last period; untaxed. */
  readonly deposit: Money;
  /** One per period, paid when the rent is received; 0 under a triple-net lease. */
  readonly lessorCosts: readonly Money[];
  readonly taxRate: Ratio;
}

/** The lessor's flows, + received and − paid, a row for each of the moments 0…n. */
export type Cashflows = {
  readonly period: readonly number[];
  readonly date: readonly SerialDay[];
  readonly cost: readonly Money[];
  readonly rent: readonly Money[];
  readonly lessorCosts: readonly Money[];
  readonly residual: readonly Money[];
  readonly deposit: readonly Money[];
  readonly preTax: readonly Money[];
  readonly tax: readonly Money[];
  readonly afterTax: readonly Money[];
};

/** What happens at a moment, in magnitudes. */
interface Moment {
  readonly rent: Money;
  readonly lessorCosts: Money;
  readonly residual: Money;
  /** Neither taxed nor deducted at once. */
  readonly untaxedIn: readonly Money[];
  readonly untaxedOut: readonly Money[];
  readonly deduction: Deduction | undefined;
}

/** What is received and what is paid. */
interface Sides<T> {
  readonly received: T;
  readonly paid: T;
}

/** A bound on the roundings of one flow. */
const OPERATIONS = 64;

/**
 * The lessor's flows before and after tax. Cost and initial costs fall at 0, where a deposit is received; rent t and the
 * lessor's costs of its period at t − timing; the residual and the deposit's return at n. Tax falls in the row of its
 * flow, on rent − lessorCosts and, at n, the residual, less the `deductions` of rows 1…n. A loss saves tax at once.
 */
export function cashflows(lease: TaxedLease, start: SerialDay): Cashflows {
  const { cost, initialCosts, deposit, frequency, periods, taxRate } = lease;
  const taken = deductions(lease);
  const moments = Array.from({ length: periods + 1 }, (_, row) => momentOf(lease, row, taken[row - 1]));
  const preTax = flowsOf(moments, (arithmetic, moment) => kept(arithmetic, moment, lease, 0));
  const along = (first: Money, last: Money): Money[] =>
    moments.map((_, row) => (row === 0 ? first : row === periods ? last : 0));
  return {
    period: moments.map((_, row) => row),
    date: everyMonths(start, { first: 0, months: 12 / frequency, count: periods + 1 }),
    cost: along(0 - cost - initialCosts, 0),
    rent: moments.map(({ rent }) => rent),
    lessorCosts: moments.map(({ lessorCosts }) => 0 - lessorCosts),
    residual: along(0, lease.residual),
    deposit: along(deposit, 0 - deposit),
    preTax,
    tax:
      taxRate === 0 ? along(0, 0) : flowsOf(moments, (arithmetic, moment) => tax(arithmetic, moment, lease)),
    afterTax:
      taxRate === 0
        ? preTax
        : flowsOf(moments, (arithmetic, moment) => kept(arithmetic, moment, lease, taxRate)),
  };
}

function momentOf(lease: TaxedLease, row: number, deduction: Deduction | undefined): Moment {
  const { cost, initialCosts, deposit, periods } = lease;
  const period = row - 1 + lease.timing;
  return {
    rent: lease.rents[period] ?? 0,
    lessorCosts: lease.lessorCosts[period] ?? 0,
    residual: row === periods ? lease.residual : 0,
    untaxedIn: row === 0 ? [deposit] : [],
    untaxedOut: row === 0 ? [cost, initialCosts] : row === periods ? [deposit] : [],
    deduction,
  };
}

/** A flow of each moment; one that is like the moment before it, as most are, has the flow of that one. */
function flowsOf(
  moments: readonly Moment[],
  sides: <T>(arithmetic: Field<T>, moment: Moment) => Sides<T>,
): Money[] {
  const flows: Money[] = [];
  moments.forEach((moment, row) => {
    const isLikeLast = row > 1 && row < moments.length - 1 && areAlike(moment, moments[row - 1]);
    flows.push(
      isLikeLast
        ? flows[row - 1]
        : rationally((arithmetic) => net(arithmetic, sides(arithmetic, moment))) + 0,
    );
  });
  return flows;
}

/** Whether two moments between the first and the last, where nothing but rent, costs and tax flows, have the same flows. */
function areAlike(one: Moment, other: Moment): boolean {
  const [net, otherNet] = [twoSum(one.rent, -one.lessorCosts), twoSum(other.rent, -other.lessorCosts)];
  return (
    net.hi === otherNet.hi &&
    net.lo === otherNet.lo &&
    one.deduction?.tableParts === other.deduction?.tableParts &&
    one.deduction?.bonusParts === other.deduction?.bonusParts
  );
}

function net<T>({ add, subtract }: Field<T>, { received, paid }: Sides<T>): Evaluated<T> {
  return { value: subtract(received, paid), magnitude: add(received, paid), operations: OPERATIONS };
}

/** Rent, costs and residual: what is taxed but for the deductions. */
function income<T>(arithmetic: Field<T>, { rent, lessorCosts, residual }: Moment): Sides<T> {
  const isGain = rent >= lessorCosts;
  const size = exactDifference(arithmetic, isGain ? rent : lessorCosts, isGain ? lessorCosts : rent);
  const value = arithmetic.of(residual);
  return isGain
    ? { received: arithmetic.add(size, value), paid: arithmetic.of(0) }
    : { received: value, paid: size };
}

/** A deduction saves tax: it is received. */
function tax<T>(arithmetic: Field<T>, moment: Moment, lease: TaxedLease): Sides<T> {
  const { add, multiply, of } = arithmetic;
  const { received, paid } = income(arithmetic, moment);
  const deduction = deductionOf(arithmetic, moment, lease);
  const taxRate = of(lease.taxRate);
  return { received: multiply(taxRate, add(deduction, paid)), paid: multiply(taxRate, received) };
}

/** What tax leaves: income at 1 − taxRate, one product instead of two that cancel next to a rate of 1. */
function kept<T>(arithmetic: Field<T>, moment: Moment, lease: TaxedLease, taxRate: Ratio): Sides<T> {
  const { add, multiply, of } = arithmetic;
  const { received, paid } = income(arithmetic, moment);
  const share = exactDifference(arithmetic, 1, taxRate);
  const saved = multiply(of(taxRate), deductionOf(arithmetic, moment, lease));
  return {
    received: total(arithmetic, add(multiply(share, received), saved), moment.untaxedIn),
    paid: total(arithmetic, multiply(share, paid), moment.untaxedOut),
  };
}

function deductionOf<T>(arithmetic: Field<T>, { deduction }: Moment, lease: TaxedLease): T {
  return deduction === undefined ? arithmetic.of(0) : deducted(arithmetic, deduction, lease);
}

function total<T>({ add, of }: Field<T>, first: T, others: readonly Money[]): T {
  return others.reduce((sum, amount) => add(sum, of(amount)), first);
}
