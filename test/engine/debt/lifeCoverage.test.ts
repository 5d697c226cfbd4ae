import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { dscrs } from "../../../src/engine/debt/dscr";
import type { CoveredLoan, Horizon } from "../../../src/engine/debt/lifeCoverage";
import { lifeCoverages } from "../../../src/engine/debt/lifeCoverage";
import { discounts, hardFlow, hardRates, judgeRatio, worthAt } from "../reference/debt";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("life coverage ratios");

const service = (3500 * 0.0225) / (1 - 1.0225 ** -20);
const loan: CoveredLoan = {
  cfads: new Array<number>(20).fill(329.623),
  debtService: new Array<number>(20).fill(service),
  annualRates: new Array<number>(20).fill(0.09),
  frequency: 4,
};

/** What is owed at the opening of a period: given; what has accrued less what was paid; or what is to come. */
function owedAt({ debtService, balance }: CoveredLoan, factors: readonly Decimal[], row: number): Decimal {
  if (balance === undefined) return worthAt(debtService, factors, [row, debtService.length]);
  if (balance.length > 1) return exact(balance[row]);
  return exact(balance[0])
    .minus(worthAt(debtService, factors, [0, row]))
    .div(factors[row]);
}

function judge(terms: CoveredLoan, horizon: Horizon): void {
  const { cfads, debtService, annualRates, frequency, cash } = terms;
  const factors = discounts(annualRates, frequency);
  const last = debtService.length - [...debtService].reverse().findIndex((amount) => amount > 0);
  const end = horizon === "loan" ? last : cfads.length;
  lifeCoverages(terms, horizon).forEach((ratio, row) => {
    if (row >= last || last > debtService.length) {
      expect(ratio).toBe("");
      return;
    }
    const value = worthAt(cfads, factors, [row, end]).plus(exact(cash?.[row] ?? 0));
    const about = (): string => `row ${row}, ${horizon}, of ${JSON.stringify(terms)}`;
    judgeRatio(worst, ratio, [value, owedAt(terms, factors, row)], about);
  });
}

function hardLoan(random: Random, most: number): CoveredLoan {
  const periods = random.whole(1, most);
  const serviced = random.whole(1, periods);
  const debtService = random.list(periods, (row) => (row < serviced ? hardMoney(random) : 0));
  const balances = [undefined, [hardMoney(random)], random.list(periods, () => hardMoney(random))];
  return {
    cfads: random.list(periods, () => hardFlow(random)),
    debtService: debtService.some((amount) => amount > 0) ? debtService : debtService.map(() => 1),
    annualRates: hardRates(random, periods),
    frequency: random.of([1, 2, 4, 12]),
    balance: random.of(balances),
    cash: random.of([undefined, random.list(periods, () => hardMoney(random))]),
  };
}

describe("life coverage ratios", () => {
  it("are the DSCR of 1.5034 where cash flow and service are level", () => {
    const ratios = [
      ...lifeCoverages(loan, "loan"),
      ...lifeCoverages({ ...loan, balance: [3500] }, "project"),
    ];
    for (const ratio of ratios) expect(ratio).toBeCloseTo(1.5034, 4);
  });

  it("are both 1.6023 at close with 540 more in the last period", () => {
    const cfads = loan.cfads.map((cash, row) => (row === 19 ? cash + 540 : cash));
    expect(lifeCoverages({ ...loan, cfads }, "loan")[0]).toBeCloseTo(1.6023, 4);
    expect(lifeCoverages({ ...loan, cfads }, "project")[0]).toBeCloseTo(1.6023, 4);
  });

  it("are the 1.5 to which BIWS sculpts: 1,201.4 of cash flows over a loan of 800.9", () => {
    const cfads = [300, 310, 320, 330, 340];
    const sculpted = { ...loan, cfads, debtService: cfads.map((cash) => cash / 1.5) };
    for (const ratio of lifeCoverages(sculpted, "loan")) expect(ratio).toBeCloseTo(1.5, 14);
    expect(1201.4 / 1.5).toBeCloseTo(800.9, 1);
    const bullet = { ...loan, cfads: [1201.4], debtService: [800.9], annualRates: [0] };
    expect(lifeCoverages(bullet, "loan")[0]).toBeCloseTo(1.5, 3);
  });

  it("count cash at hand, and cash flows after the last service for the project alone", () => {
    const flows = { cfads: [100, 100], debtService: [50, 0], annualRates: [0, 0], frequency: 1 } as const;
    expect(lifeCoverages(flows, "loan")).toEqual([2, ""]);
    expect(lifeCoverages(flows, "project")).toEqual([4, ""]);
    expect(lifeCoverages({ ...flows, cash: [25, 25] }, "loan")).toEqual([2.5, ""]);
  });

  it("roll a debt at close, take several balances as openings, and are empty once nothing is owed", () => {
    const flows = {
      cfads: [60, 60, 60],
      debtService: [50, 50, 50],
      annualRates: [0, 0, 0],
      frequency: 1,
    } as const;
    expect(lifeCoverages({ ...flows, balance: [100] }, "loan")).toEqual([1.8, 2.4, ""]);
    expect(lifeCoverages({ ...flows, balance: [90] }, "loan")).toEqual([2, 3, ""]);
    expect(lifeCoverages({ ...flows, balance: [200, 0, 40] }, "loan")).toEqual([0.9, "", 1.5]);
    expect(lifeCoverages({ ...flows, debtService: [0, 0, 0] }, "project")).toEqual(["", "", ""]);
  });

  it("are the DSCR of a sculpted loan, whatever the cash flows and floating rates", () => {
    const flow = fc.double({ min: 1, max: 1e6, noNaN: true });
    const rate = fc.double({ min: -0.5, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(flow, rate), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        (rows, dscr) => {
          const cfads = rows.map(([cash]) => cash);
          const debtService = cfads.map((cash) => cash / dscr);
          const terms = { cfads, debtService, annualRates: rows.map((row) => row[1]), frequency: 4 } as const;
          const periodic = dscrs({ cfads, debtService, basis: "PERIOD" });
          lifeCoverages(terms, "loan").forEach((ratio, row) => {
            expect(ratio).toBeCloseTo(Number(periodic[row]), 13);
          });
        },
      ),
    );
  });

  it("never fall where a cash flow grows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (at, more) => {
          const cfads = loan.cfads.map((cash, row) => (row === at ? cash + more : cash));
          const before = lifeCoverages(loan, "loan");
          lifeCoverages({ ...loan, cfads }, "loan").forEach((ratio, row) => {
            expect(ratio).toBeGreaterThanOrEqual(Number(before[row]));
          });
        },
      ),
    );
  });
});

describe("hard life coverage ratios", () => {
  it("are right to 1e-12 in every period, whatever cancels in value and balance", () => {
    const random = new Random(33);
    for (let run = 0; run < 350; run++) judge(hardLoan(random, 12), random.of(["loan", "project"]));
    for (let run = 0; run < 3; run++) judge(hardLoan(random, 60), "project");
  });

  it("are right where a balance all but cancels in its last period", () => {
    const balance = [1 / 1.1 + 1 / 1.1 ** 2 + 1 / 1.1 ** 3 + 1e-15];
    const flows = { cfads: [1, 1, 1, 1], debtService: [1, 1, 1, 1] };
    for (const horizon of ["loan", "project"] as const)
      judge({ ...flows, annualRates: [0.1, 0.1, 0.1, 0.1], frequency: 1, balance }, horizon);
  });

  it("take less than a second over 12,000 periods", () => {
    const before = process.cpuUsage();
    const many = (amount: number): number[] => new Array<number>(12000).fill(amount);
    const terms = { cfads: many(3), debtService: many(1), annualRates: many(0.05), frequency: 12 } as const;
    lifeCoverages(
      { ...terms, balance: [200], cfads: terms.cfads.map((cash, row) => (row % 9 ? cash : -cash)) },
      "project",
    );
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
