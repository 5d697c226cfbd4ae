import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ArrayTerms } from "../../../src/engine/orbit/power";
import { arrayM2, batteryKwh, endOfLifeOutput, sunlitPower } from "../../../src/engine/orbit/power";
import { of } from "../reference/orbit";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("arrays and batteries");
const shares = fc.double({ min: 0.05, max: 1, noNaN: true });
const parts = fc.double({ min: 0, max: 0.9, noNaN: true });

/** FireSat of SMAD's tables 11-34 and 11-40: 110 W in sun and shadow, silicon, peak-power tracking. */
const FIRESAT = { loadKw: 0.11, eclipseFraction: 35.3 / 98.8, pathSun: 0.8, pathEclipse: 0.6 };

describe("a solar array", () => {
  it("gives FireSat 239.4 W, 118.1 W/m² at the end of life and so 2.0 m² (SMAD, section 11.4)", () => {
    // SMAD's cells give 143 W/m² at a Sun of 1,367 W/m², after five years 0.826 of it.
    const cells = { efficiency: 143 / 1361, packing: 1, degradation: 0.0375, years: 5 };
    expect(FIRESAT.loadKw * 1000 * sunlitPower(FIRESAT)).toBeCloseTo(239.4, 0);
    expect(endOfLifeOutput(cells)).toBeCloseTo(143 * 0.826, 0);
    expect(arrayM2({ ...FIRESAT, ...cells })).toBeCloseTo(2.0, 1);
  });

  it("of a low orbit with the Sun in its plane is about 1.63 times that of one without eclipses", () => {
    const terms = { eclipseFraction: 0.372, pathSun: 0.95, pathEclipse: 0.9 };
    expect(sunlitPower(terms) / sunlitPower({ ...terms, eclipseFraction: 0 })).toBeCloseTo(1.63, 2);
  });

  it("is its definition to the last digits, however worn or eclipsed it is", () => {
    const random = new Random(7);
    const share = (): number => random.of([random.between(0.01, 1), 1]);
    for (let k = 0; k < 1000; k++) {
      const terms: ArrayTerms = {
        loadKw: random.decade(-6, 9),
        eclipseFraction: random.of([0, random.between(0, 0.5), 1 - random.decade(-15, -1)]),
        years: random.of([0, 5, random.between(0, 40), random.decade(2, 5)]),
        efficiency: share(),
        packing: share(),
        degradation: random.of([0, random.decade(-17, -4), random.between(0, 0.06)]),
        pathSun: share(),
        pathEclipse: share(),
      };
      const dark = of(terms.eclipseFraction);
      const power = of(1)
        .div(of(terms.pathSun))
        .plus(dark.div(of(1).minus(dark)).div(of(terms.pathEclipse)));
      const wear = of(1).minus(of(terms.degradation)).pow(of(terms.years));
      const watts = of(terms.efficiency).times(of(terms.packing)).times(1361).times(wear);
      const expected = of(terms.loadKw).times(1000).times(power).div(watts);
      if (expected.lt(1e300)) worst.judge(arrayM2(terms), expected, () => JSON.stringify(terms));
    }
  });

  it("takes in over a turn what the load and both paths use: energy in equals energy out", () => {
    const all = { loadKw: fc.double({ min: 0.1, max: 1e6, noNaN: true }), eclipseFraction: parts };
    const terms = fc.record({
      ...all,
      efficiency: shares,
      packing: shares,
      pathSun: shares,
      pathEclipse: shares,
      degradation: fc.double({ min: 0, max: 0.1, noNaN: true }),
      years: fc.double({ min: 0, max: 15, noNaN: true }),
    });
    fc.assert(
      fc.property(terms, (array) => {
        const wear = (1 - array.degradation) ** array.years;
        const inKwh = ((1361 * array.efficiency * array.packing * wear) / 1000) * arrayM2(array);
        const inPerTurn = inKwh * (1 - array.eclipseFraction);
        const [sunlit, dark] = [1 - array.eclipseFraction, array.eclipseFraction];
        const used = array.loadKw * (sunlit / array.pathSun + dark / array.pathEclipse);
        expect(inPerTurn / used).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("a battery", () => {
  it("of FireSat has 119 Wh: 110 W through 35.3 minutes, 60 % of it drawn at 90 % (SMAD, section 11.4)", () => {
    const terms = { loadKw: 0.11, eclipseMin: 35.3, depthOfDischarge: 0.6, efficiency: 0.9 };
    expect(batteryKwh(terms) * 1000).toBeCloseTo(119.8, 0);
  });

  it("holds what the load draws from it and what it loses, in kWh of kW and minutes", () => {
    const terms = fc.record({
      loadKw: fc.double({ min: 0, max: 1e6, noNaN: true }),
      eclipseMin: fc.double({ min: 0, max: 80, noNaN: true }),
      depthOfDischarge: shares,
      efficiency: shares,
    });
    fc.assert(
      fc.property(terms, (battery) => {
        const delivered = batteryKwh(battery) * battery.depthOfDischarge * battery.efficiency;
        const drawn = battery.loadKw * (battery.eclipseMin / 60);
        expect(Math.abs(delivered - drawn)).toBeLessThanOrEqual(1e-14 * drawn + 1e-300);
      }),
    );
  });
});
