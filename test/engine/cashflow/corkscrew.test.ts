import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { corkscrew } from "../../../src/engine/cashflow/corkscrew";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("corkscrew");

const money = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);

describe("a corkscrew", () => {
  it("carries each closing to the next opening", () => {
    expect(corkscrew(100, [50, 0, 10], [20, 30, 110])).toEqual({
      period: [1, 2, 3],
      opening: [100, 130, 100],
      additions: [50, 0, 10],
      reductions: [20, 30, 110],
      closing: [130, 100, 0],
    });
  });

  it("takes a single value for every period, on either side", () => {
    expect(corkscrew(0, [5], [1, 2]).closing).toEqual([4, 7]);
    expect(corkscrew(0, [5, 6], [1]).closing).toEqual([4, 9]);
    expect(corkscrew(1, [5], [2]).closing).toEqual([4]);
  });

  it("ends at exactly nothing where everything is taken again, in cents too", () => {
    const tenths = new Array<number>(10).fill(0.1);
    expect(corkscrew(0, [...tenths, 0], [...tenths.map(() => 0), 1]).closing[10]).toBeCloseTo(0, 15);
    expect(corkscrew(0.3, [0.1, 0.2], [0.2, 0.1]).closing[1]).toBe(0.3);
    expect(corkscrew(1e17, [0.01, 0], [1e17, 0.01]).closing).toEqual([0.01, 0]);
  });

  it("closes at the opening where additions and reductions are the same in another order", () => {
    fc.assert(
      fc.property(money, fc.array(money, { minLength: 1 }), (opening, moves) => {
        const { closing } = corkscrew(opening, moves, [...moves].reverse());
        expect(closing[closing.length - 1]).toBe(opening);
      }),
    );
  });

  it("opens each period with the closing before, and moves by the difference, a thousandth of it too", () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer(), { minLength: 1 }), (start, moves) => {
        const { opening, closing } = corkscrew(start, moves, [7]);
        expect(opening).toEqual([start, ...closing.slice(0, -1)]);
        expect(closing).toEqual(opening.map((before, row) => before + moves[row] - 7));
      }),
    );
  });

  it("is right to 1e-12 in every balance, cents beside 1e18 and what nearly cancels", () => {
    const random = new Random(61);
    for (let run = 0; run < 400; run++) {
      const opening = random.of([0, random.sign() * hardMoney(random), random.decade(12, 18)]);
      const added = random.list(random.whole(1, 24), () => random.sign() * hardMoney(random));
      const taken = added.map((_, row) =>
        row === 0 ? opening : added[row - 1] * random.of([1, 1 + 2 ** -52]),
      );
      const { closing } = corkscrew(opening, added, taken);
      let expected = exact(opening);
      closing.forEach((balance, row) => {
        expected = expected.plus(exact(added[row])).minus(exact(taken[row]));
        worst.judge(balance, expected, () => `row ${row} of ${JSON.stringify({ opening, added, taken })}`);
      });
    }
  });

  it("comes back from beyond the doubles", () => {
    expect(corkscrew(1.5e308, [1.5e308, 0], [0, 1]).closing).toEqual([Infinity, Infinity]);
    expect(corkscrew(1.5e308, [1.5e308, 0.01], [0, 1.5e308]).closing).toEqual([Infinity, 1.5e308]);
  });

  it("takes less than a second over 12,000 periods", () => {
    const before = process.cpuUsage();
    const moves = Array.from({ length: 12000 }, (_, row) => 10 ** ((row % 600) - 300) / 3);
    corkscrew(0, moves, [...moves].reverse());
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });

  it("refuses lengths that do not agree, with both", () => {
    expect(() => corkscrew(0, [1, 2, 3], [1, 2])).toThrow(
      "reductions must be one value or 3, as many as additions; got 2",
    );
  });
});
