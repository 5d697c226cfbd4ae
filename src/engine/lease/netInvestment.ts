import { decimalOf } from "../numeric/arithmetic";
import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, divide, highHalf, multiply, subtract } from "../numeric/doubleDouble";
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
  const periods = lease.rents.length;
  const date = dueDates(start, { periods, frequency, timing: lease.timing });
  return { period: lease.rents.map((_, index) => index + 1), date, ...moneys };
}

/**
 * From the last row back, where the balance is the value of what is still to come: sums of positive terms, so that no
 * row loses digits. Principal is rolled by itself, Dₜ = v·Dₜ₊₁ + rentₜ − rentₜ₊₁ (in arrears all of it times v).
 */
function exactly(lease: Lease): Moneys {
  const { rents, timing, residual } = lease;
  const growth = sharpGrowth(lease);
  const factor = divide(ONE, growth);
  const periodRate = subtract(growth, ONE);
  const earned = timing === 0 ? periodRate.hi : subtract(ONE, factor).hi;
  const opening = rolledBack({ lease, factor, last: { hi: residual, lo: 0 }, bySteps: false });
  const last = multiply({ hi: -residual, lo: 0 }, periodRate);
  const principal = rolledBack({ lease, factor, last, bySteps: true });
  const [income, closing] = [emptyMoneys(rents), emptyMoneys(rents)];
  for (let row = 0; row < rents.length; row++) {
    const left = row + 1 < rents.length ? opening[row + 1] : residual;
    income[row] = earned * (timing === 0 ? opening[row] : left);
    closing[row] = left;
  }
  return { opening, rent: rents, income, principal, closing };
}

interface Roll {
  readonly lease: Lease;
  /** The discount factor of a period. */
  readonly factor: DoubleDouble;
  /** What stands after the last row. */
  readonly last: DoubleDouble;
  /** Whether each rent counts only by what it exceeds the next one. */
  readonly bySteps: boolean;
}

/**
 * The value in each row of what comes from it on, by Horner's rule; what roundings leave is gathered beside it. A row stands
 * before its rent in arrears, after it in advance. Written out in numbers, as `horner` is: pairs would be made anew in every
 * row.
 */
function rolledBack({ lease: { rents, timing }, factor, last, bySteps }: Roll): Money[] {
  const rows = emptyMoneys(rents);
  const isArrears = timing === 0;
  const top = highHalf(factor.hi);
  const rest = factor.hi - top;
  let rent = isArrears ? rents[rents.length - 1] : 0;
  let { hi, lo } = add(last, { hi: rent, lo: 0 });
  for (let row = rents.length - 1; row >= 0; row--) {
    const product = hi * factor.hi;
    const hiTop = highHalf(hi);
    const hiRest = hi - hiTop;
    lo =
      lo * factor.hi +
      hi * factor.lo +
      (hiRest * rest - (product - hiTop * top - hiRest * top - hiTop * rest));
    if (isArrears) rows[row] = product + lo;
    const later = bySteps ? rent : 0;
    rent = rents[isArrears && row > 0 ? row - 1 : row];
    const rise = rent - later;
    const riseShadow = rise - rent;
    hi = product + rise;
    const shadow = hi - product;
    lo += product - (hi - shadow) + (rise - shadow) + (rent - (rise - riseShadow) - (later + riseShadow));
    if (!isArrears) rows[row] = hi + lo;
  }
  return rows;
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
  const empty = (): Money[] => emptyMoneys(rents);
  const table = { opening: empty(), rent: empty(), income: empty(), principal: empty(), closing: empty() };
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

/** A column to be filled; not with zeros first, which would make it a list of small integers. */
function emptyMoneys(rents: readonly Money[]): Money[] {
  return new Array<Money>(rents.length);
}
