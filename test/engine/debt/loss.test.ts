import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { LossTerms } from "../../../src/engine/debt/loss";
import { losses } from "../../../src/engine/debt/loss";
import { decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("losses");
const DecimalOf = decimals(400);

const loan: LossTerms = {
  balance: [1000, 600, 0],
  residual: [800, 500, 300],
  haircut: [0.25, 0.25, 0.25],
  remarketingCost: [50, 50, 50],
  claim: [0, 0, 0],
  claimRecovery: [0, 0, 0],
};

function judge(terms: LossTerms): void {
  const table = losses(terms);
  const at = (values: readonly number[], row: number) => exact(values[row], DecimalOf);
  terms.balance.forEach((_, row) => {
    const exposure = at(terms.balance, row);
    const lost = at(terms.residual, row).times(at(terms.haircut, row));
    const claim = at(terms.claim, row).times(at(terms.claimRecovery, row));
    const proceeds = at(terms.residual, row).minus(lost).minus(at(terms.remarketingCost, row)).plus(claim);
    const recovery = DecimalOf.max(0, DecimalOf.min(exposure, proceeds));
    const about = (): string => `row ${row} of ${JSON.stringify(terms)}`;
    worst.judge(table.recovery[row], recovery, about);
    worst.judge(table.loss[row], exposure.minus(recovery), about);
    if (exposure.isZero()) expect(table.lossGivenDefault[row]).toBe("");
    else worst.judge(table.lossGivenDefault[row] as number, exposure.minus(recovery).div(exposure), about);
  });
}

describe("the loss of a lender", () => {
  it("is what a sale less its haircut and its cost does not cover", () => {
    expect(losses(loan)).toEqual({
      period: [1, 2, 3],
      exposure: [1000, 600, 0],
      recovery: [800 * 0.75 - 50, 500 * 0.75 - 50, 0],
      loss: [450, 275, 0],
      lossGivenDefault: [0.45, 275 / 600, ""],
    });
  });

  it("is less by the part of the claim that is paid, and never below nothing", () => {
    const claimed = { ...loan, claim: [400, 10000, 400], claimRecovery: [0.5, 0.5, 0.5] };
    expect(losses(claimed).loss).toEqual([250, 0, 0]);
    expect(losses(claimed).recovery).toEqual([750, 600, 0]);
  });

  it("is the exposure at most, where selling costs more than it brings", () => {
    const costly = losses({ ...loan, remarketingCost: [5000, 5000, 5000] });
    expect(costly.recovery).toEqual([0, 0, 0]);
    expect(costly.lossGivenDefault).toEqual([1, 1, ""]);
  });

  it("is nothing to the last place where the proceeds are just the exposure, and a last place where they are one short", () => {
    const tight = { ...loan, balance: [0.75 * 800 - 50, 550 + 2 ** -40, 0], residual: [800, 800, 0] };
    expect(losses(tight).loss.slice(0, 2)).toEqual([0, 2 ** -40]);
  });

  it("lies between nothing and the exposure, grows with the haircut and does not know the unit of money", () => {
    const share = fc.integer({ min: 0, max: 100 });
    const money = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(
        money,
        money,
        money,
        money,
        share,
        share,
        (balance, residual, cost, claim, cut, recovered) => {
          const terms = (haircut: number, unit: number): LossTerms => ({
            balance: [balance * unit],
            residual: [residual * unit],
            remarketingCost: [cost * unit],
            claim: [claim * unit],
            haircut: [haircut / 100],
            claimRecovery: [recovered / 100],
          });
          const { recovery, loss, lossGivenDefault } = losses(terms(cut, 1));
          expect(recovery[0] + loss[0]).toBeCloseTo(balance, 9);
          expect(loss[0]).toBeGreaterThanOrEqual(0);
          expect(losses(terms(100, 1)).loss[0]).toBeGreaterThanOrEqual(loss[0]);
          expect(losses(terms(cut, 1024)).loss[0]).toBe(1024 * loss[0]);
          expect(losses(terms(cut, 1024)).lossGivenDefault).toEqual(lossGivenDefault);
          if (balance > 0) expect(lossGivenDefault[0] as number).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("is right to 1e-12 in every cell, whatever cancels", () => {
    const random = new Random(61);
    for (let run = 0; run < 150; run++) {
      const n = random.whole(1, 12);
      const moneys = (): number[] => random.list(n, () => hardMoney(random));
      const shares = (): number[] =>
        random.list(n, () => random.of([0, 1, 0.25, random.share(), random.decade(-300, 0)]));
      const [residual, haircut] = [moneys(), shares()];
      judge({
        // Often what the sale brings, to a last place or two.
        balance: residual.map((value, row) => random.of([value * (1 - haircut[row]), hardMoney(random), 0])),
        residual,
        haircut,
        remarketingCost: random.of([moneys(), residual.map(() => 0)]),
        claim: random.of([moneys(), residual.map(() => 0)]),
        claimRecovery: shares(),
      });
    }
  });

  it("takes less than a second over 12,000 periods", () => {
    const every = (value: number): number[] => new Array<number>(12000).fill(value);
    const before = process.cpuUsage();
    losses({
      balance: every(1000.1),
      residual: every(812.3),
      haircut: every(0.3),
      remarketingCost: every(1e-9),
      claim: every(1e12),
      claimRecovery: every(1e-12),
    });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
