import type { Money, PeriodRate } from "../types";
import type { Arithmetic } from "../numeric/arithmetic";
import type { Bounded } from "../numeric/certified";
import { certified, isCertain } from "../numeric/certified";
import { add, divide, multiply, twoSum } from "../numeric/doubleDouble";
import { wholePower } from "../numeric/exponential";

const BLOCK = 16;
const UNIT_ROUNDOFF = 2 ** -53;
/** What cancels more than this is taken in double-double, which keeps the result within a unit in the last place. */
const MOST_CANCELLATION = 16;

/**
 * Present value Σₖ flowₖ (1 + r)^−(firstPeriod + k), k = 0…, with r = `periodRate` above −1.
 * The flow at `firstPeriod` 0 is not discounted; `firstPeriod` may be a fraction, 0.5 for the middle of the period.
 * Not finite where the value is beyond the doubles.
 */
export function npv(periodRate: PeriodRate, flows: readonly Money[], firstPeriod = 1): Money {
  if (Number.isInteger(firstPeriod)) {
    const fast = blockwise(periodRate, flows, firstPeriod);
    if (isCertain(fast)) return fast.value;
  }
  return certified((arithmetic) => termwise(arithmetic, periodRate, flows, firstPeriod));
}

/**
 * Plain inner products over blocks of flows with discount factors rounded from double-double, and Horner's rule in
 * double-double over the blocks: the error is that of one block, not that of (1 + r)ⁿ.
 */
function blockwise(periodRate: PeriodRate, flows: readonly Money[], firstPeriod: number): Bounded {
  const factor = divide({ hi: 1, lo: 0 }, twoSum(1, periodRate));
  const factors = new Array<number>(BLOCK);
  let power = { hi: 1, lo: 0 };
  for (let j = 0; j < BLOCK; j++) {
    factors[j] = power.hi;
    power = multiply(power, factor);
  }
  let value = { hi: 0, lo: 0 };
  let magnitude = 0;
  for (let start = Math.floor((flows.length - 1) / BLOCK) * BLOCK; start >= 0; start -= BLOCK) {
    const length = Math.min(BLOCK, flows.length - start);
    let sum = 0;
    let absolute = 0;
    for (let j = 0; j < length; j++) {
      const term = flows[start + j] * factors[j];
      sum += term;
      absolute += Math.abs(term);
    }
    value = add(multiply(value, power), { hi: sum, lo: 0 });
    magnitude = magnitude * power.hi + absolute;
  }
  const first = wholePower(factor, firstPeriod);
  const scaled = multiply(value, first).hi;
  if (magnitude * first.hi > MOST_CANCELLATION * Math.abs(scaled)) return { value: scaled, error: Infinity };
  return { value: scaled, error: 2 * BLOCK * UNIT_ROUNDOFF * magnitude * first.hi };
}

function termwise<T>(
  arithmetic: Arithmetic<T>,
  periodRate: PeriodRate,
  flows: readonly Money[],
  firstPeriod: number,
): Bounded {
  const growth = arithmetic.add(arithmetic.of(1), arithmetic.of(periodRate));
  const factor = arithmetic.divide(arithmetic.of(1), growth);
  const plainFactor = arithmetic.toNumber(factor);
  let value = arithmetic.of(0);
  let magnitude = 0;
  for (let k = flows.length - 1; k >= 0; k--) {
    value = arithmetic.add(arithmetic.multiply(value, factor), arithmetic.of(flows[k]));
    magnitude = magnitude * plainFactor + Math.abs(flows[k]);
  }
  const first = arithmetic.power(growth, -firstPeriod);
  const operations = 4 * flows.length + 1024 * (1 + Math.abs(firstPeriod * Math.log1p(periodRate)));
  const scale = magnitude * arithmetic.toNumber(first);
  return {
    value: arithmetic.toNumber(arithmetic.multiply(value, first)),
    error: operations * arithmetic.epsilon * scale,
  };
}
