import { describe, expect, it } from "@jest/globals";
import type { Loan } from "../../../src/engine/debt/loan";
import { valuedLoan } from "../../../src/engine/debt/valuedLoan";
import { hardRates } from "../reference/sizing";
import { exact } from "../reference/exact";
import { loanRows } from "../reference/loan";
import { hardMoney, Random } from "../reference/random";
import { PROMISED, Worst } from "../reference/worst";

const worst = new Worst("loan that is not rounded");

function hardLoan(random: Random, most: number): Loan {
  const periods = random.whole(1, most);
  const debt = random.list(random.of([1, 1, 2, 5]), () => hardMoney(random));
  const total = debt.reduce((sum, draw) => sum + draw, 0);
  const rows = periods + debt.length - 1;
  return {
    debt,
    periods,
    interestOnly: random.of([0, random.whole(0, periods - 1)]),
    profile: random.of(["ANNUITY", "ANNUITY", "LINEAR", "BULLET"]),
    balloon: random.of([0, total * random.share(), debt.length === 1 ? total : 0]),
    annualRates: hardRates(random, rows),
    fractions: random.list(rows, () =>
      random.of([
        { numerator: random.whole(1, 360), denominator: 360 },
        { numerator: 1, denominator: 4 },
      ]),
    ),
  };
}

function judge(loan: Loan): void {
  const table = valuedLoan(loan);
  loanRows(loan, { read: exact, toUnit: (value) => value }).forEach((row, index) => {
    for (const column of [
      "opening",
      "draw",
      "interest",
      "principal",
      "balloon",
      "service",
      "closing",
    ] as const) {
      const expected = row[column];
      const about = (): string => `${column} of row ${index + 1} of ${JSON.stringify(loan)}`;
      const size = row.opening.plus(row.draw);
      if (expected.abs().gt(size.times(1e-60))) worst.judge(table[column][index], expected, about);
      else expect(exact(table[column][index]).abs().lte(size.times(PROMISED))).toBe(true);
    }
  });
}

describe("a loan that is not rounded", () => {
  it("is right to 1e-12 in every cell: rates of 0, tiny, negative and floating, balloons, waits and draws", () => {
    const random = new Random(37);
    for (let run = 0; run < 320; run++) judge(hardLoan(random, 12));
  });

  it("is right where rows are many and the balloon all but all of the debt", () => {
    const random = new Random(38);
    for (let run = 0; run < 2; run++) judge(hardLoan(random, 150));
    for (const crumb of [1e-9, 1e-14]) {
      const loan = hardLoan(random, 6);
      judge({ ...loan, debt: [1000], profile: "ANNUITY", balloon: 1000 * (1 - crumb), interestOnly: 0 });
    }
  });

  it("takes less than a second for 12,000 periods, or for 360 draws of 360", () => {
    const fraction = { numerator: 1, denominator: 12 };
    for (const [draws, periods] of [
      [1, 12000],
      [360, 360],
    ] as const) {
      const rows = periods + draws - 1;
      const [annualRates, fractions] = [
        new Array<number>(rows).fill(0.09),
        new Array<typeof fraction>(rows).fill(fraction),
      ];
      const debt = new Array<number>(draws).fill(1000);
      const before = process.cpuUsage();
      valuedLoan({ debt, periods, interestOnly: 0, profile: "ANNUITY", balloon: 10, annualRates, fractions });
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    }
  });
});
