import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { standardDensity } from "../../../src/engine/orbit/atmosphere";
import { periodMin } from "../../../src/engine/orbit/circular";
import { deltaV, deorbit, dragMakeUp, propellantKg } from "../../../src/engine/orbit/propulsion";
import { of, radius, speed } from "../reference/orbit";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("propulsion");

describe("propellant", () => {
  it("is e − 1 of the dry mass where the change is the exhaust's speed", () => {
    expect(propellantKg(1000, 9.80665 * 300, 300) / 1000).toBeCloseTo(Math.E - 1, 14);
  });

  it("is Tsiolkovsky's to the last digits, for a nudge as for a flight to the stars", () => {
    const random = new Random(9);
    for (let k = 0; k < 500; k++) {
      const [dry, change] = [random.decade(-3, 9), random.decade(-12, 6.5)];
      const impulse = random.of([220, 1600, random.between(600, 5000)]);
      const ratio = of(change).div(of(impulse).times("9.80665"));
      if (ratio.gt(600)) continue;
      worst.judge(
        propellantKg(dry, change, impulse),
        ratio.exp().minus(1).times(of(dry)),
        () => `${dry} kg, ${change} m/s, ${impulse} s`,
      );
    }
  });

  it("is right for the smallest nudge and the strongest thruster, and for a flight that burns all there is", () => {
    const random = new Random(10);
    const terms: [number, number, number][] = [
      [10, 100, 1e308],
      [1e300, 1e-300, 1e290],
      [1e-200, 1e307, 1e308],
      [1e-300, 9.80665 * 800, 1],
    ];
    for (let k = 0; k < 200; k++)
      terms.push([random.decade(-150, 150), random.decade(-150, 150), random.decade(-150, 300)]);
    for (const [dry, change, impulse] of terms) {
      const ratio = of(change).div(of(impulse).times("9.80665"));
      if (ratio.gt(1000)) continue;
      const wanted = ratio.lt("1e-40") ? ratio.times(of(dry)) : ratio.exp().minus(1).times(of(dry));
      if (wanted.gt(1e308)) continue;
      worst.judge(propellantKg(dry, change, impulse), wanted, () => `${dry} kg, ${change} m/s, ${impulse} s`);
    }
  });

  it("is 0 where it is less than the least double, and without a change of speed", () => {
    expect([
      propellantKg(1e-300, 1e-100, 1e5),
      propellantKg(1000, 0, 1600),
      propellantKg(0, 5, 1600),
    ]).toEqual([0, 0, 0]);
  });

  it("of two burns is that of their sum, the first carrying the propellant of the second", () => {
    const burns = fc.double({ min: 0, max: 5000, noNaN: true });
    fc.assert(
      fc.property(burns, burns, (first, second) => {
        const last = propellantKg(1000, second, 1600);
        const both = last + propellantKg(1000 + last, first, 1600);
        expect(both).toBeCloseTo(propellantKg(1000, first + second, 1600), 8);
      }),
    );
  });
});

describe("the change of speed of a life", () => {
  const life = { altitudeKm: 600, years: 5, dragCdAreaM2PerKg: 0.022, deorbitPerigeeKm: 50 };

  it("is 156.7 m/s for the deorbit from 600 to 50 km", () => {
    expect(deorbit(life)).toBeCloseTo(156.7, 1);
  });

  it("is its definition to the last digits, for a perigee just below the orbit too", () => {
    const random = new Random(10);
    for (let k = 0; k < 500; k++) {
      const altitudeKm = random.between(150, 35_786);
      const terms = {
        altitudeKm,
        years: random.of([0, random.between(0, 30)]),
        dragCdAreaM2PerKg: random.decade(-4, 0),
        density: random.decade(-16, -8),
        deorbitPerigeeKm: random.of([random.between(0, 149), altitudeKm * (1 - random.decade(-15, -3))]),
      };
      const [apogee, perigee] = [radius(altitudeKm), radius(terms.deorbitPerigeeKm)];
      const seconds = of(terms.years).times(365.25).times(86_400);
      const area = of(terms.dragCdAreaM2PerKg).times(of(terms.density));
      const drag = speed(altitudeKm).pow(2).times(area).times(seconds).div(2);
      const burn = speed(altitudeKm).times(of(1).minus(perigee.times(2).div(apogee.plus(perigee)).sqrt()));
      worst.judge(deltaV(terms), drag.plus(burn), () => JSON.stringify(terms));
      worst.judge(deorbit(terms), burn, () => JSON.stringify(terms));
    }
  });

  it("makes up for the decay of the orbit: Δv of a turn is n·Δa/2, Δa = 2π·(C_D·A/m)·ρ·a² (Braeunig)", () => {
    fc.assert(
      fc.property(fc.double({ min: 150, max: 1000, noNaN: true }), (altitudeKm) => {
        const [axis, turnS] = [6_378_137 + 1000 * altitudeKm, periodMin(altitudeKm) * 60];
        const lost = 2 * Math.PI * 0.022 * standardDensity(altitudeKm) * axis ** 2;
        const perTurn = ((2 * Math.PI) / turnS) * (lost / 2);
        const turns = (365.25 * 86_400) / turnS;
        expect(dragMakeUp({ ...life, altitudeKm, years: 1 }) / (perTurn * turns)).toBeCloseTo(1, 10);
      }),
    );
  });

  it("takes the standard atmosphere where no density is given, and a perigee below the orbit alone", () => {
    expect(deltaV(life)).toBe(deltaV({ ...life, density: 1.137e-13 }));
    expect(() => deltaV({ ...life, altitudeKm: 1100 })).toThrow("where density is left out; got 1100");
    expect(() => deltaV({ ...life, deorbitPerigeeKm: 600 })).toThrow(
      "deorbit_perigee_km must be below altitude_km, 600; got 600",
    );
  });
});
