import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { DelayTerms } from "../../../src/engine/orbit/timeToPower";
import { timeToPower, worthOfWaiting } from "../../../src/engine/orbit/timeToPower";
import { decimals, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("prices of time to power");
const D = decimals(80);
const queue: DelayTerms = { orbitOverGround: 1.4, orbitDelayYears: 1, groundDelayYears: 4, rate: 0.12 };

describe("the price of time to power", () => {
  it("is 2.39 times ground cost for orbit at 1.4 times, three years sooner at 12 %", () => {
    expect(timeToPower(queue)).toBeCloseTo(2.39, 2);
    expect(worthOfWaiting(queue)).toBeCloseTo(1.12 ** -3, 15);
  });

  it("is 1 at one cost, and below it where orbit is cheaper", () => {
    expect(timeToPower({ ...queue, orbitOverGround: 1 })).toBe(1);
    expect(timeToPower({ ...queue, orbitOverGround: 0.9 })).toBeLessThan(1);
    expect(timeToPower({ ...queue, orbitOverGround: 0 })).toBeLessThan(0);
  });

  it("makes both worth the same: (price − c) now and (price − 1) later", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (orbitOverGround, orbitDelayYears, later, rate) => {
          const groundDelayYears = orbitDelayYears + later;
          const price = timeToPower({ orbitOverGround, orbitDelayYears, groundDelayYears, rate });
          const orbit = (price - orbitOverGround) * (1 + rate) ** -orbitDelayYears;
          const onGround = (price - 1) * (1 + rate) ** -groundDelayYears;
          expect(Math.abs(orbit - onGround)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(price)));
        },
      ),
    );
  });

  it("falls with the time won and with the rate, and rises with the cost of orbit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (later, rate) => {
          const terms = { ...queue, groundDelayYears: 1 + later, rate };
          const price = timeToPower(terms);
          expect(timeToPower({ ...terms, groundDelayYears: 1.1 + later })).toBeLessThan(price);
          expect(timeToPower({ ...terms, rate: rate + 0.01 })).toBeLessThan(price);
          expect(timeToPower({ ...terms, orbitOverGround: 1.5 })).toBeGreaterThan(price);
          // Months for years would be seen.
          expect(timeToPower({ ...terms, groundDelayYears: 1 + later / 12 })).toBeGreaterThan(
            1 + (price - 1) * 2,
          );
        },
      ),
    );
  });

  it("has no answer unless orbit is the sooner and time costs something", () => {
    const refusal = (change: Partial<DelayTerms>): string => {
      try {
        return String(timeToPower({ ...queue, ...change }));
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(refusal({ groundDelayYears: 1 })).toBe(
      "no market price found in delays of 1 years for orbit and 1 for the ground: orbit must be the sooner",
    );
    expect(refusal({ orbitDelayYears: 5 })).toContain("no market price found in delays of 5 years");
    expect(refusal({ rate: 0 })).toBe("no market price found in a rate of 0: time must cost something");
    expect(refusal({ rate: -0.05 })).toContain("no market price found in a rate of -0.05");
    expect(refusal({ rate: 0, orbitOverGround: 1 })).toContain("no market price found");
  });

  it("is right to 1e-12 where the delays are close, the rate is small and costs are nearly one", () => {
    const random = new Random(47);
    for (let run = 0; run < 600; run++) {
      const orbitDelayYears = random.of([0, random.between(0, 5), random.decade(-9, 1)]);
      const later = random.of([random.between(0.1, 10), random.decade(-15, 0)]);
      const terms = {
        orbitOverGround: random.of([random.between(0, 4), 1 + random.sign() * random.decade(-15, -1), 1]),
        orbitDelayYears,
        groundDelayYears: Math.max(orbitDelayYears + later, orbitDelayYears * (1 + 2 ** -52) + 5e-324),
        rate: random.of([random.between(0.01, 1), random.decade(-15, -2)]),
      };
      const worth = (years: number) => exact(terms.rate, D).plus(1).pow(exact(-years, D));
      const [orbit, onGround] = [worth(terms.orbitDelayYears), worth(terms.groundDelayYears)];
      const expected = exact(terms.orbitOverGround, D)
        .times(orbit)
        .minus(onGround)
        .div(orbit.minus(onGround));
      worst.judge(timeToPower(terms), expected, () => JSON.stringify(terms));
    }
  });

  it("is answered at the edge of the doubles too", () => {
    const least = { ...queue, orbitDelayYears: 0, groundDelayYears: 1, rate: 5e-324 };
    expect(timeToPower(least)).toBe(Infinity);
    expect(timeToPower({ ...least, rate: 1e-300 }) * 1e-300).toBeCloseTo(0.4, 12);
  });
});
