import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import type { RentTerms } from "../../../src/engine/lease/rent";
import { rent, rentFactor, shapedRents, valueToEarn } from "../../../src/engine/lease/rent";
import { decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("rent");
const D = decimals(120);

interface Reference {
  readonly toEarn: Decimal;
  readonly factor: Decimal;
}

/** By the closed form (1 − vⁿ)/i, with digits to spare for what cancels in it; term by term where there is a shape. */
function reference({ annualYield, frequency, periods, timing, shape, ...money }: RentTerms): Reference {
  const i = exact(annualYield, D).div(frequency);
  const growth = i.plus(1);
  const end = growth.pow(-periods);
  const toEarn = exact(money.cost, D)
    .plus(exact(money.initialCosts, D))
    .minus(exact(money.residual, D).times(end));
  const level = i.isZero() ? new D(periods) : end.minus(1).neg().div(i);
  const arrears =
    shape === undefined
      ? level
      : shape.reduce((sum, weight, t) => sum.plus(exact(weight, D).times(growth.pow(-t - 1))), new D(0));
  return { toEarn, factor: arrears.times(growth.pow(timing)) };
}

function hardYield(random: Random): number {
  switch (random.whole(0, 5)) {
    case 0:
      return random.sign() * random.decade(-18, -6);
    case 1:
      return random.decade(-15, -1) - 1;
    case 2:
      return random.of([0, 1, 1e-18, -0.5, 0.105]);
    default:
      return random.between(-0.2, 0.6);
  }
}

function hardTerms(random: Random, periods: number): RentTerms {
  return {
    annualYield: hardYield(random),
    cost: hardMoney(random),
    periods,
    frequency: random.of([1, 2, 4, 12] as const),
    timing: random.of([0, 1] as const),
    residual: random.of([0, hardMoney(random)]),
    initialCosts: random.of([0, hardMoney(random)]),
    shape: undefined,
  };
}

function judge(terms: RentTerms): void {
  const { toEarn, factor } = reference(terms);
  const expected = toEarn.div(factor);
  const about = (): string => JSON.stringify(terms).slice(0, 400);
  if (expected.abs().gt(1e308) || factor.gt(1e308) || toEarn.abs().gt(1e308)) return;
  worst.judge(rent(terms), expected, about);
  worst.judge(valueToEarn(terms), toEarn, about);
  worst.judge(rentFactor(terms), factor, about);
}

describe("the rent of hard cases", () => {
  it("is right for 8,000 leases at any yield from -1 + 1e-15 to 1", () => {
    const random = new Random(1);
    for (let run = 0; run < 8000; run++) judge(hardTerms(random, random.whole(1, random.of([3, 40, 360]))));
  });

  it("is right for 300 leases of 360 to 12,000 periods", () => {
    const random = new Random(2);
    for (let run = 0; run < 300; run++) judge(hardTerms(random, random.whole(360, random.of([1200, 12000]))));
  });

  it("is right where the residual is worth what was paid, to the last digit", () => {
    const random = new Random(3);
    for (let run = 0; run < 2000; run++) {
      const terms = hardTerms(random, random.whole(1, 60));
      const growth = exact(terms.annualYield, D).div(terms.frequency).plus(1);
      const residual = growth.pow(terms.periods).times(exact(terms.cost, D)).toNumber();
      if (residual < 1e300) judge({ ...terms, residual, initialCosts: random.of([0, 1e-9]) });
    }
  });

  it("is right for 600 leases with a weight per period, seldom paid and late ones among them", () => {
    const random = new Random(4);
    for (let run = 0; run < 600; run++) {
      const periods = random.whole(1, 30);
      const weights = random.list(periods, () => random.of([0, 1, 1.5, random.decade(-9, 9)]));
      weights[random.whole(0, periods - 1)] = 2;
      const terms = { ...hardTerms(random, periods), shape: weights };
      judge(terms);
    }
  });

  it("is right where what a weight is worth leaves the doubles", () => {
    const last = (periods: number): number[] => [...new Array<number>(periods - 1).fill(0), 1];
    const lease = { cost: 1e-10, frequency: 1, timing: 0, residual: 0, initialCosts: 0 } as const;
    judge({ ...lease, annualYield: 0.9, periods: 1130, shape: last(1130) });
    judge({ ...lease, annualYield: 1, periods: 1070, shape: last(1070) });
    judge({ ...lease, annualYield: -0.999, cost: 1e300, periods: 150, shape: undefined });
  });

  it("takes less than a second over 10,000 weights, also where the rents are worth nothing or all", () => {
    const shape = Array.from({ length: 10000 }, (_, t) => (t % 3) + 0.1);
    const lease = {
      cost: 1,
      frequency: 1,
      timing: 0,
      initialCosts: 0,
      periods: shape.length,
      shape,
    } as const;
    for (const [annualYield, residual] of [
      [0, 1],
      [0.9, 0],
      [-0.9, 1e-9],
      [1e-18, 1],
    ] as const) {
      const before = process.cpuUsage();
      shapedRents({ ...lease, annualYield, residual });
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    }
  });
});
