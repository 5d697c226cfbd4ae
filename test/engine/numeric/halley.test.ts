import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { halleyStep } from "../../../src/engine/numeric/halley";

describe("Halley's step", () => {
  it("is Newton's where the function is straight", () => {
    expect(halleyStep(6, 3, 0)).toBe(-2);
  });

  it("comes to a square root with an error of the third order", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.01, max: 0.01, noNaN: true }), (off) => {
        const x = 2 + off;
        const root = x + halleyStep(x * x - 4, 2 * x, 2);
        expect(Math.abs(root - 2)).toBeLessThanOrEqual(Math.abs(off) ** 3 / 4 + 1e-15);
      }),
    );
  });
});
