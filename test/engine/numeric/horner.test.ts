import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { factorsOf, horner, roundingsOf } from "../../../src/engine/numeric/horner";
import { D, exact } from "../reference/exact";

const cents = fc.integer({ min: -(10 ** 11), max: 10 ** 11 }).map((amount) => amount / 100);
const amounts = fc.array(cents, { minLength: 1, maxLength: 40 });
const FACTOR = { hi: 0.9921875, lo: 2 ** -60 };
const LENGTHS = [1, 28, 30, 31];

/** Off by how much of its bound from every amount by its own power of the factor. */
function shareOfBound(flows: readonly number[], kinds: readonly number[], isBack: boolean): number {
  const factor = exact(FACTOR.hi).plus(exact(FACTOR.lo));
  const { hi, lo, magnitude } = horner(flows, factorsOf(kinds, FACTOR, LENGTHS), isBack);
  const order = isBack ? [...flows.keys()].reverse() : [...flows.keys()];
  let exponent = 0;
  let sum = new D(0);
  let size = new D(0);
  order.forEach((index, step) => {
    if (step > 0) exponent += LENGTHS[kinds[isBack ? index + 1 : index]];
    const term = exact(flows[index]).times(factor.pow(exponent));
    sum = sum.plus(term);
    size = size.plus(term.abs());
  });
  expect(Math.abs(magnitude - size.toNumber())).toBeLessThanOrEqual(1e-12 * size.toNumber());
  const roundings = roundingsOf(flows.length) + 1024 * exponent;
  const bound = size.plus(1e-300).times(roundings).times(new D(2).pow(-106));
  return exact(hi).plus(exact(lo)).minus(sum).abs().div(bound).toNumber();
}

describe("Horner's rule with its roundings gathered", () => {
  it.each([true, false])("stays within its bound of every term by its own power, back %s", (isBack) => {
    fc.assert(
      fc.property(amounts, fc.array(fc.nat(3), { minLength: 41, maxLength: 41 }), (flows, kinds) => {
        expect(shareOfBound(flows, kinds, isBack)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it("takes one factor for all where kinds are not told apart", () => {
    const { hi } = horner([1, 2, 4], factorsOf(undefined, { hi: 0.5, lo: 0 }, [1]), false);
    expect(hi).toBe(1 + 2 / 2 + 4 / 4);
  });

  it("discounts the first amounts instead where it runs back", () => {
    const { hi, magnitude } = horner([-4, 2, 1], factorsOf(undefined, { hi: 0.5, lo: 0 }, [1]), true);
    expect([hi, magnitude]).toEqual([-4 / 4 + 2 / 2 + 1, 4 / 4 + 2 / 2 + 1]);
  });
});
