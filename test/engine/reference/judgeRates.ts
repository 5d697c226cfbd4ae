import { expect } from "@jest/globals";
import { datedRates, periodicRates } from "../../../src/engine/cashflow/rates";
import { exact } from "./exact";
import { KnownRates, sharper } from "./roots";
import type { Worst } from "./worst";

/** Dated flows, `gap` days or a multiple of them apart; without dates a period apart. */
export interface Flows {
  readonly amounts: readonly number[];
  readonly dates?: readonly number[];
  readonly gap?: number;
}

function inOrder({ amounts, dates }: Flows): { flows: number[]; moments: number[]; perPeriod: number } {
  const at = (k: number): number => dates?.[k] ?? k;
  const order = amounts.map((_, k) => k).sort((a, b) => at(a) - at(b));
  return {
    flows: order.map((k) => amounts[k]),
    moments: order.map(at),
    perPeriod: dates === undefined ? 1 : 365,
  };
}

function found({ amounts, dates }: Flows): readonly number[] {
  return dates === undefined ? periodicRates(amounts) : datedRates(amounts, dates);
}

/** The same flows with nothing where none falls, so that Sturm can count. */
function evenly(flows: Flows): KnownRates {
  const gap = flows.gap ?? 1;
  const { moments, flows: sums } = inOrder(flows);
  const even = new Array<number>((moments[moments.length - 1] - moments[0]) / gap + 1).fill(0);
  moments.forEach((moment, k) => (even[(moment - moments[0]) / gap] += sums[k]));
  return new KnownRates(even, flows.dates === undefined ? 365 : gap);
}

/** Holds rates against Sturm's count, and each against an exact one. Sums on a date must be exact. False where beyond doubles. */
export function judgeCount(flows: Flows): boolean {
  const known = evenly(flows);
  if (known.count > 0 && !known.isWithinReach()) return false;
  const rates = found(flows);
  const about = JSON.stringify(flows);
  if (rates.length !== known.count) expect(`${rates.join(", ")} for ${about}`).toBe(`${known.count} rates`);
  for (const rate of rates) {
    if (!known.isNear(rate)) expect(`${rate} of ${rates.join(", ")} for ${about}`).toBe("near an exact rate");
  }
  return true;
}

/** Holds the one rate of flows that change sign once against fifty digits. */
export function judgeOnly(worst: Worst, flows: Flows): void {
  const rates = found(flows);
  const about = (): string => JSON.stringify(flows);
  if (rates.length !== 1) expect(`${rates.length} rates for ${about()}`).toBe("1 rate");
  const { moments, flows: sums, perPeriod } = inOrder(flows);
  const growth = exact(rates[0]).plus(1);
  // So near the whole loss that a double says little of what is left, the rate itself is right to 1e-13 all the same.
  if (growth.lt(1e-13)) return;
  worst.judge(rates[0], sharper({ flows: sums, moments, perPeriod }, growth), about);
}
