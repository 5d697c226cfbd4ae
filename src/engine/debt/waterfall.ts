import { mustBe } from "../errors";
import { fixedPoint, fractionBits, fromFixedPoint, sumOf } from "../numeric/binary";
import type { Money } from "../types";

export interface WaterfallTerms {
  /** One per period, or one for all. */
  readonly cash: readonly Money[];
  /** Names, first in priority first. */
  readonly tiers: readonly string[];
  /** What falls due: for each period, or once for all, an amount per tier. */
  readonly due: readonly (readonly Money[])[];
  /** Whether what a tier is not paid stays due: one per tier, or one for all. */
  readonly carry: readonly boolean[];
  /** Periods in which what would be distributed is trapped: one per period, or one for all. */
  readonly lockup: readonly boolean[];
}

/** Where the cash of each period goes. */
export type Waterfall = {
  readonly period: readonly number[];
  readonly cash: readonly Money[];
  /** What each tier is paid. */
  readonly tiers: readonly { readonly name: string; readonly values: readonly Money[] }[];
  readonly distribution: readonly Money[];
  /** Trapped balance at the end. */
  readonly trapped: readonly Money[];
  /** Unpaid at the end, what is carried included. */
  readonly shortfall: readonly Money[];
  /** Cash and opening trapped balance less all that they went to: 0. */
  readonly check: readonly Money[];
};

/** What a period leaves to the next, in whole units. */
interface State {
  readonly trapped: bigint;
  /** By tier. */
  readonly carried: readonly bigint[];
}

/** Where the cash of one period goes, in whole units. */
interface Flow {
  readonly paid: readonly bigint[];
  readonly distribution: bigint;
  readonly shortfall: bigint;
  readonly check: bigint;
  readonly left: State;
}

/**
 * In each period the cash and the trapped balance pay the tiers in order, each what is due or what is left:
 * paidₖ = min(dueₖ + carriedₖ, cash + trapped − Σⱼ₍ₖ paidⱼ). What remains is distributed, or trapped in a lock-up.
 * Money at or above 0; everything is added and compared exactly, in whole units of a power of two, so that no unit is lost.
 * Single values stand for every period or tier.
 * @throws EngineError where cash, due and lockup are not as many, or carry not as many as tiers
 * Source: E. R. Yescombe, Principles of Project Finance, 13.5.1 and 13.5.3.
 */
export function waterfall(terms: WaterfallTerms): Waterfall {
  const { tiers } = terms;
  const { cash, due, lockup } = overPeriods(terms);
  const carry = standing("carry", terms.carry, { count: tiers.length, counted: "tiers" });
  const bits = fractionBits([terms.cash, ...terms.due]);
  const units = (money: Money): bigint => fixedPoint(money, bits);
  const money = (whole: bigint): Money => fromFixedPoint(whole, bits);
  let state: State = { trapped: 0n, carried: tiers.map(() => 0n) };
  const flows = cash.map((amount, row) => {
    const flow = flowOf({ cash: units(amount), due: due[row].map(units) }, state, lockup[row]);
    state = { ...flow.left, carried: flow.left.carried.map((unpaid, tier) => (carry[tier] ? unpaid : 0n)) };
    return flow;
  });
  return {
    period: cash.map((_, row) => row + 1),
    cash,
    tiers: tiers.map((name, tier) => ({ name, values: flows.map(({ paid }) => money(paid[tier])) })),
    distribution: flows.map(({ distribution }) => money(distribution)),
    trapped: flows.map(({ left }) => money(left.trapped)),
    shortfall: flows.map(({ shortfall }) => money(shortfall)),
    check: flows.map(({ check }) => money(check)),
  };
}

function flowOf(
  { cash, due }: { readonly cash: bigint; readonly due: readonly bigint[] },
  { trapped, carried }: State,
  isLocked: boolean,
): Flow {
  let rest = cash + trapped;
  const owed = due.map((amount, tier) => amount + carried[tier]);
  const paid = owed.map((amount) => {
    const payment = amount < rest ? amount : rest;
    rest -= payment;
    return payment;
  });
  const unpaid = owed.map((amount, tier) => amount - paid[tier]);
  const [kept, distribution] = isLocked ? [rest, 0n] : [0n, rest];
  const check = cash + trapped - sumOf(paid) - distribution - kept;
  return {
    paid,
    distribution,
    shortfall: sumOf(unpaid),
    check,
    left: { trapped: kept, carried: unpaid },
  };
}

/** Cash, due and lock-up over the periods that the first of them with several has. */
function overPeriods({ cash, due, lockup }: WaterfallTerms): Pick<WaterfallTerms, "cash" | "due" | "lockup"> {
  const given = { cash, due, lockup };
  const counted = (["cash", "due", "lockup"] as const).find((name) => given[name].length > 1) ?? "cash";
  const by = { count: given[counted].length, counted };
  return {
    cash: standing("cash", cash, by),
    due: standing("due", due, by),
    lockup: standing("lockup", lockup, by),
  };
}

function standing<T>(
  name: string,
  values: readonly T[],
  { count, counted }: { readonly count: number; readonly counted: string },
): readonly T[] {
  if (values.length === count) return values;
  if (values.length === 1) return new Array<T>(count).fill(values[0]);
  const each = name === "due" ? "for each tier one amount" : "one value";
  throw mustBe(name, `${each} or ${count}, as many as ${counted}`, values.length);
}
