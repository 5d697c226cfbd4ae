import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ExperienceTerms } from "../../../src/engine/orbit/launchPrice";
import { doublings, launchPrice } from "../../../src/engine/orbit/launchPrice";
import { D, exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("launch prices");
const google: ExperienceTerms = {
  cumulativeT: 400,
  firstPrice: 1800,
  firstCumulativeT: 400,
  learning: 0.2,
  floor: 0,
};

describe("the launch price by Wright's law", () => {
  it("is the first price at the first mass, to the last bit", () => {
    for (const learning of [0, 0.2, 0.9, 1 - 2 ** -53])
      expect(launchPrice({ ...google, firstCumulativeT: 0.1, cumulativeT: 0.1, learning })).toBe(1800);
  });

  it("falls to $200 after Google's 370,000 t more, and to $300 after 104,000", () => {
    expect(launchPrice({ ...google, cumulativeT: 370400 })).toBeCloseTo(200, -1);
    expect(launchPrice({ ...google, cumulativeT: 370400 }) / 200).toBeCloseTo(1, 2);
    expect(launchPrice({ ...google, cumulativeT: 104400 }) / 300).toBeCloseTo(1, 2);
  });

  it("falls from $1,500 to $200 over 523 times the mass at 20 %, which is nine doublings", () => {
    const path = { ...google, firstPrice: 1500, firstCumulativeT: 1 };
    expect(launchPrice({ ...path, cumulativeT: 522.6 })).toBeGreaterThan(200);
    expect(launchPrice({ ...path, cumulativeT: 522.7 })).toBeLessThan(200);
    expect(doublings({ cumulativeT: 522.6230450809135, firstCumulativeT: 1 })).toBeCloseTo(9.03, 2);
  });

  it("is Wright's own 80 % curve: four fifths for twice the number, 64 % for four times", () => {
    const plane = { ...google, firstPrice: 100, firstCumulativeT: 25 };
    expect(launchPrice({ ...plane, cumulativeT: 50 })).toBe(80);
    expect(launchPrice({ ...plane, cumulativeT: 100 })).toBe(64);
    expect(launchPrice({ ...plane, cumulativeT: 12.5 })).toBe(125);
  });

  it("never falls below its floor, and stays where nothing is learnt", () => {
    expect(launchPrice({ ...google, cumulativeT: 1e9, floor: 60 })).toBe(60);
    expect(launchPrice({ ...google, cumulativeT: 1e9, learning: 0 })).toBe(1800);
  });

  it("is the same whatever the masses are measured in, and loses the share with every doubling", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.integer({ min: -10, max: 10 }),
        (cumulativeT, learning, times) => {
          const terms = { ...google, cumulativeT, learning };
          const scale = 2 ** times;
          const scaled = { ...terms, cumulativeT: cumulativeT * scale, firstCumulativeT: 400 * scale };
          expect(launchPrice(scaled)).toBe(launchPrice(terms));
          const doubled = launchPrice({ ...terms, cumulativeT: 2 * cumulativeT });
          expect(doubled / launchPrice(terms)).toBeCloseTo(1 - learning, 12);
        },
      ),
    );
  });

  it("is right to 1e-12 of fifty digits, beyond and below the doubles of its parts too", () => {
    const random = new Random(17);
    for (let run = 0; run < 1200; run++) {
      const terms = {
        cumulativeT: random.decade(-3, 9),
        firstPrice: random.decade(-2, 5),
        firstCumulativeT: random.of([400, random.decade(-2, 6)]),
        learning: random.of([0.2, random.share(), random.decade(-18, -3), 1 - random.decade(-15, -2)]),
        floor: 0,
      };
      const exponent = new D(1).minus(exact(terms.learning)).ln().div(new D(2).ln());
      const ratio = exact(terms.cumulativeT).div(exact(terms.firstCumulativeT));
      const expected = exact(terms.firstPrice).times(ratio.ln().times(exponent).exp());
      if (expected.lt(1e300)) worst.judge(launchPrice(terms), expected, () => JSON.stringify(terms));
    }
  });

  it("takes no time where it is nothing, or beyond the doubles", () => {
    const extreme = { ...google, learning: 1 - 2 ** -53 };
    expect(launchPrice({ ...extreme, cumulativeT: 1e308, firstCumulativeT: 5e-324 })).toBe(0);
    expect(launchPrice({ ...extreme, cumulativeT: 5e-324, firstCumulativeT: 1e308 })).toBe(Infinity);
  });
});
