import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { levelService, rentRequired, rentsRequired } from "../../../src/engine/debt/rentRequired";
import { sculpted } from "../../../src/engine/debt/sculpt";
import { growthsOf, hardRates, lastFactor, valueOf } from "../reference/sizing";
import { D, exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("rent that a loan requires");
const fixed = (annualRate: number, periods: number): number[] => new Array<number>(periods).fill(annualRate);

describe("the level service of a loan", () => {
  it("is 219.2472 a quarter for 3,500 over five years at 9 %", () => {
    const service = levelService({ debt: 3500, annualRates: fixed(0.09, 20), frequency: 4, balloon: 0 });
    expect(service).toBeCloseTo(219.2472, 4);
    expect(service).toBeCloseTo((3500 * 0.0225) / (1 - 1.0225 ** -20), 10);
  });

  it("is Microsoft's PMT(8%/12, 10, 10000): 1,037.03", () => {
    const service = levelService({ debt: 10000, annualRates: fixed(0.08, 10), frequency: 12, balloon: 0 });
    expect(service).toBeCloseTo(1037.03, 2);
  });
});

describe("the rent that a loan requires", () => {
  const loan = { debt: 1000, annualRates: [0.1, 0.21], frequency: 1 as const, balloon: 0, dscr: 1.5 };

  it("is the service times the cover, and the costs", () => {
    const service = 1000 / (1 / 1.1 + 1 / (1.1 * 1.21));
    expect(rentRequired(loan, 0)).toBeCloseTo(1.5 * service, 10);
    expect(rentRequired(loan, 7)).toBeCloseTo(1.5 * service + 7, 10);
    expect(rentsRequired(loan, [7, 9])[1]).toBeCloseTo(1.5 * service + 9, 10);
  });

  it("carries the debt that sculpting makes of it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (debt, annualRate, dscr, periods) => {
          const terms = { debt, annualRates: fixed(annualRate, periods), frequency: 4 as const, balloon: 0 };
          const cfads = fixed(rentRequired({ ...terms, dscr }, 0), periods);
          const { balance, principal } = sculpted({ ...terms, cfads, dscr: fixed(dscr, periods) });
          expect(Math.abs(balance[0] + principal[0] - debt)).toBeLessThanOrEqual(1e-11 * debt);
        },
      ),
    );
  });

  it("is right to 1e-12 where the balloon all but carries the debt", () => {
    const random = new Random(32);
    for (let run = 0; run < 800; run++) {
      const periods = random.whole(1, 15);
      const annualRates = hardRates(random, periods);
      const frequency = random.of([1, 2, 4, 12] as const);
      const growths = growthsOf(annualRates, frequency);
      const factor = lastFactor(growths);
      const debt = hardMoney(random);
      const balloon = random.of([0, hardMoney(random), exact(debt).div(factor).toNumber()]);
      const [dscr, costs] = [random.between(0.5, 2), random.of([0, hardMoney(random)])];
      const level = exact(debt)
        .minus(exact(balloon).times(factor))
        .div(
          valueOf(
            growths.map(() => new D(1)),
            growths,
          ),
        );
      const terms = { debt, annualRates, frequency, balloon, dscr };
      worst.judge(rentRequired(terms, costs), level.times(exact(dscr)).plus(exact(costs)), () =>
        JSON.stringify({ terms, costs }),
      );
    }
  });
});
