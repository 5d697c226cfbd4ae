import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { DeductionTerms } from "../../../src/engine/lease/deductions";
import { deducted, deductions } from "../../../src/engine/lease/deductions";
import { macrs } from "../../../src/engine/lease/macrs";
import { DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";

const terms: DeductionTerms = {
  cost: 1000,
  initialCosts: 0,
  periods: 8,
  frequency: 4,
  recoveryClass: 5,
  bonus: 0,
  quarter: 0,
};

function amounts(given: DeductionTerms): number[] {
  return deductions(given).map((deduction) =>
    DOUBLE_DOUBLE.toNumber(deducted(DOUBLE_DOUBLE, deduction, given)),
  );
}

describe("tax deductions of a lease", () => {
  it("spread each year's share over its quarters, and take what is left at the end", () => {
    const quarters = amounts(terms);
    const expected = [50, 50, 50, 50, 80, 80, 80, 80 + 1000 - 200 - 320];
    quarters.forEach((amount, index) => {
      expect(amount).toBeCloseTo(expected[index], 12);
    });
  });

  it("put the bonus into the first lease year", () => {
    const quarters = amounts({ ...terms, bonus: 0.4 });
    expect(quarters[0]).toBeCloseTo((400 + 0.6 * 200) / 4, 12);
    expect(quarters[4]).toBeCloseTo((0.6 * 320) / 4, 12);
  });

  it("leave three quarters of the first year's share in the basis of a lease of one quarter", () => {
    expect(amounts({ ...terms, periods: 1, bonus: 0.5 })[0]).toBe(1000);
  });

  it("end with the table, so that nothing but initial costs is deducted after six years of class 5", () => {
    const yearly = amounts({ ...terms, frequency: 1, periods: 10, initialCosts: 20 });
    expect(yearly.slice(6)).toEqual([2, 2, 2, 2]);
    macrs(5, 0, 0).forEach((share, year) => {
      expect(yearly[year]).toBeCloseTo(1000 * share + 2, 12);
    });
  });

  it("add up to cost and initial costs, whatever the tenor, the frequency and the class", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 130 }),
        fc.constantFrom(1, 2, 4, 12),
        fc.constantFrom(3, 5, 7, 10, 15, 20),
        fc.constantFrom(0, 1, 2, 3, 4),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (periods, frequency, recoveryClass, quarter, bonus) => {
          const given = { ...terms, initialCosts: 64, periods, frequency, recoveryClass, quarter, bonus };
          const sum = amounts(given as DeductionTerms).reduce((left, amount) => left + amount, 0);
          expect(sum).toBeCloseTo(1064, 9);
        },
      ),
    );
  });
});
