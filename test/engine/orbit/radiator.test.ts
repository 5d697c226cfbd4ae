import { describe, expect, it } from "@jest/globals";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";
import type { Panel } from "../../../src/engine/orbit/radiator";
import { earthView, netFlux, radiatorM2 } from "../../../src/engine/orbit/radiator";
import { black, edgeView, facingView, of } from "../reference/orbit";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("radiators");

const AI1: Panel = {
  temperatureC: 70,
  emissivity: 0.9,
  sides: 2,
  altitudeKm: 600,
  attitude: "EDGE",
  absorptance: 0.15,
  earthIr: 237,
  albedo: 0.3,
};

function flux(panel: Panel): Decimal {
  const [emissivity, infrared] = [of(panel.emissivity), of(panel.earthIr)];
  const emitted = black(panel.temperatureC);
  if (panel.attitude === "EDGE")
    return emitted.minus(edgeView(panel.altitudeKm).times(infrared)).times(emissivity).times(panel.sides);
  const view = facingView(panel.altitudeKm);
  const sunlight = of(panel.absorptance).times(1361).times(of(panel.albedo)).times(view);
  return emitted.minus(view.times(infrared)).times(emissivity).minus(sunlight);
}

function hardPanel(random: Random): Panel {
  return {
    temperatureC: random.of([random.between(-270, 200), 70]),
    emissivity: random.between(0.01, 1),
    sides: random.of([1, 2]),
    altitudeKm: random.of([600, random.between(150, 35_786)]),
    attitude: random.of(["EDGE", "NADIR"] as const),
    absorptance: random.share(),
    earthIr: random.between(0, 400),
    albedo: random.share(),
  };
}

/** The panel in balance, as nearly as a double's temperature can have it. */
function balanced(panel: Panel): Panel {
  const absorbed = of(panel.temperatureC)
    .times(0)
    .plus(black(panel.temperatureC))
    .minus(
      flux(panel)
        .div(of(panel.emissivity))
        .div(panel.attitude === "EDGE" ? panel.sides : 1),
    );
  const kelvin = absorbed.div("5.670374419e-8").pow(0.25);
  return { ...panel, temperatureC: kelvin.minus("273.15").toNumber() };
}

describe("a radiator", () => {
  it("rejects AI1's 1,400 W/m² at about 75 °C, with Earth's heat on both sides", () => {
    expect(netFlux({ ...AI1, temperatureC: 75 })).toBeGreaterThan(1385);
    expect(netFlux({ ...AI1, temperatureC: 76 })).toBeGreaterThan(1400);
  });

  it("views Earth edge-on by 0.249 a side at 600 km, as the integral over the visible disc gives", () => {
    expect(DOUBLE_DOUBLE.toNumber(earthView(DOUBLE_DOUBLE, AI1).value)).toBeCloseTo(seenEdgeOn(600), 5);
    expect(seenEdgeOn(600)).toBeCloseTo(0.249, 3);
  });

  it("is its definition to the last digits, also where it rejects next to nothing", () => {
    const random = new Random(8);
    for (let k = 0; k < 400; k++) {
      const hard = hardPanel(random);
      const panel = random.share() < 0.5 ? hard : balanced(hard);
      if (panel.temperatureC < -273) continue;
      const expected = flux(panel);
      worst.judge(netFlux(panel), expected, () => JSON.stringify(panel));
      if (expected.gt(0))
        worst.judge(radiatorM2(250, panel), of(250_000).div(expected), () => JSON.stringify(panel));
      else expect(() => radiatorM2(250, panel)).toThrow(/^no radiator area found in a panel at/);
    }
  });

  it("gives off what it is given and what Earth adds: heat out equals heat in", () => {
    const heats = fc.double({ min: 1, max: 1e6, noNaN: true });
    const temperatures = fc.double({ min: 0, max: 150, noNaN: true });
    fc.assert(
      fc.property(heats, temperatures, fc.constantFrom(1, 2), (heatKw, temperatureC, sides) => {
        const panel = { ...AI1, temperatureC, sides };
        const area = radiatorM2(heatKw, panel);
        const out = area * sides * 0.9 * 5.670374419e-8 * (temperatureC + 273.15) ** 4;
        const fromEarth = area * sides * 0.9 * 237 * edgeView(600).toNumber();
        expect((out - fromEarth) / (heatKw * 1000)).toBeCloseTo(1, 10);
      }),
      { numRuns: 50 },
    );
  });

  it("shrinks as it gets hotter, higher and blacker, and by half with a second side", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 150, noNaN: true }), (temperatureC) => {
        const panel = { ...AI1, temperatureC };
        const area = radiatorM2(100, panel);
        expect(radiatorM2(100, { ...panel, temperatureC: temperatureC + 1 })).toBeLessThan(area);
        expect(radiatorM2(100, { ...panel, altitudeKm: 800 })).toBeLessThan(area);
        expect(radiatorM2(100, { ...panel, emissivity: 0.95 })).toBeLessThan(area);
        expect(radiatorM2(100, { ...panel, sides: 1 }) / area).toBeCloseTo(2, 12);
      }),
    );
  });

  it("facing Earth has one side, whatever is said", () => {
    const facing = { ...AI1, attitude: "NADIR" as const };
    expect(netFlux({ ...facing, sides: 1 })).toBe(netFlux(facing));
  });
});

/** The view factor of a plane through Earth's centre, by summing cos θ over the disc of Earth as it is seen. */
function seenEdgeOn(altitudeKm: number): number {
  const breadth = Math.asin(6378.137 / (6378.137 + altitudeKm));
  const steps = 1000;
  let sum = 0;
  for (let ring = 0; ring < steps; ring++) {
    const nadir = (breadth * (ring + 0.5)) / steps;
    // Half of each ring lies before the plate: ∫ cos φ dφ over it is 2.
    sum += Math.sin(nadir) ** 2 * 2 * (breadth / steps);
  }
  return sum / Math.PI;
}
