import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import type { Reserved } from "../../../src/engine/debt/reserve";
import { reserveAccount } from "../../../src/engine/debt/reserve";
import { hardFlow, judgeAmount, max0, total } from "../reference/debt";
import { D, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("reserve accounts");

const level: Reserved = { debtService: [100, 100, 100, 100], months: 6, frequency: 4, earningRate: 0 };

/** Service after t over months·f/12 periods, each counted as far as it lies within them. */
function targetAt({ debtService, months, frequency }: Reserved, t: number): Decimal {
  const reach = exact(months).times(frequency).div(12);
  return total(
    debtService.slice(t).map((service, ahead) => {
      const part = D.min(1, max0(reach.minus(ahead)));
      return part.times(exact(service));
    }),
  );
}

function judge(terms: Reserved): void {
  const account = reserveAccount(terms);
  const { debtService, cfads, earningRate, frequency } = terms;
  const scale = total([...debtService, ...(cfads ?? [])].map((amount) => exact(amount).abs()));
  let closing = new D(0);
  account.period.forEach((period) => {
    const target = targetAt(terms, period);
    const opening = closing;
    const interest = opening.times(exact(earningRate)).div(frequency);
    const before = opening.plus(interest);
    const spare =
      cfads && period > 0 ? exact(cfads[period - 1]).minus(exact(debtService[period - 1])) : undefined;
    const draw = spare ? D.min(before, max0(spare.neg())) : new D(0);
    const need = max0(target.minus(before).plus(draw));
    const funding = spare ? D.min(need, max0(spare)) : need;
    const release = max0(before.minus(draw).plus(funding).minus(target));
    closing = before.minus(draw).plus(funding).minus(release);
    const row = { target, opening, interest, draw, funding, release, closing };
    for (const key of Object.keys(row) as (keyof typeof row)[]) {
      const about = (): string => `${key} of period ${period} of ${JSON.stringify(terms)}`;
      judgeAmount(worst, [account[key][period], row[key], scale], about);
    }
  });
}

function hardReserve(random: Random, most: number): Reserved {
  const periods = random.whole(1, most);
  const debtService = random.list(periods, () => random.of([0, 100, hardMoney(random)]));
  return {
    debtService,
    months: random.of([random.whole(0, 24), random.between(0, 15), 1e9, 1e-3]),
    frequency: random.of([1, 2, 4, 12]),
    earningRate: random.of([0, 0, random.between(-0.5, 1), random.between(0, 0.1)]),
    cfads: random.of([
      undefined,
      debtService.map((service) => service * random.between(0.5, 1.6)),
      random.list(periods, () => hardFlow(random)),
    ]),
  };
}

describe("the reserve account", () => {
  it("holds six months of quarterly service, and gives it back as the loan runs out", () => {
    const { target, closing, release } = reserveAccount(level);
    expect(target).toEqual([200, 200, 200, 100, 0]);
    expect(closing).toEqual(target);
    expect(release).toEqual([0, 0, 0, 100, 100]);
  });

  it("counts the last period of the months in part", () => {
    expect(reserveAccount({ ...level, months: 4 }).target[0]).toBeCloseTo(133.33333333333, 10);
    expect(reserveAccount({ ...level, months: 3, frequency: 1 }).target).toEqual([25, 25, 25, 25, 0]);
    expect(reserveAccount({ ...level, months: 3 * (1 + 1e-10) }).target[0]).toBe(100);
    expect(reserveAccount({ ...level, months: 0 }).closing).toEqual([0, 0, 0, 0, 0]);
    expect(reserveAccount({ ...level, months: 1e300 }).target[0]).toBe(400);
  });

  it("is drawn no further than it goes, and refilled from cash after the service alone", () => {
    const short = reserveAccount({ ...level, cfads: [80, -120, 150, 1000] });
    expect(short.draw).toEqual([0, 20, 180, 0, 0]);
    expect(short.funding).toEqual([200, 0, 0, 50, 0]);
    expect(short.release).toEqual([0, 0, 0, 0, 50]);
    expect(short.closing).toEqual([200, 180, 0, 50, 0]);
  });

  it("releases what it earns above its target, and takes in what a negative rate costs", () => {
    expect(reserveAccount({ ...level, earningRate: 0.5 }).release.slice(0, 3)).toEqual([0, 25, 25]);
    expect(reserveAccount({ ...level, earningRate: -0.5 }).funding.slice(0, 3)).toEqual([200, 25, 25]);
  });

  it("loses and makes no cash, and never holds more than its target", () => {
    const flow = fc.integer({ min: 0, max: 1e6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(flow, flow), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 24 }),
        fc.double({ min: -0.2, max: 0.5, noNaN: true }),
        (rows, months, earningRate) => {
          const [cfads, debtService] = [rows.map((row) => row[0]), rows.map((row) => row[1])];
          const account = reserveAccount({ debtService, months, frequency: 4, earningRate, cfads });
          account.period.forEach((t) => {
            const moved = account.opening[t] + account.interest[t] - account.draw[t] + account.funding[t];
            expect(Math.abs(moved - account.release[t] - account.closing[t])).toBeLessThanOrEqual(
              1e-9 * (1 + moved),
            );
            expect(account.closing[t]).toBeLessThanOrEqual(account.target[t]);
            expect(Math.min(account.closing[t], account.draw[t], account.funding[t])).toBeGreaterThanOrEqual(
              0,
            );
            if (t > 0) expect(account.opening[t]).toBe(account.closing[t - 1]);
          });
        },
      ),
    );
  });

  it("is right to 1e-12 in every cell", () => {
    const random = new Random(35);
    for (let run = 0; run < 180; run++) judge(hardReserve(random, 10));
    judge(hardReserve(random, 60));
  });

  it("takes less than a second over 12,000 periods, filled, short and in thirds", () => {
    const before = process.cpuUsage();
    const debtService = new Array<number>(12000).fill(100.1);
    const cfads = debtService.map((_, row) => (row % 7 === 0 ? 80 : 110));
    reserveAccount({ ...level, debtService, months: 4, cfads, earningRate: 0.03 });
    reserveAccount({ ...level, debtService, months: 7 });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
