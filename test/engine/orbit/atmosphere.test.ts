import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DENSITIES, standardDensity } from "../../../src/engine/orbit/atmosphere";

describe("the standard atmosphere", () => {
  it("has the densities of the 1976 tables at their altitudes", () => {
    expect([150, 200, 400, 500, 600, 1000].map(standardDensity)).toEqual([
      2.076e-9, 2.541e-10, 2.803e-12, 5.215e-13, 1.137e-13, 3.561e-15,
    ]);
  });

  it("is the geometric mean half-way between two of them", () => {
    expect(standardDensity(575) / Math.sqrt(2.384e-13 * 1.137e-13)).toBeCloseTo(1, 13);
    expect(standardDensity(155) / Math.sqrt(2.076e-9 * 1.233e-9)).toBeCloseTo(1, 13);
  });

  it("thins with altitude, by a scale height of 5 to 300 km", () => {
    fc.assert(
      fc.property(fc.double({ min: 150, max: 999, noNaN: true }), (altitude) => {
        const scale = 1 / Math.log(standardDensity(altitude) / standardDensity(altitude + 1));
        expect(scale).toBeGreaterThan(5);
        expect(scale).toBeLessThan(300);
      }),
    );
    expect(DENSITIES).toHaveLength(20);
  });

  it("is refused outside its table", () => {
    expect(() => standardDensity(149.9)).toThrow("altitude_km must be from 150 to 1000 km");
    expect(() => standardDensity(1000.1)).toThrow("altitude_km must be from 150 to 1000 km");
  });
});
