import { describe, expect, it } from "@jest/globals";
import { DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";
import { yearlyPower } from "../../../src/engine/numeric/yearlyPower";
import { D, exact } from "../reference/exact";
import { Random } from "../reference/random";

describe("a growth over periods of a year", () => {
  it("is a power of whole years where it can be", () => {
    const { of, toNumber } = DOUBLE_DOUBLE;
    expect(toNumber(yearlyPower(DOUBLE_DOUBLE, of(1.5), 24, 12))).toBe(2.25);
    expect(toNumber(yearlyPower(DOUBLE_DOUBLE, of(4), 1, 2))).toBe(2);
    expect(toNumber(yearlyPower(DOUBLE_DOUBLE, of(7), 0, 4))).toBe(1);
  });

  it("has an exponent that is no double: 25 digits agree", () => {
    const random = new Random(53);
    for (let run = 0; run < 300; run++) {
      const [growth, periods] = [random.decade(-3, 3), random.whole(1, 400)];
      const frequency = random.of([2, 4, 12]);
      const { hi, lo } = yearlyPower(DOUBLE_DOUBLE, DOUBLE_DOUBLE.of(growth), periods, frequency);
      const expected = exact(growth).pow(new D(periods).div(frequency));
      const off = exact(hi).plus(exact(lo)).div(expected).minus(1).abs();
      if (expected.gt(1e-270) && expected.lt(1e270)) expect(off.toNumber()).toBeLessThan(1e-25);
    }
  });
});
