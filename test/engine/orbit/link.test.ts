import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { link, slantRangeKm } from "../../../src/engine/orbit/link";
import { slantRange } from "../reference/orbit";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("slant ranges");

describe("a link to the ground", () => {
  it("is its range to the last digits from the horizon to overhead", () => {
    const random = new Random(11);
    for (let k = 0; k < 300; k++) {
      const [altitudeKm, elevationDeg] = [
        random.between(150, 35_786),
        random.of([random.between(0, 90), 90, 0]),
      ];
      const expected = slantRange(altitudeKm, elevationDeg);
      worst.judge(
        slantRangeKm({ altitudeKm, elevationDeg }),
        expected,
        () => `${altitudeKm}, ${elevationDeg}`,
      );
    }
  });

  it("takes a quarter of a second to the geostationary orbit and back", () => {
    const [, roundTrip] = link({ altitudeKm: 35_786, elevationDeg: 45, gbps: 1, computeKw: 1 }).value;
    expect(roundTrip).toBeGreaterThan(240);
    expect(roundTrip).toBeLessThan(260);
  });

  it("sends 14.8 GB per kWh where JPL's megawatt has 33 Gb/s (arXiv:2604.27197)", () => {
    const [, , perKwh] = link({ altitudeKm: 600, elevationDeg: 25, gbps: 33, computeKw: 1000 }).value;
    expect(perKwh).toBeCloseTo(14.85, 10);
  });

  it("closes the triangle of station, satellite and Earth's centre", () => {
    const altitudes = fc.double({ min: 150, max: 35_786, noNaN: true });
    fc.assert(
      fc.property(altitudes, fc.double({ min: 0, max: 90, noNaN: true }), (altitudeKm, elevationDeg) => {
        const range = slantRangeKm({ altitudeKm, elevationDeg });
        const raised = 6378.137 * range * Math.sin((elevationDeg * Math.PI) / 180);
        const square = 6378.137 ** 2 + range ** 2 + 2 * raised;
        expect(Math.sqrt(square) / (6378.137 + altitudeKm)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("gives the data of an hour in bytes: gigabits per second by 3,600 seconds over 8 bits", () => {
    const [, , perKwh] = link({ altitudeKm: 600, elevationDeg: 25, gbps: 8, computeKw: 3600 }).value;
    expect(perKwh).toBe(1);
  });
});
