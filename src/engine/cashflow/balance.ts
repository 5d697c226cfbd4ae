import type { DoubleDouble } from "../numeric/doubleDouble";
import { add, divide, multiply, twoSum } from "../numeric/doubleDouble";
import { wholePower } from "../numeric/exponential";
import type { Timeline } from "./timeline";

const ONE: DoubleDouble = { hi: 1, lo: 0 };
export type Sign = -1 | 0 | 1;

/** Growth per period, 1 + rate = eʸ, as a double-double that is what it says: a point to evaluate at, not a rounding. */
export function growthAt(y: number): DoubleDouble {
  return y > -0.5 ? twoSum(1, Math.expm1(y)) : { hi: Math.exp(y), lo: 0 };
}

/** ln growth, also where that is tiny. */
export function logOf({ hi, lo }: DoubleDouble): number {
  return hi < 0.5 ? Math.log(hi) : Math.log1p(hi - 1 + lo);
}

/** Sum of the flows at a growth, and the sum of their magnitudes, in units of the flow that is not discounted. */
export interface Balance {
  readonly value: number;
  readonly magnitude: number;
}

/** Whether time runs from the last flow back: below growth 1 that is the direction in which factors shrink. */
export function runsBack(growth: DoubleDouble): boolean {
  return growth.hi < 1 || (growth.hi === 1 && growth.lo < 0);
}

/** The discount factor of one moment, at most 1: growth^(−1/moments), by one Newton correction of the double's root. */
export function momentFactor(growth: DoubleDouble, moments: number): DoubleDouble {
  const discount = runsBack(growth) ? growth : divide(ONE, growth);
  if (moments === 1) return discount;
  const guess = Math.exp(logOf(discount) / moments);
  const power = wholePower({ hi: guess, lo: 0 }, moments);
  const excess = (discount.hi - power.hi + (discount.lo - power.lo)) / power.hi;
  return twoSum(guess, (guess * (excess - ((moments - 1) * excess * excess) / (2 * moments))) / moments);
}

/** Σ flowₖ growth^−tₖ in double-double by Horner's rule; equal gaps share one power. */
export function balance(timeline: Timeline, growth: DoubleDouble): Balance {
  const { amounts, remainders, moments, momentsPerPeriod } = timeline;
  const factor = momentFactor(growth, momentsPerPeriod);
  const powers = new Map<number, DoubleDouble>();
  const back = runsBack(growth);
  const last = amounts.length - 1;
  let value: DoubleDouble = { hi: 0, lo: 0 };
  let magnitude = 0;
  for (let step = 0; step <= last; step++) {
    const index = back ? step : last - step;
    if (step > 0) {
      const gap = Math.abs(moments[index] - moments[back ? index - 1 : index + 1]);
      let power = powers.get(gap);
      if (power === undefined) powers.set(gap, (power = wholePower(factor, gap)));
      value = multiply(value, power);
      magnitude *= power.hi;
    }
    value = add(value, { hi: amounts[index], lo: remainders[index] });
    magnitude += Math.abs(amounts[index]);
  }
  return { value: value.hi + value.lo, magnitude };
}

/** A bound on the error of a balance in double-double, as a share of its magnitude. */
export function roundedError({ amounts, moments }: Timeline): number {
  return (4 * amounts.length + 2 * (moments[moments.length - 1] - moments[0]) + 1024) * 2 ** -101;
}

/** The sign of the balance as far as double-double tells; 0 where its error could turn it. */
export function roundedSign(timeline: Timeline, growth: DoubleDouble): Sign {
  const { value, magnitude } = balance(timeline, growth);
  const error = roundedError(timeline) * magnitude;
  if (Math.abs(value) <= error) return 0;
  return value > 0 ? 1 : -1;
}
