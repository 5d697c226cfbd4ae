import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import type { Curve, CurveMethod } from "../../../src/engine/cashflow/curve";
import { ratesAt } from "../../../src/engine/cashflow/curve";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("curves");
const D = decimals(150);
const of = (value: number): Decimal => exact(value, D);

const curve: Curve = { tenors: [1, 2, 5], rates: [0.04, 0.045, 0.06], method: "LINEAR", spread: 0 };
/** β = 24/7 over α = 1: √(α² + β²) is 25/7, and both slopes are scaled by 21/25. */
const steep: Curve = { tenors: [0, 1, 2], rates: [0.03, 0.037, 0.078], method: "MONOTONE", spread: 0 };

const closeTo = (rates: readonly number[], expected: readonly number[]): void => {
  rates.forEach((rate, index) => {
    expect(Math.abs(rate - expected[index])).toBeLessThan(1e-16);
  });
};

describe("a curve", () => {
  it("is a straight line between its tenors and flat outside", () => {
    const at = [0, 1, 1.5, 2, 3, 4, 5, 50];
    closeTo(ratesAt(curve, at), [0.04, 0.04, 0.0425, 0.045, 0.05, 0.055, 0.06, 0.06]);
  });

  it("keeps the rate of the tenor before where it goes in steps", () => {
    const at = [0, 1, 1.999, 2, 4.999, 5, 50];
    const expected = [0.04, 0.04, 0.04, 0.045, 0.045, 0.06, 0.06];
    expect(ratesAt({ ...curve, method: "STEP" }, at)).toEqual(expected);
  });

  it("bends without overshooting where it is monotone: slopes 0.00588, 0.02016 and 0.041", () => {
    const [first, second] = [0.0335 + (0.00588 - 0.02016) / 8, 0.0575 + (0.02016 - 0.041) / 8];
    closeTo(ratesAt(steep, [-1, 0, 0.5, 1, 1.5, 2, 3]), [0.03, 0.03, first, 0.037, second, 0.078, 0.078]);
  });

  it("turns level where the secants change sign, and stays so beside a flat one", () => {
    const peak = { ...steep, rates: [0.03, 0.05, 0.03] };
    closeTo(ratesAt(peak, [0.5, 1.5]), [0.04 + 0.02 / 8, 0.04 + 0.02 / 8]);
    const shelf = { ...steep, rates: [0.03, 0.03, 0.05] };
    closeTo(ratesAt(shelf, [0.5, 1.5]), [0.03, 0.04 - 0.02 / 8]);
  });

  it("is floored before the spread is added", () => {
    const low = { ...curve, rates: [-0.01, 0.005, 0.02], spread: 0.02, floor: 0 };
    closeTo(ratesAt(low, [1, 1.5, 2, 5]), [0.02, 0.02, 0.025, 0.04]);
    closeTo(ratesAt({ ...low, floor: undefined }, [1, 1.5]), [0.01, -0.0025 + 0.02]);
    closeTo(ratesAt({ ...low, method: "STEP" }, [1, 1.5, 2]), [0.02, 0.02, 0.025]);
  });

  it("is level with one tenor, and with one rate for all", () => {
    for (const method of ["LINEAR", "STEP", "MONOTONE"] as const) {
      expect(ratesAt({ ...curve, method, tenors: [3], rates: [0.05] }, [1, 3, 9])).toEqual([
        0.05, 0.05, 0.05,
      ]);
      expect(ratesAt({ ...curve, method, rates: [0.05] }, [0, 3, 9])).toEqual([0.05, 0.05, 0.05]);
    }
  });

  it("refuses tenors that do not ascend, and rates that are not as many", () => {
    expect(() => ratesAt({ ...curve, tenors: [1, 2, 2] }, [1])).toThrow(
      "tenors must be ascending; got 2 after 2 in position 3",
    );
    expect(() => ratesAt({ ...curve, rates: [0.04, 0.05] }, [1])).toThrow(
      "rates must be one value or 3, as many as tenors; got 2",
    );
  });
});

const METHODS = ["LINEAR", "STEP", "MONOTONE"] as const;
const points = fc
  .uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 })
  .chain((quarters) =>
    fc.record({
      tenors: fc.constant(quarters.sort((a, b) => a - b).map((quarter) => quarter / 4)),
      rates: fc.array(fc.integer({ min: -100, max: 2000 }), {
        minLength: quarters.length,
        maxLength: quarters.length,
      }),
    }),
  );

describe("every curve", () => {
  it("lies between the rates of the tenors on either side, and rises or falls with them", () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...METHODS), ({ tenors, rates }, method) => {
        tenors.slice(1).forEach((tenor, k) => {
          const at = Array.from({ length: 9 }, (_, step) => tenors[k] + ((tenor - tenors[k]) * step) / 8);
          const made = ratesAt({ tenors, rates, method, spread: 0 }, at);
          const rise = Math.sign(rates[k + 1] - rates[k]);
          const isOrdered = made.every((rate, step) => step === 0 || (rate - made[step - 1]) * rise >= 0);
          expect([made[0], made[8], isOrdered]).toEqual([rates[k], rates[k + 1], true]);
        });
      }),
    );
  });

  it("in thousandths is a thousandth, and on its head is its negative", () => {
    fc.assert(
      fc.property(
        points,
        fc.constantFrom(...METHODS),
        fc.double({ min: -9, max: 109, noNaN: true }),
        (knots, method, at) => {
          const [rate] = ratesAt({ ...knots, method, spread: 0 }, [at]);
          const scaled = (factor: number): number =>
            ratesAt({ ...knots, rates: knots.rates.map((value) => value * factor), method, spread: 0 }, [
              at,
            ])[0];
          expect(Math.abs(scaled(1024) - rate * 1024)).toBe(0);
          expect(scaled(-1) + rate).toBe(0);
        },
      ),
    );
  });
});

/** The definition read out in decimals: the chord, or the cubic in powers of the distance from the tenor before. */
function interpolated({ tenors, rates, method }: Curve, tenor: number): Decimal {
  const last = tenors.length - 1;
  const k = tenors.filter((known) => known <= tenor).length - 1;
  if (k < 0 || k === last || method === "STEP") return of(rates[Math.max(k, 0)]);
  const secants = tenors.slice(1).map((next, j) =>
    of(rates[j + 1])
      .minus(of(rates[j]))
      .div(of(next).minus(of(tenors[j]))),
  );
  const distance = of(tenor).minus(of(tenors[k]));
  if (method === "LINEAR") return of(rates[k]).plus(secants[k].times(distance));
  const slopes = slopesOf(secants);
  const [before, after, secant, width] = [
    slopes[k],
    slopes[k + 1],
    secants[k],
    of(tenors[k + 1]).minus(of(tenors[k])),
  ];
  const square = secant.times(3).minus(before.times(2)).minus(after).div(width);
  const cube = before.plus(after).minus(secant.times(2)).div(width.pow(2));
  return cube.times(distance).plus(square).times(distance).plus(before).times(distance).plus(of(rates[k]));
}

function slopesOf(secants: readonly Decimal[]): Decimal[] {
  const inner = secants.slice(1).map((secant, j) => {
    const product = secant.times(secants[j]);
    return product.gt(0) ? secant.plus(secants[j]).div(2) : of(0);
  });
  const slopes = [secants[0], ...inner, secants[secants.length - 1]];
  secants.forEach((secant, k) => {
    if (secant.isZero()) return;
    const squares = slopes[k]
      .div(secant)
      .pow(2)
      .plus(slopes[k + 1].div(secant).pow(2));
    if (squares.lte(9)) return;
    slopes[k] = slopes[k].times(3).div(squares.sqrt());
    slopes[k + 1] = slopes[k + 1].times(3).div(squares.sqrt());
  });
  return slopes;
}

function hardCurve(random: Random, method: CurveMethod): Curve {
  const count = random.whole(1, 8);
  const wild = random.share() < 0.2;
  const tenors = new Set(
    random.list(count, () =>
      wild ? random.decade(-10, 10) : random.of([random.whole(0, 30), random.between(0, 30)]),
    ),
  );
  const base = random.between(-0.1, 0.2);
  return {
    tenors: [...tenors].sort((a, b) => a - b),
    rates: random.list(tenors.size, () =>
      random.of([base, base * (1 + 2 ** -50), random.between(-0.5, 1), random.decade(-40, 2)]),
    ),
    method,
    spread: 0,
  };
}

describe("hard curves", () => {
  it.each(METHODS)(
    "are right to 1e-12, %s, also where floor and spread take all but the last bits away",
    (method) => {
      const random = new Random(51);
      for (let run = 0; run < 300; run++) {
        const given = hardCurve(random, method);
        const { tenors } = given;
        const at = random.list(8, () => {
          const k = random.whole(0, tenors.length - 1);
          return random.of([
            tenors[k],
            tenors[k] * (1 + 2 ** -45),
            random.between(tenors[k], tenors[k + 1] ?? 40),
          ]);
        });
        for (const tenor of at) {
          const rate = interpolated(given, tenor);
          const near = rate.toNumber();
          const floor = random.of([undefined, 0, near, near * (1 + 2 ** -52), near * (1 - 2 ** -52), 0.05]);
          const spread = random.of([0, 0.02, -near, -near * (1 + 2 ** -52), -(floor ?? 0)]);
          const floored = floor === undefined || rate.gt(of(floor)) ? rate : of(floor);
          const about = (): string => JSON.stringify({ ...given, floor, spread, tenor });
          worst.judge(ratesAt({ ...given, floor, spread }, [tenor])[0], floored.plus(of(spread)), about);
        }
      }
    },
  );

  it("come to exactly 0 where they cancel", () => {
    const balanced: Curve = { tenors: [0, 2], rates: [-0.01, 0.01], method: "LINEAR", spread: 0 };
    expect(ratesAt(balanced, [1])).toEqual([0]);
    expect(ratesAt({ ...balanced, method: "MONOTONE" }, [1])).toEqual([0]);
    expect(ratesAt({ ...balanced, floor: 0.005, spread: -0.005 }, [1])).toEqual([0]);
  });

  it.each(METHODS)("take less than a second at 12,000 tenors, %s", (method) => {
    const tenors = Array.from({ length: 60 }, (_, k) => k / 2);
    const rates = tenors.map((tenor) => 0.03 + tenor ** 3 / 1e6);
    const at = Array.from({ length: 12000 }, (_, k) => k / 400);
    const before = process.cpuUsage();
    ratesAt({ tenors, rates, method, spread: 0.02, floor: 0.031 }, at);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });

  it("take less than a second with 12,000 tenors of their own", () => {
    const tenors = Array.from({ length: 12000 }, (_, k) => k + (k % 3) / 4);
    const rates = tenors.map((_, k) => 0.03 + k ** 2 / 1e10 + (k % 5) / 1e3);
    const before = process.cpuUsage();
    ratesAt(
      { tenors, rates, method: "MONOTONE", spread: 0 },
      tenors.map((tenor) => tenor + 0.3),
    );
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
