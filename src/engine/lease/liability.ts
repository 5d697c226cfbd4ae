import { mustBe } from "../errors";
import type { AnnualRate, Frequency, Money, SerialDay, Timing } from "../types";
import { dueDates } from "./dueDates";
import { paidLiability } from "./liabilityPaid";
import { valuedLiability } from "./liabilityValued";

/** What a lessee's books follow: straight-line depreciation beside interest, or one straight-line expense. */
export const STANDARDS = ["IFRS16", "ASC842_FINANCE", "ASC842_OPERATING"] as const;
export type Standard = (typeof STANDARDS)[number];

/** A lease as its lessee owes it. */
export interface LesseeLease {
  /** Nominal, compounded `frequency` times a year. */
  readonly annualRate: AnnualRate;
  /** One per period. */
  readonly payments: readonly Money[];
  readonly frequency: Frequency;
  readonly timing: Timing;
  /** Purchase price reasonably certain, or guarantee expected, due at the end of the last period. */
  readonly endPayment: Money;
  /** Paid before the start, paid to obtain the lease, and received from the lessor: parts of the asset alone. */
  readonly prepaid: Money;
  readonly initialCosts: Money;
  readonly incentives: Money;
  readonly standard: Standard;
}

/** The same with the rows of its table: more than payments where the asset outlives the lease. */
export interface LesseeBooks extends LesseeLease {
  readonly rows: number;
}

/** The amounts of a lessee's table, a row per period. */
export type LesseeMoneys = {
  readonly openingLiability: readonly Money[];
  readonly payment: readonly Money[];
  readonly interest: readonly Money[];
  readonly closingLiability: readonly Money[];
  readonly openingAsset: readonly Money[];
  readonly depreciation: readonly Money[];
  readonly closingAsset: readonly Money[];
  readonly expense: readonly Money[];
};

export type LesseeTable = LesseeMoneys & {
  readonly period: readonly number[];
  readonly date: readonly SerialDay[];
};

/** When a lease starts, over how many periods its asset is depreciated where ownership passes, and its unit of money. */
export interface Bookkeeping {
  readonly start: SerialDay;
  /** The lease's own periods where omitted. */
  readonly lifePeriods: number | undefined;
  /** 0 for none. */
  readonly rounding: Money;
}

/**
 * Lease liability and right-of-use asset, a row per period. Opening liability = Σ paymentₜ v^(t−a) + endPayment·vⁿ, before a
 * first payment in advance; in arrears interest = opening·i, in advance (opening − payment)·i; the end payment is part of
 * the last payment and in the last closing of 0. Asset = liability + prepaid + initialCosts − incentives. IFRS 16 and ASC 842
 * finance leases: straight-line depreciation over n periods, or over the asset's life, whose rows go on without a liability;
 * expense = interest + depreciation. ASC 842 operating leases: expense = (Σ payments + endPayment + prepaid + initialCosts −
 * incentives)/n, depreciation = expense − interest, whatever the life.
 * @throws EngineError where the life is shorter than the lease, or incentives exceed what the asset is made of
 * Source: IFRS 16.23–33 and 36; ASC 842-20-30-5, 842-20-35-3 to 35-8 and 842-20-25-6.
 */
export function leaseLiability(lease: LesseeLease, books: Bookkeeping): LesseeTable {
  const { frequency, timing } = lease;
  const { start, rounding } = books;
  const rows = rowsOf(lease, books);
  const moneys =
    rounding === 0 ? valuedLiability({ ...lease, rows }) : paidLiability({ ...lease, rows }, rounding);
  return {
    period: moneys.payment.map((_, index) => index + 1),
    date: dueDates(start, { periods: rows, frequency, timing }),
    ...moneys,
  };
}

function rowsOf({ payments, standard }: LesseeLease, { lifePeriods }: Bookkeeping): number {
  const periods = payments.length;
  if (lifePeriods === undefined || standard === "ASC842_OPERATING") return periods;
  if (lifePeriods < periods) throw mustBe("lifePeriods", `at least ${periods}, as payments`, lifePeriods);
  return lifePeriods;
}

/** The refusal of incentives above what they are taken from. */
export function negativeAsset(incentives: Money, most: Money): Error {
  return mustBe(
    "incentives",
    `at most ${Number(most.toPrecision(12))}, liability with prepaid and initial_costs, so that the asset is not negative`,
    incentives,
  );
}
