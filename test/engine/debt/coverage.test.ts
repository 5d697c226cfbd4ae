import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Coverage, Covered, Metric } from "../../../src/engine/debt/coverage";
import { coverage, METRICS } from "../../../src/engine/debt/coverage";
import { lifeCoverages } from "../../../src/engine/debt/lifeCoverage";
import { discounts, hardFlow, hardRates, total, worthAt } from "../reference/debt";
import { decimals, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("coverage");

const loan = {
  cfads: [110, 60.5, 133.1],
  debtService: [55, 60.5, 0],
  annualRates: [0, 0, 0],
  frequency: 1,
} as const;

function table(terms: Omit<Covered, "metric">): Coverage {
  return coverage({ ...terms, metric: "TABLE" }) as Coverage;
}

describe("the coverage of a loan", () => {
  it("is 1.5034 by every measure for level quarters of 3,500 at 9 %", () => {
    const service = (3500 * 0.0225) / (1 - 1.0225 ** -20);
    const level = {
      cfads: new Array<number>(20).fill(329.623),
      debtService: new Array<number>(20).fill(service),
      annualRates: new Array<number>(20).fill(0.09),
      frequency: 4,
      balance: [3500],
    } as const;
    for (const metric of ["DSCR_MIN", "DSCR_AVERAGE", "LLCR", "PLCR"] as const)
      expect(coverage({ ...level, metric })).toBeCloseTo(1.5034, 4);
    expect(coverage({ ...level, metric: "ICR_MIN" })).toBeCloseTo(329.623 / (3500 * 0.0225), 12);
  });

  it("is averaged over the periods with a ratio up to the last service", () => {
    const flows = { cfads: [1, 30, 40, 99], debtService: [0, 10, 20, 0] };
    expect(coverage({ ...flows, metric: "DSCR_MIN" })).toBe(2);
    expect(coverage({ ...flows, metric: "DSCR_AVERAGE" })).toBe(2.5);
  });

  it("names the first of several weakest periods, counting from 1 and over empty ones", () => {
    const flows = {
      ...loan,
      cfads: [9, 30, 30, 90],
      debtService: [0, 10, 10, 20],
      annualRates: [0, 0, 0, 0],
    };
    const { metric, minimum, period } = table(flows);
    expect(metric).toEqual(["DSCR", "ICR", "LLCR", "PLCR"]);
    expect([minimum[0], period[0]]).toEqual([3, 2]);
  });

  it("is empty in a table where there is nothing to cover, and of DSCR and ICR at close", () => {
    const { atClose, minimum, average, period } = table(loan);
    expect(atClose.slice(0, 2)).toEqual(["", ""]);
    expect([minimum[1], average[1], period[1]]).toEqual(["", "", ""]);
    const none = table({ ...loan, debtService: [0, 0, 0] });
    for (const column of [none.atClose, none.minimum, none.average, none.period])
      expect(column).toEqual(["", "", "", ""]);
  });

  it("counts negative cash flows", () => {
    expect(coverage({ cfads: [-5, 10], debtService: [10, 10], metric: "DSCR_MIN" })).toBe(-0.5);
    expect(coverage({ cfads: [-5, 10], debtService: [10, 10], metric: "DSCR_AVERAGE" })).toBe(0.25);
  });

  it("wants rates for all but the DSCR", () => {
    const flows = { cfads: [1], debtService: [1] };
    for (const metric of METRICS.filter((name) => !name.startsWith("DSCR"))) {
      expect(() => coverage({ ...flows, metric, frequency: 4 })).toThrow(
        `annual_rate must be given for ${metric}; got nothing`,
      );
      expect(() => coverage({ ...flows, metric, annualRates: [0.1] })).toThrow(
        `frequency must be given for ${metric}; got nothing`,
      );
    }
  });

  it("is not found where there is nothing to cover", () => {
    const found = (metric: Metric, terms: Partial<Covered>) => () => coverage({ ...loan, ...terms, metric });
    expect(found("DSCR_AVERAGE", { debtService: [0, 0, 0] })).toThrow("no DSCR found in debt_service");
    expect(found("ICR_MIN", {})).toThrow("no ICR found in periods without interest above 0");
    expect(found("LLCR", { balance: [0, 1, 1] })).toThrow(
      "no LLCR found in a loan with nothing owed at close",
    );
  });

  it("never falls where a cash flow grows", () => {
    const flow = fc.integer({ min: -100, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(flow, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 0, max: 2 }),
        (cfads, at) => {
          const terms = { ...loan, annualRates: [0.1, 0.05, 0.2], cfads };
          const [before, after] = [
            terms,
            { ...terms, cfads: cfads.map((cash, row) => (row === at ? cash + 9 : cash)) },
          ];
          for (const metric of METRICS.filter((name) => name !== "TABLE"))
            expect(coverage({ ...after, metric })).toBeGreaterThanOrEqual(
              coverage({ ...before, metric }) as number,
            );
        },
      ),
    );
  });

  it("is right to 1e-12 in minima and means, and at close that of the life coverage ratios", () => {
    const random = new Random(34);
    for (let run = 0; run < 250; run++) {
      const periods = random.whole(1, 10);
      const terms = {
        cfads: random.list(periods, () => hardFlow(random)),
        debtService: random.list(periods, () => hardMoney(random) + 0.01),
        annualRates: hardRates(random, periods),
        frequency: random.of([1, 2, 4, 12] as const),
        balance: random.of([undefined, random.list(periods, () => hardMoney(random))]),
      };
      judge(terms);
    }
  });

  it("rolls a debt that its service repays to its last digits, over 12,000 periods, in time", () => {
    const random = new Random(90);
    const debtService = random.list(12000, () => random.between(40, 60));
    const cfads = debtService.map((service) => service * random.between(0.9, 2));
    const annualRates = debtService.map(() => 0.08);
    const debt = debtService.reduceRight((value, service) => (value + service) / (1 + 0.08 / 12), 0);
    const before = process.cpuUsage();
    const { minimum, average, period } = table({
      cfads,
      debtService,
      annualRates,
      frequency: 12,
      balance: [debt],
    });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);

    const D = decimals(90);
    const rate = exact(0.08, D).div(12);
    let owed = exact(debt, D);
    const ratios = cfads.flatMap((cash, row) => {
      const interest = owed.times(rate);
      owed = owed.plus(interest).minus(exact(debtService[row], D));
      return interest.gt(0) ? [{ ratio: exact(cash, D).div(interest), row }] : [];
    });
    const least = ratios.reduce((lower, one) => (one.ratio.lt(lower.ratio) ? one : lower));
    worst.judge(minimum[1] as number, least.ratio, () => "the least interest coverage");
    expect(period[1]).toBe(least.row + 1);
    const mean = ratios.reduce((sum, { ratio }) => sum.plus(ratio), new D(0)).div(ratios.length);
    worst.judge(average[1] as number, mean, () => "the mean interest coverage");
  });
});

function judge(terms: Required<Pick<Covered, "annualRates" | "frequency">> & Omit<Covered, "metric">): void {
  const { atClose, minimum, average } = table(terms);
  const { cfads, debtService, annualRates, frequency, balance } = terms;
  const about = (): string => JSON.stringify(terms);
  const factors = discounts(annualRates, frequency);
  const owed = debtService.map((_, row) =>
    balance === undefined || balance.length === 1
      ? worthAt(debtService, factors, [row, debtService.length])
      : exact(balance[row]),
  );
  const interest = owed.map((debt, row) => debt.times(exact(annualRates[row])).div(frequency));
  const services = debtService.map((service) => exact(service));
  const isRolled = balance?.length === 1;
  [services, ...(isRolled ? [] : [interest])].forEach((due, line) => {
    const ratios = cfads.flatMap((cash, row) => (due[row].gt(0) ? [exact(cash).div(due[row])] : []));
    if (ratios.length === 0) {
      expect([minimum[line], average[line]]).toEqual(["", ""]);
      return;
    }
    const least = ratios.reduce((least, ratio) => (ratio.lt(least) ? ratio : least));
    worst.judge(minimum[line] as number, least, about);
    const mean = total(ratios).div(ratios.length);
    if (mean.abs().gt("1e-40")) worst.judge(average[line] as number, mean, about);
  });
  expect(atClose[2]).toBe(lifeCoverages(terms, "loan")[0]);
  expect(atClose[3]).toBe(lifeCoverages(terms, "project")[0]);
}
