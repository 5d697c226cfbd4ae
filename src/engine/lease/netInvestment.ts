import { decimalOf } from "../numeric/arithmetic";
import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, divide, multiply, subtract } from "../numeric/doubleDouble";
import { roundingTo } from "../numeric/rounding";
import type { Frequency, Money, SerialDay } from "../types";
import { dueDates } from "./dueDates";
import type { Lease } from "./implicitRate";
import { paidPeriodRate, sharpGrowth } from "./implicitRate";

/** The lessor's net investment, a row per period. */
export type NetInvestment = {
  readonly period: readonly number[];
  readonly date: readonly SerialDay[];
  readonly opening: readonly Money[];
  readonly rent: readonly Money[];
  readonly income: readonly Money[];
  readonly principal: readonly Money[];
  readonly closing: readonly Money[];
};

type Moneys = Omit<NetInvestment, "period" | "date">;

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/**
 * Net investment in the lease, rolled at the implicit rate i. In arrears income = opening·i; in advance
 * income = (opening − rent)·i. Principal = rent − income, closing = opening − principal, and the last closing is the
 * residual. Rents fall on the day 12t/f months after `start` in arrears, 12(t − 1)/f in advance.
 * Source: IFRS 16.67–75 (finance lease, lessor).
 */
export function netInvestment(
  lease: Lease,
  start: SerialDay,
  frequency: Frequency,
  rounding = 0,
): NetInvestment {
  const moneys = rounding === 0 ? exactly(lease) : rounded(lease, rounding);
  return {
    period: lease.rents.map((_, index) => index + 1),
    date: dueDates(start, { periods: lease.rents.length, frequency, timing: lease.timing }),
    ...moneys,
  };
}

/**
 * From the last row back, where the balance is the value of what is still to come: sums of positive terms, so that no
 * row loses digits. Principal is rolled by itself, Dₜ = v·Dₜ₊₁ + rentₜ − rentₜ₊₁ (in arrears all of it times v).
 */
function exactly(lease: Lease): Moneys {
  const { rents, timing, residual } = lease;
  const growth = sharpGrowth(lease);
  const factor = divide(ONE, growth);
  const discount = subtract(ONE, factor);
  const periodRate = subtract(growth, ONE);
  const count = rents.length;
  const table = emptyMoneys(rents);
  const plain = (value: number): DoubleDouble => ({ hi: value, lo: 0 });
  const rolled = (value: DoubleDouble, payment: DoubleDouble): DoubleDouble =>
    timing === 0 ? multiply(add(value, payment), factor) : add(multiply(value, factor), payment);
  let closing = plain(residual);
  let principal = multiply(plain(-residual), timing === 0 ? periodRate : discount);
  for (let row = count - 1; row >= 0; row--) {
    const rent = plain(rents[row]);
    const step = row === count - 1 ? rent : subtract(rent, plain(rents[row + 1]));
    principal = row === count - 1 && timing === 1 ? add(rent, principal) : rolled(principal, step);
    const opening = rolled(closing, rent);
    const income = timing === 0 ? multiply(opening, periodRate) : multiply(closing, discount);
    table.closing[row] = closing.hi;
    table.opening[row] = opening.hi;
    table.income[row] = income.hi;
    table.principal[row] = principal.hi;
    closing = opening;
  }
  return table;
}

/**
 * As an invoice is rounded: half away from zero, each row from the rounded opening; the last income takes the rest. What
 * is paid is decimal from the first cent: every argument is read as its shortest text.
 */
function rounded(lease: Lease, rounding: Money): Moneys {
  const { rents, timing } = lease;
  const periodRate = paidPeriodRate(lease);
  const DecimalOf = decimalOf(60);
  const toUnit = roundingTo(new DecimalOf(rounding));
  const residual = toUnit(new DecimalOf(lease.residual));
  const table = emptyMoneys(rents);
  let opening = toUnit(new DecimalOf(lease.cost).plus(lease.initialCosts));
  for (let row = 0; row < rents.length; row++) {
    const rent = toUnit(new DecimalOf(rents[row]));
    const earning = timing === 0 ? opening : opening.minus(rent);
    const isLast = row === rents.length - 1;
    const income = isLast ? residual.minus(opening).plus(rent) : toUnit(earning.times(periodRate));
    const principal = rent.minus(income);
    const closing = opening.minus(principal);
    table.opening[row] = opening.toNumber();
    table.rent[row] = rent.toNumber();
    table.income[row] = income.toNumber();
    table.principal[row] = principal.toNumber();
    table.closing[row] = closing.toNumber();
    opening = closing;
  }
  return table;
}

function emptyMoneys(rents: readonly Money[]): Record<keyof Moneys, Money[]> {
  const zeros = (): Money[] => new Array<Money>(rents.length).fill(0);
  return { opening: zeros(), rent: [...rents], income: zeros(), principal: zeros(), closing: zeros() };
}
