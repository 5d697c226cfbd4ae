import type { Money } from "../types";
import type { Gaps } from "./gaps";

/** Flows at a rate: their value seen from the first of them, with mean and variance of time under the present values. */
export interface TiltedFlows {
  readonly total: number;
  readonly mean: number;
  readonly variance: number;
}

/** Which flows: from one to before another. */
export interface Stretch {
  readonly flows: readonly Money[];
  readonly from: number;
  readonly to: number;
}

/** Flows a period apart. In pairs, the weights of which need not wait for each other. */
export function evenTilt({ flows, from, to }: Stretch, factor: number): TiltedFlows {
  const square = factor * factor;
  let [weight, time] = [1, 0];
  let [total, first, second] = [0, 0, 0];
  let [oddTotal, oddFirst, oddSecond] = [0, 0, 0];
  const paired = to - ((to - from) % 2);
  for (let k = from; k < paired; k += 2) {
    const value = flows[k] * weight;
    const timed = value * time;
    const odd = flows[k + 1] * weight;
    const oddTimed = odd * time;
    total += value;
    first += timed;
    second += timed * time;
    oddTotal += odd;
    oddFirst += oddTimed;
    oddSecond += oddTimed * time;
    weight *= square;
    time += 2;
  }
  const last = paired < to ? flows[paired] * weight : 0;
  // The second of each pair falls a period later than its weight and its time say.
  return tilted(
    total + last + factor * oddTotal,
    first + last * time + factor * (oddFirst + oddTotal),
    second + last * time * time + factor * (oddSecond + 2 * oddFirst + oddTotal),
  );
}

/** Flows with gaps of several kinds between them; `periods` are the lengths of those, `factors` what discounts over them. */
export function gappedTilt(
  { flows, from, to }: Stretch,
  kinds: NonNullable<Gaps["kinds"]>,
  periods: readonly number[],
  factors: readonly number[],
): TiltedFlows {
  let total = flows[from];
  let weight = 1;
  let time = 0;
  let first = 0;
  let second = 0;
  for (let k = from + 1; k < to; k++) {
    const kind = kinds[k];
    weight *= factors[kind];
    time += periods[kind];
    const value = flows[k] * weight;
    const timed = value * time;
    total += value;
    first += timed;
    second += timed * time;
  }
  return tilted(total, first, second);
}

function tilted(total: number, first: number, second: number): TiltedFlows {
  const mean = first / total;
  return { total, mean, variance: second / total - mean * mean };
}
