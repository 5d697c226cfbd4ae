import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { computeKw, massT } from "../../../src/engine/orbit/capacity";

describe("compute by mass", () => {
  it("is 100 GW for a million tonnes at the announced 100 kW/t", () => {
    expect(computeKw(1e6, 100, 1)).toBe(100e6);
  });

  it("of a mass has that mass, tonnes and kilowatts on both ways", () => {
    const sizes = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(sizes, fc.double({ min: 0.1, max: 200, noNaN: true }), (mass, density) => {
        expect(massT(computeKw(mass, density, 1), density) / mass).toBeCloseTo(1, 14);
      }),
    );
  });

  it("shrinks by what is not available", () => {
    expect([computeKw(1000, 70, 0.5), computeKw(1000, 70, 0)]).toEqual([35_000, 0]);
  });

  it("is there wherever it is a double, however large the product of two of its three terms", () => {
    expect(computeKw(2 ** 700, 2 ** 700, 2 ** -900)).toBe(2 ** 500);
    expect(computeKw(2 ** -700, 2 ** 900, 2 ** -600)).toBe(2 ** -400);
    expect(computeKw(2 ** 700, 2 ** 700, 0)).toBe(0);
  });
});
