import { fixedPoint, fractionBits, fromFixedPoint, quotient, sumOf } from "../numeric/binary";
import type { AnnualRate, Money, Ratio } from "../types";
import { listed } from "./listed";

/** Most senior first. */
export interface TrancheTerms {
  readonly tranches: readonly string[];
  readonly amounts: readonly Money[];
  /** One per tranche. */
  readonly annualRates: readonly AnnualRate[];
  /** What the loans are secured by; nothing, or 0, where there is no such value. */
  readonly assetValue: Money | undefined;
}

/** A row per tranche, then Total; "" where there is nothing to say or a ratio would be over 0. */
export type Tranches = {
  readonly tranche: readonly string[];
  readonly amount: readonly Money[];
  readonly share: readonly (Ratio | "")[];
  readonly rate: readonly (AnnualRate | "")[];
  readonly attachment: readonly (Ratio | "")[];
  readonly detachment: readonly (Ratio | "")[];
  readonly ltvThrough: readonly (Ratio | "")[];
  readonly interest: readonly Money[];
};

/**
 * How tranches share a debt. Attachment = Σ junior amounts / total and Detachment = Attachment + Share: the losses, as
 * shares of the debt, between which a tranche is eaten up. LTV through = Σ amounts down to and with the tranche / asset
 * value. Annual interest = amount·rate; the rate of the whole is Σ interest / total. Sums and products are exact.
 * Source: attachment and detachment points of collateralised debt obligations.
 */
export function tranches(given: TrancheTerms): Tranches {
  const list = listed({ names: given.tranches, amounts: given.amounts }, "tranches", "amounts");
  const terms = {
    ...given,
    amounts: list.amounts,
    annualRates: given.annualRates.slice(0, list.names.length),
  };
  const [moneyBits, rateBits] = [
    fractionBits([terms.amounts, [terms.assetValue ?? 0]]),
    fractionBits([terms.annualRates]),
  ];
  const amounts = terms.amounts.map((amount) => fixedPoint(amount, moneyBits));
  const interests = terms.annualRates.map((rate, row) => amounts[row] * fixedPoint(rate, rateBits));
  const [total, interest] = [sumOf(amounts), sumOf(interests)];
  const downTo = running(amounts);
  const junior = downTo.map((senior) => total - senior);
  const ofDebt = (part: bigint): Ratio | "" => ratio(part, total);
  const asset = fixedPoint(terms.assetValue ?? 0, moneyBits);
  return {
    tranche: [...list.names, "Total"],
    amount: [...terms.amounts, fromFixedPoint(total, moneyBits)],
    share: [...amounts, total].map(ofDebt),
    rate: [...terms.annualRates, ratio(interest, total << BigInt(rateBits))],
    attachment: [...junior.map(ofDebt), ""],
    detachment: [...junior.map((below, row) => ofDebt(below + amounts[row])), ""],
    ltvThrough: [...downTo, total].map((through) => ratio(through, asset)),
    interest: [...interests, interest].map((amount) => fromFixedPoint(amount, moneyBits + rateBits)),
  };
}

function ratio(part: bigint, whole: bigint): Ratio | "" {
  return whole > 0n ? quotient(part, whole) : "";
}

/** Sums of the first amount, of the first two, and so on. */
function running(amounts: readonly bigint[]): bigint[] {
  let sum = 0n;
  return amounts.map((amount) => (sum += amount));
}
