import { describe, expect, it } from "@jest/globals";
import { binary, fixedPoint } from "../../../src/engine/numeric/binary";
import { exact } from "../reference/exact";
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
