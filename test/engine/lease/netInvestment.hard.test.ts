import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import type { Lease } from "../../../src/engine/lease/implicitRate";
import { netInvestment } from "../../../src/engine/lease/netInvestment";
import { D, exact } from "../reference/exact";
import { asBinary, asText, implicitRate, rolled } from "../reference/lease";
import { hardMoney, Random } from "../reference/random";
import { PROMISED, Worst } from "../reference/worst";

const START = 46023;
const worst = new Worst("schedule of a net investment");

function hardLease(random: Random, periods: number): Lease {
  const level = hardMoney(random) + 0.01;
  const rents =
    random.share() < 0.5
      ? new Array<number>(periods).fill(level)
      : random.list(periods, () => hardMoney(random));
  const total = rents.reduce((sum, rent) => sum + rent, 0);
  const cost = random.of([hardMoney(random), total * random.between(0.4, 1.2), Math.round(total * 70) / 100]);
  return {
    cost,
    rents,
    timing: random.of([0, 1] as const),
    residual: random.of([0, 0, hardMoney(random), cost]),
    initialCosts: random.of([0, hardMoney(random) / 100]),
  };
}

/** Whether a schedule exists; where it does, every amount of it against fifty digits. */
function judge(lease: Lease): boolean {
  const rate = implicitRate(lease, asBinary);
  if (rate === undefined) {
    expect(() => netInvestment(lease, START, 12)).toThrow(
      "no rate implicit in the lease above -1 found in rent",
    );
    return false;
  }
  if (rate === "beyond") return false;
  const table = netInvestment(lease, START, 12);
  rolled(lease, rate, asBinary).forEach((row, t) => {
    for (const column of ["opening", "rent", "income", "principal", "closing"] as const) {
      const [actual, expected] = [table[column][t], row[column]];
      const about = (): string => `${column} of row ${t + 1} of ${JSON.stringify(lease).slice(0, 500)}`;
      // A principal in which rent and income cancel exactly is nothing, and so it is shown.
      if (expected.abs().lt(row.rent.abs().plus(row.income.abs()).times(1e-26))) {
        expect(exact(actual).abs().lte(row.rent.abs().plus(row.income.abs()).times(PROMISED))).toBe(true);
      } else worst.judge(actual, expected, about);
    }
  });
  return true;
}

describe("the schedule of hard leases", () => {
  it("is right in every amount of 2,000 leases of up to 12 periods", () => {
    const random = new Random(1);
    let judged = 0;
    for (let run = 0; run < 2000; run++) if (judge(hardLease(random, random.whole(1, 12)))) judged += 1;
    expect(judged).toBeGreaterThan(1600);
  });

  it("is right in every amount of 12 leases of 360 to 1,200 periods", () => {
    const random = new Random(2);
    for (let run = 0; run < 12; run++) judge(hardLease(random, random.whole(360, 1200)));
  });

  it("is right where the rate is as small as 1e-20: the rents return the cost but for a crumb", () => {
    const random = new Random(3);
    for (let run = 0; run < 200; run++) {
      const rents = random.list(random.whole(1, 12), () => random.whole(1, 1e9));
      const total = rents.reduce((sum, rent) => sum + rent, 0);
      const crumb = random.decade(-9, 0);
      const lease = { rents, timing: 0, cost: total } as const;
      judge({ ...lease, residual: crumb, initialCosts: 0 });
      judge({ ...lease, residual: 0, initialCosts: crumb });
    }
  });

  it("takes less than a second over 10,000 periods, rounded or not", () => {
    for (const rounding of [0, 0.01]) {
      const lease = {
        cost: 5400,
        rents: new Array<number>(10000).fill(1),
        timing: 0,
        residual: 5,
        initialCosts: 0,
      } as const;
      const before = process.cpuUsage();
      netInvestment(lease, 1, 12, rounding);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    }
  });
});

describe("the schedule of what is paid", () => {
  /** As the catalogue says it, row by row in decimals. */
  function paid(lease: Lease, unit: number, rate: Decimal): Record<string, number>[] {
    const read = (value: number): Decimal => asText(value, D);
    const toUnit = (value: Decimal): Decimal => {
      const units = value.abs().div(unit).plus(0.5).floor().times(unit);
      return value.isNegative() ? units.neg() : units;
    };
    let opening = toUnit(read(lease.cost).plus(read(lease.initialCosts)));
    return lease.rents.map((amount, row) => {
      const rent = toUnit(read(amount));
      const earned = toUnit((lease.timing === 1 ? opening.minus(rent) : opening).times(rate));
      const isLast = row === lease.rents.length - 1;
      const closing = isLast ? toUnit(read(lease.residual)) : opening.plus(earned).minus(rent);
      const income = isLast ? closing.minus(opening).plus(rent) : earned;
      const made = { opening, rent, income, principal: rent.minus(income), closing };
      opening = closing;
      return Object.fromEntries(Object.entries(made).map(([key, value]) => [key, value.toNumber()]));
    });
  }

  it("is the definition in decimals for 1,200 leases, exact ties of whole rates among them", () => {
    const random = new Random(4);
    let ties = 0;
    for (let run = 0; run < 1200; run++) {
      const cents = (): number => random.whole(1, random.of([100, 1e5, 1e14])) / 100;
      const periods = random.whole(1, 12);
      const whole = random.of([0.05, 0.5, 0.025, 0.1]);
      const cost = cents();
      // Interest alone, then all of it: the rate is that of every row.
      const bullet = new D(cost).times(whole).toNumber();
      const isBullet = random.share() < 0.4;
      const lease: Lease = {
        cost,
        rents: isBullet ? new Array<number>(periods).fill(bullet) : random.list(periods, cents),
        timing: isBullet ? 0 : random.of([0, 1] as const),
        residual: isBullet ? cost : random.of([0, cents()]),
        initialCosts: isBullet ? 0 : random.of([0, 0.01]),
      };
      const found = implicitRate(lease, asText);
      if (found === undefined || found === "beyond" || found.gt(1000)) continue;
      const rate = isBullet ? new D(whole) : found;
      const unit = random.of([0.01, 0.01, 1, 0.05, 1000]);
      if (isBullet && new D(bullet).div(unit).mod(1).eq(0.5)) ties += 1;
      const table = netInvestment(lease, START, 12, unit);
      const rows = lease.rents.map((_, t) => ({
        opening: table.opening[t],
        rent: table.rent[t],
        income: table.income[t],
        principal: table.principal[t],
        closing: table.closing[t],
      }));
      expect({ lease, unit, rows }).toEqual({ lease, unit, rows: paid(lease, unit, rate) });
    }
    expect(ties).toBeGreaterThan(30);
  });
});
