import { describe, expect, it } from "@jest/globals";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import type { RampTerms } from "../../../src/engine/orbit/ramp";
import { ramp } from "../../../src/engine/orbit/ramp";
import { D, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("ramp cells");

const starship: RampTerms = {
  firstLaunches: new Array<number>(4).fill(100),
  growth: 1,
  payloadT: 200,
  kwPerT: 100,
  frequency: 1,
  factoryKw: undefined,
  annualLoss: 0,
};

/** The same table in decimals, each cell from its own definition. */
function judge(terms: RampTerms): void {
  const table = ramp(terms);
  const perLaunch = exact(terms.payloadT).times(exact(terms.kwPerT));
  const growth = exact(terms.growth).plus(1);
  const left = new D(1).minus(exact(terms.annualLoss));
  let [alive, mass] = [new D(0), new D(0)];
  terms.firstLaunches.forEach((first, row) => {
    const wanted = exact(first).times(growth.pow(new D(row).div(terms.frequency)));
    const most = terms.factoryKw === undefined ? undefined : exact(terms.factoryKw[row]).div(perLaunch);
    const launches = most === undefined ? wanted : Decimal.min(wanted, most);
    alive = alive
      .times(left.isZero() ? 0 : left.pow(new D(1).div(terms.frequency)))
      .plus(launches.times(perLaunch));
    mass = mass.plus(launches.times(exact(terms.payloadT)));
    const about = (): string => `row ${row} of ${JSON.stringify(terms)}`;
    worst.judge(table.launches[row], launches, about);
    worst.judge(table.added[row], launches.times(perLaunch), about);
    worst.judge(table.alive[row], alive, about);
    worst.judge(table.mass[row], mass, about);
  });
}

describe("the ramp of a fleet", () => {
  it("is 5,000 flights of 200 t for the 100 GW a year that were announced, at 100 kW/t", () => {
    const { added, mass } = ramp({ ...starship, firstLaunches: [5000] });
    expect(added).toEqual([100e6]);
    expect(mass).toEqual([1e6]);
  });

  it("doubles each year at a growth of 1, by its square root in half a year", () => {
    expect(ramp(starship).launches).toEqual([100, 200, 400, 800]);
    const halves = ramp({ ...starship, frequency: 2 }).launches;
    expect([halves[0], halves[2]]).toEqual([100, 200]);
    expect(halves[1]).toBeCloseTo(100 * Math.SQRT2, 12);
  });

  it("numbers its periods from 1 and loses nothing in the first", () => {
    const { period, alive, added } = ramp({ ...starship, annualLoss: 0.3 });
    expect(period).toEqual([1, 2, 3, 4]);
    expect(alive[0]).toBe(added[0]);
    expect(alive[1]).toBe(0.7 * added[0] + added[1]);
  });

  it("comes to rest where the factory only replaces what is lost", () => {
    const years = new Array<number>(200).fill(100);
    const { alive } = ramp({ ...starship, firstLaunches: years, growth: 0, annualLoss: 0.2 });
    expect(alive[199]).toBeCloseTo((100 * 200 * 100) / 0.2, 6);
  });

  it("builds no more than the factory does, and nothing while it stands", () => {
    const cut = ramp({ ...starship, factoryKw: [1e9, 0, 5e6, 5e6] });
    expect(cut.launches).toEqual([100, 0, 250, 250]);
    expect(cut.added).toEqual([2e6, 0, 5e6, 5e6]);
    expect(cut.mass).toEqual([20000, 20000, 70000, 120000]);
  });

  it("keeps only the last addition where all is lost", () => {
    const { alive, added } = ramp({ ...starship, annualLoss: 1 });
    expect(alive).toEqual(added);
  });

  it("adds up: capacity is mass times density where nothing is lost, and less where something is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 20 }),
        fc.double({ min: -0.5, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(1 as const, 2 as const, 4 as const, 12 as const),
        (firstLaunches, growth, annualLoss, frequency) => {
          const terms = { ...starship, firstLaunches, growth, frequency };
          const { alive, mass } = ramp(terms);
          const lossy = ramp({ ...terms, annualLoss });
          expect(lossy.mass).toEqual(mass);
          alive.forEach((kw, row) => {
            expect(Math.abs(kw - 100 * mass[row])).toBeLessThanOrEqual(1e-12 * kw);
            expect(lossy.alive[row]).toBeLessThanOrEqual(kw);
          });
        },
      ),
    );
  });

  it("is right to 1e-12 of fifty digits in every cell", () => {
    const random = new Random(23);
    for (let run = 0; run < 50; run++) {
      const length = random.whole(1, 16);
      const factory = random.list(length, () => random.of([0, random.decade(3, 8)]));
      judge({
        firstLaunches: random.list(length, () =>
          random.of([0, random.between(0, 200), random.decade(-6, 3)]),
        ),
        growth: random.of([random.between(-0.9, 3), random.decade(-17, -3), 0, random.decade(-14, -2) - 1]),
        payloadT: random.between(10, 250),
        kwPerT: random.between(10, 120),
        frequency: random.of([1, 2, 4, 12]),
        factoryKw: random.of([undefined, factory]),
        annualLoss: random.of([0, 0.05, random.share(), 1, 1 - random.decade(-14, -2)]),
      });
    }
    judge({ ...starship, firstLaunches: new Array<number>(120).fill(3), growth: 0.3, frequency: 12 });
  });

  it("takes less than a second over 3,000 periods, the doubles left behind or not", () => {
    const firstLaunches = new Array<number>(3000).fill(1);
    for (const growth of [0, 0.01, 1, -0.99]) {
      const before = process.cpuUsage();
      ramp({ ...starship, firstLaunches, growth, frequency: 12, annualLoss: 0.05 });
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
    }
  });
});
