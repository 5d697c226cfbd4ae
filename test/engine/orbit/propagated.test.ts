import { describe, expect, it } from "@jest/globals";
import type { SatRec } from "satellite.js";
import { json2satrec, sgp4, shadowFraction, sunPos, twoline2satrec } from "satellite.js";
import { circularSpeed, periodMin } from "../../../src/engine/orbit/circular";
import { eclipseFraction } from "../../../src/engine/orbit/eclipse";
import { sunSynchronousInclination } from "../../../src/engine/orbit/sunSynchronous";

// SGP4 with the shadow's cone and penumbra, by satellite.js: it knows neither the cylinder nor the closed form.
const STEPS = 2000;
const MINUTES_PER_DAY = 1440;
const EARTH_KM = 6378.137;

type Axes = { readonly x: number; readonly y: number; readonly z: number };

const dot = (a: Axes, b: Axes): number => a.x * b.x + a.y * b.y + a.z * b.z;
const length = (a: Axes): number => Math.sqrt(dot(a, a));
const cross = (a: Axes, b: Axes): Axes => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});

interface Turn {
  readonly altitudeKm: number;
  readonly betaDeg: number;
  readonly dark: number;
  /** Mean speed, m/s. */
  readonly speed: number;
}

/** One turn from a day on: its mean altitude, its angle to the Sun half-way, and its share in shadow. */
function turnOf(satellite: SatRec, day: number): Turn {
  const minutes = (2 * Math.PI) / satellite.no;
  const total = { radius: 0, dark: 0, speed: 0, sine: 0 };
  for (let step = 0; step < STEPS; step++) {
    const elapsed = day * MINUTES_PER_DAY + (minutes * (step + 0.5)) / STEPS;
    const state = sgp4(satellite, elapsed);
    if (state === null) throw new Error("the orbit has decayed");
    const { position, velocity } = state;
    const sun = sunPos(satellite.jdsatepoch + elapsed / MINUTES_PER_DAY).rsun;
    const normal = cross(position, velocity);
    total.radius += length(position);
    total.speed += length(velocity) * 1000;
    total.dark += shadowFraction(sun, position);
    total.sine += dot(normal, sun) / (length(normal) * length(sun));
  }
  return {
    altitudeKm: total.radius / STEPS - EARTH_KM,
    betaDeg: (Math.asin(total.sine / STEPS) * 180) / Math.PI,
    dark: total.dark / STEPS,
    speed: total.speed / STEPS,
  };
}

/** A satellite in a nearly circular orbit on 20 March 2026. */
function satellite(altitudeKm: number, inclination: number, node: number): SatRec {
  return json2satrec({
    OBJECT_NAME: "TEST",
    OBJECT_ID: "2026-001A",
    EPOCH: "2026-03-20T00:00:00.000000",
    MEAN_MOTION: MINUTES_PER_DAY / periodMin(altitudeKm),
    ECCENTRICITY: 0.0001,
    INCLINATION: inclination,
    RA_OF_ASC_NODE: node,
    ARG_OF_PERICENTER: 0,
    MEAN_ANOMALY: 0,
    EPHEMERIS_TYPE: 0,
    CLASSIFICATION_TYPE: "U",
    NORAD_CAT_ID: 99999,
    ELEMENT_SET_NO: 999,
    REV_AT_EPOCH: 1,
    BSTAR: 0,
    MEAN_MOTION_DOT: 0,
    MEAN_MOTION_DDOT: 0,
  });
}

/** Space Station, 5 June 2019, as in the README of satellite.js. */
const STATION = twoline2satrec(
  "1 25544U 98067A   19156.50900463  .00003075  00000-0  59442-4 0  9992",
  "2 25544  51.6433  59.2583 0008217  16.4489 347.6017 15.51174618173442",
);

const orbits = [
  ...[0, 1, 2].map((day) => ({ name: "the Space Station", orbit: STATION, day })),
  ...[400, 600, 800, 1200].flatMap((altitude) =>
    [0, 40, 90].map((day) => ({
      name: `a dawn-dusk orbit at ${altitude} km`,
      orbit: satellite(altitude, sunSynchronousInclination(altitude), 270),
      day,
    })),
  ),
  ...[550, 1500].flatMap((altitude) =>
    [0, 60, 170].map((day) => ({
      name: `an orbit of 53° at ${altitude} km`,
      orbit: satellite(altitude, 53, 20),
      day,
    })),
  ),
];

describe("propagated by SGP4 through a conical shadow", () => {
  it.each(orbits)(
    "$name is in eclipse after $day days for the share of the closed form",
    ({ orbit, day }) => {
      const { altitudeKm, betaDeg, dark } = turnOf(orbit, day);
      expect(Math.abs(eclipseFraction(altitudeKm, betaDeg) - dark)).toBeLessThan(0.002);
    },
  );

  it("a sun-synchronous orbit keeps its angle to the Sun's mean, and its speed", () => {
    for (const altitude of [500, 800]) {
      const orbit = satellite(altitude, sunSynchronousInclination(altitude), 270);
      const [spring, nextSpring] = [turnOf(orbit, 0), turnOf(orbit, 365)];
      expect(Math.abs(spring.betaDeg - nextSpring.betaDeg)).toBeLessThan(1.5);
      expect(spring.speed / circularSpeed(spring.altitudeKm)).toBeCloseTo(1, 2);
    }
  });
});
