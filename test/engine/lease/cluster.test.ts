import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { cluster } from "../../../src/engine/lease/cluster";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("cluster");
const vera = { budget: 5.4e9, pricePerGpu: 45000, kwPerGpu: 1.5, pue: 1.25, facilityPerKw: 10000 };

describe("what a budget buys", () => {
  it("is 90,000 GPUs of 45,000 and the 1.5 kW of facility at 10,000 per kW that each needs", () => {
    const { item, value, unit } = cluster(vera);
    expect(item).toEqual(["GPUs", "IT power", "Facility power", "Chips", "Facility", "Unspent"]);
    expect(value).toEqual([90000, 135, 168.75, 4.05e9, 1.35e9, 0]);
    expect(unit).toEqual(["", "MW", "MW", "", "", ""]);
  });

  it("counts as bought what misses its price by a rounding, and shows that it does", () => {
    const { value } = cluster({ ...vera, budget: 0.3, pricePerGpu: 0.1, kwPerGpu: 0 });
    expect(value[0]).toBe(3);
    expect(value[5]).toBe(exact(0.3).minus(exact(0.1).times(3)).toNumber());
  });

  it("does not count what misses its price by more", () => {
    expect(cluster({ ...vera, budget: 3 * 45000 * (1 - 1e-8), facilityPerKw: 0 }).value[0]).toBe(2);
  });

  it("is nothing for nothing", () => {
    expect(cluster({ ...vera, budget: 0 }).value).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("refuses GPUs that cost nothing", () => {
    expect(() => cluster({ ...vera, pricePerGpu: 0, facilityPerKw: 0 })).toThrow(
      "price_per_gpu must be above 0 where its facility costs nothing; got 0",
    );
  });

  it("adds up to the budget, with less unspent than one more GPU costs", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e10 }),
        fc.integer({ min: 1, max: 1e5 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 20000 }),
        (budget, pricePerGpu, quarters, facilityPerKw) => {
          const kwPerGpu = quarters / 4;
          const [gpus, itPower, facilityPower, chips, facility, unspent] = cluster({
            ...vera,
            budget,
            pricePerGpu,
            kwPerGpu,
            facilityPerKw,
          }).value;
          expect(chips + facility + unspent).toBe(budget);
          const one = pricePerGpu + kwPerGpu * facilityPerKw;
          expect(unspent).toBeLessThan(one);
          expect(unspent).toBeGreaterThanOrEqual(-1e-9 * budget);
          expect(itPower * 1000).toBeCloseTo(gpus * kwPerGpu, 6);
          expect(facilityPower).toBeCloseTo(1.25 * itPower, 6);
        },
      ),
    );
  });

  it("leaves unspent what fifty digits leave", () => {
    const random = new Random(9);
    for (let run = 0; run < 1500; run++) {
      const terms = {
        ...vera,
        budget: hardMoney(random),
        pricePerGpu: hardMoney(random) + 0.01,
        kwPerGpu: random.between(0, 3),
        facilityPerKw: hardMoney(random),
      };
      const [gpus, , , , , unspent] = cluster(terms).value;
      const one = exact(terms.pricePerGpu).plus(exact(terms.kwPerGpu).times(exact(terms.facilityPerKw)));
      worst.judge(unspent, exact(terms.budget).minus(one.times(gpus)), () => JSON.stringify(terms));
    }
  });

  it("is refused where the GPUs are more than can be counted", () => {
    const costless = { ...vera, budget: 1e300, pricePerGpu: 1e-300, kwPerGpu: 0, facilityPerKw: 0 };
    expect(() => cluster(costless)).toThrow(
      "no number of GPUs that Excel can hold found in budget / price_per_gpu",
    );
  });
});
