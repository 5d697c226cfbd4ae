import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { leaseYield } from "../../../src/engine/lease/leaseYield";
import type { Fund } from "../../../src/engine/lease/sinkingBalance";
import type { Frequency } from "../../../src/engine/types";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { PROMISED } from "../reference/worst";

const yearly = (flows: readonly number[], sinkingRate = 0): Fund => ({ flows, frequency: 1, sinkingRate });
const misf = (fund: Fund): number => leaseYield(fund, "MISF", "NOMINAL");

/** The flows of the leveraged lease of FASB Statement 13, Appendix E, from its terms. */
function statement13(): number[] {
  const depreciation = [142857, 244898, 187075, 153061, 119048, 53061];
  const [rental, debtService, tax] = [90000, 74435.3, 0.504];
  let debt = 600000;
  const flows = [-400000];
  for (let year = 1; year <= 15; year++) {
    const interest = 0.09 * debt;
    debt -= debtService - interest;
    const income = rental - interest - (depreciation[year - 1] ?? 0);
    const credit = year === 1 ? 100000 : 0;
    flows.push(rental - debtService - tax * income + credit);
  }
  return [...flows, 200000 - tax * (200000 - 100000)];
}

/** Bₙ as the catalogue says it, in decimals. */
function endBalance(
  { flows, frequency, sinkingRate }: Fund,
  periodRate: Decimal,
  DecimalOf: typeof Decimal,
): Decimal {
  const sunk = exact(sinkingRate, DecimalOf).div(frequency).plus(1);
  return flows
    .slice(1)
    .reduce(
      (balance, flow) =>
        balance.times(balance.gt(0) ? periodRate.plus(1) : sunk).minus(exact(flow, DecimalOf)),
      exact(-flows[0], DecimalOf),
    );
}

/** Bₙ never falls as the yield rises: the root lies between two yields by whose balances it is bracketed. */
function expectRoot(fund: Fund, nominal: number): void {
  const DecimalOf = decimals(120);
  const rate = exact(nominal, DecimalOf).div(fund.frequency);
  const near = rate.abs().times(PROMISED);
  const [below, above] = [rate.minus(near), rate.plus(near)].map((at) => endBalance(fund, at, DecimalOf));
  if (!(below.lte(0) && above.gte(0)))
    expect(`${nominal} with ${below.toString()} and ${above.toString()} around`).toBe(JSON.stringify(fund));
}

/** Whether a yield exists at all: the last balance is below 0 where all is lost, and above it where all grows past bounds. */
function exists(fund: Fund): boolean {
  const DecimalOf = decimals(400);
  const [least, most] = ["-1", "1e290"].map((rate) => endBalance(fund, new DecimalOf(rate), DecimalOf));
  return least.lt(0) && most.gt(0);
}

function hardFund(random: Random, most: number): Fund {
  const count = random.whole(2, most);
  const scale = random.decade(-6, 9);
  const flows = random.list(count, (k) => {
    const sign = k === 0 && random.share() < 0.8 ? -1 : random.sign();
    return sign * scale * random.of([1, random.whole(0, 100), random.share(), random.decade(-12, 3)]);
  });
  const sinkingRate = random.of([0, 0, 0.03, 1, -0.5, random.between(-0.9, 1)]);
  return { flows, frequency: random.of<Frequency>([1, 2, 4, 12]), sinkingRate };
}

describe("the leveraged lease of FASB Statement 13, Appendix E", () => {
  it("has the annual cash flows printed there", () => {
    const printed = [-400000, 169421, 119922, 89769, 71525, 53182, 18616, -9553];
    expect(statement13().slice(0, 8).map(Math.round)).toEqual(printed);
  });

  it("yields 8.647 % by the sinking fund method, and 9.2575 % by its one IRR", () => {
    expect(100 * misf(yearly(statement13()))).toBeCloseTo(8.647, 3);
    expect(100 * leaseYield(yearly(statement13()), "IRR", "NOMINAL")).toBeCloseTo(9.2575, 4);
  });

  it("yields the more, the more its sinking fund earns, and its IRR where that is what it earns", () => {
    const flows = statement13();
    const rates = [0, 0.02, 0.05, 0.09, 0.12].map((rate) => misf(yearly(flows, rate)));
    expect([...rates].sort((a, b) => a - b)).toEqual(rates);
    const irr = leaseYield(yearly(flows), "IRR", "NOMINAL");
    expect(misf(yearly(flows, irr))).toBeCloseTo(irr, 14);
  });
});

describe("the yield by IRR", () => {
  it("is quoted per year: 1 % a month is 12 % nominal and 12.68 % effective", () => {
    const fund: Fund = { flows: [-100, 0, 102.01], frequency: 12, sinkingRate: 0 };
    expect(leaseYield(fund, "IRR", "NOMINAL")).toBeCloseTo(0.12, 14);
    expect(leaseYield(fund, "IRR", "EFFECTIVE")).toBeCloseTo(1.01 ** 12 - 1, 14);
  });

  it("refuses several and lists them as they are quoted", () => {
    const fund: Fund = { flows: [100, -230, 132], frequency: 2, sinkingRate: 0 };
    const where = "no single rate found in flows: 2 rates solve, ";
    expect(() => leaseYield(fund, "IRR", "NOMINAL")).toThrow(
      `${where}20 %, 40 %; method MISF has one at most`,
    );
    expect(() => leaseYield(fund, "IRR", "EFFECTIVE")).toThrow(`${where}21 %, 44 %`);
  });

  it("refuses flows of one sign", () => {
    expect(() => leaseYield(yearly([1, 2]), "IRR", "NOMINAL")).toThrow("no rate above -1 found in flows");
  });
});

describe("the yield by a sinking fund", () => {
  it("is the IRR where nothing is ever set aside, whatever the fund would earn", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.double({ min: -0.9, max: 1, noNaN: true }),
        (cost, shares, sinkingRate) => {
          const fund = yearly([-cost, ...shares.map((share) => share * cost)], sinkingRate);
          const irr = leaseYield(fund, "IRR", "NOMINAL");
          expect(Math.abs(misf(fund) - irr)).toBeLessThanOrEqual(1e-13 + 1e-13 * Math.abs(irr));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is the same in any currency, and each flow counts: a thousandth more at the end shows", () => {
    const flows = statement13();
    const here = misf(yearly(flows, 0.04));
    expect(
      misf(
        yearly(
          flows.map((flow) => flow * 1e3),
          0.04,
        ),
      ),
    ).toBeCloseTo(here, 14);
    expect(misf(yearly([...flows.slice(0, -1), flows[16] * 1.001], 0.04))).toBeGreaterThan(here);
  });

  it("starts with what is received, which waits in the fund", () => {
    // 100 grow to 110; 210 paid in leave 100 invested, which end as 130.
    expect(misf(yearly([100, -210, 130], 0.1))).toBeCloseTo(0.3, 14);
  });

  it("is below 0 where paid in later fills what was taken out too much", () => {
    // 100 lose 70; 50 taken out leave the fund 20 short, which are paid in.
    expect(misf(yearly([-100, 50, -20]))).toBeCloseTo(-0.7, 14);
  });

  it("passes through a balance of exactly 0", () => {
    expect(misf(yearly([-100, 125, -40, 50], 0.1))).toBeCloseTo(0.25, 14);
  });

  it("is exactly 0 where flows and fund earn nothing", () => {
    expect(misf(yearly([-100, 150, -80, 30]))).toBe(0);
  });

  it("keeps the digits of a tiny yield", () => {
    expect(Math.abs(misf(yearly([-1e6, 1e6, 1e-14])) / 1e-20 - 1)).toBeLessThan(PROMISED);
  });

  it("is none where nothing is ever invested, whether the fund ends at 0 or not", () => {
    expect(() => misf(yearly([100, -50]))).toThrow("the balance ends below 0 at every rate");
    expect(() => misf(yearly([100, -100]))).toThrow("ends at 0 at every rate, for nothing is ever invested");
    expect(() => misf(yearly([0, 0]))).toThrow("ends at 0 at every rate, for nothing is ever invested");
    expect(() => misf(yearly([100, -50, -50, 0]))).toThrow("ends at 0 at every rate");
  });

  it("is none where not even the loss of all brings the last balance to 0", () => {
    for (const flows of [[-100], [-100, 0], [-100, -50], [-100, 50, -60]])
      expect(() => misf(yearly(flows))).toThrow("the balance ends at or above 0 at every rate");
  });

  it("is right to 1e-12 for 400 made-up funds, and refused where none exists", () => {
    const random = new Random(11);
    let solved = 0;
    for (let run = 0; run < 400; run++) {
      const fund = hardFund(random, random.of([4, 12, 30]));
      if (exists(fund)) {
        expectRoot(fund, misf(fund));
        solved += 1;
      } else expect(() => misf(fund)).toThrow("no single yield above -1 found in flows");
    }
    expect(solved).toBeGreaterThan(150);
  });

  it("is right where a crumb is invested between flows that cancel", () => {
    for (const crumb of [1e-10, 1e-20, 1e-40]) {
      const fund = yearly([-crumb, 1.05 * crumb, 1, -1, 0]);
      expect(exists(fund)).toBe(true);
      expectRoot(fund, misf(fund));
    }
  });

  it("takes less than a second over 12,000 flows, whatever they grow to", () => {
    const flows = Array.from({ length: 12000 }, (_, k) => (k % 700 === 0 ? -60 : 1));
    for (const first of [-5000, -1e-3]) {
      const before = process.cpuUsage();
      const fund: Fund = { flows: [first, ...flows], frequency: 12, sinkingRate: 0.03 };
      misf(fund);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    }
  });
});
