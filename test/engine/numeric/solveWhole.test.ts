import { describe, expect, it } from "@jest/globals";
import { solveWhole } from "../../../src/engine/numeric/solveWhole";
import { Random } from "../reference/random";

const LOOKS = 600;

describe("a search for a whole number at which a function gives a value", () => {
  it("finds it among more whole numbers than it may look at", () => {
    const random = new Random(5);
    for (let k = 0; k < 300; k++) {
      const root = random.whole(1, 1e9);
      const sought = { target: 3 * root + 7, looks: LOOKS, low: 1, high: 1e9 };
      expect(solveWhole((x) => 3 * x + 7, sought).x).toBe(root);
    }
  });

  it("gives none where the value is passed between two neighbours", () => {
    expect(solveWhole((x) => x * x, { target: 50, looks: LOOKS, low: 0, high: 12_000 })).toEqual({
      x: undefined,
      least: 0,
      most: 144_000_000,
    });
  });

  it("takes of several the lowest, or the nearest to one that is given", () => {
    const f = (x: number): number => (x - 3) * (x - 9);
    const sought = { target: 0, looks: LOOKS, low: 1, high: 100 };
    expect(solveWhole(f, sought).x).toBe(3);
    expect(solveWhole(f, { ...sought, near: 8 }).x).toBe(9);
    expect(solveWhole(f, { ...sought, near: 6 }).x).toBe(3);
    expect(solveWhole(f, { ...sought, low: 3.5 }).x).toBe(9);
  });

  it("goes around numbers at which the function has no value", () => {
    const f = (x: number): number | undefined => ([1, 2, 4, 12].includes(x) ? 12 / x : undefined);
    expect(solveWhole(f, { target: 3, looks: LOOKS, low: 1, high: 12 }).x).toBe(4);
    expect(solveWhole(f, { target: 4, looks: LOOKS, low: 1, high: 12 }).x).toBeUndefined();
  });

  it("takes the rounding of a function for the value that it rounds", () => {
    expect(solveWhole((x) => x * 0.1, { target: 0.3, looks: LOOKS, low: 0, high: 10 }).x).toBe(3);
  });
});
