import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { periodMin } from "../../../src/engine/orbit/circular";
import { criticalBetaDeg, eclipseFraction } from "../../../src/engine/orbit/eclipse";
import { Random } from "../reference/random";
import * as reference from "../reference/orbit";
import { Worst } from "../reference/worst";

const worst = new Worst("eclipse fractions");
const altitudes = fc.double({ min: 150, max: 35_786, noNaN: true });
const betas = fc.double({ min: -90, max: 90, noNaN: true });

function judge(altitude: number, beta: number): void {
  const expected = reference.eclipse(altitude, beta);
  worst.judge(eclipseFraction(altitude, beta), expected, () => `${altitude} km, ${beta}°`);
}

describe("the share of an orbit in Earth's shadow", () => {
  it("is 35.3 of 98.8 minutes at 700 km with the Sun in its plane (SMAD, FireSat)", () => {
    expect(eclipseFraction(700, 0) * periodMin(700)).toBeCloseTo(35.3, 1);
  });

  it("is 72 minutes of a day at the geostationary orbit's equinox, less a few for the cone of the shadow", () => {
    const minutes = eclipseFraction(35_786, 0) * periodMin(35_786);
    expect(minutes).toBeGreaterThan(68);
    expect(minutes).toBeLessThan(72);
  });

  it("is right to the last digits at any angle", () => {
    const random = new Random(4);
    for (let k = 0; k < 250; k++) judge(random.between(150, 35_786), random.between(-90, 90));
  });

  it("is right to the last digits beside the critical angle, where the arccosine has none left", () => {
    const random = new Random(5);
    for (let k = 0; k < 250; k++) {
      const altitude = random.of([random.between(150, 2000), random.between(150, 35_786)]);
      const critical = criticalBetaDeg(altitude);
      judge(altitude, critical * (1 + random.sign() * random.decade(-16, -4)));
      judge(altitude, critical);
    }
  });

  it("is 0 beyond the critical angle and above 0 within it", () => {
    fc.assert(
      fc.property(altitudes, (altitude) => {
        const critical = criticalBetaDeg(altitude);
        expect(eclipseFraction(altitude, critical + 1e-9)).toBe(0);
        expect(eclipseFraction(altitude, critical - 1e-9)).toBeGreaterThan(0);
      }),
    );
  });

  it("is the same on either side of the plane, less than half, and falls with altitude and angle", () => {
    fc.assert(
      fc.property(altitudes, betas, (altitude, beta) => {
        const fraction = eclipseFraction(altitude, beta);
        expect(eclipseFraction(altitude, -beta)).toBe(fraction);
        expect(fraction).toBeLessThan(0.5);
        expect(eclipseFraction(Math.min(35_786, altitude * 1.01), beta)).toBeLessThanOrEqual(fraction);
        expect(eclipseFraction(altitude, Math.min(90, Math.abs(beta) * 1.01))).toBeLessThanOrEqual(fraction);
      }),
    );
  });

  it("has an arc whose chord is Earth's breadth seen from the side: sin(πf)·r·cos β within the cylinder", () => {
    fc.assert(
      fc.property(altitudes, fc.double({ min: 0, max: 0.99, noNaN: true }), (altitude, share) => {
        const beta = share * criticalBetaDeg(altitude);
        const [across, up] = [Math.PI * eclipseFraction(altitude, beta), (beta * Math.PI) / 180];
        // Where the shadow is entered the orbit stands one radius of Earth from the shadow's axis.
        const radius = 6378.137 + altitude;
        const along = radius * Math.cos(across) * Math.cos(up);
        expect(Math.sqrt(radius ** 2 - along ** 2) / 6378.137).toBeCloseTo(1, 10);
      }),
    );
  });
});
