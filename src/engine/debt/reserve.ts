import { operationsOver } from "../lease/discounting";
import type { Arithmetic } from "../numeric/arithmetic";
import type { EvaluatedColumns, Sum } from "../numeric/certifiedColumns";
import { uncancelled } from "../numeric/certifiedColumns";
import { certifiedTable } from "../numeric/certifiedTable";
import type { AnnualRate, Frequency, Money } from "../types";
import { accruals } from "./discountFactors";
import type { Piecewise } from "./piecewise";
import { piecewise } from "./piecewise";
import { signed } from "./ratios";
import { windowSums } from "./windowSums";

/** A reserve for the debt service of the next months. */
export interface Reserved {
  /** One per period, without balloons. */
  readonly debtService: readonly Money[];
  readonly months: number;
  readonly frequency: Frequency;
  /** Nominal, on the opening balance. */
  readonly earningRate: AnnualRate;
  /** What there is to pay the service and to fill the reserve; without it neither is short. */
  readonly cfads?: readonly Money[];
}

/** A row for each period from 0, the day of close. */
export type ReserveAccount = {
  readonly period: readonly number[];
  readonly target: readonly Money[];
  readonly opening: readonly Money[];
  readonly interest: readonly Money[];
  readonly draw: readonly Money[];
  readonly funding: readonly Money[];
  readonly release: readonly Money[];
  readonly closing: readonly Money[];
};

type Row<T> = Readonly<Record<Exclude<keyof ReserveAccount, "period">, Sum<T>>>;

/**
 * Debt service reserve account. Target after t: the service of the next months·f/12 periods, the last one in part, none
 * after the last. It is funded at close; then interest on the opening balance comes in, a lack of cash for the service is
 * drawn as far as the account goes, what the target still wants comes from cash after the service, and what is above it
 * is released: closing = opening + interest − draw + funding − release.
 * Source: E. R. Yescombe, Principles of Project Finance, debt service reserve account.
 */
export function reserveAccount(terms: Reserved): ReserveAccount {
  const columns = certifiedTable((arithmetic) => rows(arithmetic, terms));
  return { period: columns.target.map((_, period) => period), ...columns };
}

function rows<T>(arithmetic: Arithmetic<T>, terms: Reserved): EvaluatedColumns<T, keyof Row<T>> {
  const { debtService, frequency, earningRate, cfads = [] } = terms;
  // A row takes three times the roundings of a plain roll.
  const operations = operationsOver(arithmetic, 3 * debtService.length, [...debtService, ...cfads]);
  const sums = piecewise(arithmetic, operations);
  const [{ rate }] = accruals(arithmetic, { annualRates: [earningRate], frequency });
  const [atClose, ...targets] = targetsOf(arithmetic, terms).map(uncancelled);
  const { nothing } = sums;
  const none = { opening: nothing, interest: nothing, draw: nothing, release: nothing };
  const table: Row<T>[] = [{ ...none, target: atClose, funding: atClose, closing: atClose }];
  targets.forEach((target, row) => {
    const opening = table[row].closing;
    const interest = sums.times(opening, rate);
    const spare =
      terms.cfads && sums.minus(signed(arithmetic, cfads[row]), signed(arithmetic, debtService[row]));
    table.push({
      target,
      opening,
      interest,
      ...moved(sums, { target, held: sums.plus(opening, interest), spare }),
    });
  });
  const column = (key: keyof Row<T>): Sum<T>[] => table.map((row) => row[key]);
  return {
    columns: {
      target: column("target"),
      opening: column("opening"),
      interest: column("interest"),
      draw: column("draw"),
      funding: column("funding"),
      release: column("release"),
      closing: column("closing"),
    },
    operations,
  };
}

interface Held<T> {
  readonly target: Sum<T>;
  /** Opening and interest. */
  readonly held: Sum<T>;
  /** Cash after the service, below 0 where it lacks; undefined where there is always enough. */
  readonly spare: Sum<T> | undefined;
}

/** What moves in a period; the balance is the target itself unless cash for it was short. */
function moved<T>(
  { above, least, minus, nothing, plus }: Piecewise<T>,
  { target, held, spare }: Held<T>,
): Pick<Row<T>, "draw" | "funding" | "release" | "closing"> {
  const lack = spare === undefined ? nothing : above(minus(nothing, spare));
  const rest = above(minus(held, lack));
  const need = above(minus(target, rest));
  const funding = spare === undefined ? need : least(need, above(spare));
  const isShort = funding !== need;
  return {
    draw: least(held, lack),
    funding,
    release: above(minus(rest, target)),
    closing: isShort ? plus(rest, funding) : target,
  };
}

/** Service after t for t = 0…n, over so many whole periods and a part of one. */
function targetsOf<T>(arithmetic: Arithmetic<T>, { debtService, months, frequency }: Reserved): T[] {
  const { add, divide, multiply, of, subtract } = arithmetic;
  const { whole, isWhole } = wholePeriods(months, frequency);
  const part = isWhole
    ? of(0)
    : divide(subtract(multiply(of(months), of(frequency)), of(12 * whole)), of(12));
  const width = Math.min(whole, debtService.length);
  const services = [...debtService, ...new Array<Money>(width).fill(0)].map(of);
  return windowSums(arithmetic, services, width).map((sum, row) =>
    row + whole < debtService.length ? add(sum, multiply(of(debtService[row + whole]), part)) : sum,
  );
}

/** The whole periods in months·f/12; within 1e-9 of a whole number it is that. */
function wholePeriods(months: number, frequency: Frequency): { whole: number; isWhole: boolean } {
  const periods = Math.min(Number.MAX_SAFE_INTEGER, (months * frequency) / 12);
  const nearest = Math.round(periods);
  const isWhole = Math.abs(periods - nearest) <= 1e-9 * nearest;
  return { whole: isWhole ? nearest : Math.floor(periods), isWhole };
}
