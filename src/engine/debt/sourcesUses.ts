import type { EngineError } from "../errors";
import { mustBe } from "../errors";
import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import { certified } from "../numeric/certified";
import type { EvaluatedColumns, Sum } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import type { Money, Ratio } from "../types";
import type { Rates } from "./discountFactors";
import { accruals, annuityFactor } from "./discountFactors";
import type { Listed } from "./listed";
import { listed } from "./listed";
import type { Sums } from "./sums";
import { sumsOf } from "./sums";

/** What a vehicle pays for at close, and with what; a rate for each period of the debt. */
export interface Funding extends Rates {
  readonly items: readonly string[];
  readonly amounts: readonly Money[];
  /** The part of total uses that debt pays. */
  readonly gearing: Ratio;
  /** Of the debt. */
  readonly fee: Ratio;
  /** Months of simple interest on all of the debt. */
  readonly capitalisedMonths: number;
  /** Months of debt service held in reserve. */
  readonly reserveMonths: number;
  readonly sourceItems?: readonly string[] | undefined;
  readonly sourceAmounts?: readonly Money[] | undefined;
  readonly debtCap?: Money | undefined;
  /** Debt service per period for a unit of debt; that of level service, 1/Σ vᵗ, where omitted. */
  readonly serviceShare?: Ratio | undefined;
}

/** Uses, then sources, then their difference; shares are of total uses, "" where there are none and for the check. */
export type SourcesUses = {
  readonly item: readonly string[];
  readonly amount: readonly Money[];
  readonly share: readonly (Ratio | "")[];
};

/** Equity as near below 0 as this share of total uses is nothing: what the doubles given leave of a sum that meets. */
const NOTHING = 1e-12;

/**
 * Sources and uses with the circle closed in one step. Total uses T = Σ amounts + k·D, where k is the fee, the months of
 * interest at the first rate and the months of reserve for a unit of debt; D = min(gearing·T, debtCap), hence
 * D = gearing·Σ amounts/(1 − gearing·k) unless the cap is less. Sponsor equity is what debt and the other sources leave.
 * @throws EngineError where lists disagree in length, where gearing·k is 1 or more without a cap, or where the other
 * sources exceed what debt leaves
 */
export function sourcesUses(given: Funding): SourcesUses {
  const uses = listed({ names: given.items, amounts: given.amounts }, "items", "amounts");
  const { names: sourceItems, amounts: sourceAmounts } = sourcesOf(given);
  const funding = { ...given, amounts: uses.amounts, sourceAmounts };
  const { amount, share } = certifiedTable((arithmetic) => columns(arithmetic, funding));
  const total = amount[funding.amounts.length + 3];
  const equity = amount.length - 3;
  if (amount[equity] < -NOTHING * total)
    throw tooMuch(sourceAmounts, total - amount[funding.amounts.length + 4]);
  if (amount[equity] < 0) amount[equity] = share[equity] = 0;
  const added = ["Financing fee", "Capitalised interest", "Debt service reserve", "Total uses"];
  return {
    item: [
      ...uses.names,
      ...added,
      "Senior debt",
      ...sourceItems,
      "Sponsor equity",
      "Total sources",
      "Check",
    ],
    amount,
    share: share.map((part, row) => (total > 0 && row < share.length - 1 ? part : "")),
  };
}

/** Debt service per period for a unit of debt where it is level: 1/Σ vᵗ. */
export function levelServiceShare(rates: Rates): Ratio {
  return certified((arithmetic) => {
    const value = shareOfLevel(arithmetic, rates);
    return { value, magnitude: value, operations: operationsOver(arithmetic, rates.annualRates.length, []) };
  });
}

/** A blank cell without a name beside it is no source. */
function sourcesOf({ sourceItems = [], sourceAmounts = [] }: Funding): Listed {
  const isNone = sourceItems.length === 0 && sourceAmounts.every((amount) => amount === 0);
  if (isNone) return { names: [], amounts: [] };
  return listed({ names: sourceItems, amounts: sourceAmounts }, "sourceItems", "sourceAmounts");
}

function tooMuch(sourceAmounts: readonly Money[], rest: Money): EngineError {
  const total = sourceAmounts.reduce((sum, source) => sum + source, 0);
  return mustBe("sourceAmounts", `at most ${rest} together, what debt leaves to find`, total);
}

function shareOfLevel<T>(arithmetic: Arithmetic<T>, rates: Rates): T {
  return arithmetic.divide(arithmetic.of(1), annuityFactor(arithmetic, accruals(arithmetic, rates)));
}

/** What a unit of debt adds to the uses. */
interface UnitUses<T> {
  readonly fee: Sum<T>;
  readonly interest: Sum<T>;
  readonly reserve: Sum<T>;
}

/** Debt and what it leaves to equity and the other sources, and the uses that both pay. */
interface Closed<T> {
  readonly debt: Sum<T>;
  readonly total: Sum<T>;
  readonly rest: Sum<T>;
}

function columns<T>(arithmetic: Arithmetic<T>, funding: Funding): EvaluatedColumns<T, "amount" | "share"> {
  const sums = sumsOf(arithmetic);
  const { exactly, minus, over, times } = sums;
  const { amounts, annualRates, sourceAmounts = [] } = funding;
  const unit = unitUses(arithmetic, sums, funding);
  const { debt, total, rest } = closed(arithmetic, sums, funding, unit);
  const sources = sourceAmounts.map(exactly);
  const amount = [
    ...amounts.map(exactly),
    times(unit.fee, debt),
    times(unit.interest, debt),
    times(unit.reserve, debt),
    total,
    debt,
    ...sources,
    sources.reduce(minus, rest),
    total,
    exactly(0),
  ];
  const hasUses = arithmetic.toNumber(total.value) > 0;
  return {
    columns: { amount, share: hasUses ? amount.map((part) => over(part, total)) : amount },
    operations: operationsOver(arithmetic, 2 * annualRates.length + 4 * amount.length, [
      ...amounts,
      ...sourceAmounts,
    ]),
  };
}

function unitUses<T>(arithmetic: Arithmetic<T>, sums: Sums<T>, funding: Funding): UnitUses<T> {
  const { exactly, over, times } = sums;
  const { annualRates, capitalisedMonths, fee, frequency, reserveMonths, serviceShare } = funding;
  const service =
    serviceShare === undefined ? sums.term(shareOfLevel(arithmetic, funding)) : exactly(serviceShare);
  const months = (count: number, perMonth: Sum<T>): Sum<T> =>
    over(times(exactly(count), perMonth), exactly(12));
  return {
    fee: exactly(fee),
    interest: months(capitalisedMonths, exactly(annualRates[0])),
    reserve: months(reserveMonths, times(exactly(frequency), service)),
  };
}

function closed<T>(
  { toNumber }: Arithmetic<T>,
  { exactly, minus, over, plus, term, times }: Sums<T>,
  { amounts, debtCap, gearing: share }: Funding,
  unit: UnitUses<T>,
): Closed<T> {
  const given = amounts.map(exactly).reduce(plus, exactly(0));
  const gearing = exactly(share);
  const perDebt = plus(plus(unit.fee, unit.interest), unit.reserve);
  const free = minus(exactly(1), times(gearing, perDebt));
  const isBounded = toNumber(free.value) > 0;
  const debt = isBounded ? over(times(gearing, given), free) : undefined;
  if (debtCap !== undefined && (debt === undefined || debtCap < toNumber(debt.value))) {
    const cap = exactly(debtCap);
    const total = plus(given, times(perDebt, cap));
    return { debt: cap, total, rest: minus(total, cap) };
  }
  if (debt === undefined) {
    const most = 1 / toNumber(perDebt.value);
    throw mustBe("gearing", `below ${most}, where fee, interest and reserve outrun the debt`, share);
  }
  const total = over(given, free);
  return { debt, total, rest: times(term(minus(exactly(1), gearing).value), total) };
}
