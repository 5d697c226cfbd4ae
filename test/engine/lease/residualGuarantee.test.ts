import { describe, expect, it } from "@jest/globals";
import { residualGuarantee } from "../../../src/engine/lease/residualGuarantee";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("residual guarantee");

/** One case, as a row. */
function row(
  guaranteed: number,
  market: number,
  rest: { cap?: number; upsideShare?: number; optionPrice?: number } = {},
): (number | boolean)[] {
  const { cap = 0, upsideShare = 0, optionPrice = 0 } = rest;
  const flows = residualGuarantee({
    guaranteed: [guaranteed],
    marketValue: [market],
    cap: [cap],
    upsideShare,
    optionPrice: [optionPrice],
  });
  return [flows.exercised[0], flows.lesseePays[0], flows.lesseeReceives[0], flows.lessorKeeps[0]];
}

describe("a residual value guarantee", () => {
  it("makes the lessor whole where there is no cap", () => {
    expect(row(540, 200)).toEqual([false, 340, 0, 540]);
    expect(row(540, 0)).toEqual([false, 540, 0, 540]);
    expect(row(540, 540)).toEqual([false, 0, 0, 540]);
  });

  it("pays no more than its cap", () => {
    expect(row(540, 200, { cap: 300 })).toEqual([false, 300, 0, 500]);
    expect(row(540, 200, { cap: 340 })).toEqual([false, 340, 0, 540]);
    expect(row(540, 200, { cap: 400 })).toEqual([false, 340, 0, 540]);
  });

  it("shares what the market gives above it", () => {
    expect(row(540, 700, { upsideShare: 0.25 })).toEqual([false, 0, 40, 660]);
    expect(row(540, 700, { upsideShare: 1 })).toEqual([false, 0, 160, 540]);
    expect(row(540, 700)).toEqual([false, 0, 0, 700]);
  });

  it("gives way to an option to buy below the market, not at it", () => {
    expect(row(540, 700, { optionPrice: 1, upsideShare: 0.5 })).toEqual([true, 0, 0, 1]);
    expect(row(540, 200, { optionPrice: 100, cap: 30 })).toEqual([true, 0, 0, 100]);
    expect(row(540, 200, { optionPrice: 200 })).toEqual([false, 340, 0, 540]);
    expect(row(540, 700, { optionPrice: 800, upsideShare: 0.5 })).toEqual([false, 0, 80, 620]);
  });

  it("conserves money: what the lessor keeps is the market, and what is paid, less what is received", () => {
    const random = new Random(12);
    for (let run = 0; run < 2000; run++) {
      const [guaranteed, market] = [hardMoney(random), hardMoney(random)];
      const terms = {
        cap: random.of([0, hardMoney(random)]),
        upsideShare: random.of([0, 1, random.share()]),
      };
      const [exercised, pays, receives, keeps] = row(guaranteed, market, terms) as [boolean, ...number[]];
      const about = (): string => JSON.stringify({ guaranteed, market, ...terms });
      const due = exact(guaranteed).minus(exact(market));
      const paid = due.lte(0) ? exact(0) : terms.cap > 0 && due.gt(exact(terms.cap)) ? exact(terms.cap) : due;
      const received = due.lt(0) ? due.neg().times(exact(terms.upsideShare)) : exact(0);
      expect(exercised).toBe(false);
      worst.judge(pays, paid, about);
      worst.judge(receives, received, about);
      worst.judge(keeps, exact(market).plus(paid).minus(received), about);
    }
  });
});
