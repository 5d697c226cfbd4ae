import type { Money, SerialDay } from "../types";
import { add, multiply } from "../numeric/doubleDouble";

/**
 * Flows in order of time, one a moment: what falls at the same moment is added, what is 0 is left out.
 * Amounts are double-doubles, scaled by a power of two so that the largest is near 1; scaling moves no rate.
 */
export interface Timeline {
  readonly amounts: Float64Array;
  /** What the sum of a moment's flows leaves beside `amounts`, mostly 0. */
  readonly remainders: Float64Array;
  /** Whole moments, ascending: days, or periods. */
  readonly moments: Float64Array;
  /** Moments in the period that the rate is for: 365, or 1. */
  readonly momentsPerPeriod: number;
}

/** Flows one period apart. */
export function periodicTimeline(flows: readonly Money[]): Timeline {
  return timeline(
    flows,
    flows.map((_, period) => period),
    1,
  );
}

/** Flows on dates in any order, for an effective rate per 365 days. */
export function datedTimeline(flows: readonly Money[], dates: readonly SerialDay[]): Timeline {
  return timeline(flows, dates, 365);
}

/** Flows at whole moments in any order, for a rate per so many moments. */
export function timeline(
  flows: readonly Money[],
  moments: readonly number[],
  momentsPerPeriod: number,
): Timeline {
  const order = ascending(moments);
  const scale = scaleOf(flows);
  const made = {
    amounts: new Float64Array(flows.length),
    remainders: new Float64Array(flows.length),
    moments: new Float64Array(flows.length),
  };
  let count = 0;
  for (let k = 0; k < flows.length; k++) {
    const index = order === undefined ? k : order[k];
    const amount = flows[index] * scale;
    if (amount === 0) continue;
    if (count > 0 && made.moments[count - 1] === moments[index]) {
      const last = { hi: made.amounts[count - 1], lo: made.remainders[count - 1] };
      const sum = add(last, { hi: amount, lo: 0 });
      made.amounts[count - 1] = sum.hi;
      made.remainders[count - 1] = sum.lo;
      if (sum.hi === 0) count -= 1;
      continue;
    }
    made.amounts[count] = amount;
    made.remainders[count] = 0;
    made.moments[count] = moments[index];
    count += 1;
  }
  return {
    amounts: made.amounts.subarray(0, count),
    remainders: made.remainders.subarray(0, count),
    moments: made.moments.subarray(0, count),
    momentsPerPeriod,
  };
}

function ascending(moments: readonly number[]): readonly number[] | undefined {
  for (let k = 1; k < moments.length; k++) {
    if (moments[k] < moments[k - 1]) {
      return moments.map((_, index) => index).sort((a, b) => moments[a] - moments[b]);
    }
  }
  return undefined;
}

function scaleOf(flows: readonly Money[]): number {
  let largest = 0;
  for (const flow of flows) largest = Math.max(largest, Math.abs(flow));
  return largest === 0 ? 1 : 2 ** -Math.min(1000, Math.max(-1000, Math.floor(Math.log2(largest))));
}

/** How often the flows change sign in order of time: no rate exists at 0, exactly one at 1 (Descartes). */
export function signChanges({ amounts }: Timeline): number {
  let changes = 0;
  for (let k = 1; k < amounts.length; k++) if (amounts[k] > 0 !== amounts[k - 1] > 0) changes += 1;
  return changes;
}

/**
 * The derivative of growthᶜ·balance after ln(growth), where c is the moment before the first change of sign: every flow
 * times c less its moment. The flow at c falls out and so does that change of sign, hence as many steps as there are
 * changes lead to a balance without a root. Scaled like the flows themselves.
 */
export function derivative(timeline: Timeline): Timeline {
  const { amounts, remainders, moments } = timeline;
  const origin = amounts.findIndex((amount, k) => amount > 0 !== amounts[k + 1] > 0);
  const scale = 2 ** -Math.ceil(Math.log2(moments[moments.length - 1] - moments[0]));
  const products = Array.from(amounts, (amount, k) =>
    multiply({ hi: amount, lo: remainders[k] }, { hi: scale * (moments[origin] - moments[k]), lo: 0 }),
  );
  const without = (values: Float64Array): Float64Array => values.filter((_, k) => k !== origin);
  return {
    ...timeline,
    amounts: without(Float64Array.from(products, ({ hi }) => hi)),
    remainders: without(Float64Array.from(products, ({ lo }) => lo)),
    moments: without(moments),
  };
}
