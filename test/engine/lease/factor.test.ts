import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { leaseFactor } from "../../../src/engine/lease/factor";
import { rent } from "../../../src/engine/lease/rent";

const terms = { annualYield: 0.12, periods: 36, frequency: 12, timing: 0, residualShare: 0 } as const;

describe("the lease rate factor", () => {
  it("is the annuity's payment for one unit: 0.0332143 a month for three years at 12 %", () => {
    const payment = 0.01 / (1 - 1.01 ** -36);
    expect(leaseFactor(terms)).toBeCloseTo(payment, 14);
    expect(payment).toBeCloseTo(0.0332143, 7);
  });

  it("is one over the number of rents at no yield", () => {
    expect(leaseFactor({ ...terms, annualYield: 0 })).toBeCloseTo(1 / 36, 15);
  });

  it("is the yield of one period where all of the cost comes back at the end", () => {
    expect(leaseFactor({ ...terms, residualShare: 1 })).toBeCloseTo(0.01, 15);
  });

  it("times the cost is the rent", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (annualYield, periods, residualShare) => {
          const factor = leaseFactor({ ...terms, annualYield, periods, residualShare });
          const whole = {
            ...terms,
            annualYield,
            periods,
            cost: 1024,
            residual: 1024 * residualShare,
            initialCosts: 0,
          };
          expect(Math.abs(factor * 1024 - rent(whole))).toBeLessThanOrEqual(
            1e-12 * Math.abs(rent(whole)) + 1e-300,
          );
        },
      ),
    );
  });
});
