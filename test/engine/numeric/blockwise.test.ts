import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { evenSum } from "../../../src/engine/numeric/blockwise";
import type { DoubleDouble } from "../../../src/engine/numeric/doubleDouble";
import { D, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";

/** Off by how much of its bound from every amount by its own power of the factor, and by how much of the value. */
function offBy(amounts: readonly number[], factor: DoubleDouble, isBack: boolean): [number, number] {
  const { hi, lo, magnitude, roundings } = evenSum(amounts, factor, isBack);
  const base = exact(factor.hi).plus(exact(factor.lo));
  const order = isBack ? [...amounts].reverse() : amounts;
  let power = exact(1);
  let sum = exact(0);
  for (const amount of order) {
    sum = sum.plus(power.times(exact(amount)));
    power = power.times(base);
  }
  const error = exact(hi).plus(exact(lo)).minus(sum).abs();
  const bound = exact(magnitude).plus(1e-300).times(roundings).times(new D(2).pow(-106));
  return [error.div(bound).toNumber(), sum.isZero() ? 0 : error.div(sum.abs()).toNumber()];
}

const factorOf = (random: Random): DoubleDouble => {
  const hi = random.of([1, 0.5, random.between(0.5, 1), random.between(0.98, 1), random.between(0.01, 0.5)]);
  return { hi, lo: hi === 1 ? 0 : hi * random.between(-1, 1) * 2 ** -54 };
};

describe("a sum of amounts by the powers of one factor", () => {
  it("stays within its bound over 12,000 amounts of any size and sign, from either end", () => {
    const random = new Random(11);
    for (let run = 0; run < 200; run++) {
      const amounts = random.list(random.whole(1, 119), () => random.sign() * hardMoney(random));
      expect(offBy(amounts, factorOf(random), run % 2 === 0)[0]).toBeLessThanOrEqual(1);
    }
  });

  it("is right to 18 digits where amounts are of one sign and one order", () => {
    const random = new Random(12);
    for (let run = 0; run < 20; run++) {
      const amounts = random.list(random.whole(1, 359), () => random.whole(50_000, 150_000) / 100);
      const hi = random.between(0.9, 1);
      expect(offBy(amounts, { hi, lo: 2 ** -60 }, run % 2 === 0)[1]).toBeLessThan(1e-18);
    }
  });

  it.each([1, 2, 15, 16, 17, 31, 32, 33, 48])(
    "adds %s whole amounts exactly where nothing is discounted",
    (count) => {
      const amounts = Array.from({ length: count }, (_, k) => (k % 3 === 0 ? -1 : 1) * (k + 1));
      const { hi, lo } = evenSum(amounts, { hi: 1, lo: 0 }, false);
      expect(hi + lo).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
    },
  );

  it("grows a thousandfold with its amounts and falls by the factor with one period more before them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (amounts, hi) => {
          const value = (flows: readonly number[]): number => {
            const sum = evenSum(flows, { hi, lo: 0 }, false);
            return sum.hi + sum.lo;
          };
          const [plain, thousands, later] = [amounts, amounts.map((a) => 1000 * a), [0, ...amounts]].map(
            value,
          );
          expect(Math.abs(thousands / plain - 1000)).toBeLessThan(1e-12);
          expect(Math.abs(later / plain / hi - 1)).toBeLessThan(1e-15);
        },
      ),
      { numRuns: 100 },
    );
  });
});
