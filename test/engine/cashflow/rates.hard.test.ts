import { describe, expect, it } from "@jest/globals";
import { datedRates, periodicRates } from "../../../src/engine/cashflow/rates";
import { judgeCount, judgeOnly } from "../reference/judgeRates";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const periodic = new Worst("the one rate of periodic flows");
const dated = new Worst("the one rate of dated flows");

/** An investment and what it brings: one change of sign. */
function investment(random: Random, out: number, back: number): number[] {
  const side = random.sign();
  return [
    ...random.list(out, () => -side * (hardMoney(random) + 0.01)),
    ...random.list(back, () => side * (hardMoney(random) + 0.01)),
  ];
}

/** Flows whose rates are given, as fractions of one denominator, less 1. */
function withGrowths(numerators: readonly number[], denominator: number): number[] {
  return numerators.reduce(
    (flows, numerator) =>
      [...flows, 0].map((flow, k) => flow * denominator - (k === 0 ? 0 : flows[k - 1] * numerator)),
    [1],
  );
}

describe("the rates of periodic flows", () => {
  it("are as many as Sturm counts, each within 1e-12 of one, for 6,000 sets of hard money", () => {
    const random = new Random(1);
    for (let run = 0; run < 6000; run++) {
      judgeCount({ amounts: random.list(random.whole(2, 9), () => random.sign() * hardMoney(random)) });
    }
  });

  it("are as many as Sturm counts for 60 sets of 20 to 30 flows", () => {
    const random = new Random(2);
    for (let run = 0; run < 60; run++) {
      judgeCount({ amounts: random.list(random.whole(20, 30), () => random.whole(-9, 9)) });
    }
  });

  it("are the growths that flows were made of, pairs and threes close together and multiple ones among them", () => {
    const random = new Random(3);
    for (let run = 0; run < 1500; run++) {
      const denominator = random.of([2, 10, 100, 1000, 1e4, 1e5, 9e7]);
      const size = Math.floor(Math.log(2 ** 52) / Math.log(3 * denominator));
      const near = random.whole(2, 2 * denominator);
      const numerators = random.list(random.whole(2, Math.min(5, Math.max(2, size))), () =>
        random.share() < 0.7 ? near + random.whole(-1, 1) : random.whole(1, 2 * denominator),
      );
      const amounts = withGrowths(numerators, denominator);
      if (amounts.every((amount) => Math.abs(amount) < 2 ** 53)) judgeCount({ amounts });
    }
  });

  it("are none, one or two where a pair of roots meets and leaves the real line, to the last cent of 1e16", () => {
    const random = new Random(4);
    for (let run = 0; run < 1000; run++) {
      const n = random.whole(2, random.of([10, 1e4, 9e7]));
      for (const spare of [-1, 0, 1]) {
        judgeCount({ amounts: [n * n, -2 * n * (n + 1), (n + 1) ** 2 + spare] });
      }
    }
  });

  it("are right to the last places for 4,000 investments of 2 to 12 flows", () => {
    const random = new Random(5);
    for (let run = 0; run < 4000; run++) {
      judgeOnly(periodic, { amounts: investment(random, random.whole(1, 3), random.whole(1, 9)) });
    }
  });

  it("are right to the last places for 60 investments of 360 to 1,200 periods", () => {
    const random = new Random(6);
    for (let run = 0; run < 60; run++) {
      judgeOnly(periodic, { amounts: investment(random, random.whole(1, 40), random.whole(360, 1160)) });
    }
  });

  it("are right where they are as small as 1e-18: what comes back differs by a crumb", () => {
    const random = new Random(7);
    for (let run = 0; run < 1500; run++) {
      const principal = random.whole(1, 1e9) * 1000;
      const crumb = random.sign() * random.decade(-8, 0);
      const interest = random.list(random.whole(0, 6), () => 0);
      judgeOnly(periodic, { amounts: [-principal, ...interest, principal + 0, Math.abs(crumb)] });
      judgeOnly(periodic, { amounts: [-principal, -Math.abs(crumb), ...interest, principal] });
    }
  });
});

describe("the rates of dated flows", () => {
  it("are as many as Sturm counts, each within 1e-12 of one, for 3,000 sets on shuffled days", () => {
    const random = new Random(11);
    let judged = 0;
    for (let run = 0; run < 3000; run++) {
      const gap = random.of([1, 7, 30, 31, 91, 365, 366, 730]);
      const start = random.whole(1, 60000);
      const count = random.whole(2, 8);
      const dates = random.list(count, () => start + gap * random.whole(0, 10));
      const amounts = random.list(count, () => random.sign() * random.whole(1, random.of([9, 1e4, 1e9])));
      if (new Set(dates).size > 1 && judgeCount({ amounts, dates, gap })) judged += 1;
    }
    expect(judged).toBeGreaterThan(2200);
  });

  it("are as many as Sturm counts a century apart", () => {
    const random = new Random(12);
    for (let run = 0; run < 120; run++) {
      const gap = 36525;
      const dates = random.list(4, (k) => 100 + gap * k);
      judgeCount({ amounts: random.list(4, () => random.sign() * random.whole(1, 1e6)), dates, gap });
    }
  });

  it("are close pairs and multiple ones too", () => {
    const random = new Random(13);
    for (let run = 0; run < 150; run++) {
      const denominator = random.of([10, 100, 1000, 9e7]);
      const near = random.whole(Math.ceil(denominator * 0.7), Math.floor(denominator * 1.4));
      const numerators = denominator > 1000 ? [near, near + 1] : [near, near, near + random.whole(0, 1)];
      const gap = random.of([1, 28, 365, 1461]);
      const amounts = withGrowths(numerators, denominator);
      const dates = amounts.map((_, k) => 40000 + gap * k);
      judgeCount({ amounts, dates, gap });
    }
  });

  it("are right to the last places for 5,000 investments on any days, in any order", () => {
    const random = new Random(14);
    for (let run = 0; run < 5000; run++) {
      const amounts = investment(random, random.whole(1, 3), random.whole(1, 6));
      const turn = random.whole(1, 100000);
      const out = random.of([0, 31, 3000]);
      const dates = amounts.map((amount) =>
        amount > 0 === amounts[0] > 0
          ? turn - random.whole(0, Math.min(out, turn - 1))
          : turn + 200 + random.whole(0, random.of([1, 400, 15000])),
      );
      judgeOnly(dated, { amounts, dates });
    }
  });

  it("are right to the last places for 120 monthly flows and for 1,200", () => {
    const random = new Random(15);
    for (const length of [120, 120, 120, 120, 120, 1200, 1200]) {
      const amounts = investment(random, 1, length);
      const dates = amounts.map((_, k) => 45000 + Math.round(k * 30.4375));
      judgeOnly(dated, { amounts, dates });
    }
  });
});

/** The work is bounded to some tenths of a second; Jest's sandbox is a few times slower than what users have. */
const MOST_MILLISECONDS = 3000;

describe("the search for rates", () => {
  const size = 10000;
  const bell = (k: number): number => Math.exp(-((k - size / 2) ** 2) / size);
  const nasty: [string, (k: number) => number][] = [
    ["alternate", (k) => (k % 2 === 0 ? 1 : -1)],
    ["alternate under a bell", (k) => (k % 2 === 0 ? bell(k) : -bell(k))],
    ["all but cancel in threes", (k) => [1, -2 + 1e-15 * (k % 2), 1][k % 3]],
    ["look random", (k) => Math.sin(k * k)],
    ["grow and alternate", (k) => (k % 2 === 0 ? 1 : -1) * 1.5 ** (k % 300)],
  ];
  it.each(nasty)("ends soon over 10,000 flows that %s", (_, flowOf) => {
    const flows = Array.from({ length: size }, (_value, k) => flowOf(k));
    const before = process.cpuUsage();
    try {
      expect(periodicRates(flows).every(Number.isFinite)).toBe(true);
    } catch (error) {
      expect(String(error)).toContain("found in flows: they all but cancel");
    }
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(MOST_MILLISECONDS);
  });

  it("ends soon over 10,000 dated flows without order or sense", () => {
    const random = new Random(21);
    const flows = random.list(size, () => random.sign() * hardMoney(random));
    const dates = random.list(size, () => random.whole(1, 2958465));
    const before = process.cpuUsage();
    expect(datedRates(flows, dates).every(Number.isFinite)).toBe(true);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(MOST_MILLISECONDS);
  });
});
