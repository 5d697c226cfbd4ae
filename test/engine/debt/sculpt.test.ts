import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import type { Sculpted, SculptedLoan } from "../../../src/engine/debt/sculpt";
import { sculpted } from "../../../src/engine/debt/sculpt";
import { growthsOf, hardCash, hardRates, lastFactor, positive, valueOf } from "../reference/sizing";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { PROMISED, Worst } from "../reference/worst";

const worst = new Worst("sculpted loan");
const constant = (value: number, length = 20): number[] => new Array<number>(length).fill(value);

/** Cash that falls by 1.5 % a quarter from 329.6230, at 9 % and 1.30x. */
const falling: SculptedLoan = {
  cfads: Array.from({ length: 20 }, (_, row) => 329.623 * 0.985 ** row),
  dscr: constant(1.3),
  annualRates: constant(0.09),
  frequency: 4,
  balloon: 0,
};

const debtOf = ({ balance, principal }: Sculpted): number => balance[0] + principal[0];

describe("a sculpted loan", () => {
  it("is 3,558.9088 where cash falls by 1.5 % a quarter, and ends at 0", () => {
    const loan = sculpted(falling);
    expect(debtOf(loan)).toBeCloseTo(3558.9088, 4);
    const q = 0.985 / 1.0225;
    expect(debtOf(loan)).toBeCloseTo(((329.623 / 1.3 / 1.0225) * (1 - q ** 20)) / (1 - q), 8);
    expect(loan.balance[19]).toBe(0);
    expect(loan.period).toEqual(Array.from({ length: 20 }, (_, row) => row + 1));
    expect(loan.cfads).toEqual(falling.cfads);
  });

  it("covers every period alike: 1.30 times, or what is asked of each", () => {
    expect(sculpted(falling).dscr).toEqual(constant(1.3));
    const dscr = falling.cfads.map((_, row) => 1.2 + row / 100);
    expect(sculpted({ ...falling, dscr }).dscr).toEqual(dscr);
  });

  it("is rescaled by a cap as the System Advisor Model does it: the ratio rises by debt over cap", () => {
    const loan = sculpted({ ...falling, debtCap: 3000 });
    expect(debtOf(loan)).toBeCloseTo(3000, 9);
    const rescaled = (1.3 * debtOf(sculpted(falling))) / 3000;
    for (const ratio of loan.dscr) expect(ratio).toBeCloseTo(rescaled, 12);
    expect(sculpted({ ...falling, debtCap: 3559 })).toEqual(sculpted(falling));
  });

  it("keeps its balloon, capped or not", () => {
    const capped = sculpted({ ...falling, balloon: 500, debtCap: 3000 });
    expect(capped.balance[19]).toBe(500);
    expect(debtOf(capped)).toBeCloseTo(3000, 9);
    const whole = sculpted({ ...falling, balloon: 500 });
    expect(debtOf(whole)).toBeCloseTo(3558.9087573674 + 500 * 1.0225 ** -20, 8);
    const scale = (3000 - 500 * 1.0225 ** -20) / (debtOf(whole) - 500 * 1.0225 ** -20);
    expect(capped.service[7]).toBeCloseTo(whole.service[7] * scale, 10);
  });

  it("has no service and no ratio where cash falls short, and its interest joins the balance", () => {
    const loan = sculpted({
      ...falling,
      cfads: [110, -20, 121],
      dscr: [1, 1, 1],
      annualRates: [0.1, 0.1, 0.1],
      frequency: 1,
    });
    expect(loan.service).toEqual([110, 0, 121]);
    expect(loan.dscr).toEqual([1, "", 1]);
    expect(loan.principal[1]).toBe(-loan.interest[1]);
    expect(loan.balance).toEqual([100, 110, 0].map((value) => expect.closeTo(value, 10)));
  });

  it("carries a balloon alone where a cap leaves nothing else", () => {
    const loan = sculpted({
      cfads: [10, 10],
      dscr: [1, 1],
      annualRates: [0, 0],
      frequency: 1,
      balloon: 100,
      debtCap: 100,
    });
    expect(loan.service).toEqual([0, 0]);
    expect(loan.dscr).toEqual(["", ""]);
    expect(loan.balance).toEqual([100, 100]);
  });

  it("refuses a cap that the balloon alone exceeds", () => {
    const loan = {
      cfads: [10, 10],
      dscr: [1, 1],
      annualRates: [0, 0],
      frequency: 1,
      balloon: 100,
      debtCap: 90,
    } as const;
    expect(() => sculpted(loan)).toThrow(
      "debt_cap must be at least 100, what the balloon alone is worth at close; got 90",
    );
  });

  it("pays interest on what is owed and ends at the balloon, by a roll from the first row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (cfads, annualRate, balloon) => {
          const terms = {
            cfads,
            dscr: cfads.map(() => 1.3),
            annualRates: cfads.map(() => annualRate),
            balloon,
          };
          const loan = sculpted({ ...terms, frequency: 4 });
          let balance = debtOf(loan);
          const size = Math.max(...loan.balance, balance, ...loan.service);
          loan.service.forEach((service, row) => {
            expect(Math.abs(loan.interest[row] - (balance * annualRate) / 4)).toBeLessThanOrEqual(
              1e-9 * size,
            );
            balance += loan.interest[row] - service;
            expect(Math.abs(loan.balance[row] - balance)).toBeLessThanOrEqual(1e-9 * size);
          });
          expect(loan.balance[cfads.length - 1]).toBe(balloon);
        },
      ),
    );
  });
});

describe("hard sculpted loans", () => {
  function judge(loan: SculptedLoan): void {
    const growths = growthsOf(loan.annualRates, loan.frequency);
    const covered = loan.cfads.map((cash, row) => positive(exact(cash)).div(exact(loan.dscr[row])));
    const end = exact(loan.balloon).times(lastFactor(growths));
    const whole = valueOf(covered, growths);
    const isCapped = loan.debtCap !== undefined && exact(loan.debtCap).lt(whole.plus(end));
    const scale = isCapped ? exact(loan.debtCap).minus(end).div(whole) : exact(1);
    const table = sculpted(loan);
    let balance = whole.times(scale).plus(end);
    let owed: Decimal = balance.abs();
    covered.forEach((full, row) => {
      const service = full.times(scale);
      const interest = balance.times(growths[row].minus(1));
      balance = balance.plus(interest).minus(service);
      owed = owed.plus(interest.abs()).plus(service);
      const about = (): string => `row ${row} of ${JSON.stringify(loan)}`;
      worst.judge(table.service[row], service, about);
      // What the reference's roll cancels down to is nothing against what has gone through it.
      const close = (actual: number, expected: Decimal): void => {
        if (expected.abs().gt(owed.times(1e-45))) worst.judge(actual, expected, about);
        else expect(exact(actual).abs().lte(owed.times(PROMISED))).toBe(true);
      };
      close(table.interest[row], interest);
      close(table.principal[row], service.minus(interest));
      close(table.balance[row], row === covered.length - 1 ? exact(loan.balloon) : balance);
      if (table.dscr[row] !== "") worst.judge(table.dscr[row], exact(loan.dscr[row]).div(scale), about);
      else expect(table.service[row] <= 0).toBe(true);
    });
  }

  it("are right to 1e-12 in every cell, caps that the balloon all but takes among them", () => {
    const random = new Random(34);
    let capped = 0;
    for (let run = 0; run < 500; run++) {
      const periods = random.whole(1, 10);
      const annualRates = hardRates(random, periods);
      const frequency = random.of([1, 2, 4, 12] as const);
      const balloon = random.of([0, hardMoney(random)]);
      const least = exact(balloon)
        .times(lastFactor(growthsOf(annualRates, frequency)))
        .toNumber();
      const debtCap = random.of([undefined, least + hardMoney(random) + 0.01, least * (1 + 1e-9) + 1e-6]);
      if (debtCap !== undefined) capped += 1;
      const dscr = random.list(periods, () => random.between(0.5, 3));
      judge({ cfads: hardCash(random, periods), dscr, annualRates, frequency, balloon, debtCap });
    }
    expect(capped).toBeGreaterThan(200);
  });

  it("take less than a second for 12,000 periods", () => {
    const before = process.cpuUsage();
    const cfads = Array.from({ length: 12000 }, (_, row) => 1 + (row % 7));
    sculpted({
      cfads,
      dscr: constant(1.3, 12000),
      annualRates: constant(0.09, 12000),
      frequency: 12,
      balloon: 3,
    });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
