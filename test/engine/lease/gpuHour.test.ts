import { describe, expect, it } from "@jest/globals";
import { gpuHour, gpuHours, powerPerHour } from "../../../src/engine/lease/gpuHour";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("GPU-hours");
const none = { kwPerGpu: 0, pue: 1, powerPrice: 0, otherCosts: 0 };

describe("the cost of a billable GPU-hour", () => {
  it("is the rent over the hours that are billed", () => {
    expect(gpuHour({ rent: 219000, gpus: 100, frequency: 4, utilisation: 0.5, ...none })).toBe(2);
    expect(gpuHours({ gpus: 100, frequency: 4 })).toBe(219000);
  });

  it("is the computetape example: 30,000 over three years at 70 % use is 1.63 an hour, over five 0.98", () => {
    const yearly = (years: number): number =>
      gpuHour({ rent: 30000 / years, gpus: 1, frequency: 1, utilisation: 0.7, ...none });
    expect(yearly(3)).toBeCloseTo(1.63, 2);
    expect(yearly(5)).toBeCloseTo(0.98, 2);
  });

  it("pays for power in every hour, and bills it in some", () => {
    const power = { kwPerGpu: 1.5, pue: 1.2, powerPrice: 0.05, otherCosts: 0 };
    expect(powerPerHour(power)).toBeCloseTo(0.09, 15);
    expect(gpuHour({ rent: 0, gpus: 7, frequency: 12, utilisation: 0.5, ...power })).toBeCloseTo(0.18, 15);
  });

  it("is the definition, to the letter, in fifty digits", () => {
    const random = new Random(31);
    for (let run = 0; run < 2000; run++) {
      const terms = {
        rent: hardMoney(random),
        gpus: random.decade(0, 6),
        frequency: random.of([1, 2, 4, 12] as const),
        utilisation: random.between(0.01, 1),
        kwPerGpu: random.between(0, 3),
        pue: random.between(1, 2),
        powerPrice: random.between(0, 1),
        otherCosts: hardMoney(random),
      };
      const hours = exact(terms.gpus).times(8760).div(terms.frequency);
      const power = hours.times(exact(terms.kwPerGpu)).times(exact(terms.pue)).times(exact(terms.powerPrice));
      const expected = exact(terms.rent)
        .plus(exact(terms.otherCosts))
        .plus(power)
        .div(hours.times(exact(terms.utilisation)));
      worst.judge(gpuHour(terms), expected, () => JSON.stringify(terms));
    }
  });
});
