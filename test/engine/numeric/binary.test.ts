import { describe, expect, it } from "@jest/globals";
import {
  binary,
  fixedPoint,
  fractionBits,
  fromFixedPoint,
  quotient,
  sumOf,
} from "../../../src/engine/numeric/binary";
import { decimals, exact, relativelyOff } from "../reference/exact";
import { Random } from "../reference/random";

const HARD = [
  0,
  1,
  -1,
  0.1,
  1 / 3,
  2 ** 52,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 1023,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Number.MIN_VALUE,
  3 * Number.MIN_VALUE,
  2 ** -1022,
  2 ** -1022 - 2 ** -1074,
  1 - 2 ** -53,
  1 + 2 ** -52,
  8 - 2 ** -50,
  0.5 + 2 ** -53,
];

describe("a double in two parts", () => {
  it("is the double again, from the least to the greatest", () => {
    const random = new Random(1);
    const doubles = [...HARD, ...random.list(3000, () => random.sign() * random.decade(-323, 308))];
    for (const value of doubles) {
      const { mantissa, exponent } = binary(value);
      const two = exact(2).pow(exponent);
      expect(
        exact(value).minus(two.times(mantissa.toString())).abs().lte(exact(value).abs().times(1e-60)),
      ).toBe(true);
      expect(Number(mantissa)).toBe(value / 2 ** exponent);
    }
  });
});

describe("a double with a fixed point", () => {
  it("is multiplied by 2^bits and cut downward", () => {
    expect(fixedPoint(1, 10)).toBe(1024n);
    expect(fixedPoint(0.75, 2)).toBe(3n);
    expect(fixedPoint(0.3, 1)).toBe(0n);
    expect(fixedPoint(-0.25, 1)).toBe(-1n);
    expect(fixedPoint(0, 100)).toBe(0n);
    expect(fixedPoint(2 ** 60, -60)).toBe(1n);
    expect(fixedPoint(Number.MIN_VALUE, 1074)).toBe(1n);
    expect(fixedPoint(0.1, 55)).toBe(3602879701896397n);
  });
});

describe("doubles as whole units", () => {
  it("come back as they were, from the least to the greatest", () => {
    const random = new Random(2);
    const doubles = [...HARD, ...random.list(2000, () => random.sign() * random.decade(-323, 308))];
    const bits = fractionBits([doubles]);
    for (const value of doubles) expect(fromFixedPoint(fixedPoint(value, bits), bits)).toBe(value);
    expect(fractionBits([[], [0, 0]])).toBe(0);
  });

  it("add up without a rounding, in any order", () => {
    const values = [1e308, 1, -1e308, 2 ** -1074, 0.1, -1, -0.1];
    const bits = fractionBits([values]);
    const units = values.map((value) => fixedPoint(value, bits));
    expect(fromFixedPoint(sumOf(units), bits)).toBe(2 ** -1074);
    expect(sumOf(units)).toBe(sumOf([...units].reverse()));
    expect(fromFixedPoint(sumOf([]), bits)).toBe(0);
  });

  it("are beyond the doubles where their sum is", () => {
    const bits = fractionBits([[1.7e308]]);
    const unit = fixedPoint(1.7e308, bits);
    expect(fromFixedPoint(unit + unit, bits)).toBe(Infinity);
    expect(fromFixedPoint(unit << 200n, bits + 200)).toBe(1.7e308);
  });

  it("have quotients right to their last places, however many digits they have", () => {
    const random = new Random(3);
    const DecimalOf = decimals(1400);
    for (let run = 0; run < 300; run++) {
      const [a, b] = [random.decade(-300, 300), random.decade(-300, 300)];
      const bits = fractionBits([[a, b, 1e-300]]);
      const whole = (value: number): bigint => fixedPoint(value, bits) + 1n;
      const expected = new DecimalOf(whole(a).toString()).div(whole(b).toString());
      if (expected.lt(1e-300) || expected.gt(1e300)) continue;
      expect(relativelyOff(quotient(whole(a), whole(b)), expected)).toBeLessThan(1e-15);
    }
  });
});
