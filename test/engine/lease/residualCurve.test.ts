import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import type { AtAge, ResidualCurve } from "../../../src/engine/lease/residualCurve";
import { residualValues } from "../../../src/engine/lease/residualCurve";
import { D, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("residual curves");

function shares(curve: ResidualCurve, ages: readonly number[], floor = 0): number[] {
  return residualValues(ages, { cost: 1, floor, curve });
}

const power = (yearly: number, age: number): Decimal =>
  age === 0 ? exact(1) : D.sub(1, exact(yearly)).pow(exact(age));

describe("the value of an asset by its age", () => {
  it("falls in a straight line to its floor over its life, and stays there", () => {
    const line = { curve: "STRAIGHT_LINE", life: 6 } as const;
    expect(shares(line, [0, 3, 6, 60], 0.1)).toEqual([1, 0.55, 0.1, 0.1]);
    expect(residualValues([3], { cost: 5400, floor: 0, curve: line })).toEqual([2700]);
  });

  it("falls by a part of what is left, and not below its floor", () => {
    const declining = { curve: "DECLINING", decline: 0.5 } as const;
    expect(shares(declining, [0, 1, 2, 9], 0.2)).toEqual([1, 0.5, 0.25, 0.2]);
    expect(shares({ curve: "DECLINING", decline: 1 }, [0, 1, 1e300])).toEqual([1, 0, 0]);
    expect(shares({ curve: "DECLINING", decline: 0 }, [0, 1e300])).toEqual([1, 1]);
    expect(shares({ curve: "DECLINING", decline: 0.5 }, [1e300])).toEqual([0]);
  });

  it("is linear between the marks of a table, from 1 when new, flat after the last", () => {
    const table = { curve: "TABLE", shares: [[1, 0.5] as const, [3, 0.25] as const] } as const;
    expect(shares(table, [0, 0.5, 1, 2, 3, 40])).toEqual([1, 0.75, 0.5, 0.375, 0.25, 0.25]);
    expect(shares(table, [2, 40], 0.3)).toEqual([0.375, 0.3]);
  });

  it("starts where a table says that it does", () => {
    const table = { curve: "TABLE", shares: [[0, 0.75] as const, [2, 0.25] as const] } as const;
    expect(shares(table, [0, 1, 2])).toEqual([0.75, 0.5, 0.25]);
    expect(shares({ curve: "TABLE", shares: [[0, 0.75]] }, [0, 9])).toEqual([0.75, 0.75]);
  });

  it("is cut on the day of a generation's release", () => {
    const generations: AtAge[] = [
      [1, 0.25],
      [2, 0.5],
    ];
    const curve = { curve: "GENERATION", wear: 0, generations } as const;
    expect(shares(curve, [0, 0.999, 1, 1.5, 2, 9])).toEqual([1, 1, 0.75, 0.75, 0.375, 0.375]);
    expect(shares(curve, [9], 0.4)).toEqual([0.4]);
    expect(shares({ ...curve, wear: 0.5 }, [1, 2])).toEqual([0.375, 0.25 * 0.375]);
  });

  it("refuses ages that do not ascend", () => {
    const table = (first: number, second: number): AtAge[] => [
      [first, 0.5],
      [second, 0.4],
    ];
    expect(() => shares({ curve: "TABLE", shares: table(2, 1) }, [0])).toThrow(
      "parameter must be a table whose ages ascend; got 1 after 2",
    );
    expect(() => shares({ curve: "GENERATION", wear: 0, generations: table(1, 1) }, [0])).toThrow(
      "generations must be a table whose ages ascend; got 1 after 1",
    );
  });

  it("never rises with age and never leaves floor and cost, whatever the curve", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.array(share, { minLength: 1, maxLength: 8 }), (floor, yearly, falling) => {
        const marks = [...falling].sort((a, b) => b - a).map((part, row): AtAge => [row + 0.5, part]);
        const ages = Array.from({ length: 40 }, (_, k) => k / 4);
        const curves: ResidualCurve[] = [
          { curve: "STRAIGHT_LINE", life: 1 + 9 * yearly },
          { curve: "DECLINING", decline: yearly },
          { curve: "TABLE", shares: marks },
          { curve: "GENERATION", wear: yearly, generations: marks },
        ];
        for (const curve of curves) {
          const values = residualValues(ages, { cost: 1000, floor, curve });
          expect(values[0]).toBe(1000);
          values.forEach((value, k) => {
            expect(value).toBeGreaterThanOrEqual(floor * 1000 * (1 - 1e-15));
            if (k > 0) expect(value).toBeLessThanOrEqual(values[k - 1] * (1 + 1e-15));
          });
        }
      }),
    );
  });
});

describe("hard curves", () => {
  it("are right to 1e-12: tiny declines over long ages, and ages next to a life or a mark", () => {
    const random = new Random(41);
    for (let run = 0; run < 500; run++) {
      const yearly = random.of([random.share(), random.decade(-18, -6), 1 - random.decade(-15, -1)]);
      const age = random.of([random.between(0, 20), random.whole(0, 12), random.decade(2, 5), 0]);
      const about = (): string => JSON.stringify({ yearly, age });
      worst.judge(shares({ curve: "DECLINING", decline: yearly }, [age])[0], power(yearly, age), about);

      const life = age * (1 + random.decade(-15, 0)) + 2 ** -20;
      const straight = D.sub(1, exact(age).div(exact(life)));
      worst.judge(shares({ curve: "STRAIGHT_LINE", life }, [age])[0], straight, about);

      const [cut, mark] = [random.share(), random.share()];
      const curve = { curve: "GENERATION", wear: yearly, generations: [[age, cut] as const] } as const;
      worst.judge(shares(curve, [age])[0], power(yearly, age).times(D.sub(1, exact(cut))), about);

      const next = life + random.share();
      const table = { curve: "TABLE", shares: [[age, mark] as const, [next, cut] as const] } as const;
      const way = exact(life)
        .minus(exact(age))
        .div(exact(next).minus(exact(age)));
      const between = exact(mark).plus(exact(cut).minus(exact(mark)).times(way));
      if (next > life) worst.judge(shares(table, [life])[0], between, about);
    }
  });

  it("take little time over many ages", () => {
    const ages = Array.from({ length: 12000 }, (_, k) => k / 1000 + 1e-4);
    const before = process.cpuUsage();
    shares({ curve: "DECLINING", decline: 0.3 }, ages);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
