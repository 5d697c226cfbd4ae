import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Funding } from "../../../src/engine/debt/sourcesUses";
import { levelServiceShare, sourcesUses } from "../../../src/engine/debt/sourcesUses";
import { growthsOf, hardRates, sumOf, valueOf } from "../reference/sizing";
import { D, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { PROMISED, Worst } from "../reference/worst";

const worst = new Worst("sources and uses");

/** Chips for 5,400 and their installation, five years at 9 %. */
const chips: Funding = {
  items: ["Chips", "Installation"],
  amounts: [5200, 200],
  gearing: 0.648,
  annualRates: new Array<number>(20).fill(0.09),
  frequency: 4,
  fee: 0.02,
  capitalisedMonths: 6,
  reserveMonths: 6,
};

function amountOf(funding: Funding, wanted: string): number {
  const { amount, item } = sourcesUses(funding);
  return amount[item.indexOf(wanted)];
}

describe("sources and uses", () => {
  it("list each use, what debt costs, each source and the check", () => {
    const { amount, item, share } = sourcesUses({
      ...chips,
      sourceItems: ["Anchor equity"],
      sourceAmounts: [500],
    });
    expect(item).toEqual([
      "Chips",
      "Installation",
      "Financing fee",
      "Capitalised interest",
      "Debt service reserve",
      "Total uses",
      "Senior debt",
      "Anchor equity",
      "Sponsor equity",
      "Total sources",
      "Check",
    ]);
    expect(amount[10]).toBe(0);
    expect(amount[5]).toBe(amount[9]);
    expect(share[5]).toBe(1);
    expect(share[10]).toBe("");
    expect(share[7]).toBeCloseTo(500 / amount[5], 14);
  });

  it("close the circle: fee, interest and reserve are those of the debt, and it is the gearing of them all", () => {
    const debt = amountOf(chips, "Senior debt");
    const level = 0.0225 / (1 - 1.0225 ** -20);
    expect(amountOf(chips, "Financing fee")).toBeCloseTo(0.02 * debt, 9);
    expect(amountOf(chips, "Capitalised interest")).toBeCloseTo(0.045 * debt, 9);
    expect(amountOf(chips, "Debt service reserve")).toBeCloseTo(2 * level * debt, 9);
    expect(debt).toBeCloseTo(0.648 * amountOf(chips, "Total uses"), 9);
    expect(levelServiceShare(chips)).toBeCloseTo(level, 15);
  });

  it("find the debt that iterating from a guess comes to", () => {
    let debt = 0;
    for (let round = 0; round < 200; round++)
      debt = 0.648 * (5400 + debt * (0.02 + 0.045 + (2 * 0.0225) / (1 - 1.0225 ** -20)));
    expect(amountOf(chips, "Senior debt")).toBeCloseTo(debt, 8);
  });

  it("take a cap, a service of their own, and the first of several rates", () => {
    const capped = { ...chips, debtCap: 3400, serviceShare: 0.07 };
    expect(amountOf(capped, "Senior debt")).toBe(3400);
    expect(amountOf(capped, "Debt service reserve")).toBeCloseTo(2 * 0.07 * 3400, 9);
    const floating = { ...capped, annualRates: chips.annualRates.map((_, row) => (row === 0 ? 0.12 : 0.09)) };
    expect(amountOf(floating, "Capitalised interest")).toBeCloseTo(0.06 * 3400, 9);
    expect(amountOf({ ...chips, debtCap: 1e6 }, "Senior debt")).toBe(amountOf(chips, "Senior debt"));
  });

  it("have the sponsor pay what is left, also where nothing is", () => {
    const rest = amountOf(chips, "Sponsor equity");
    const sources = { sourceItems: ["Anchor equity", "Interest earned"], sourceAmounts: [rest - 10, 4] };
    expect(amountOf({ ...chips, ...sources }, "Sponsor equity")).toBeCloseTo(6, 9);
    const meeting = {
      ...chips,
      items: ["Chips"],
      amounts: [100],
      gearing: 0.1,
      fee: 0,
      capitalisedMonths: 0,
      reserveMonths: 0,
    };
    expect(
      amountOf({ ...meeting, sourceItems: ["Anchor equity"], sourceAmounts: [90] }, "Sponsor equity"),
    ).toBe(0);
  });

  it("list a source of nothing, but no blank cell without a name", () => {
    expect(sourcesUses({ ...chips, sourceAmounts: [0] })).toEqual(sourcesUses(chips));
    expect(
      amountOf({ ...chips, sourceItems: ["Deferred equity"], sourceAmounts: [0] }, "Deferred equity"),
    ).toBe(0);
  });

  it("have no shares where there are no uses", () => {
    const { amount, share } = sourcesUses({ ...chips, amounts: [0, 0] });
    expect(amount).toEqual(amount.map(() => 0));
    expect(share).toEqual(share.map(() => ""));
  });

  it("refuse lists of unlike lengths with both of them", () => {
    expect(() => sourcesUses({ ...chips, amounts: [1, 2, 3] })).toThrow(
      "amounts must be 2, one for each of items; got 3",
    );
    expect(() => sourcesUses({ ...chips, sourceItems: ["a", "b"], sourceAmounts: [1] })).toThrow(
      "source_amounts must be 2, one for each of source_items; got 1",
    );
    expect(() => sourcesUses({ ...chips, sourceAmounts: [1] })).toThrow(
      "source_amounts must be 0, one for each of source_items; got 1",
    );
  });

  it("refuse a gearing whose costs outrun the debt, unless a cap binds", () => {
    const dear = {
      ...chips,
      gearing: 1,
      fee: 1,
      annualRates: [0.1],
      frequency: 1 as const,
      reserveMonths: 12,
    };
    expect(() => sourcesUses(dear)).toThrow(
      /^gearing must be below 0\.4651\d+, where fee, interest and reserve outrun the debt; got 1$/,
    );
    expect(amountOf({ ...dear, debtCap: 1000 }, "Senior debt")).toBe(1000);
    expect(amountOf({ ...dear, debtCap: 1000 }, "Total uses")).toBeCloseTo(5400 + 1000 * (1 + 0.05 + 1.1), 9);
  });

  it("refuse sources that would make the sponsor's equity negative", () => {
    const small = {
      ...chips,
      items: ["Chips"],
      amounts: [100],
      gearing: 0.5,
      fee: 0,
      capitalisedMonths: 0,
      reserveMonths: 0,
    };
    expect(() => sourcesUses({ ...small, sourceItems: ["Anchor"], sourceAmounts: [50.01] })).toThrow(
      "source_amounts must be at most 50 together, what debt leaves to find; got 50.01",
    );
  });

  it("are equal, whatever is paid for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.integer({ min: 0, max: 12 }),
        (amounts, gearing, annualRate, months) => {
          const items = amounts.map((_, row) => `Item ${row}`);
          const annualRates = chips.annualRates.map(() => annualRate);
          const funding = {
            ...chips,
            items,
            amounts,
            gearing,
            annualRates,
            reserveMonths: months,
            fee: 0.01,
          };
          const { amount, item } = sourcesUses(funding);
          const [uses, end] = [item.indexOf("Total uses"), item.indexOf("Total sources")];
          const add = (from: number, to: number): number =>
            amount.slice(from, to).reduce((sum, part) => sum + part, 0);
          expect(Math.abs(add(0, uses) - amount[uses])).toBeLessThanOrEqual(1e-9 * amount[uses]);
          expect(Math.abs(add(uses + 1, end) - amount[end])).toBeLessThanOrEqual(1e-9 * amount[end]);
        },
      ),
    );
  });
});

describe("hard sources and uses", () => {
  it("are right to 1e-12 in every amount and share", () => {
    const random = new Random(36);
    for (let run = 0; run < 700; run++) {
      const periods = random.whole(1, 12);
      const amounts = random.list(random.whole(1, 4), () => hardMoney(random));
      const funding: Funding = {
        items: amounts.map(String),
        amounts,
        gearing: random.of([1, random.share()]),
        annualRates: hardRates(random, periods).map((rate) => Math.max(0, rate)),
        frequency: random.of([1, 2, 4, 12]),
        fee: random.of([0, random.share() / 5]),
        capitalisedMonths: random.whole(0, 24),
        reserveMonths: random.whole(0, 6),
        serviceShare: random.of([undefined, 0.01 + random.share() / 10]),
        debtCap: random.of([undefined, hardMoney(random) + 0.01]),
      };
      const {
        annualRates,
        capitalisedMonths,
        debtCap,
        fee,
        frequency,
        gearing,
        reserveMonths,
        serviceShare,
      } = funding;
      const growths = growthsOf(annualRates, frequency);
      const service =
        serviceShare === undefined
          ? new D(1).div(
              valueOf(
                growths.map(() => new D(1)),
                growths,
              ),
            )
          : exact(serviceShare);
      const unit = [
        exact(fee),
        exact(annualRates[0]).times(capitalisedMonths).div(12),
        service.times(reserveMonths).times(frequency).div(12),
      ];
      const given = sumOf(amounts.map((amount) => exact(amount)));
      const free = new D(1).minus(exact(gearing).times(sumOf(unit)));
      if (free.lte(0) && debtCap === undefined) {
        expect(() => sourcesUses(funding)).toThrow("gearing must be below");
        continue;
      }
      const geared = free.lte(0) ? new D(Infinity) : exact(gearing).times(given).div(free);
      const debt = debtCap !== undefined && geared.gt(exact(debtCap)) ? exact(debtCap) : geared;
      const total = given.plus(debt.times(sumOf(unit)));
      const rows = [
        ...amounts.map((amount) => exact(amount)),
        ...unit.map((part) => part.times(debt)),
        total,
        debt,
        total.minus(debt),
        total,
      ];
      const table = sourcesUses(funding);
      rows.forEach((expected, row) => {
        const about = (): string => `row ${row} of ${JSON.stringify(funding)}`;
        if (expected.abs().gt(total.times(1e-45))) {
          worst.judge(table.amount[row], expected, about);
          worst.judge(table.share[row] as number, expected.div(total), about);
        } else expect(Math.abs(table.amount[row])).toBeLessThanOrEqual(PROMISED * total.toNumber());
      });
    }
  });
});
