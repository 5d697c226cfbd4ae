import type { Timeline } from "./timeline";

/** Flows of one sign, as magnitudes, with what their powers need: equal gaps share one. */
export interface Side {
  readonly amounts: Float64Array;
  /** Whole moments between a flow and the one before it; 0 for the first. */
  readonly gapKinds: Uint16Array | Uint32Array;
  readonly gaps: readonly number[];
  /** Periods from the timeline's first flow to this side's first and last. */
  readonly start: number;
  readonly end: number;
}

/** A side discounted at y = ln(1 + rate): ln of its value, and the mean and variance of time under its present values. */
export interface Tilt {
  readonly log: number;
  readonly mean: number;
  readonly variance: number;
}

/** The flows of one sign: 1 for those received, −1 for those paid. */
export function sideOf({ amounts, moments, momentsPerPeriod }: Timeline, sign: 1 | -1): Side {
  const chosen: number[] = [];
  for (let k = 0; k < amounts.length; k++) if (amounts[k] > 0 === sign > 0) chosen.push(k);
  const kinds = new Map<number, number>([[0, 0]]);
  const gapKinds = new Uint32Array(chosen.length);
  const values = new Float64Array(chosen.length);
  for (let j = 0; j < chosen.length; j++) {
    values[j] = Math.abs(amounts[chosen[j]]);
    const gap = j === 0 ? 0 : moments[chosen[j]] - moments[chosen[j - 1]];
    let kind = kinds.get(gap);
    if (kind === undefined) kinds.set(gap, (kind = kinds.size));
    gapKinds[j] = kind;
  }
  const periods = (k: number): number => (moments[k] - moments[0]) / momentsPerPeriod;
  return {
    amounts: values,
    gapKinds,
    gaps: [...kinds.keys()].map((gap) => gap / momentsPerPeriod),
    start: periods(chosen[0]),
    end: periods(chosen[chosen.length - 1]),
  };
}

/**
 * The side at y, from its first flow on where y ≥ 0 and from its last one back where y < 0, so that no weight exceeds
 * its own amount and nothing overflows.
 */
export function tilt({ amounts, gapKinds, gaps, start, end }: Side, y: number): Tilt {
  const factors = gaps.map((gap) => Math.exp(-gap * Math.abs(y)));
  const last = amounts.length - 1;
  let weight = 1;
  let elapsed = 0;
  let total = 0;
  let first = 0;
  let second = 0;
  for (let step = 0; step <= last; step++) {
    const index = y < 0 ? last - step : step;
    if (step > 0) {
      const kind = gapKinds[y < 0 ? index + 1 : index];
      weight *= factors[kind];
      elapsed += gaps[kind];
    }
    const value = amounts[index] * weight;
    total += value;
    first += value * elapsed;
    second += value * elapsed * elapsed;
  }
  const mean = first / total;
  return {
    log: Math.log(total) - y * (y < 0 ? end : start),
    mean: y < 0 ? end - mean : start + mean,
    variance: Math.max(0, second / total - mean * mean),
  };
}
