import { describe, expect, it } from "@jest/globals";
import { Decimal } from "decimal.js";
import type { Loan } from "../../../src/engine/debt/loan";
import { paidLoan } from "../../../src/engine/debt/paidLoan";
import { loanRows } from "../reference/loan";
import { Random } from "../reference/random";

const COLUMNS = ["opening", "draw", "interest", "principal", "balloon", "service", "closing"] as const;

/** Half away from zero, by hand. */
function toUnit(unit: number): (value: Decimal) => Decimal {
  return (value) => {
    const units = value.abs().div(unit).plus(0.5).floor().times(unit);
    return value.isNegative() ? units.neg() : units;
  };
}

function cents(random: Random): number {
  return random.whole(100, random.of([1e5, 1e9, 1e14])) / 100;
}

function paidTerms(random: Random): Loan {
  const periods = random.whole(1, 12);
  const debt = random.list(random.of([1, 1, 2, 4]), () => cents(random));
  const total = debt.reduce((sum, draw) => sum + draw, 0);
  const rows = periods + debt.length - 1;
  const rate = (): number => random.of([0.1, 0.05, 0, 0.0658, -0.01, random.whole(1, 9999) / 1e4]);
  const fixed = rate();
  return {
    debt,
    periods,
    interestOnly: random.of([0, random.whole(0, periods - 1)]),
    profile: random.of(["ANNUITY", "ANNUITY", "LINEAR", "BULLET"]),
    balloon: random.of([0, Math.floor(total * random.share() * 100) / 100]),
    annualRates: random.list(rows, () => (random.share() < 0.8 ? fixed : rate())),
    fractions: new Array<Loan["fractions"][number]>(rows).fill(
      random.of([
        { numerator: 1, denominator: 12 },
        { numerator: 1, denominator: 1 },
        { numerator: 91, denominator: 360 },
      ]),
    ),
  };
}

describe("a loan as it is paid", () => {
  it("is the definition in decimals for 1,000 loans, in every column of every row", () => {
    const random = new Random(39);
    for (let run = 0; run < 1000; run++) {
      const loan = paidTerms(random);
      const unit = random.of([0.01, 0.01, 1, 0.05]);
      const table = paidLoan(loan, unit);
      const rows = loanRows(loan, { read: (value, DecimalOf) => new DecimalOf(value), toUnit: toUnit(unit) });
      const expected = Object.fromEntries(
        COLUMNS.map((key) => [key, rows.map((row) => row[key].toNumber() + 0)]),
      );
      expect({ loan, unit, table }).toEqual({ loan, unit, table: expected });
    }
  });

  it("foots to the last cent: each row, and principal and balloons to what was drawn", () => {
    const random = new Random(40);
    for (let run = 0; run < 2000; run++) {
      const loan = paidTerms(random);
      const table = paidLoan(loan, 0.01);
      const add = (values: readonly number[]): Decimal =>
        values.reduce((sum, value) => sum.plus(value), new Decimal(0));
      expect(add(table.principal).plus(add(table.balloon)).toNumber()).toBe(add(loan.debt).toNumber());
      expect(table.closing[table.closing.length - 1]).toBe(0);
      table.opening.forEach((opening, row) => {
        const closing = new Decimal(opening)
          .plus(table.draw[row])
          .minus(table.principal[row])
          .minus(table.balloon[row]);
        expect(table.closing[row]).toBe(closing.toNumber());
        if (row > 0) expect(opening).toBe(table.closing[row - 1]);
      });
    }
  });

  const year: Loan = {
    debt: [1000],
    periods: 3,
    interestOnly: 0,
    profile: "ANNUITY",
    balloon: 0,
    annualRates: [0.1, 0.1, 0.1],
    fractions: [1, 2, 3].map(() => ({ numerator: 1, denominator: 1 })),
  };

  it("is 402.11, 402.12 and 402.12 for 1,000 over three years at 10 %, levelled anew from the rounded balance", () => {
    const { interest, principal, service } = paidLoan(year, 0.01);
    expect(service).toEqual([402.11, 402.12, 402.12]);
    expect(interest).toEqual([100, 69.79, 36.56]);
    expect(principal).toEqual([302.11, 332.33, 365.56]);
  });

  it("rounds half away from zero: 0.125 is 0.13 of interest", () => {
    expect(paidLoan({ ...year, debt: [1.25], profile: "BULLET" }, 0.01).interest[0]).toBe(0.13);
  });

  it("keeps a tie that a quotient would blur: 600.6 at 9.5 % over 12", () => {
    const fractions = year.fractions.map(() => ({ numerator: 1, denominator: 12 }));
    const bullet = {
      ...year,
      profile: "BULLET",
      fractions,
      debt: [12.6316],
      annualRates: [0.095, 0.095, 0.095],
    } as const;
    // 600·0.095/12 = 4.75: half a unit of 0.5 and no less.
    expect(paidLoan({ ...bullet, debt: [600] }, 0.5).interest[0]).toBe(5);
  });

  it("gives the last draw the rest of the balloons, and its last payment the rest of its principal", () => {
    const { balloon } = paidLoan(
      {
        ...year,
        debt: [100, 100, 100],
        balloon: 100,
        annualRates: new Array<number>(5).fill(0.1),
        fractions: new Array(5).fill(year.fractions[0]),
      },
      0.01,
    );
    expect(balloon).toEqual([0, 0, 33.33, 33.33, 33.34]);
  });

  it("takes less than a second for 12,000 periods", () => {
    const rows = 12000;
    const loan = {
      ...year,
      periods: rows,
      debt: [1e9],
      annualRates: new Array<number>(rows).fill(0.09),
      fractions: new Array<Loan["fractions"][number]>(rows).fill({ numerator: 1, denominator: 12 }),
    };
    const before = process.cpuUsage();
    paidLoan(loan, 0.01);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
