import type { Decimal } from "decimal.js";
import { binary, D, decimals, exact } from "./exact";
import type { Polynomial } from "./sturm";
import { positiveRoots, rootsBetween, sturmChain, trimmed, wholes } from "./sturm";

type Fraction = readonly [bigint, bigint];

/** The flows by power of growth: what is 0 at either end moves no rate. */
function byGrowth(flows: readonly number[]): Polynomial {
  const reversed = trimmed(wholes(flows)).reverse();
  return trimmed(reversed);
}

function fraction(value: number): Fraction {
  const { mantissa, exponent } = binary(value);
  return exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
}

/** 1 + rate, exactly; 0 where that is below 0. */
function growth(rate: number): Fraction {
  const [numerator, denominator] = fraction(rate);
  return [numerator + denominator > 0n ? numerator + denominator : 0n, denominator];
}

/** growth^(gap/365) to fifty digits. */
function perGap([numerator, denominator]: Fraction, gap: number): Fraction {
  const Digits = decimals(60);
  const base = new Digits(numerator.toString()).div(denominator.toString());
  if (base.isZero()) return [0n, 1n];
  const power = base.pow(new Digits(gap).div(365));
  const places = Math.max(0, 50 - power.e);
  return [BigInt(power.times(new Digits(10).pow(places)).toFixed(0)), 10n ** BigInt(places)];
}

const FAR = 10n ** 290n;
const reaches = new Map<number, [Fraction, Fraction]>();

/** The growths per gap beyond which a yearly one is too small or too large for a double. */
function reachOf(gap: number): [Fraction, Fraction] {
  const known = reaches.get(gap) ?? [perGap([1n, FAR], gap), perGap([FAR, 1n], gap)];
  reaches.set(gap, known);
  return known;
}

/** How far a rate may be from an exact one: 1e-12 of it, and a double's width. */
const WIDTH = 1e-12;

/** Flows whose every rate is known by Sturm's theorem; dated ones lie a whole number of `gap` days apart. */
export class KnownRates {
  readonly count: number;
  private readonly chain: readonly Polynomial[];

  constructor(
    flows: readonly number[],
    private readonly gap = 365,
  ) {
    const polynomial = byGrowth(flows);
    this.chain = polynomial.length < 2 ? [] : sturmChain(polynomial);
    this.count = this.chain.length === 0 ? 0 : positiveRoots(this.chain);
  }

  /** Whether an exact rate lies within 1e-12 of this one. */
  isNear(rate: number): boolean {
    const reach = WIDTH * Math.abs(rate);
    if (rate === 0) return this.isRootAtOne();
    return this.between(rate - reach, rate + reach) > 0;
  }

  /** Whether a growth of 1e-290 to 1e290 is enough for every rate, as it is for a double. */
  isWithinReach(): boolean {
    return rootsBetween(this.chain, ...reachOf(this.gap)) === this.count;
  }

  /** How many exact rates lie above one and up to another. */
  between(low: number, high: number): number {
    const [from, to] = [growth(low), growth(high)].map((point) =>
      this.gap === 365 ? point : perGap(point, this.gap),
    );
    return rootsBetween(this.chain, from, to);
  }

  private isRootAtOne(): boolean {
    return this.chain[0].reduce((sum, coefficient) => sum + coefficient, 0n) === 0n;
  }
}

interface Dated {
  readonly flows: readonly number[];
  /** Ascending. */
  readonly moments: readonly number[];
  readonly perPeriod: number;
}

/** Newton's steps in fifty digits from a growth beside a simple root, as the rate there: term by term from the first. */
export function sharper(dated: Dated, growth: Decimal): Decimal {
  let better = growth;
  for (let steps = 0; steps < 8; steps++) {
    const step = stepOf(dated, better);
    better = better.times(exact(1).minus(step));
    if (step.abs().lt(better.minus(1).abs().times(1e-13))) break;
  }
  return better.minus(1);
}

function stepOf({ flows, moments, perPeriod }: Dated, growth: Decimal): Decimal {
  const discount = perPeriod === 1 ? D.div(1, growth) : growth.pow(D.div(-1, perPeriod));
  const powers = new Map<number, Decimal>([[1, discount]]);
  let power = exact(1);
  let value = exact(0);
  let slope = exact(0);
  flows.forEach((flow, k) => {
    const gap = k === 0 ? 0 : moments[k] - moments[k - 1];
    const factor = powers.get(gap) ?? discount.pow(gap);
    powers.set(gap, factor);
    power = power.times(factor);
    const present = power.times(exact(flow));
    value = value.plus(present);
    slope = slope.minus(present.times(moments[k] - moments[0]));
  });
  return value.div(slope).times(perPeriod);
}
