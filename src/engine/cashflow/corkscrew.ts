import { mustBe } from "../errors";
import { NOTHING, plus, rounded } from "../numeric/exactSum";
import type { Money } from "../types";

/** A balance carried forward, a row per period. */
export type Corkscrew = {
  readonly period: readonly number[];
  readonly opening: readonly Money[];
  readonly additions: readonly Money[];
  readonly reductions: readonly Money[];
  readonly closing: readonly Money[];
};

/** What the balance may pass on its way back into the doubles: 12,000 of the largest are below 2¹⁰³⁸. */
const GREAT = 2 ** 1000;
const SMALLER = 2 ** -20;

/**
 * Closing = opening + additions − reductions, and each opening is the closing before it. The balance carries every bit, so
 * that what has been added and taken again leaves exactly nothing. A single addition or reduction stands for every period.
 * @throws EngineError where there are several of both and not as many of the one as of the other
 * Source: FAST Standard, "corkscrew".
 */
export function corkscrew(
  start: Money,
  additions: readonly Money[],
  reductions: readonly Money[],
): Corkscrew {
  const count = additions.length === 1 ? reductions.length : additions.length;
  if (reductions.length !== 1 && reductions.length !== count)
    throw mustBe("reductions", `one value or ${count}, as many as additions`, reductions.length);
  const every = (values: readonly Money[]): readonly Money[] =>
    values.length === count ? values : new Array<Money>(count).fill(values[0]);
  const [added, taken] = [every(additions), every(reductions)];
  const balances = balancesOf(start, added, taken);
  return {
    period: added.map((_, row) => row + 1),
    opening: balances.slice(0, count),
    additions: added,
    reductions: taken,
    closing: balances.slice(1),
  };
}

/** The opening balance and the one after each period. */
function balancesOf(start: Money, added: readonly Money[], taken: readonly Money[]): Money[] {
  const isGreat = [[start], added, taken].some((values) => values.some((value) => Math.abs(value) > GREAT));
  const scale = isGreat ? SMALLER : 1;
  const balances = [start];
  let balance = plus(NOTHING, start * scale);
  for (let row = 0; row < added.length; row++) {
    balance = plus(plus(balance, added[row] * scale), -taken[row] * scale);
    balances.push(rounded(balance) / scale);
  }
  return balances;
}
