import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { npv } from "../../../src/engine/cashflow/npv";
import { datedRates } from "../../../src/engine/cashflow/rates";
import { xnpv } from "../../../src/engine/cashflow/xnpv";
import { D, decimals, exact } from "../reference/exact";
import { hardMoney, hardRate, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("xnpv");

interface Case {
  rate: number;
  flows: number[];
  dates: number[];
  valuation?: number;
}

/** Row by row, each discounted by itself: e to minus its years times the logarithm of a year's growth. */
function summed(DecimalOf: typeof Decimal, { rate, flows, dates, valuation = dates[0] }: Case): Decimal {
  const force = exact(rate, DecimalOf).plus(1).ln();
  return flows
    .map((flow, row) =>
      exact(flow, DecimalOf).times(
        force
          .times(valuation - dates[row])
          .div(365)
          .exp(),
      ),
    )
    .reduce((sum, present) => sum.plus(present), new DecimalOf(0));
}

function judge(given: Case, digits = 64): void {
  const expected = summed(digits === 64 ? D : decimals(digits), given);
  const actual = xnpv(given.rate, given.flows, given.dates, given.valuation);
  if (expected.abs().gt(Number.MAX_VALUE)) expect(Number.isFinite(actual)).toBe(false);
  else worst.judge(actual, expected, () => JSON.stringify(given));
}

const monthEnds = [45688, 45716, 45747, 45777, 45808, 45838, 45869, 45900, 45930, 45961, 45991, 46022];
/** Twelve month ends a year, for so many years. */
const months = (years: number): number[] =>
  Array.from({ length: 12 * years }, (_, k) => monthEnds[k % 12] + 365 * Math.floor(k / 12));

describe("the present value of dated flows", () => {
  it("is Microsoft's example of XNPV: 2,086.65", () => {
    const value = xnpv(0.09, [-10000, 2750, 4250, 3250, 2750], [39448, 39508, 39751, 39859, 39904]);
    expect(value).toBeCloseTo(2086.6476, 4);
  });

  it("is right for 500 sets in any order, at any rate, valued on any day", () => {
    const random = new Random(21);
    for (let run = 0; run < 500; run++) {
      const size = random.whole(1, 8);
      judge({
        rate: hardRate(random),
        flows: random.list(size, () => random.sign() * hardMoney(random)),
        dates: random.list(size, () => 45000 + random.whole(0, 4000)),
        valuation: random.of([45000, random.whole(40000, 50000), undefined]),
      });
    }
  });

  it("is right to the last place for ten years of months", () => {
    const random = new Random(22);
    const dates = months(10);
    for (let run = 0; run < 20; run++) {
      const flows = dates.map((_, k) => (k === 0 ? -1 : 1) * random.between(10, 1000));
      judge({ rate: random.between(0.01, 0.3), flows, dates });
      judge({ rate: random.between(-0.3, 0), flows, dates });
    }
    expect(worst.worst).toBeLessThanOrEqual(1);
  });

  it("is right where value all but cancels", () => {
    const random = new Random(23);
    for (let run = 0; run < 50; run++) {
      const dates = [45000, 45000 + random.whole(0, 800), 45000 + random.whole(0, 800)];
      const later = { rate: hardRate(random), flows: [0, hardMoney(random), -hardMoney(random)], dates };
      const first = summed(D, later).neg().toNumber();
      if (Number.isFinite(first)) judge({ ...later, flows: [first, ...later.flows.slice(1)] }, 420);
    }
  });

  it("is right for gaps of every length, and over the whole calendar", () => {
    const random = new Random(24);
    const dates = random.list(200, (k) => 1 + k * k * 70 + random.whole(0, 60));
    const flows = dates.map(() => random.sign() * hardMoney(random));
    judge({ rate: 0.0004, flows, dates });
    judge({ rate: 0.08, flows: [1, 5], dates: [1, 2958465], valuation: 2958465 });
    judge({ rate: -0.02, flows: [1, 5], dates: [1, 2958465], valuation: 2958465 });
    judge({ rate: 0.3, flows: [1e300, 1e-300], dates: [1, 2958465], valuation: 2958465 });
  });

  it("is right at growths and flows at the ends of the doubles", () => {
    judge({ rate: 1e300, flows: [1, 1e150, 3], dates: [45000, 45365, 45200] });
    judge({ rate: 1.7e308, flows: [1, -1], dates: [45000, 45001] });
    judge({ rate: 2 ** -53 - 1, flows: [1e-310, 3e-320], dates: [45000, 47000] });
    judge({ rate: -0.9, flows: [-1, 1e-305], dates: [45000, 150000] });
    judge({ rate: 0.1, flows: [1.7e308, -1.6e308, 1e308], dates: [45000, 45001, 45100] });
  });

  it("is 0 where flows cancel on their date, and where there are none", () => {
    expect(xnpv(0.1, [5, 7, -5, -7], [45000, 45100, 45000, 45100])).toBe(0);
    expect(xnpv(0.1, [0, 0], [45000, 45100])).toBe(0);
  });

  it("refuses dates that are not as many as flows, with both counts", () => {
    expect(() => xnpv(0.1, [1, 2, 3], [45000, 45001])).toThrow("dates must be as many as flows, 3; got 2");
  });
});

const dated = fc.array(
  fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 40000, max: 50000 })),
  {
    minLength: 1,
    maxLength: 20,
  },
);
const rates = fc.double({ min: -0.5, max: 2, noNaN: true });

describe("the laws of dated present value", () => {
  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(rates, dated, (rate, rows) => {
        const value = (ordered: typeof rows): number =>
          xnpv(
            rate,
            ordered.map(([flow]) => flow),
            ordered.map(([, date]) => date),
            45000,
          );
        expect(value([...rows].reverse())).toBe(value(rows));
      }),
    );
  });

  it("grows by the rate over a year of 365 days", () => {
    fc.assert(
      fc.property(rates, dated, (rate, rows) => {
        const [flows, dates] = [rows.map(([flow]) => Math.abs(flow)), rows.map(([, date]) => date)];
        const [today, later] = [45000, 45365].map((day) => xnpv(rate, flows, dates, day));
        expect(Math.abs(later - today * (1 + rate))).toBeLessThanOrEqual(1e-12 * later);
      }),
    );
  });

  it("is periodic present value where dates are years of 365 days apart", () => {
    fc.assert(
      fc.property(rates, fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (rate, flows) => {
        const dates = flows.map((_, year) => 45000 + 365 * year);
        const periodic = npv(rate, flows, 0);
        expect(Math.abs(xnpv(rate, flows, dates) - periodic)).toBeLessThanOrEqual(1e-12 * periodic);
      }),
    );
  });

  it("is nothing at the rate that solves", () => {
    const flows = [-100000, 2750, 42500, 32500, 47500];
    const dates = [39448, 39508, 39751, 39859, 39904];
    const [rate] = datedRates(flows, dates);
    expect(Math.abs(xnpv(rate, flows, dates))).toBeLessThan(1e-9);
    expect(xnpv(rate - 1e-9, flows, dates)).toBeGreaterThan(0);
    expect(xnpv(rate + 1e-9, flows, dates)).toBeLessThan(0);
  });
});
