import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import { certifiedSummaries } from "../../../src/engine/debt/ratioSummary";
import type { RatioSummary } from "../../../src/engine/debt/ratioSummary";
import type { Arithmetic } from "../../../src/engine/numeric/arithmetic";
import type { Sum } from "../../../src/engine/numeric/certifiedColumns";
import { total } from "../reference/debt";
import { exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("summaries of ratios");

/** Some terms over some others. */
interface Ratio {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

function sumOf<T>({ add, of }: Arithmetic<T>, terms: readonly number[]): Sum<T> {
  return {
    value: terms.map(of).reduce(add, of(0)),
    magnitude: terms.map((term) => of(Math.abs(term))).reduce(add, of(0)),
  };
}

function summaries(lines: readonly (readonly Ratio[])[]): RatioSummary[] {
  return certifiedSummaries((arithmetic) => ({
    lines: lines.map((line) =>
      line.map(({ over, under }) => ({
        numerator: sumOf(arithmetic, over),
        denominator: sumOf(arithmetic, under),
      })),
    ),
    operations: 16,
  }));
}

const of = (over: number, under: number): Ratio => ({ over: [over], under: [under] });
const NONE = { first: "", minimum: "", period: "", average: "" };

describe("a summary of ratios", () => {
  it("is the first, the least, its first period and the mean", () => {
    expect(summaries([[of(4, 2), of(3, 3), of(6, 2), of(5, 5)]])).toEqual([
      { first: 2, minimum: 1, period: 2, average: 7 / 4 },
    ]);
  });

  it("leaves out what is over zero or less, and has no first where that is the first", () => {
    expect(summaries([[of(9, 0), of(-3, 2), of(1, -1), of(1, 2)]])).toEqual([
      { first: "", minimum: -1.5, period: 2, average: -0.5 },
    ]);
  });

  it("is empty without a ratio, line by line", () => {
    expect(summaries([[], [of(1, 0)], [of(1, 4)]])).toEqual([
      NONE,
      NONE,
      { first: 0.25, minimum: 0.25, period: 1, average: 0.25 },
    ]);
  });

  it("sees the sign of a denominator that all but cancels", () => {
    const [tiny] = summaries([[{ over: [1], under: [1e30, 1e-10, -1e30] }, of(1, 1)]]);
    expect(tiny.first).toBe(1e10);
    expect(summaries([[{ over: [1], under: [1e30, -1e-10, -1e30] }, of(3, 1)]])[0].first).toBe("");
    expect(summaries([[{ over: [1], under: [1e200, 1e-200, -1e-200, -1e200] }, of(3, 1)]])[0].first).toBe("");
  });

  it("finds the least of ratios that differ in their last digits alone", () => {
    const near = Array.from({ length: 50 }, (_, row) => ({
      over: [1e20, 1 + ((row * 7) % 50), -1e20],
      under: [1e20, 1, -1e20],
    }));
    expect(summaries([near])).toEqual([{ first: 1, minimum: 1, period: 1, average: 25.5 }]);
  });

  it("grows a thousandfold with what covers, and shrinks so with what is covered", () => {
    const line = [of(3, 2), of(5, 7), of(-1, 4)];
    const times = (up: number, down: number): RatioSummary =>
      summaries([line.map(({ over, under }) => of(over[0] * up, under[0] * down))])[0];
    const plain = times(1, 1);
    expect(times(1024, 1).average).toBe(1024 * (plain.average as number));
    expect(times(1, 1024).minimum).toBe((plain.minimum as number) / 1024);
  });

  it("is right to 1e-12 whatever cancels in it", () => {
    const random = new Random(77);
    const terms = (): number[] => {
      const size = random.decade(-3, 18);
      return [random.between(1, 2), size, -size * random.of([1, 1 + 2 ** -50, 0.5])];
    };
    for (let run = 0; run < 400; run++) {
      const line = random.list(random.whole(1, 8), () => ({ over: terms(), under: terms() }));
      const sums = line.map(({ over, under }) =>
        [over, under].map((list) => total(list.map((term) => exact(term)))),
      );
      const ratios = sums.map(([over, under]) => (under.gt(0) ? over.div(under) : undefined));
      judge(summaries([line])[0], ratios, () => JSON.stringify(line));
    }
  });
});

function judge(summary: RatioSummary, ratios: readonly (Decimal | undefined)[], about: () => string): void {
  const known = ratios.filter((ratio) => ratio !== undefined);
  if (known.length === 0) {
    expect(summary).toEqual(NONE);
    return;
  }
  const least = known.reduce((lower, ratio) => (ratio.lt(lower) ? ratio : lower));
  worst.judge(summary.minimum as number, least, about);
  expect(ratios[(summary.period as number) - 1]?.toNumber()).toBe(least.toNumber());
  const mean = total(known).div(known.length);
  if (mean.abs().gt("1e-30")) worst.judge(summary.average as number, mean, about);
  if (ratios[0] !== undefined) worst.judge(summary.first as number, ratios[0], about);
}
