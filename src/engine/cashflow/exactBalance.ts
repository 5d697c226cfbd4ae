import { decimalOf, exactDecimal } from "../numeric/arithmetic";
import { fixedPoint } from "../numeric/binary";
import type { DoubleDouble } from "../numeric/doubleDouble";
import type { Balance, Sign } from "./balance";
import { balance, roundedSign, runsBack } from "./balance";
import type { Effort } from "./effort";
import type { Timeline } from "./timeline";

/** Bits behind the point in which flows that all but cancel are weighed: 86 digits. */
const BITS = 288;
const ONE = 1n << BigInt(BITS);
/** A share of the magnitude that is nothing: less than the square of what double-double leaves of a turning point. */
const CANCELLED = 1e-50;
/** What a flow costs in double-double and in whole numbers, where in doubles it costs 1. */
const ROUNDED_COST = 5;
const EXACT_COST = 60;

/** The sign of the balance; 0 only where the flows cancel to 50 digits. */
export function exactSign(timeline: Timeline, growth: DoubleDouble, effort: Effort): Sign {
  effort.spend(ROUNDED_COST * timeline.amounts.length);
  const sign = roundedSign(timeline, growth);
  if (sign !== 0) return sign;
  effort.spend(EXACT_COST * timeline.amounts.length);
  const { value, magnitude } = exactBalance(timeline, growth);
  return Math.abs(value) <= CANCELLED * magnitude ? 0 : value > 0 ? 1 : -1;
}

/** The balance however much the flows cancel: by Horner's rule in fixed point, in units of the flow not discounted. */
export function exactBalance(timeline: Timeline, growth: DoubleDouble): Balance {
  const { amounts, remainders, moments } = timeline;
  const back = runsBack(growth);
  const last = amounts.length - 1;
  const unit = Math.floor(Math.log2(Math.abs(amounts[back ? last : 0])));
  const factor = momentFactor(timeline, growth);
  const powers = new Map<number, bigint>();
  let value = 0n;
  for (let step = 0; step <= last; step++) {
    const index = back ? step : last - step;
    if (step > 0) {
      const gap = Math.abs(moments[index] - moments[back ? index - 1 : index + 1]);
      let power = powers.get(gap);
      if (power === undefined) powers.set(gap, (power = wholePower(factor, gap)));
      value = times(value, power);
    }
    value += fixedPoint(amounts[index], BITS - unit) + fixedPoint(remainders[index], BITS - unit);
  }
  return { value: (Number(value) / 2 ** BITS) * 2 ** unit, magnitude: balance(timeline, growth).magnitude };
}

/** The discount factor of one moment, at most 1. */
function momentFactor({ momentsPerPeriod }: Timeline, growth: DoubleDouble): bigint {
  const DecimalOf = decimalOf(Math.ceil(BITS * Math.LOG10E * Math.LN2));
  const base = exactDecimal(DecimalOf, growth.hi).plus(exactDecimal(DecimalOf, growth.lo));
  const factor = base.pow(new DecimalOf(runsBack(growth) ? 1 : -1).div(momentsPerPeriod));
  return BigInt(factor.times(new DecimalOf(2).pow(BITS)).toFixed(0));
}

function wholePower(base: bigint, exponent: number): bigint {
  let power = ONE;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = times(power, square);
    square = times(square, square);
  }
  return power;
}

function times(a: bigint, b: bigint): bigint {
  return (a * b) >> BigInt(BITS);
}
