import { describe, expect, it } from "@jest/globals";
import { Decimal } from "decimal.js";
import { npv } from "../../../src/engine/cashflow/npv";
import { D, decimals, exact } from "../reference/exact";
import { hardMoney, hardRate, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("npv");

/** Term by term from the first flow, the discount factor of a fraction of a period by exp and ln. */
function summed(
  DecimalOf: typeof Decimal,
  rate: number,
  flows: readonly number[],
  firstPeriod: number,
): Decimal {
  const growth = exact(rate, DecimalOf).plus(1);
  let factor = Number.isInteger(firstPeriod)
    ? growth.pow(-firstPeriod)
    : growth.ln().times(exact(-firstPeriod, DecimalOf)).exp();
  let value = new DecimalOf(0);
  let magnitude = new DecimalOf(0);
  for (const flow of flows) {
    const present = factor.times(exact(flow, DecimalOf));
    value = value.plus(present);
    magnitude = magnitude.plus(present.abs());
    factor = factor.div(growth);
  }
  return value.abs().gt(magnitude.times(`1e-${DecimalOf.precision - 30}`)) ? value : new DecimalOf(0);
}

/** In 64 digits, and where the flows cancel to 34 of them in 800: what is 0 there is 0. */
function reference(rate: number, flows: readonly number[], firstPeriod: number): Decimal {
  const value = summed(D, rate, flows, firstPeriod);
  return value.isZero() ? summed(decimals(800), rate, flows, firstPeriod) : value;
}

function judge(rate: number, flows: readonly number[], firstPeriod: number): void {
  const expected = reference(rate, flows, firstPeriod);
  if (expected.abs().gt(Number.MAX_VALUE)) {
    expect(Number.isFinite(npv(rate, flows, firstPeriod))).toBe(false);
    return;
  }
  worst.judge(npv(rate, flows, firstPeriod), expected, () => JSON.stringify({ rate, flows, firstPeriod }));
}

describe("the present value of hard cases", () => {
  it("is right for 9,000 sets of up to 12 flows at any rate from -1 + 1e-16 to 1e6", () => {
    const random = new Random(1);
    for (let run = 0; run < 9000; run++) {
      const flows = random.list(random.whole(1, 12), () => random.sign() * hardMoney(random));
      judge(hardRate(random), flows, random.of([0, 1, 1, 1, 7, -3]));
    }
  });

  it("is right where value all but cancels: the first flow is minus what the others are worth", () => {
    const random = new Random(2);
    for (let run = 0; run < 1500; run++) {
      const rate = hardRate(random);
      const later = random.list(random.whole(1, 6), () => random.sign() * hardMoney(random));
      const flow = reference(rate, later, 1).neg().toNumber();
      if (Number.isFinite(flow)) judge(rate, [flow, ...later], random.of([0, 1, 12]));
    }
  });

  it("is right for 120 sets of 360 to 1,200 periods", () => {
    const random = new Random(3);
    for (let run = 0; run < 120; run++) {
      const rate = random.of([random.between(0, 0.02), random.between(-0.02, 0), hardRate(random)]);
      const flows = random.list(random.whole(360, 1200), () => random.sign() * hardMoney(random));
      judge(rate, flows, random.whole(0, 1));
    }
  });

  it("is right from the middle of a period and after any number of them", () => {
    const random = new Random(4);
    for (let run = 0; run < 400; run++) {
      const flows = random.list(random.whole(1, 5), () => random.sign() * hardMoney(random));
      judge(hardRate(random), flows, random.of([0.5, 1 / 3, 2.25, -0.5, random.between(0, 360)]));
    }
  });

  it("is right where factors leave the doubles and the value does not", () => {
    judge(1e6, [...new Array<number>(53).fill(0), 1], -50);
    judge(1e30, [...new Array<number>(17).fill(0), 1], -10);
    judge(1e6, [...new Array<number>(60).fill(0), 1, 2], -59);
    judge(-0.999, [...new Array<number>(120).fill(0), 1], -60);
    judge(0.1, [1e-300, 1e-305], 1);
    judge(0.1, [1e308, -1e308, 1e300], 1);
    judge(1e-18, [1], 1e20);
    judge(1e-20, [1], -1e21);
    judge(-(2 ** -53), [1, -1], 1e17);
    judge(0.25, [1e-200], -3000);
  });

  it("is exactly 0 where the flows cancel exactly", () => {
    expect(npv(0.5, [2, -3], 1)).toBe(0);
    expect(npv(0, [1e308, 1e-308, -1e308, -1e-308], 1)).toBe(0);
    expect(npv(0.1, [0, 0, 0], 1)).toBe(0);
  });

  it("tells the least of flows from 0 beside the greatest", () => {
    expect(npv(0, [1e308, 1e-308, -1e308])).toBe(1e-308);
    expect(npv(0, [1e16, 0.1, -1e16])).toBe(0.1);
  });

  const size = 10000;
  const nasty: [string, number, (k: number) => number][] = [
    ["cancel in pairs", 0.5, (k) => [1, -1.5][k % 2]],
    ["are all but worthless at a rate next to -1", -0.999, (k) => [1, -1.5][k % 2]],
    [
      "differ by 600 orders of magnitude",
      1e-18,
      (k) => 10 ** (((k * 7919) % 600) - 300) * (k % 2 === 0 ? 1 : -1),
    ],
    ["are worth more than the doubles hold", -0.5, () => 1],
  ];
  it.each(nasty)("takes less than a second over 10,000 flows that %s", (_, rate, flowOf) => {
    const flows = Array.from({ length: size }, (_value, k) => flowOf(k));
    const before = process.cpuUsage();
    npv(rate, flows);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
