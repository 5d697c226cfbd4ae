import type { Money, PeriodRate } from "../types";
import type { Arithmetic } from "../numeric/arithmetic";
import type { Evaluated } from "../numeric/certified";
import { certified, isCertain } from "../numeric/certified";
import { divide, multiply, normalised, twoSum } from "../numeric/doubleDouble";
import { wholePower } from "../numeric/exponential";
import { evenSum } from "../numeric/blockwise";
import { roundingsOf } from "../numeric/horner";

const ONE = { hi: 1, lo: 0 };
const UNIT_ROUNDOFF = 2 ** -53;
/** What is smaller loses places that a factor above 1 could bring back. */
const LEAST = 2 ** -900;

/**
 * Present value Σₖ flowₖ (1 + r)^−(firstPeriod + k), k = 0…, with r = `periodRate` above −1.
 * The flow at `firstPeriod` 0 is not discounted; `firstPeriod` may be a fraction, 0.5 for the middle of the period.
 * Not finite where the value is beyond the doubles.
 */
export function npv(periodRate: PeriodRate, flows: readonly Money[], firstPeriod = 1): Money {
  if (flows.every((flow) => flow === 0)) return 0;
  if (Number.isInteger(firstPeriod)) {
    const { value, error } = discounted(periodRate, flows, firstPeriod);
    if (isCertain(value, error)) return value;
  }
  return certified((arithmetic) => termwise(arithmetic, periodRate, flows, firstPeriod));
}

/** The discount factor is a double-double, so that its rounding is not raised to the nth power. */
function discounted(
  periodRate: PeriodRate,
  flows: readonly Money[],
  firstPeriod: number,
): { readonly value: Money; readonly error: Money } {
  const factor = divide(ONE, twoSum(1, periodRate));
  const { hi, lo, magnitude, roundings } = evenSum(flows, factor, false);
  if (magnitude < LEAST) return { value: 0, error: Infinity };
  const first = wholePower(factor, firstPeriod);
  const all = roundings + roundingsOf(flows.length + Math.abs(firstPeriod));
  return {
    value: multiply(normalised(hi, lo), first).hi,
    error: all * (UNIT_ROUNDOFF ** 2 * magnitude * first.hi + Number.MIN_VALUE),
  };
}

function termwise<T>(
  arithmetic: Arithmetic<T>,
  periodRate: PeriodRate,
  flows: readonly Money[],
  firstPeriod: number,
): Evaluated<T> {
  const growth = arithmetic.add(arithmetic.of(1), arithmetic.of(periodRate));
  const factor = arithmetic.divide(arithmetic.of(1), growth);
  const roughFactor = arithmetic.rough(factor);
  let value = arithmetic.of(0);
  let magnitude = arithmetic.of(0);
  for (let k = flows.length - 1; k >= 0; k--) {
    const [flow, size] = [arithmetic.of(flows[k]), arithmetic.of(Math.abs(flows[k]))];
    value = arithmetic.add(arithmetic.multiply(value, factor), flow);
    magnitude = arithmetic.rough(arithmetic.add(arithmetic.multiply(magnitude, roughFactor), size));
  }
  const first = arithmetic.power(growth, -firstPeriod);
  const steps = 4 * flows.length + Math.abs(firstPeriod);
  return {
    value: arithmetic.multiply(value, first),
    magnitude: arithmetic.multiply(magnitude, arithmetic.rough(first)),
    operations:
      arithmetic.toNumber(magnitude) < arithmetic.least
        ? Infinity
        : steps + 1024 * (1 + Math.abs(firstPeriod * Math.log1p(periodRate))),
  };
}
