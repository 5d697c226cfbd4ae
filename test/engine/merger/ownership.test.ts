import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { ownership } from "../../../src/engine/merger/ownership";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("ownership");

describe("the ownership of a combined company", () => {
  it("is 80 % and 20 % for SpaceX at a trillion and xAI at 250 billion", () => {
    expect(ownership(1e12, 250e9, 0)).toEqual({
      party: ["Acquirer holders", "Target holders", "Total"],
      value: [1e12, 250e9, 1.25e12],
      ownership: [0.8, 0.2, 1],
    });
  });

  it("is 56.18 % and 43.82 % where 78,000 shares join 100,000", () => {
    const [acquirer, target] = ownership(100000, 50000 * 1.56, 0).ownership;
    expect(acquirer as number).toBeCloseTo(0.5618, 4);
    expect(target as number).toBeCloseTo(0.4382, 4);
  });

  it("leaves the target's holders what is not paid in cash, nothing where all is", () => {
    expect(ownership(600, 300, 100).value).toEqual([600, 200, 800]);
    expect(ownership(600, 300, 300).ownership).toEqual([1, 0, 1]);
    expect(() => ownership(600, 300, 301)).toThrow("cash must be at most target_value, 300; got 301");
  });

  it("is empty where nothing is worth anything", () => {
    expect(ownership(0, 5, 5)).toMatchObject({ value: [0, 0, 0], ownership: ["", "", ""] });
  });

  it("adds up to the whole and does not know the unit of money", () => {
    const money = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(money, money, fc.double({ min: 0, max: 1, noNaN: true }), (acquirer, target, part) => {
        const cash = Math.floor(part * target);
        fc.pre(acquirer + target - cash > 0);
        const held = ownership(acquirer, target, cash).ownership as number[];
        expect(held[0] + held[1]).toBeCloseTo(1, 14);
        expect(held[2]).toBe(1);
        expect(ownership(1000 * acquirer, 1000 * target, 1000 * cash).ownership).toEqual(held);
      }),
    );
  });

  it("is right to 1e-12 where cash is next to the target's value and where sums are beyond the doubles", () => {
    const random = new Random(81);
    for (let run = 0; run < 1000; run++) {
      const [acquirer, target] = [hardMoney(random), hardMoney(random)];
      const cash = random.of([0, target, target * (1 - 2 ** -53), target * random.share()]);
      const rest = exact(target).minus(exact(cash));
      const total = exact(acquirer).plus(rest);
      const about = (): string => JSON.stringify({ acquirer, target, cash });
      const { value, ownership: held } = ownership(acquirer, target, cash);
      worst.judge(value[1], rest, about);
      worst.judge(value[2], total, about);
      if (total.isZero()) continue;
      worst.judge(held[0] as number, exact(acquirer).div(total), about);
      worst.judge(held[1] as number, rest.div(total), about);
    }
    expect(ownership(1.5e308, 1.5e308, 0).ownership).toEqual([0.5, 0.5, 1]);
  });
});
