import { describe, expect, it } from "@jest/globals";
import type { Arithmetic } from "../../../src/engine/numeric/arithmetic";
import type { Evaluated } from "../../../src/engine/numeric/certified";
import { certified, isCertain } from "../../../src/engine/numeric/certified";

/** A sum of doubles that counts the precisions it is asked for. */
function sumOf(...terms: number[]): { value: number; precisions: number } {
  let precisions = 0;
  const value = certified(<T>(arithmetic: Arithmetic<T>): Evaluated<T> => {
    precisions += 1;
    const { of, add } = arithmetic;
    return {
      value: terms.reduce((sum, term) => add(sum, of(term)), of(0)),
      magnitude: terms.reduce((sum, term) => add(sum, of(Math.abs(term))), of(0)),
      operations: terms.length,
    };
  });
  return { value, precisions };
}

describe("a certified value", () => {
  it("takes double-double where nothing cancels, and that alone", () => {
    expect(sumOf(0.1, 0.2, 0.3)).toEqual({ value: 0.6, precisions: 1 });
  });

  it("is right where sixteen digits cancel, still in double-double", () => {
    expect(sumOf(1e15, 0.1, -1e15)).toEqual({ value: 0.1, precisions: 1 });
  });

  it("takes fifty digits where thirty cancel, and more where a hundred do", () => {
    expect(sumOf(1e30, 0.1, -1e30)).toEqual({ value: 0.1, precisions: 2 });
    expect(sumOf(1e60, 0.1, -1e60)).toEqual({ value: 0.1, precisions: 3 });
    expect(sumOf(1e200, 0.1, -1e200)).toEqual({ value: 0.1, precisions: 4 });
  });

  it("tells the least double from 0 beside the greatest", () => {
    expect(sumOf(1.5e308, Number.MIN_VALUE, -1.5e308)).toEqual({ value: Number.MIN_VALUE, precisions: 4 });
  });

  it("is 0 where all cancels, and where there is nothing", () => {
    expect(sumOf(1e12, 0.01, -0.01, -1e12).value).toBe(0);
    expect(sumOf(0, 0)).toEqual({ value: 0, precisions: 2 });
  });

  it("is not finite where it is beyond the doubles", () => {
    expect(sumOf(1.7e308, 1.7e308).value).toBe(Infinity);
  });
});

describe("a bound on an error", () => {
  it("is certain to a tenth of 1e-12, never of what is not finite", () => {
    expect(isCertain(1, 1e-13)).toBe(true);
    expect(isCertain(-1, 1.1e-13)).toBe(false);
    expect(isCertain(Infinity, 0)).toBe(false);
    expect(isCertain(NaN, 0)).toBe(false);
    expect(isCertain(1, NaN)).toBe(false);
    expect(isCertain(0, 0)).toBe(true);
  });
});
