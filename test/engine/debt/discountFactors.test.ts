import { describe, expect, it } from "@jest/globals";
import { dayFraction } from "../../../src/engine/calendar/yearFraction";
import {
  accruals,
  annuityFactor,
  datedAccruals,
  discountFactors,
  presentValue,
} from "../../../src/engine/debt/discountFactors";
import { DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";
import { growthsOf, hardRates, valueOf } from "../reference/sizing";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("discounting at a rate per period");
const { of, toNumber } = DOUBLE_DOUBLE;

describe("discount factors", () => {
  it("are the product of what each period takes: at 10 % and then 25 % two units are worth 1/1.1 and 1/1.375", () => {
    const periods = accruals(DOUBLE_DOUBLE, { annualRates: [0.1, 0.25], frequency: 1 });
    const factors = discountFactors(DOUBLE_DOUBLE, periods).map(toNumber);
    expect(factors[0]).toBe(1);
    expect(factors[1]).toBeCloseTo(1 / 1.1, 15);
    expect(factors[2]).toBeCloseTo(1 / 1.375, 15);
  });

  it("value 329.623 a quarter for five years at 9 % as the closed form does", () => {
    const periods = accruals(DOUBLE_DOUBLE, { annualRates: new Array<number>(20).fill(0.09), frequency: 4 });
    const closed = (1 - 1.0225 ** -20) / 0.0225;
    expect(toNumber(annuityFactor(DOUBLE_DOUBLE, periods))).toBeCloseTo(closed, 12);
    expect(toNumber(annuityFactor(DOUBLE_DOUBLE, periods))).toBeCloseTo(15.9637, 4);
  });

  it("are right to 1e-12 at rates fixed and floating, tiny and negative", () => {
    const random = new Random(31);
    for (let run = 0; run < 600; run++) {
      const length = random.whole(1, 20);
      const rates = { annualRates: hardRates(random, length), frequency: random.of([1, 2, 4, 12] as const) };
      const amounts = random.list(length, () => hardMoney(random));
      const periods = accruals(DOUBLE_DOUBLE, rates);
      const value = toNumber(presentValue(DOUBLE_DOUBLE, amounts.map(of), periods));
      const expected = valueOf(
        amounts.map((amount) => exact(amount)),
        growthsOf(rates.annualRates, rates.frequency),
      );
      worst.judge(value, expected, () => JSON.stringify({ rates, amounts }));
    }
  });

  it("of a day count are those of the days: 91 of 360 at 8 %", () => {
    const [{ rate, factor }] = datedAccruals(DOUBLE_DOUBLE, [0.08], [dayFraction(46023, 46114, "ACT/360")]);
    expect(toNumber(rate)).toBeCloseTo((0.08 * 91) / 360, 16);
    expect(toNumber(factor)).toBeCloseTo(1 / (1 + (0.08 * 91) / 360), 15);
  });

  it("of a quarter of a year are those of four payments a year", () => {
    const plain = accruals(DOUBLE_DOUBLE, { annualRates: [0.07, -0.3], frequency: 4 });
    const dated = datedAccruals(
      DOUBLE_DOUBLE,
      [0.07, -0.3],
      [1, 2].map(() => ({ numerator: 1, denominator: 4 })),
    );
    expect(dated.map(({ factor }) => toNumber(factor))).toEqual(plain.map(({ factor }) => toNumber(factor)));
  });
});
