import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { interpolant } from "../../../src/engine/cashflow/interpolant";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("rates between knots");
const D = decimals(200);

describe("a rate between two knots", () => {
  it("is on the chord, with its addend, however much cancels", () => {
    const random = new Random(17);
    for (let run = 0; run < 600; run++) {
      const size = random.decade(-150, 150);
      const tenors = [0, random.between(0.1, 1), random.between(1.5, 3)].map((tenor) => tenor * size);
      const rates = random.list(3, () => random.sign() * random.decade(-6, 0));
      const k = random.whole(0, 1);
      const tenor = tenors[k] + (tenors[k + 1] - tenors[k]) * random.share();
      const share = exact(tenor, D)
        .minus(exact(tenors[k], D))
        .div(exact(tenors[k + 1], D).minus(exact(tenors[k], D)));
      const rate = exact(rates[k], D).plus(share.times(exact(rates[k + 1], D).minus(exact(rates[k], D))));
      const addend = random.of([0, 0.01, -rate.toNumber()]);
      worst.judge(
        interpolant("LINEAR", { tenors, rates })({ k, tenor, addend }),
        rate.plus(exact(addend, D)),
        () => JSON.stringify({ tenors, rates, k, tenor, addend }),
      );
    }
  });

  it.each(["LINEAR", "MONOTONE"] as const)(
    "%s is the rate of a knot at the knot, and 0 is no −0",
    (method) => {
      const between = interpolant(method, { tenors: [0, 1, 3, 7], rates: [0.02, 0.05, 0.05, 0.01] });
      const at = (k: number, tenor: number): number => between({ k, tenor, addend: 0 });
      expect([at(0, 0), at(1, 1), at(2, 3), at(2, 7)]).toEqual([0.02, 0.05, 0.05, 0.01]);
      expect(Object.is(between({ k: 1, tenor: 2, addend: -0.05 }), 0)).toBe(true);
    },
  );

  it.each(["LINEAR", "MONOTONE"] as const)(
    "%s lies between its neighbours and scales with rates and tenors",
    (method) => {
      const rate = fc.integer({ min: -500, max: 2000 }).map((points) => points / 8192);
      fc.assert(
        fc.property(
          fc.array(rate, { minLength: 4, maxLength: 4 }),
          fc.integer({ min: 1, max: 15 }),
          (rates, step) => {
            const tenors = [1, 2, 4, 8];
            const tenor = 2 + step / 8;
            const plain = interpolant(method, { tenors, rates })({ k: 1, tenor, addend: 0 });
            expect(plain).toBeGreaterThanOrEqual(Math.min(rates[1], rates[2]));
            expect(plain).toBeLessThanOrEqual(Math.max(rates[1], rates[2]));
            const larger = {
              tenors: tenors.map((year) => 1024 * year),
              rates: rates.map((one) => 1024 * one),
            };
            expect(interpolant(method, larger)({ k: 1, tenor: 1024 * tenor, addend: 0 })).toBe(1024 * plain);
          },
        ),
      );
    },
  );
});
