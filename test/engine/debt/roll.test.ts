import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { accruals } from "../../../src/engine/debt/discountFactors";
import { balancesAfter, balancesBefore, difference, interests } from "../../../src/engine/debt/roll";
import { DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";
import { uncancelled } from "../../../src/engine/numeric/certifiedColumns";

const { of, toNumber } = DOUBLE_DOUBLE;

describe("the roll of a loan", () => {
  it("is 1,000, 510 and 0 for two payments of 590 and 550.8 at 10 % and then 8 %", () => {
    const periods = accruals(DOUBLE_DOUBLE, { annualRates: [0.1, 0.08], frequency: 1 });
    const balances = balancesBefore(DOUBLE_DOUBLE, [590, 550.8].map(of), periods, of(0));
    expect(balances.map(toNumber)).toEqual([1000, 510, 0].map((value) => expect.closeTo(value, 12)));
    expect(interests(DOUBLE_DOUBLE, balances, periods).map(toNumber)).toEqual(
      [100, 40.8].map((value) => expect.closeTo(value, 12)),
    );
  });

  it("comes to the same from the first balance on as from the last one back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (services, annualRate, end) => {
          const periods = accruals(DOUBLE_DOUBLE, {
            annualRates: services.map(() => annualRate),
            frequency: 12,
          });
          const back = balancesBefore(DOUBLE_DOUBLE, services.map(of), periods, of(end));
          const forth = balancesAfter(DOUBLE_DOUBLE, services.map(of), periods, uncancelled(back[0]));
          forth.forEach(({ value, magnitude }, row) => {
            const off = Math.abs(toNumber(DOUBLE_DOUBLE.subtract(value, back[row])));
            expect(off).toBeLessThanOrEqual(1e-25 * toNumber(magnitude) + 1e-300);
          });
        },
      ),
    );
  });

  it("knows how much there is in a difference", () => {
    const { value, magnitude } = difference(DOUBLE_DOUBLE, of(-3), of(5));
    expect([toNumber(value), toNumber(magnitude)]).toEqual([-8, 8]);
  });
});
