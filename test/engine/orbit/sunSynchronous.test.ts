import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { periodMin } from "../../../src/engine/orbit/circular";
import { sunSynchronousInclination } from "../../../src/engine/orbit/sunSynchronous";
import { Random } from "../reference/random";
import * as reference from "../reference/orbit";
import { Worst } from "../reference/worst";

const worst = new Worst("sun-synchronous inclinations");

/** The highest double with an inclination, by halving. */
function highest(): number {
  let [low, high] = [5900, 6000];
  for (let middle = 5950; low < middle && middle < high; middle = (low + high) / 2)
    if (reference.sunSynchronousCosine(middle).gte(-1)) low = middle;
    else high = middle;
  return low;
}

describe("the inclination of a sun-synchronous orbit", () => {
  it("is 98.6° at 800 km (Vallado, figure 11-2)", () => {
    expect(sunSynchronousInclination(800)).toBeCloseTo(98.6, 1);
  });

  it("is the arccosine to the last digits, up to the highest orbit that has one", () => {
    const random = new Random(2);
    const top = highest();
    const near = random.list(200, () => top * (1 - random.decade(-15, -3)));
    for (const altitude of [...random.list(500, () => random.between(150, top)), ...near, top]) {
      const expected = reference.degreesOf(reference.sunSynchronousCosine(altitude).acos());
      worst.judge(sunSynchronousInclination(altitude), expected, () => `${altitude} km`);
    }
  });

  it("exists up to that altitude and not a digit above", () => {
    expect(() => sunSynchronousInclination(highest() + 1e-11)).toThrow(
      /^no sun-synchronous inclination found in circular orbits above about 5,975 km/,
    );
  });

  it("turns the node by 360° in a tropical year: n·J₂·(R/r)²·cos i by the period in minutes", () => {
    fc.assert(
      fc.property(fc.double({ min: 150, max: 5900, noNaN: true }), (altitude) => {
        const perTurn =
          -1.5 *
          1.08262668e-3 *
          (6378.137 / (6378.137 + altitude)) ** 2 *
          Math.cos((sunSynchronousInclination(altitude) * Math.PI) / 180);
        const turnsPerYear = (365.2422 * 1440) / periodMin(altitude);
        expect(perTurn * turnsPerYear).toBeCloseTo(1, 10);
      }),
    );
  });
});
