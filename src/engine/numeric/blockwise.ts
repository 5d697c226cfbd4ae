import type { DoubleDouble } from "./doubleDouble";
import { multiply, twoProduct, twoSum } from "./doubleDouble";
import type { Gathered } from "./horner";
import { factorsOf, horner, roundingsOf } from "./horner";

/** Amounts that are summed by plain products before Horner's rule takes the sum. */
const BLOCK = 16;
/** Zeros, in an array that is made for fractions. */
const BLANK = Array.from({ length: BLOCK + 1 }, () => 0.5).fill(0);
/** What is added and taken away again leaves a power up to 1 as a whole multiple of 2⁻²⁵. */
const POWER_GRID = 3 * 2 ** 26;
/** The same for amounts, by the sum of them all: what remains is a whole multiple of 2⁻²⁶ of that or more. */
const AMOUNT_GRID = 2 ** 27;
/** Beside those of Horner's rule, for each amount: the products of what the grids leave are plain ones. */
const ROUNDINGS = 2 ** 32;

/** Σ amountₖ·factorᵏ, k = 0…, or with `isBack` k from the last amount on: blockwise where that is possible. */
export function evenSum(amounts: readonly number[], factor: DoubleDouble, isBack: boolean): Gathered {
  // Weights within a block are then of one order, so that a sum of amounts says what their values are.
  if (factor.hi <= 1 && factor.hi >= 0.5) return blockwise(amounts, factor, isBack);
  return horner(amounts, factorsOf(undefined, factor, [1]), isBack);
}

/**
 * Σ amountₖ·factorᵏ, k = 0…, or with `isBack` k from the last amount on, for a factor from 0.5 to 1: Horner's rule in
 * double-double over blocks of sixteen. In a block powers and amounts are cut to whole multiples of a grid, so wide that the
 * sum of their products is exact; the products of what was cut off are 2⁻²⁵ of it and plain. `magnitude` is Σ|amountₖ|, not
 * discounted.
 */
function blockwise(amounts: readonly number[], factor: DoubleDouble, isBack: boolean): Gathered {
  const tops = BLANK.slice();
  const rests = BLANK.slice();
  const power = cutPowers(factor, tops, rests);
  const count = amounts.length;
  const magnitude = sizeOf(amounts);
  const grid = AMOUNT_GRID * magnitude;
  const step = isBack ? -1 : 1;
  let hi = 0;
  let lo = 0;
  for (let begin = count - 1 - ((count - 1) % BLOCK), end = count; begin >= 0; end = begin, begin -= BLOCK) {
    let index = isBack ? count - 1 - begin : begin;
    let exact = 0;
    let rest = 0;
    for (let k = 0; k < end - begin; k++) {
      const amount = amounts[index];
      const top = amount + grid - grid;
      exact += top * tops[k];
      rest += amount * rests[k] + (amount - top) * tops[k];
      index += step;
    }
    const product = twoProduct(hi, power.hi);
    const sum = twoSum(product.hi, exact);
    lo = lo * power.hi + hi * power.lo + (product.lo + sum.lo) + rest;
    hi = sum.hi;
  }
  return { hi, lo, magnitude, roundings: roundingsOf(count) + ROUNDINGS * (count + BLOCK) };
}

/** Σ|amount|, by fours that need not wait for each other. */
function sizeOf(amounts: readonly number[]): number {
  let [size, other] = [0, 0];
  let k = 0;
  for (; k + 3 < amounts.length; k += 4) {
    size += Math.abs(amounts[k]) + Math.abs(amounts[k + 1]);
    other += Math.abs(amounts[k + 2]) + Math.abs(amounts[k + 3]);
  }
  for (; k < amounts.length; k++) size += Math.abs(amounts[k]);
  return size + other;
}

/** Fills in the powers of a factor below that of a block, each cut in two, and returns that of a block. */
function cutPowers(factor: DoubleDouble, tops: number[], rests: number[]): DoubleDouble {
  tops[0] = 1;
  tops[1] = factor.hi;
  rests[1] = factor.lo;
  for (let k = 2; k <= BLOCK; k++) {
    const half = k >> 1;
    const { hi, lo } = multiply(
      { hi: tops[half], lo: rests[half] },
      { hi: tops[k - half], lo: rests[k - half] },
    );
    tops[k] = hi;
    rests[k] = lo;
  }
  const power = { hi: tops[BLOCK], lo: rests[BLOCK] };
  for (let k = 0; k < BLOCK; k++) {
    const top = tops[k] + POWER_GRID - POWER_GRID;
    rests[k] += tops[k] - top;
    tops[k] = top;
  }
  return power;
}
