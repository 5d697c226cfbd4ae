import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { nearWhole } from "../../../src/engine/numeric/nearWhole";

describe("a quotient before its floor or ceiling", () => {
  it("is the integer that it lies within 1e-9 of, from either side", () => {
    expect(nearWhole(0.3 / 0.1)).toBe(3);
    expect(nearWhole(3 + 2.9e-9)).toBe(3);
    expect(nearWhole(3 - 2.9e-9)).toBe(3);
  });

  it("is itself farther away, and near 0, to which nothing is near relatively", () => {
    expect(nearWhole(3 + 3.1e-9)).toBe(3 + 3.1e-9);
    expect(nearWhole(3 - 3.1e-9)).toBe(3 - 3.1e-9);
    expect(nearWhole(1e-12)).toBe(1e-12);
    expect(nearWhole(2.5)).toBe(2.5);
    expect(nearWhole(0)).toBe(0);
  });

  it("of a product by its factor is the other factor, in either order and for its ceiling as for its floor", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e8 }),
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        (n, price) => {
          const quotient = nearWhole((n * price) / price);
          expect([Math.floor(quotient), Math.ceil(quotient)]).toEqual([n, n]);
        },
      ),
    );
  });
});
