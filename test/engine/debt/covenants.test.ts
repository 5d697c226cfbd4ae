import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CovenantTerms } from "../../../src/engine/debt/covenants";
import { covenants } from "../../../src/engine/debt/covenants";
import { exact } from "../reference/exact";
import { Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("covenants");

function states(values: CovenantTerms["values"], terms: Partial<CovenantTerms> = {}): readonly string[] {
  return covenants(tested(values, terms)).state;
}

/** A DSCR with a lock-up at 1.25 and a default at 1.1, as project loans have them. */
function tested(values: CovenantTerms["values"], terms: Partial<CovenantTerms> = {}): CovenantTerms {
  const every = (level: number): number[] => values.map(() => level);
  return {
    values,
    lockupLevel: every(1.25),
    defaultLevel: every(1.1),
    curePeriods: 0,
    direction: "MINIMUM",
    ...terms,
  };
}

describe("the state of a covenant", () => {
  it("is passed at a level and not a last place below it", () => {
    expect(states([1.25, 1.25 - 2 ** -52, 1.1])).toEqual(["PASS", "LOCKUP", "LOCKUP"]);
    expect(states([1.1 - 2 ** -52])).toEqual(["DEFAULT"]);
  });

  it("is DEFAULT for good after the first breach where nothing can be cured", () => {
    expect(states([1, 1.5, 1.2])).toEqual(["DEFAULT", "DEFAULT", "DEFAULT"]);
  });

  it("is CURE for as many breaches in a row as can be cured, which a lock-up or a pass ends", () => {
    expect(states([1, 1, 1.2, 1, 1, 1.5, 1, 1, 1, 2], { curePeriods: 2 })).toEqual([
      "CURE",
      "CURE",
      "LOCKUP",
      "CURE",
      "CURE",
      "PASS",
      "CURE",
      "CURE",
      "DEFAULT",
      "DEFAULT",
    ]);
  });

  it("is nothing where there is no value, which neither counts nor ends a run of breaches", () => {
    expect(states([1, "", 1, "", 1.5, ""], { curePeriods: 1 })).toEqual([
      "CURE",
      "",
      "DEFAULT",
      "",
      "DEFAULT",
      "",
    ]);
    expect(states(["", 1, "", 1.5], { curePeriods: 1 })).toEqual(["", "CURE", "", "PASS"]);
  });

  it("is the other way round for a maximum", () => {
    const ltv = {
      direction: "MAXIMUM",
      lockupLevel: [0.65, 0.65, 0.65, 0.65],
      defaultLevel: [0.8, 0.8, 0.8, 0.8],
    } as const;
    expect(states([0.65, 0.7, 0.8, 0.81], ltv)).toEqual(["PASS", "LOCKUP", "LOCKUP", "DEFAULT"]);
  });

  it("follows levels that step from period to period", () => {
    const steps = { lockupLevel: [1.2, 1.3, 1.4], defaultLevel: [1, 1.1, 1.4] };
    expect(states([1.25, 1.25, 1.35], steps)).toEqual(["PASS", "LOCKUP", "DEFAULT"]);
  });

  it("is never LOCKUP where the levels are one", () => {
    expect(states([1.25, 1.2], { defaultLevel: [1.25, 1.25], curePeriods: 1 })).toEqual(["PASS", "CURE"]);
  });

  it("needs a default level at or past the lock-up level", () => {
    expect(() => covenants(tested([1, 1], { defaultLevel: [1.1, 1.3] }))).toThrow(
      "default_level must be at or below lockup_level, 1.25; got 1.3 in period 2",
    );
    expect(() => covenants(tested([1], { direction: "MAXIMUM" }))).toThrow(
      "default_level must be at or above lockup_level, 1.25; got 1.1 in period 1",
    );
  });

  it("is the same where ratio and levels are told in thousands, and better ratios are never in a worse state before a default", () => {
    const order = ["DEFAULT", "CURE", "LOCKUP", "PASS"];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1 }), (hundredths) => {
        const levels = {
          lockupLevel: hundredths.map(() => 125),
          defaultLevel: hundredths.map(() => 110),
          curePeriods: 1,
        };
        const times = (factor: number, values: readonly number[]): number[] =>
          values.map((value) => factor * value);
        const plain = states(hundredths, levels);
        const thousandfold = {
          ...levels,
          lockupLevel: times(1000, levels.lockupLevel),
          defaultLevel: times(1000, levels.defaultLevel),
        };
        expect(states(times(1000, hundredths), thousandfold)).toEqual(plain);
        const better = states(
          hundredths.map((value) => value + 5),
          levels,
        );
        plain.forEach((state, row) => {
          expect(order.indexOf(better[row])).toBeGreaterThanOrEqual(order.indexOf(state));
        });
      }),
    );
  });
});

describe("the headroom of a covenant", () => {
  it("is value over level less 1 for a minimum, level over value less 1 for a maximum", () => {
    const dscr = covenants(tested([1.5, 1]));
    expect(dscr.lockupHeadroom).toEqual([0.25 / 1.25, -0.25 / 1.25]);
    const ltv = covenants({ ...tested([0.5]), direction: "MAXIMUM", lockupLevel: [0.75], defaultLevel: [1] });
    expect([ltv.lockupHeadroom, ltv.defaultHeadroom]).toEqual([[0.5], [1]]);
  });

  it("is nothing over 0 or less, and where there is no value", () => {
    const { lockupHeadroom, defaultHeadroom } = covenants(tested([1, ""], { defaultLevel: [0, 0] }));
    expect([lockupHeadroom, defaultHeadroom]).toEqual([
      [-0.25 / 1.25, ""],
      ["", ""],
    ]);
    const over = { direction: "MAXIMUM", lockupLevel: [1, 1], defaultLevel: [2, 2] } as const;
    expect(covenants(tested([0, -1], over)).lockupHeadroom).toEqual(["", ""]);
  });

  it("is right to 1e-12, also a last place from the level and where the difference is beyond the doubles", () => {
    const random = new Random(51);
    for (let run = 0; run < 2000; run++) {
      const level = random.of([1.25, random.decade(-6, 6), Number.MAX_VALUE]);
      const value = random.of([
        level * (1 + random.between(-1e-14, 1e-14)),
        random.decade(-6, 6),
        -random.decade(0, 308),
      ]);
      const { lockupHeadroom } = covenants(tested([value], { lockupLevel: [level], defaultLevel: [0] }));
      if (!Number.isFinite(value)) continue;
      const expected = exact(value).div(exact(level)).minus(1);
      worst.judge(lockupHeadroom[0] as number, expected, () => `${value} over ${level}`);
    }
  });
});
