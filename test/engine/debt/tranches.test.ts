import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { TrancheTerms } from "../../../src/engine/debt/tranches";
import { tranches } from "../../../src/engine/debt/tranches";
import { decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("tranches");
const DecimalOf = decimals(400);

/** Fincyclopedia's example of attachment points: 5 % equity, 8 % mezzanine, 87 % senior. */
const cdo: TrancheTerms = {
  tranches: ["Senior", "Mezzanine", "Equity"],
  amounts: [87, 8, 5],
  annualRates: [0.05, 0.09, 0.12],
  assetValue: 125,
};

/** Every cell summed on its own, junior amounts from the bottom. */
function judge(terms: TrancheTerms): void {
  const table = tranches(terms);
  const amounts = terms.amounts.map((amount) => exact(amount, DecimalOf));
  const sum = (from: number, to: number) =>
    amounts.slice(from, to).reduce((part, amount) => part.plus(amount), new DecimalOf(0));
  const [n, total] = [amounts.length, sum(0, amounts.length)];
  const asset = exact(terms.assetValue ?? 0, DecimalOf);
  const interest = amounts.map((amount, row) => amount.times(exact(terms.annualRates[row], DecimalOf)));
  const allInterest = interest.reduce((part, amount) => part.plus(amount));
  const about = (): string => JSON.stringify(terms);
  const cell = (actual: number | "", expected: typeof total, over: typeof total): void => {
    if (over.isZero()) expect(actual).toBe("");
    else worst.judge(actual as number, expected.div(over), about);
  };
  amounts.forEach((amount, row) => {
    cell(table.share[row], amount, total);
    cell(table.attachment[row], sum(row + 1, n), total);
    cell(table.detachment[row], sum(row, n), total);
    cell(table.ltvThrough[row], sum(0, row + 1), asset);
    worst.judge(table.interest[row], interest[row], about);
  });
  worst.judge(table.amount[n], total, about);
  worst.judge(table.interest[n], allInterest, about);
  cell(table.rate[n], allInterest, total);
  cell(table.share[n], total, total);
  cell(table.ltvThrough[n], total, asset);
  expect([table.tranche[n], table.attachment[n], table.detachment[n]]).toEqual(["Total", "", ""]);
}

describe("the tranches of a debt", () => {
  it("attach above what is junior to them: 13 %, 5 % and nothing in Fincyclopedia's example", () => {
    const table = tranches(cdo);
    expect(table.tranche).toEqual(["Senior", "Mezzanine", "Equity", "Total"]);
    expect(table.attachment).toEqual([0.13, 0.05, 0, ""]);
    expect(table.detachment).toEqual([1, 0.13, 0.05, ""]);
    expect(table.share).toEqual([0.87, 0.08, 0.05, 1]);
  });

  it("blend their rates by amount and lend through each of them against the value", () => {
    const { rate, interest, ltvThrough, amount } = tranches(cdo);
    expect(amount).toEqual([87, 8, 5, 100]);
    expect(interest[3]).toBeCloseTo(87 * 0.05 + 8 * 0.09 + 5 * 0.12, 12);
    expect(rate[3]).toBeCloseTo(0.0567, 14);
    expect(ltvThrough).toEqual([87 / 125, 95 / 125, 100 / 125, 100 / 125]);
  });

  it("have no ratios where nothing is owed or nothing secures them", () => {
    const none = tranches({ ...cdo, amounts: [0, 0, 0], assetValue: 0 });
    for (const column of [none.share, none.attachment, none.detachment, none.ltvThrough])
      expect(column).toEqual(["", "", "", ""]);
    expect(none.rate).toEqual([0.05, 0.09, 0.12, ""]);
    expect(none.interest).toEqual([0, 0, 0, 0]);
    expect(tranches({ ...cdo, assetValue: undefined }).ltvThrough).toEqual(["", "", "", ""]);
  });

  it("lie one upon the other whatever their amounts, and their shares do not know the unit of money", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 6 }), (amounts) => {
        const terms = { ...cdo, amounts, tranches: amounts.map(String), annualRates: amounts.map(() => 0.1) };
        const table = tranches(terms);
        expect(table.detachment[0]).toBe(1);
        expect(table.attachment[amounts.length - 1]).toBe(0);
        for (let row = 1; row < amounts.length; row++)
          expect(table.detachment[row]).toBe(table.attachment[row - 1]);
        const thousandfold = tranches({ ...terms, amounts: amounts.map((amount) => 1000 * amount) });
        expect(thousandfold.share).toEqual(table.share);
        expect(thousandfold.rate[amounts.length]).toBeCloseTo(0.1, 15);
        expect(thousandfold.interest[0]).toBeCloseTo(1000 * amounts[0] * 0.1, 6);
      }),
    );
  });

  it("are right to 1e-12 in every cell, also where interest cancels and where sizes differ by all that doubles hold", () => {
    const random = new Random(41);
    for (let run = 0; run < 300; run++) {
      const n = random.whole(1, 7);
      judge({
        tranches: random.list(n, String),
        amounts: random.list(n, () => hardMoney(random)),
        annualRates: random.list(n, () =>
          random.of([0, 0.095, random.between(-0.99, 1), random.decade(-16, 0)]),
        ),
        assetValue: random.of([undefined, 0, hardMoney(random)]),
      });
    }
    judge({ ...cdo, amounts: [1, 1, 2 ** -60], annualRates: [0.1, -0.1, 1] });
    judge({ ...cdo, amounts: [1e300, 1e-300, 1], annualRates: [1e-5, 1, 0.5], assetValue: 1e-5 });
  });
});
