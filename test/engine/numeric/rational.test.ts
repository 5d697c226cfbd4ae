import { describe, expect, it } from "@jest/globals";
import { exactDifference } from "../../../src/engine/numeric/exactDifference";
import type { Field } from "../../../src/engine/numeric/rational";
import { rationally } from "../../../src/engine/numeric/rational";
import { D, decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("rational");

/** Every evaluation goes on to the fraction, since no rounding is good enough. */
const fraction = (evaluate: <T>(field: Field<T>) => T): number =>
  rationally((field) => {
    const value = evaluate(field);
    return { value, magnitude: value, operations: Infinity };
  });

describe("a definition as the fraction that it is", () => {
  it("adds tenths as doubles hold them", () => {
    expect(fraction(({ add, of }) => add(of(0.1), of(0.2)))).toBe(0.1 + 0.2);
    expect(fraction(({ add, of }) => add(of(0), of(0)))).toBe(0);
  });

  it("takes a third three times, and nothing is left", () => {
    const left = ({ add, divide, of, subtract }: Field<unknown>): unknown => {
      const third = divide(of(1), of(3));
      return subtract(of(1), add(third, add(third, third)));
    };
    expect(fraction(left as <T>(field: Field<T>) => T)).toBe(0);
  });

  it("keeps the sign of what it divides by", () => {
    expect(fraction(({ divide, of }) => divide(of(1), of(-4)))).toBe(-0.25);
    expect(fraction(({ divide, of }) => divide(of(-1), of(-4)))).toBe(0.25);
    expect(fraction(({ divide, of }) => divide(of(0), of(-4)))).toBe(0);
  });

  it("is right at the ends of the doubles", () => {
    expect(fraction(({ multiply, of }) => multiply(of(1e308), of(1e-308)))).toBeCloseTo(1, 14);
    expect(fraction(({ divide, of }) => divide(of(5e-324), of(2 ** -1000)))).toBe(2 ** -74);
    expect(fraction(({ multiply, of }) => multiply(of(1e200), of(1e200)))).toBe(Infinity);
    expect(fraction(({ multiply, of }) => multiply(of(-1e-200), of(1e-200)))).toBe(-0);
    expect(fraction(({ of }) => of(5e-324))).toBe(5e-324);
    expect(fraction(({ of }) => of(Number.MAX_VALUE))).toBe(Number.MAX_VALUE);
  });

  it("is what fifty digits make of a·b/c − d", () => {
    const random = new Random(5);
    const Digits = decimals(80);
    const some = (): number => random.sign() * random.decade(-9, 9);
    for (let run = 0; run < 2000; run++) {
      const [a, b, c, d] = [some(), some(), some(), some()];
      const value = fraction(({ divide, multiply, of, subtract }) =>
        subtract(divide(multiply(of(a), of(b)), of(c)), of(d)),
      );
      const expected = new Digits(exact(a)).times(exact(b)).div(exact(c)).minus(exact(d));
      worst.judge(value, expected, () => `${a}·${b}/${c} − ${d}`);
    }
  });
});

describe("a difference of doubles", () => {
  it("is exact in a precision that holds neither of them", () => {
    const near = 1 - 2 ** -53;
    const few = { add: (a: number, b: number) => Math.fround(a + b), of: Math.fround };
    expect(exactDifference(few, 1, near)).toBe(2 ** -53);
    expect(D.sub(exact(1), exact(near)).toNumber()).toBe(2 ** -53);
  });
});
