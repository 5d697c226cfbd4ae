import { describe, expect, it } from "@jest/globals";
import { sunSynchronousInclination } from "../../../src/engine/orbit/sunSynchronous";
import { sunlitFraction } from "../../../src/engine/orbit/sunlit";
import { Random } from "../reference/random";

const RADIANS = Math.PI / 180;
const EARTH = 6378.137;

type Vector = readonly [number, number, number];

/** The mean over a year by vectors and arccosines, each step apart. */
function meanEclipse(altitude: number, hour: number): number {
  const [inclination, tilt] = [sunSynchronousInclination(altitude) * RADIANS, 23.4393 * RADIANS];
  let mean = 0;
  for (let k = 0; k < 3600; k++) {
    const sun = (2 * Math.PI * k) / 3600;
    const node = sun + 15 * (hour - 12) * RADIANS;
    const towards: Vector = [Math.cos(sun), Math.sin(sun) * Math.cos(tilt), Math.sin(sun) * Math.sin(tilt)];
    const normal: Vector = [
      Math.sin(inclination) * Math.sin(node),
      -Math.sin(inclination) * Math.cos(node),
      Math.cos(inclination),
    ];
    const sine = towards.reduce((sum, part, axis) => sum + part * normal[axis], 0);
    const ratio =
      Math.sqrt(altitude * (altitude + 2 * EARTH)) / ((EARTH + altitude) * Math.sqrt(1 - sine * sine));
    mean += ratio < 1 ? Math.acos(ratio) / Math.PI / 3600 : 0;
  }
  return mean;
}

describe("the share of a year in sunlight", () => {
  it("of a dawn-dusk orbit lies between those of its two propagated forms: 550, 600, 650, 800 and 1,000 km", () => {
    const dark = [550, 600, 650, 800, 1000].map((altitude) => 100 * (1 - sunlitFraction(altitude, 6)));
    const published = [
      [4.8, 5],
      [4.3, 4.5],
      [3.9, 4],
      [2.7, 2.8],
      [1.5, 1.55],
    ];
    published.forEach(([low, high], row) => {
      expect(dark[row]).toBeGreaterThan(low);
      expect(dark[row]).toBeLessThan(high);
    });
  });

  it("is all of it from about 1,391 km on, at dawn and dusk", () => {
    expect([sunlitFraction(1392, 6), sunlitFraction(1392, 18)]).toEqual([1, 1]);
    expect(sunlitFraction(1390, 6)).toBeLessThan(1);
  });

  it("is 1 less the mean by vectors over 3,600 steps, at any altitude and hour", () => {
    const random = new Random(6);
    for (let k = 0; k < 60; k++) {
      const [altitude, hour] = [random.between(150, 5900), random.between(0, 24)];
      const off = sunlitFraction(altitude, hour) - (1 - meanEclipse(altitude, hour));
      expect([altitude, hour, Math.abs(off) < 1e-12]).toEqual([altitude, hour, true]);
    }
  });

  it("is what forty digits give for orbits from dawn to midnight", () => {
    // By mpmath, from the definition: vectors, arccosines and 3,600 steps.
    const high = [
      [600, 6, 0.956070624704815],
      [800, 18, 0.972846558786564],
      [150, 0.5, 0.5689770242875092],
      [5000, 10.25, 0.8627615547492617],
      [5970, 3, 0.853665339220426],
    ];
    for (const [altitude, hour, expected] of high)
      expect(Math.abs(sunlitFraction(altitude, hour) / expected - 1)).toBeLessThan(1e-13);
  });

  it("is the same twelve hours later, when the other half of the orbit rises", () => {
    for (const hour of [0, 3.5, 6, 11])
      expect(sunlitFraction(700, hour)).toBeCloseTo(sunlitFraction(700, hour + 12), 13);
  });

  it("does not exist where no orbit is sun-synchronous", () => {
    expect(() => sunlitFraction(6000, 6)).toThrow(/^no sun-synchronous inclination found/);
  });
});
