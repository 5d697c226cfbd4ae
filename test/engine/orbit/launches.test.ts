import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { arriving, launches } from "../../../src/engine/orbit/launches";
import { exact } from "../reference/exact";
import { Random } from "../reference/random";

const full = { fill: 1, success: 1 };

describe("the launches that a mass takes", () => {
  it.each([
    [100, 44, 228],
    [100, 100, 100],
    [100, 150, 67],
    [100, 200, 50],
    [70, 44, 325],
    [70, 100, 143],
    [70, 150, 96],
    [70, 200, 72],
    [25, 44, 910],
    [25, 100, 400],
    [25, 150, 267],
    [25, 200, 200],
  ])("of a gigawatt at %d kW/t, %d t at a time, are %d", (kwPerT, payloadT, count) => {
    expect(launches({ massT: 1e6 / kwPerT, payloadT, ...full })).toBe(count);
  });

  it("are 5,000 flights of 200 t for the million tonnes a year that were announced", () => {
    expect(launches({ massT: 1e6, payloadT: 200, ...full })).toBe(5000);
  });

  it("of McCalip's 29.4 million kg at 100 t are his 294", () => {
    expect(launches({ massT: 29400, payloadT: 100, ...full })).toBe(294);
  });

  it("count a quotient that a rounding lifts above an integer as that integer, and no other", () => {
    expect(launches({ massT: 0.3, payloadT: 0.1, ...full })).toBe(3);
    expect(launches({ massT: 300 * (1 + 9e-10), payloadT: 100, ...full })).toBe(3);
    expect(launches({ massT: 300 * (1 + 2e-9), payloadT: 100, ...full })).toBe(4);
    expect(launches({ massT: 95 * 0.7 * 7, payloadT: 95, fill: 0.7, success: 1 })).toBe(7);
  });

  it("are none for no mass, and one for the least", () => {
    expect(launches({ massT: 0, payloadT: 100, ...full })).toBe(0);
    expect(launches({ massT: 5e-324, payloadT: 1e308, ...full })).toBe(1);
    expect(launches({ massT: 1e-12, payloadT: 100, ...full })).toBe(1);
  });

  it("bring what the mass is, the last one less than full", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (massT, payloadT, fill, success) => {
          const terms = { payloadT, fill: fill / 20, success: success / 20 };
          // In 400ths of a tonne everything is whole.
          const per = BigInt(payloadT * fill * success);
          const least = (400n * BigInt(massT) + per - 1n) / per;
          expect(launches({ massT, ...terms })).toBe(Number(least));
          expect(Number(least) * arriving(terms)).toBeGreaterThanOrEqual(massT * (1 - 1e-12));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("are the ceiling in fifty digits wherever no integer is near", () => {
    const random = new Random(3);
    for (let run = 0; run < 1000; run++) {
      const terms = {
        massT: random.decade(-3, 7),
        payloadT: random.decade(0, 3),
        fill: random.between(0.01, 1),
        success: random.between(0.01, 1),
      };
      const divisor = exact(terms.payloadT).times(exact(terms.fill)).times(exact(terms.success));
      const quotient = exact(terms.massT).div(divisor);
      const near = quotient.minus(quotient.round()).abs().lte(quotient.times(1e-8));
      if (!near) expect(launches(terms)).toBe(quotient.ceil().toNumber());
    }
  });
});
