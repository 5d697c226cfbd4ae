import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { circularSpeed, periodMin } from "../../../src/engine/orbit/circular";
import { Random } from "../reference/random";
import * as reference from "../reference/orbit";
import { Worst } from "../reference/worst";

const worst = new Worst("circular orbits");

describe("a circular orbit", () => {
  it("turns at 700 km in 98.8 minutes (SMAD, FireSat)", () => {
    expect(periodMin(700)).toBeCloseTo(98.8, 1);
  });

  it("turns in a sidereal day of 86,164.1 s at the geostationary altitude", () => {
    expect(periodMin(35_786) * 60).toBeCloseTo(86_164, -1);
  });

  it("has the speed 7.726 km/s at 300 km (Curtis, example of a circular orbit)", () => {
    expect(circularSpeed(300) / 1000).toBeCloseTo(7.726, 3);
  });

  it("is right to the last digits at any altitude", () => {
    const random = new Random(1);
    for (let k = 0; k < 1000; k++) {
      const altitude = random.between(150, 35_786);
      worst.judge(periodMin(altitude), reference.period(altitude), () => `period at ${altitude}`);
      worst.judge(circularSpeed(altitude), reference.speed(altitude), () => `speed at ${altitude}`);
    }
  });

  it("goes round its circumference at its speed in its period, whatever the units of either", () => {
    fc.assert(
      fc.property(fc.double({ min: 150, max: 35_786, noNaN: true }), (altitude) => {
        const around = 2 * Math.PI * (6_378_137 + 1000 * altitude);
        expect((circularSpeed(altitude) * periodMin(altitude) * 60) / around).toBeCloseTo(1, 12);
      }),
    );
  });
});
