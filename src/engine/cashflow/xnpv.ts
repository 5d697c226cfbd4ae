import type { AnnualRate, Money, SerialDay } from "../types";
import { mustBe } from "../errors";
import type { Arithmetic } from "../numeric/arithmetic";
import type { Evaluated } from "../numeric/certified";
import { certified, isCertain } from "../numeric/certified";
import type { DoubleDouble } from "../numeric/doubleDouble";
import { multiply, normalised, twoSum } from "../numeric/doubleDouble";
import { wholePower } from "../numeric/exponential";
import { factorsOf, horner, roundingsOf } from "../numeric/horner";
import { momentFactor, runsBack } from "./balance";
import { gapsOf } from "./gaps";

const DAYS_PER_YEAR = 365;
const UNIT_ROUNDOFF = 2 ** -53;
/** What is smaller loses places that a factor above 1 could bring back. */
const LEAST = 2 ** -900;
/** Above this the discount factor of a year is less than that. */
const LARGEST = 2 ** 900;

/** Flows in order of time and the way along them on which no weight exceeds 1. */
interface Path {
  readonly flows: readonly Money[];
  readonly dates: readonly SerialDay[];
  /** 1 + r. */
  readonly growth: DoubleDouble;
  /** Rows from the lightest flow to the heaviest, which is the first one unless growth is below 1. */
  readonly from: number;
  readonly to: number;
  readonly step: 1 | -1;
  /** Days over which the heaviest flow loses weight on its way to the valuation; negative where it gains. */
  readonly wait: number;
}

/**
 * Present value Σ flowⱼ (1 + r)^−((dateⱼ − valuationDate)/365), with r = `effectiveRate` above −1.
 * Rows in any order; valued on the first row's date where none is given. A flow before the valuation is compounded.
 * Not finite where the value is beyond the doubles.
 * @throws EngineError where dates are not as many as flows
 */
export function xnpv(
  effectiveRate: AnnualRate,
  flows: readonly Money[],
  dates: readonly SerialDay[],
  valuationDate: SerialDay = dates[0],
): Money {
  if (dates.length !== flows.length) throw mustBe("dates", `as many as flows, ${flows.length}`, dates.length);
  const path = pathOf(effectiveRate, flows, dates, valuationDate);
  const estimate = discounted(path);
  if (estimate === undefined) {
    const order = dates.map((_, row) => row).sort((a, b) => dates[a] - dates[b]);
    const [sortedFlows, sortedDates] = [flows, dates].map((column) => order.map((row) => column[row]));
    return xnpv(effectiveRate, sortedFlows, sortedDates, valuationDate);
  }
  if (isCertain(estimate.value, estimate.error)) return estimate.value;
  if (flows.every((flow) => flow === 0)) return 0;
  return certified((arithmetic) => termwise(arithmetic, path));
}

function pathOf(
  effectiveRate: AnnualRate,
  flows: readonly Money[],
  dates: readonly SerialDay[],
  valuationDate: SerialDay,
): Path {
  const growth = twoSum(1, effectiveRate);
  const last = flows.length - 1;
  return runsBack(growth)
    ? { flows, dates, growth, from: 0, to: last, step: 1, wait: valuationDate - dates[last] }
    : { flows, dates, growth, from: last, to: 0, step: -1, wait: dates[0] - valuationDate };
}

/** Along the path, with the factor of a day as a double-double. Nothing where dates do not ascend. */
function discounted(path: Path): { readonly value: Money; readonly error: Money } | undefined {
  const { flows, dates, growth, step, wait } = path;
  const gaps = gapsOf(dates);
  if (gaps === undefined) return undefined;
  const day = momentFactor(growth, DAYS_PER_YEAR);
  const { hi, lo, magnitude } = horner(flows, factorsOf(gaps.kinds, day, gaps.lengths), step === 1);
  if (magnitude < LEAST || growth.hi > LARGEST) return { value: 0, error: Infinity };
  const rest = wholePower(day, wait);
  const operations = roundingsOf(flows.length) + 1024 * daysOf(path);
  return {
    value: multiply(normalised(hi, lo), rest).hi,
    error: operations * (UNIT_ROUNDOFF ** 2 * magnitude * rest.hi + Number.MIN_VALUE),
  };
}

/** Days over which something is discounted. */
function daysOf({ dates, from, to, step, wait }: Path): number {
  return step * (dates[to] - dates[from]) + Math.abs(wait);
}

function termwise<T>(arithmetic: Arithmetic<T>, path: Path): Evaluated<T> {
  const { of, add, rough } = arithmetic;
  const { flows, dates, from, to, step, wait } = path;
  const growth = add(of(path.growth.hi), of(path.growth.lo));
  const perDay = arithmetic.divide(arithmetic.logarithm(growth), of(step * DAYS_PER_YEAR));
  const day = arithmetic.exponential(perDay);
  const [over, roughly] = [powersOf(arithmetic, day), powersOf(arithmetic, rough(day))];
  let value = of(flows[from]);
  let magnitude = of(Math.abs(flows[from]));
  for (let k = from; k !== to; k += step) {
    const gap = step * (dates[k + step] - dates[k]);
    const [flow, size] = [of(flows[k + step]), of(Math.abs(flows[k + step]))];
    value = add(arithmetic.multiply(value, over(gap)), flow);
    magnitude = rough(add(arithmetic.multiply(magnitude, roughly(gap)), size));
  }
  const isTold = arithmetic.toNumber(magnitude) >= arithmetic.least && path.growth.hi <= 1 / arithmetic.least;
  return {
    value: arithmetic.multiply(value, over(wait)),
    magnitude: arithmetic.multiply(magnitude, roughly(wait)),
    operations: isTold ? 4 * flows.length + 8192 * (daysOf(path) + 1) : Infinity,
  };
}

/** Whole powers of a base, each worked out once: equal gaps share theirs. */
function powersOf<T>({ power }: Arithmetic<T>, base: T): (exponent: number) => T {
  const known = new Map<number, T>();
  return (exponent) => {
    const found = known.get(exponent) ?? power(base, exponent);
    known.set(exponent, found);
    return found;
  };
}
