import { fixedPoint, fractionBits, fromFixedPoint, quotient, sumOf } from "../numeric/binary";
import type { AnnualRate, Money, Ratio, SerialDay } from "../types";
import { datedRates } from "./rates";

/** What an investor gets out of dated flows, + received and − paid; "" where there is no such number. */
export interface Returns {
  /** Effective. */
  readonly irr: AnnualRate | "";
  /** Distributed / invested. */
  readonly multiple: Ratio | "";
  readonly invested: Money;
  readonly distributed: Money;
  /** The deepest cumulative deficit, at or above 0. */
  readonly peakEquity: Money;
  readonly payback: SerialDay | "";
}

/**
 * Returns on equity: the effective rate at which the flows are worth nothing, "" where none or several are; what was paid
 * and received, and their quotient; the deepest deficit of the flows added up by date, each date's netted first; and the
 * first date after the last deficit, "" where the flows end in one or never know one. Sums and their signs are exact.
 * @throws EngineError where dates are not as many as flows
 */
export function returns(flows: readonly Money[], dates: readonly SerialDay[]): Returns {
  const rates = datedRates(flows, dates);
  const bits = fractionBits([flows]);
  const units = flows.map((flow) => fixedPoint(flow, bits));
  const invested = -sumOf(units.filter((flow) => flow < 0n));
  const distributed = sumOf(units.filter((flow) => flow > 0n));
  const balances = cumulative(units, dates);
  const deepest = balances.reduce((least, { balance }) => (balance < least ? balance : least), 0n);
  const lastDeficit = balances.map(({ balance }) => balance < 0n).lastIndexOf(true);
  const isPaidBack = lastDeficit >= 0 && lastDeficit < balances.length - 1;
  return {
    irr: rates.length === 1 ? rates[0] : "",
    multiple: invested > 0n ? quotient(distributed, invested) : "",
    invested: fromFixedPoint(invested, bits),
    distributed: fromFixedPoint(distributed, bits),
    peakEquity: fromFixedPoint(-deepest, bits),
    payback: isPaidBack ? balances[lastDeficit + 1].date : "",
  };
}

/** The same as a table of two columns. */
export function returnsTable(
  flows: readonly Money[],
  dates: readonly SerialDay[],
): { readonly metric: readonly string[]; readonly value: readonly (number | "")[] } {
  const { irr, multiple, invested, distributed, peakEquity, payback } = returns(flows, dates);
  return {
    metric: ["IRR", "Multiple", "Invested", "Distributed", "Peak equity", "Payback date"],
    value: [irr, multiple, invested, distributed, peakEquity, payback],
  };
}

/** The sum of all flows up to each date and with it, by date. */
function cumulative(
  units: readonly bigint[],
  dates: readonly SerialDay[],
): { readonly date: SerialDay; readonly balance: bigint }[] {
  const byDate = new Map<SerialDay, bigint>();
  dates.forEach((date, row) => byDate.set(date, (byDate.get(date) ?? 0n) + units[row]));
  let balance = 0n;
  return [...byDate]
    .sort(([earlier], [later]) => earlier - later)
    .map(([date, flow]) => ({ date, balance: (balance += flow) }));
}
