import { fixedPoint, fractionBits, fromFixedPoint, quotient } from "../numeric/binary";
import type { Money, Ratio } from "../types";

/** All of them one per period. */
export interface LossTerms {
  /** What is owed where the lessee fails in the period: the exposure. */
  readonly balance: readonly Money[];
  /** What the asset is booked at. */
  readonly residual: readonly Money[];
  /** Share of it that a forced sale loses. */
  readonly haircut: readonly Ratio[];
  readonly remarketingCost: readonly Money[];
  /** Claim on the lessee, such as a stipulated loss value. */
  readonly claim: readonly Money[];
  /** Share of the claim that is paid. */
  readonly claimRecovery: readonly Ratio[];
}

/** A row per period. */
export type Losses = {
  readonly period: readonly number[];
  readonly exposure: readonly Money[];
  readonly recovery: readonly Money[];
  readonly loss: readonly Money[];
  /** "" where nothing is owed. */
  readonly lossGivenDefault: readonly (Ratio | "")[];
};

/**
 * Loss where the lessee fails, period by period: recovery = min(exposure, residual·(1 − haircut) − remarketing cost +
 * claim·claim recovery), not below 0; loss = exposure − recovery; loss given default = loss / exposure, from 0 to 1.
 * Money at or above 0 and shares from 0 to 1, multiplied and compared exactly, in whole units of a power of two.
 * Source: Basel Framework, CRE32, loss given default as a share of exposure at default.
 */
export function losses(terms: LossTerms): Losses {
  const moneyBits = fractionBits([terms.balance, terms.residual, terms.remarketingCost, terms.claim]);
  const shareBits = fractionBits([terms.haircut, terms.claimRecovery]);
  const money = (value: Money): bigint => fixedPoint(value, moneyBits);
  const share = (value: Ratio): bigint => fixedPoint(value, shareBits);
  const one = 1n << BigInt(shareBits);
  const rows = terms.balance.map((balance, row) => {
    const exposure = money(balance) * one;
    const sale = money(terms.residual[row]) * (one - share(terms.haircut[row]));
    const paid = money(terms.claim[row]) * share(terms.claimRecovery[row]);
    const proceeds = sale - money(terms.remarketingCost[row]) * one + paid;
    const recovery = proceeds < 0n ? 0n : proceeds < exposure ? proceeds : exposure;
    return { exposure, recovery, loss: exposure - recovery };
  });
  const asMoney = (units: bigint): Money => fromFixedPoint(units, moneyBits + shareBits);
  return {
    period: rows.map((_, row) => row + 1),
    exposure: terms.balance,
    recovery: rows.map(({ recovery }) => asMoney(recovery)),
    loss: rows.map(({ loss }) => asMoney(loss)),
    lossGivenDefault: rows.map(({ exposure, loss }) => (exposure > 0n ? quotient(loss, exposure) : "")),
  };
}
