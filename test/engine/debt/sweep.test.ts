import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Swept } from "../../../src/engine/debt/sweep";
import { cashSweep } from "../../../src/engine/debt/sweep";
import { hardFlow, hardRates, judgeAmount, judgeRatio, max0, total } from "../reference/debt";
import { D, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("cash sweeps");

const loan: Swept = {
  cfads: [300, 300, 300],
  debt: 500,
  principal: [100, 100, 100],
  annualRates: [0.25, 0.25, 0.25],
  frequency: 1,
  sweepShare: 0.5,
};

/** The cascade step by step, with the balance as opening + unpaid interest − principal − sweep. */
function judge(terms: Swept): void {
  const table = cashSweep(terms);
  const scale = total([terms.debt, ...terms.cfads, ...terms.principal].map((amount) => exact(amount).abs()));
  let opening = exact(terms.debt);
  terms.cfads.forEach((flow, row) => {
    const due = opening.times(exact(terms.annualRates[row])).div(terms.frequency);
    const scheduledDue = D.min(opening, exact(terms.principal[row]));
    const cash = max0(exact(flow));
    const interest = D.min(cash, due);
    const scheduled = D.min(cash.minus(interest), scheduledDue);
    const excess = cash.minus(interest).minus(scheduled);
    const service = due.plus(scheduledDue);
    const isLow = service.gt(0) && exact(flow).div(service).toNumber() < (terms.sweepDscr ?? -Infinity);
    const sweep = D.min(excess.times(isLow ? 1 : exact(terms.sweepShare)), opening.minus(scheduled));
    const shortfall = service.minus(interest).minus(scheduled);
    const closing = opening.plus(due).minus(interest).minus(scheduled).minus(sweep);
    const amounts = { interest, scheduled, sweep, distribution: excess.minus(sweep), shortfall, closing };
    const about = (): string => `row ${row} of ${JSON.stringify(terms)}`;
    for (const key of Object.keys(amounts) as (keyof typeof amounts)[])
      judgeAmount(worst, [table[key][row], amounts[key], scale], () => `${key} in ${about()}`);
    if (service.abs().gt(scale.times("1e-40")))
      judgeRatio(worst, table.dscr[row], [exact(flow), service], about);
    opening = closing.abs().lt(scale.times("1e-50")) ? exact(0) : closing;
  });
}

function hardSweep(random: Random, most: number): Swept {
  const periods = random.whole(1, most);
  const debt = random.of([0, 1000, hardMoney(random)]);
  const kept = random.between(0.1, 1.5);
  return {
    debt,
    principal: random.list(periods, () => random.of([0, debt / periods, hardMoney(random)])),
    cfads: random.list(periods, () => random.of([(kept * debt) / periods, hardFlow(random), 0])),
    annualRates: hardRates(random, periods),
    frequency: random.of([1, 2, 4, 12]),
    sweepShare: random.of([0, 1, random.share()]),
    sweepDscr: random.of([undefined, 1.2, random.between(0.5, 3)]),
  };
}

describe("a cash sweep", () => {
  it("prepays its share of what is left after interest and scheduled principal", () => {
    const { interest, scheduled, sweep, distribution, closing, dscr } = cashSweep(loan);
    expect([interest[0], scheduled[0], sweep[0], distribution[0], closing[0]]).toEqual([
      125, 100, 37.5, 37.5, 362.5,
    ]);
    expect(dscr[0]).toBe(300 / 225);
    expect(interest[1]).toBe(362.5 / 4);
  });

  it("takes all cash where coverage is strictly below the level, and not where it is equal", () => {
    const at = (sweepDscr: number) => cashSweep({ ...loan, cfads: [270, 270, 270], sweepDscr }).sweep[0];
    expect([at(1.2), at(1.2 + 2 ** -52)]).toEqual([22.5, 45]);
  });

  it("adds unpaid interest to the balance, leaves unpaid principal in it, and calls both the shortfall", () => {
    const { interest, scheduled, shortfall, closing, sweep } = cashSweep({ ...loan, cfads: [90, 190, 0] });
    expect([interest[0], scheduled[0], shortfall[0], closing[0]]).toEqual([90, 0, 135, 535]);
    expect([interest[1], scheduled[1], shortfall[1], closing[1]]).toEqual([133.75, 56.25, 43.75, 478.75]);
    expect(shortfall[2]).toBe(478.75 / 4 + 100);
    expect(sweep).toEqual([0, 0, 0]);
  });

  it("pays nothing from a negative cash flow, which its coverage shows", () => {
    const { interest, shortfall, distribution, closing, dscr } = cashSweep({
      ...loan,
      cfads: [-45, 300, 300],
    });
    expect([interest[0], shortfall[0], distribution[0], closing[0], dscr[0]]).toEqual([0, 225, 0, 625, -0.2]);
  });

  it("never prepays more than is owed, and shortens the loan from its end", () => {
    const { sweep, distribution, closing, scheduled, dscr } = cashSweep({
      ...loan,
      cfads: [800, 800, 800],
      sweepShare: 1,
    });
    expect([sweep[0], distribution[0], closing[0]]).toEqual([400, 175, 0]);
    expect([scheduled[1], distribution[1], dscr[1]]).toEqual([0, 800, ""]);
  });

  it("conserves cash, and owes no more where there is more of it", () => {
    const flow = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(flow, flow), { minLength: 1, maxLength: 15 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (rows, sweepShare, rate) => {
          const terms: Swept = {
            cfads: rows.map((row) => row[0]),
            principal: rows.map((row) => row[1] / rows.length),
            debt: 1000,
            annualRates: rows.map(() => rate),
            frequency: 2,
            sweepShare,
          };
          const table = cashSweep(terms);
          const richer = cashSweep({ ...terms, cfads: terms.cfads.map((cash) => cash + 50) });
          terms.cfads.forEach((cash, row) => {
            const { interest, scheduled, sweep, distribution, closing } = table;
            expect(interest[row] + scheduled[row] + sweep[row] + distribution[row]).toBeCloseTo(cash, 9);
            expect(richer.closing[row]).toBeLessThanOrEqual(closing[row] * (1 + 1e-12));
          });
        },
      ),
    );
  });

  it("is right to 1e-12 in every cell", () => {
    const random = new Random(36);
    for (let run = 0; run < 250; run++) judge(hardSweep(random, 10));
    for (let run = 0; run < 2; run++) judge(hardSweep(random, 60));
  });

  /** All cash is swept, and is worth the debt to the last digit of a double. */
  const allButRepaid = (periods: number, annualRate: number): Swept => {
    const random = new Random(periods);
    const cfads = random.list(periods, () => random.between(50, 150));
    const debt = cfads.reduceRight((value, cash) => (value + cash) / (1 + annualRate / 12), 0);
    return {
      cfads,
      debt,
      principal: cfads.map((cash) => cash / 7),
      annualRates: cfads.map(() => annualRate),
      frequency: 12,
      sweepShare: 1,
    };
  };

  it("is right where the last of a thousand flows meets the last of the debt", () => {
    judge(allButRepaid(1000, 0.4));
  });

  it("takes a second or so for each of three loans of 12,000 periods", () => {
    const before = process.cpuUsage();
    const many = (amount: number): number[] => new Array<number>(12000).fill(amount);
    const cfads = many(24).map((cash, row) => (row % 5 === 0 ? 23 : cash));
    const terms = { ...loan, cfads, annualRates: many(0.05), principal: many(0.1), frequency: 12 } as const;
    cashSweep({ ...terms, debt: 5000, sweepShare: 0.01, sweepDscr: 1.1 });
    cashSweep({ ...terms, debt: 5000, sweepShare: 0 });
    cashSweep(allButRepaid(12000, 0.08));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(6000);
  });
});
