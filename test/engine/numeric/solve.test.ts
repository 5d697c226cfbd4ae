import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { BlackBox } from "../../../src/engine/numeric/probe";
import { solve } from "../../../src/engine/numeric/solve";
import { Random } from "../reference/random";

const LOOKS = 1500;
const EVERYWHERE = { low: -Number.MAX_VALUE, high: Number.MAX_VALUE };

/** The root, and how often the function was looked at. */
function solved(f: BlackBox, target: number, span: { low: number; high: number; near?: number }) {
  let looks = 0;
  const counted: BlackBox = (x) => {
    looks += 1;
    return f(x);
  };
  return { ...solve(counted, { target, looks: LOOKS, ...span }), looks };
}

const off = (x: number | undefined, root: number): number =>
  x === undefined ? Infinity : Math.abs(x - root) / Math.max(Math.abs(root), Number.MIN_VALUE);

describe("a search for where a function gives a value", () => {
  it.each([
    { what: "a line", f: (x: number) => 3 * x - 6, target: 0, root: 2 },
    { what: "a cube", f: (x: number) => x ** 3, target: 1e-30, root: 1e-10 },
    { what: "an exponential", f: Math.exp, target: 1e200, root: 200 * Math.LN10 },
    { what: "a logarithm", f: Math.log, target: -4, root: Math.exp(-4) },
    { what: "a square root", f: Math.sqrt, target: 12, root: 144 },
    { what: "a cube root at its steepest", f: (x: number) => Math.cbrt(x - 1), target: 0, root: 1 },
    { what: "a line far out", f: (x: number) => x, target: -7.25e100, root: -7.25e100 },
    { what: "a reciprocal on one side of its pole", f: (x: number) => 1 / x, target: 1e12, root: 1e-12 },
    {
      what: "a saturating curve",
      f: (x: number) => Math.tanh(x / 1e6),
      target: 0.5,
      root: 1e6 * Math.atanh(0.5),
    },
  ])("finds it on $what to the last digits", ({ f, target, root }) => {
    expect(off(solved(f, target, EVERYWHERE).x, root)).toBeLessThan(1e-15);
  });

  it("takes of several places the lowest, or the nearest to one that is given", () => {
    const f = (x: number): number => (x - 1) * (x - 2) * (x - 3);
    expect(solved(f, 0, { low: 0, high: 10 }).x).toBe(1);
    expect(solved(f, 0, { low: 0, high: 10, near: 9 }).x).toBe(3);
    expect(solved(f, 0, { low: 0, high: 10, near: 1.9 }).x).toBe(2);
    expect(solved(f, 0, { low: 0, high: 10, near: 1.5 }).x).toBe(1);
    expect(solved(f, 0, { low: 1.5, high: 10 }).x).toBe(2);
  });

  it("counts both ends of the range in", () => {
    expect(solved((x) => x, 0.3, { low: 0.3, high: 1 }).x).toBe(0.3);
    expect(solved((x) => x, 0.3, { low: 0, high: 0.3 }).x).toBe(0.3);
    expect(solved((x) => x, 0.3, { low: 0.3, high: 0.3 }).x).toBe(0.3);
    expect(solved((x) => x, 0.3, { low: 0.30001, high: 1 }).x).toBeUndefined();
  });

  it("finds where a value is touched and not passed", () => {
    const touching = (x: number): number => 5 - (x - 0.7) ** 2;
    expect(off(solved(touching, 5, { low: 0, high: 1 }).x, 0.7)).toBeLessThan(1e-7);
    expect(off(solved((x) => (x - 123.4) ** 2, 0, EVERYWHERE).x, 123.4)).toBeLessThan(1e-6);
    expect(solved(touching, 5.000001, { low: 0, high: 1 }).x).toBeUndefined();
  });

  it("finds two places so close together that no place of the grid lies between them", () => {
    const f = (x: number): number => (x - 5e5) * (x - 5e5 * (1 + 1e-9));
    expect(off(solved(f, 0, EVERYWHERE).x, 5e5)).toBeLessThan(2e-9);
  });

  it("does not take a pole or a jump for a root", () => {
    expect(solved((x) => 1 / (x - 0.3), 0, { low: 0, high: 1 }).x).toBeUndefined();
    expect(solved((x) => (x < 0.3 ? -1 : 1), 0, { low: 0, high: 1 }).x).toBeUndefined();
    expect(solved((x) => x - 0.3 + (x < 0.3 ? -1e-6 : 1e-6), 0, { low: 0, high: 1 }).x).toBeUndefined();
    expect(solved(Math.ceil, 2.5, { low: 0, high: 10 }).x).toBeUndefined();
    expect(Math.ceil(solved(Math.ceil, 3, { low: 0, high: 10 }).x ?? NaN)).toBe(3);
    expect(
      off(solved((x) => Math.tan(x), 1, { low: 0, high: 4, near: 3 }).x, (5 * Math.PI) / 4),
    ).toBeLessThan(1e-15);
  });

  it("goes around the places where the function has no value, up to their edge", () => {
    const f: BlackBox = (x) => (x < 0.123456 ? undefined : Math.log(x - 0.123456));
    expect(off(solved(f, -12, { low: -1, high: 1 }).x, 0.123456 + Math.exp(-12))).toBeLessThan(1e-15);
    expect(solved(() => undefined, 0, EVERYWHERE).x).toBeUndefined();
    expect(solved(() => NaN, 0, EVERYWHERE).x).toBeUndefined();
    expect(solved((x) => 1 / (x * 0), 0, EVERYWHERE).x).toBeUndefined();
  });

  it("says between which values the function was seen to lie", () => {
    const { x, least, most } = solved((x) => x * x, 50, { low: -3, high: 2 });
    expect([x, least, most]).toEqual([undefined, 0, 9]);
  });

  it("looks no more often than it may, whatever the function", () => {
    const random = new Random(3);
    const hostile: BlackBox[] = [
      () => random.between(-1, 1),
      (x) => Math.sin(1 / x),
      (x) => Math.sin(x * 1e9),
      (x) => (random.share() < 0.5 ? undefined : x),
      () => 0,
      (x) => (x > 1e-200 ? Infinity : -1e308),
    ];
    for (const f of hostile) expect(solved(f, 0.5, EVERYWHERE).looks).toBeLessThanOrEqual(LOOKS);
    for (const looks of [0, 1, 10, 60])
      expect(() => solve(hostile[0], { target: 0, looks, low: -1, high: 1 })).not.toThrow();
  });

  it("answers alike whichever way the value is measured", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: -40, max: 40 }),
        (root, power) => {
          const factor = 2 ** power;
          const f = (x: number): number => Math.atan(x / root);
          const one = solved(f, Math.atan(1), EVERYWHERE).x;
          const scaled = solved((x) => f(x) * factor, Math.atan(1) * factor, EVERYWHERE).x;
          expect(scaled).toBe(one);
          expect(off(one, root)).toBeLessThan(4e-16);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("finds thousands of random roots of rising functions", () => {
    const random = new Random(17);
    let worst = 0;
    for (let k = 0; k < 1000; k++) {
      const root = random.sign() * random.decade(-8, 12);
      const power = random.of([1, 3, 5]);
      const f = (x: number): number => (x / root) ** power + x / root;
      worst = Math.max(worst, off(solved(f, 2, EVERYWHERE).x, root));
    }
    expect(worst).toBeLessThan(1e-15);
  });
});
