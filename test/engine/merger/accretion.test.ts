import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { MergerTerms } from "../../../src/engine/merger/accretion";
import { accretion } from "../../../src/engine/merger/accretion";
import { exchangeRatio } from "../../../src/engine/merger/exchangeRatio";
import { D, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("accretion");

/** Gitman's Expanding Corporation, which gives 0.4 of its shares for each of Target Company's. */
const gitman: MergerTerms = {
  acquirerEarnings: 200000,
  acquirerShares: 50000,
  targetEarnings: 50000,
  targetShares: 20000,
  exchangeRatio: 0.4,
  synergies: 0,
  financingCost: 0,
  taxRate: 0,
};

function judge(terms: MergerTerms): void {
  const { value } = accretion(terms);
  const [acquirer, shares, target, targetShares, ratio, synergies, cost, tax] = [
    terms.acquirerEarnings,
    terms.acquirerShares,
    terms.targetEarnings,
    terms.targetShares,
    terms.exchangeRatio,
    terms.synergies,
    terms.financingCost,
    terms.taxRate,
  ].map((given) => exact(given));
  const gain = synergies.minus(cost);
  const earnings = acquirer.plus(target).plus(gain).minus(gain.times(tax));
  const all = shares.plus(targetShares.times(ratio));
  const expected = [targetShares.times(ratio), earnings, all, earnings.div(all), acquirer.div(shares)];
  const about = (): string => JSON.stringify(terms);
  expected.forEach((cell, row) => {
    worst.judge(value[row] as number, cell, about);
  });
  if (acquirer.lte(0)) expect(value[5]).toBe("");
  else {
    const relative = earnings.times(shares).minus(acquirer.times(all)).div(acquirer.times(all));
    worst.judge(value[5] as number, relative, about);
  }
}

describe("the accretion of a merger", () => {
  it("is 4.31 a share after 4.00 in Gitman's example, with 8,000 new shares", () => {
    const { item, value } = accretion(gitman);
    expect(item).toEqual([
      "New shares",
      "Combined earnings",
      "Combined shares",
      "Combined EPS",
      "Acquirer EPS",
      "Accretion",
    ]);
    expect(value.slice(0, 3)).toEqual([8000, 250000, 58000]);
    expect(value[3] as number).toBeCloseTo(4.31, 2);
    expect(value[4]).toBe(4);
    expect(value[5] as number).toBeCloseTo(4.31034 / 4 - 1, 5);
  });

  it("is 95 % where a company earning 240 on 160 shares buys 300 for 25, a known interview question", () => {
    const ratio = exchangeRatio(4 * 1.25, 3);
    const terms = { acquirerEarnings: 240, acquirerShares: 160, targetEarnings: 300, targetShares: 15 };
    const { value } = accretion({ ...gitman, ...terms, exchangeRatio: ratio });
    expect(value[0] as number).toBeCloseTo(25, 12);
    expect(value[3] as number).toBeCloseTo(2.92, 2);
    expect(value[4]).toBe(1.5);
    expect(value[5] as number).toBeCloseTo(0.95, 2);
  });

  it("is 0.67 on 5.00 a share where 10,000 shares earning 50,000 take 5,000 earning 35,000, one for one", () => {
    const terms = {
      acquirerEarnings: 50000,
      acquirerShares: 10000,
      targetEarnings: 35000,
      targetShares: 5000,
    };
    const { value } = accretion({ ...gitman, ...terms, exchangeRatio: 1 });
    expect((value[3] as number) - 5).toBeCloseTo(0.67, 2);
    expect(value[5] as number).toBeCloseTo(85 / 75 - 1, 14);
  });

  it("issues 78,000 shares for 50,000 at 1.56, and counts synergies and financing after tax", () => {
    const terms = { ...gitman, acquirerShares: 100000, targetShares: 50000, exchangeRatio: 1.56 };
    const { value } = accretion({ ...terms, synergies: 5000, financingCost: 1000, taxRate: 0.25 });
    expect(value.slice(0, 3)).toEqual([78000, 250000 + 4000 * 0.75, 178000]);
  });

  it("is nothing where the multiples paid are the same, and empty unless the acquirer earns something", () => {
    const even = { ...gitman, targetEarnings: 50000, targetShares: 12500, exchangeRatio: 1 };
    expect(accretion(even).value[5]).toBe(0);
    expect(accretion({ ...gitman, acquirerEarnings: 0 }).value.slice(4)).toEqual([0, ""]);
    expect(accretion({ ...gitman, acquirerEarnings: -100 }).value.slice(4)).toEqual([-100 / 50000, ""]);
    expect(accretion({ ...gitman, acquirerEarnings: -50000 }).value.slice(1, 4)).toEqual([0, 58000, 0]);
  });

  it("grows with synergies, falls with the exchange ratio, and does not know the unit of money or of shares", () => {
    const amount = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        fc.integer({ min: 1, max: 300 }),
        (a, s, t, u, hundredths) => {
          const terms = {
            ...gitman,
            acquirerEarnings: a,
            acquirerShares: s,
            targetEarnings: t,
            targetShares: u,
            exchangeRatio: hundredths / 100,
          };
          const of = (changed: Partial<MergerTerms>) =>
            accretion({ ...terms, ...changed }).value[5] as number;
          const plain = of({});
          expect(of({ synergies: 10 })).toBeGreaterThan(plain);
          expect(of({ exchangeRatio: 1 + hundredths / 100 })).toBeLessThan(plain);
          expect(Math.abs(of({ acquirerEarnings: 1000 * a, targetEarnings: 1000 * t }) - plain)).toBeLessThan(
            1e-12 * (1 + Math.abs(plain)),
          );
          expect(Math.abs(of({ acquirerShares: 1000 * s, targetShares: 1000 * u }) - plain)).toBeLessThan(
            1e-12 * (1 + Math.abs(plain)),
          );
        },
      ),
    );
  });

  it("is right to 1e-12 in every cell, whatever cancels", () => {
    const random = new Random(91);
    for (let run = 0; run < 400; run++) {
      const acquirerEarnings = random.sign() * hardMoney(random);
      const targetEarnings = random.of([
        hardMoney(random),
        -acquirerEarnings,
        -acquirerEarnings * (1 + 2 ** -52),
      ]);
      judge({
        acquirerEarnings,
        targetEarnings,
        acquirerShares: random.decade(-3, 9),
        targetShares: hardMoney(random),
        exchangeRatio: random.of([0, 1, 0.1433, random.decade(-6, 3)]),
        synergies: random.of([0, random.sign() * hardMoney(random)]),
        financingCost: random.of([0, hardMoney(random)]),
        taxRate: random.of([0, 1, 0.25, random.share()]),
      });
    }
    const near = { ...gitman, targetEarnings: 50000, targetShares: 12500, exchangeRatio: 1 + 2 ** -52 };
    judge(near);
    expect(new D(accretion(near).value[5] as number).abs().lt(1e-15)).toBe(true);
  });
});
