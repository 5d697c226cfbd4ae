import { mustBe } from "../errors";
import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import type { EvaluatedColumns, Sum } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import type { Money, Ratio } from "../types";
import type { Rates } from "./discountFactors";
import { accruals } from "./discountFactors";
import type { Sums } from "./sums";
import { sumsOf } from "./sums";

/** What is built, and how it is paid for; a rate for each row of costs. */
export interface Construction extends Rates {
  /** Costₖ falls at time k = 0…. */
  readonly costs: readonly Money[];
  /** The part of each period's uses that debt pays. */
  readonly gearing: Ratio;
  /** Of the commitment, paid at 0. */
  readonly upfrontFee: Ratio;
  /** Per year, of what is undrawn. */
  readonly commitmentFee: Ratio;
  /** The most that may be drawn; what is drawn where omitted. */
  readonly commitment?: Money | undefined;
}

/** Uses and how they are paid, a row for each time from 0. */
export type Draws = {
  readonly period: readonly number[];
  readonly costs: readonly Money[];
  readonly interest: readonly Money[];
  readonly fees: readonly Money[];
  readonly uses: readonly Money[];
  readonly debt: readonly Money[];
  readonly equity: readonly Money[];
  readonly balance: readonly Money[];
  readonly undrawn: readonly Money[];
};

type Column = Exclude<keyof Draws, "period" | "costs">;
type Row<T> = Readonly<Record<Column, Sum<T>>>;

/** The terms in one precision. */
interface Facility<T> {
  readonly arithmetic: Arithmetic<T>;
  readonly sums: Sums<T>;
  readonly gearing: Sum<T>;
  readonly equityShare: Sum<T>;
  readonly feeRate: Sum<T>;
  /** iₖ, one for each row of costs. */
  readonly rates: readonly Sum<T>[];
}

/**
 * Usesₖ = costsₖ + interestₖ + feesₖ; interestₖ = balanceₖ₋₁·iₖ; fees are upfrontFee·C at 0 and then
 * commitmentFee/f·(C − balanceₖ₋₁). Debt draws the lesser of gearing·usesₖ and C − balanceₖ₋₁, equity the rest. C is the
 * commitment or, where omitted, the sum of the draws: the balance is linear in C, so that balanceₙ = α + β·C = C gives
 * C = α/(1 − β) at once.
 * @throws EngineError where β is 1 or more: fees and interest outrun the debt that pays them
 */
export function draws(construction: Construction): Draws {
  const columns = certifiedTable((arithmetic) => columnsOf(arithmetic, construction));
  return { period: construction.costs.map((_, row) => row), costs: construction.costs, ...columns };
}

function columnsOf<T>(arithmetic: Arithmetic<T>, construction: Construction): EvaluatedColumns<T, Column> {
  const { commitment, costs } = construction;
  const facility = facilityOf(arithmetic, construction);
  const rows =
    commitment === undefined
      ? unlimited(facility, construction)
      : limited(facility, construction, facility.sums.exactly(commitment));
  const column = (key: Column): Sum<T>[] => rows.map((row) => row[key]);
  return {
    columns: {
      interest: column("interest"),
      fees: column("fees"),
      uses: column("uses"),
      debt: column("debt"),
      equity: column("equity"),
      balance: column("balance"),
      undrawn: column("undrawn"),
    },
    operations: operationsOver(arithmetic, 4 * costs.length, [...costs, commitment ?? 0]),
  };
}

function facilityOf<T>(arithmetic: Arithmetic<T>, construction: Construction): Facility<T> {
  const sums = sumsOf(arithmetic);
  const { exactly, minus, over, term } = sums;
  const { commitmentFee, frequency, gearing } = construction;
  return {
    arithmetic,
    sums,
    gearing: exactly(gearing),
    equityShare: term(minus(exactly(1), exactly(gearing)).value),
    feeRate: over(exactly(commitmentFee), exactly(frequency)),
    rates: accruals(arithmetic, construction).map(({ rate }) => term(rate)),
  };
}

/** Draws that nothing limits; what is undrawn is what is still to be drawn, so that it ends at nothing. */
function unlimited<T>(facility: Facility<T>, construction: Construction): Row<T>[] {
  const { equityShare, gearing, sums } = facility;
  const { exactly, minus, plus, times } = sums;
  const commitment = commitmentOf(facility, construction);
  let balance = exactly(0);
  const rows = construction.costs.map((_, row): Row<T> => {
    const undrawn = minus(commitment, balance);
    const spent = usesOf(facility, construction, row, { balance, commitment, undrawn });
    const debt = times(gearing, spent.uses);
    balance = plus(balance, debt);
    return { ...spent, debt, equity: times(equityShare, spent.uses), balance, undrawn };
  });
  let left = exactly(0);
  return rows
    .reverse()
    .map((row): Row<T> => {
      const undrawn = left;
      left = plus(left, row.debt);
      return { ...row, undrawn };
    })
    .reverse();
}

/** Draws within a commitment: the one that would pass it takes what is left. */
function limited<T>(facility: Facility<T>, construction: Construction, commitment: Sum<T>): Row<T>[] {
  const { arithmetic, equityShare, gearing, sums } = facility;
  const { exactly, minus, plus, times } = sums;
  let balance = exactly(0);
  let undrawn = commitment;
  return construction.costs.map((_, row): Row<T> => {
    const spent = usesOf(facility, construction, row, { balance, commitment, undrawn });
    const share = times(gearing, spent.uses);
    const excess = arithmetic.toNumber(minus(share, undrawn).value);
    const isFull = excess >= 0;
    const debt = isFull ? undrawn : share;
    balance = isFull ? commitment : plus(balance, debt);
    undrawn = isFull ? exactly(0) : minus(commitment, balance);
    const equity = excess > 0 ? minus(spent.uses, debt) : times(equityShare, spent.uses);
    return { ...spent, debt, equity, balance, undrawn };
  });
}

/** A facility as a period finds it. */
interface Found<T> {
  readonly balance: Sum<T>;
  readonly commitment: Sum<T>;
  readonly undrawn: Sum<T>;
}

function usesOf<T>(
  { feeRate, rates, sums }: Facility<T>,
  { costs, upfrontFee }: Construction,
  row: number,
  { balance, commitment, undrawn }: Found<T>,
): Pick<Row<T>, "interest" | "fees" | "uses"> {
  const { exactly, plus, times } = sums;
  const interest = times(balance, rates[row]);
  const fees = row === 0 ? times(exactly(upfrontFee), commitment) : times(feeRate, undrawn);
  return { interest, fees, uses: plus(plus(exactly(costs[row]), interest), fees) };
}

/** C = α/(1 − β), where the last balance is α + β·C. */
function commitmentOf<T>(facility: Facility<T>, { costs, gearing: share, upfrontFee }: Construction): Sum<T> {
  const { arithmetic, feeRate, gearing, rates, sums } = facility;
  const { exactly, minus, over, plus, times } = sums;
  let alpha = exactly(0);
  let beta = times(gearing, exactly(upfrontFee));
  costs.forEach((cost, row) => {
    if (row > 0) {
      const growth = plus(exactly(1), times(gearing, minus(rates[row], feeRate)));
      alpha = times(alpha, growth);
      beta = plus(times(beta, growth), times(gearing, feeRate));
    }
    alpha = plus(alpha, times(gearing, exactly(cost)));
  });
  const free = minus(exactly(1), beta);
  if (!(arithmetic.toNumber(free.value) > 0))
    throw mustBe("gearing", "low enough that debt outruns the fees and interest it pays", share);
  return over(alpha, free);
}
