import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import type { Sizing } from "../../../src/engine/debt/size";
import { bindingConstraint, cashValue, debtConstraints, debtSize } from "../../../src/engine/debt/size";
import { growthsOf, hardCash, hardRates, lastFactor, positive, sumOf, valueOf } from "../reference/sizing";
import { D, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("debt that constraints allow");
const constant = (value: number, length = 20): number[] => new Array<number>(length).fill(value);

/** Rents of 329.6230 a quarter for five years, at 9 %. */
function chips(dscr: number, given: Partial<Sizing> = {}): Sizing {
  const loan = { cfads: constant(329.623), dscr: constant(dscr), annualRates: constant(0.09) };
  return { ...loan, frequency: 4, profile: "ANNUITY", balloon: 0, ...given };
}

describe("the size of debt", () => {
  it.each([
    [1.2, 4385.01],
    [1.3, 4047.7],
    [1.4, 3758.58],
  ])("is, covered %s times by 329.6230 a quarter, %s", (dscr, debt) => {
    expect(debtSize(chips(dscr))).toBeCloseTo(debt, 2);
    expect(debtSize(chips(dscr))).toBeCloseTo((329.623 / dscr) * ((1 - 1.0225 ** -20) / 0.0225), 9);
  });

  it("is sculpted what it is level where cash is level, and more where it is not", () => {
    expect(debtSize(chips(1.3, { profile: "SCULPTED" }))).toBeCloseTo(debtSize(chips(1.3)), 9);
    const cfads = Array.from({ length: 20 }, (_, row) => 329.623 * 0.985 ** row);
    expect(debtSize(chips(1.3, { cfads, profile: "SCULPTED" }))).toBeCloseTo(3558.9088, 4);
    expect(debtSize(chips(1.3, { cfads }))).toBeLessThan(3558);
  });

  it("is the least of the constraints given, each by itself", () => {
    const limits = { assetCost: 5400, maxLtv: 0.648, minLlcr: 1.4, minDebtYield: 0.3 };
    const { constraint, debt, binding } = debtConstraints(chips(1.3, { ...limits, balloon: 100 }));
    expect(constraint).toEqual(["ANNUITY", "LTV", "LLCR", "Debt yield"]);
    const annuity = (1 - 1.0225 ** -20) / 0.0225;
    const allowed = [
      (329.623 / 1.3) * annuity + 100 * 1.0225 ** -20,
      5400 * 0.648,
      (329.623 * annuity) / 1.4,
      (4 * 329.623) / 0.3,
    ];
    expect(debt).toEqual(allowed.map((value) => expect.closeTo(value, 9)));
    expect(binding).toEqual([false, true, false, false]);
    expect(bindingConstraint(chips(1.3, limits))).toBe("LTV");
    expect(cashValue(chips(1.3))).toBeCloseTo(329.623 * annuity, 9);
  });

  it("lists the constraints given alone, and the first of the least as the one that binds", () => {
    const even = {
      annualRates: [0],
      frequency: 1,
      cfads: [100],
      dscr: [1],
      balloon: 0,
      profile: "SCULPTED",
    } as const;
    expect(debtConstraints(even)).toEqual({ constraint: ["SCULPTED"], debt: [100], binding: [true] });
    expect(debtConstraints({ ...even, minLlcr: 1, minDebtYield: 1 })).toEqual({
      constraint: ["SCULPTED", "LLCR", "Debt yield"],
      debt: [100, 100, 100],
      binding: [true, false, false],
    });
  });

  it("is never below 0, whatever the cash falls short of", () => {
    const poor = {
      cfads: [-100, -50],
      dscr: [1, 1],
      annualRates: [0.1, 0.1],
      frequency: 1,
      balloon: 0,
    } as const;
    for (const profile of ["SCULPTED", "ANNUITY"] as const) {
      const sizing = { ...poor, profile, minLlcr: 1.2, minDebtYield: 0.1 };
      expect(debtConstraints(sizing).debt).toEqual([0, 0, 0]);
    }
  });

  it("takes the cash of the first year, or of all periods where there are fewer", () => {
    const yielding = { profile: "SCULPTED", minDebtYield: 0.5 } as const;
    expect(debtConstraints(chips(1e-3, yielding)).debt[1]).toBeCloseTo((4 * 329.623) / 0.5, 9);
    const short = { ...yielding, cfads: [100, 20], dscr: [1, 1], annualRates: [0, 0] };
    expect(debtConstraints(chips(1, short)).debt[1]).toBe(240);
  });

  it("refuses a value without its share and a share without its value", () => {
    expect(() => debtSize(chips(1.3, { maxLtv: 0.5 }))).toThrow(
      "asset_cost must be given with max_ltv; got nothing",
    );
    expect(() => debtSize(chips(1.3, { assetCost: 5400 }))).toThrow(
      "max_ltv must be given with asset_cost; got nothing",
    );
  });

  it("grows with the cash and exceeds no constraint, the binding one met", () => {
    const money = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1.01, max: 3, noNaN: true }),
        money,
        (cfads, annualRate, cover, assetCost) => {
          const loan = {
            cfads,
            dscr: cfads.map(() => cover),
            annualRates: cfads.map(() => annualRate),
            frequency: 12,
          };
          const sizing = {
            ...loan,
            profile: "SCULPTED",
            balloon: 0,
            assetCost,
            maxLtv: 0.7,
            minLlcr: 1.5,
          } as Sizing;
          const { debt, binding } = debtConstraints(sizing);
          const size = debtSize(sizing);
          expect(debt.every((allowed) => size <= allowed)).toBe(true);
          expect(debt[binding.indexOf(true)]).toBe(size);
          const thousandfold = {
            ...sizing,
            cfads: cfads.map((cash) => 1000 * cash),
            assetCost: 1000 * assetCost,
          };
          expect(Math.abs(debtSize(thousandfold) / size / 1000 - 1)).toBeLessThan(1e-11);
        },
      ),
    );
  });
});

describe("hard sizes of debt", () => {
  /** Every constraint, term by term. */
  function expected(sizing: Sizing): Decimal[] {
    const { annualRates, balloon, cfads, dscr, frequency, minDebtYield = 1, minLlcr = 1 } = sizing;
    const growths = growthsOf(annualRates, frequency);
    const cash = cfads.map((amount) => exact(amount));
    const covered = cash.map((amount, row) => amount.div(exact(dscr[row])));
    const end = exact(balloon).times(lastFactor(growths));
    const level = covered.reduce((least, ratio) => (ratio.lt(least) ? ratio : least));
    const ones = growths.map(() => new D(1));
    return [
      (sizing.profile === "ANNUITY"
        ? level.times(valueOf(ones, growths))
        : valueOf(covered.map(positive), growths)
      ).plus(end),
      valueOf(cash.map(positive), growths).div(exact(minLlcr)),
      sumOf(cash.slice(0, frequency)).div(exact(minDebtYield)),
    ].map(positive);
  }

  it("are right to 1e-12, cash of both signs and rates that float among them", () => {
    const random = new Random(33);
    for (let run = 0; run < 700; run++) {
      const periods = random.whole(1, 14);
      const sizing: Sizing = {
        cfads: hardCash(random, periods),
        dscr: random.list(periods, () => random.of([1.3, random.between(0.5, 3)])),
        annualRates: hardRates(random, periods),
        frequency: random.of([1, 2, 4, 12]),
        profile: random.of(["SCULPTED", "ANNUITY"]),
        balloon: random.of([0, hardMoney(random)]),
        minLlcr: random.between(1, 2),
        minDebtYield: random.between(0.01, 1),
      };
      const { debt } = debtConstraints(sizing);
      expected(sizing).forEach((allowed, row) => {
        worst.judge(debt[row], allowed, () => `${row} of ${JSON.stringify(sizing)}`);
      });
    }
  });

  it("take less than a second for 12,000 periods", () => {
    const before = process.cpuUsage();
    debtConstraints(
      chips(1.3, {
        cfads: constant(1, 12000),
        dscr: constant(1.3, 12000),
        annualRates: constant(0.09, 12000),
        minLlcr: 1.2,
      }),
    );
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
