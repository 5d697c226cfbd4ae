import { describe, expect, it } from "@jest/globals";
import { finChecks } from "../../src/catalogue/fin/checks";
import { finCorkscrew } from "../../src/catalogue/fin/corkscrew";
import { finCurve } from "../../src/catalogue/fin/curve";
import { finTimeline } from "../../src/catalogue/fin/timeline";
import { day } from "../engine/reference/days";
import { Random } from "../engine/reference/random";
import type { Inputs } from "../catalogue/inputs";
import { differences } from "./parity";

const CONVENTIONS = ["30/360", "30/360 US", "30E/360", "30E/360 ISDA", "ACT/360", "act/365f", "ACT/ACT ISDA"];
const START = day("2024-01-01");
const RUNS = 60;

const column = <T>(values: readonly T[]): T[][] => values.map((value) => [value]);

describe("twins of random calls", () => {
  it("of FIN_TIMELINE give the same dates and fractions", () => {
    const random = new Random(71);
    const inputs = random.list(RUNS, (): Inputs => {
      const start = random.of([day("2024-02-29"), day("2025-08-31"), START + random.whole(0, 900)]);
      const holidays = column(random.list(random.whole(1, 10), () => START + random.whole(0, 2000)));
      const roll = random.of([null, "NONE", "following", "MODIFIED"]);
      const periods = random.of([1, random.whole(2, 20)]);
      const given = [start, periods, random.of([1, 2, 4, 12]), roll, random.of([null, holidays])];
      return [...given, random.of([null, ...CONVENTIONS])];
    });
    expect(differences(finTimeline, inputs)).toEqual([]);
  });

  it("of FIN_CURVE give the same rates", () => {
    const random = new Random(72);
    const inputs = random.list(RUNS, (): Inputs => {
      const count = random.whole(1, 7);
      const tenors = random.list(count, (k) => k * 3 + random.between(0, 2.5));
      const rates = random.list(random.of([1, count]), () => random.of([0.05, random.between(-0.02, 0.1)]));
      const at = column(
        random.list(random.whole(1, 6), () => random.of([tenors[0], random.between(-1, 22)])),
      );
      const method = random.of([null, "LINEAR", "step", "MONOTONE", "MONOTONE"]);
      const given = [column(tenors), [rates], at, method];
      return [...given, random.of([null, 0.02, -0.01]), random.of([null, 0, 0.03])];
    });
    expect(differences(finCurve, inputs)).toEqual([]);
  });

  it("of FIN_CORKSCREW give the same balances", () => {
    const random = new Random(73);
    const inputs = random.list(RUNS, (): Inputs => {
      const count = random.whole(1, 12);
      const moves = (): number[] => random.list(random.of([1, count]), () => random.whole(-100, 1e6) / 100);
      return [random.whole(0, 1e5), column(moves()), [moves()]];
    });
    expect(differences(finCorkscrew, inputs)).toEqual([]);
  });

  it("of FIN_CHECKS give the same verdict", () => {
    const random = new Random(74);
    const inputs = random.list(RUNS, (): Inputs => {
      const width = random.whole(1, 4);
      const cell = (): number | boolean | string => random.of([0, true, true, "", 0.004, false, -7]);
      const cells = random.list(random.whole(1, 5), () => random.list(width, cell));
      return [cells, random.of([null, 0, 10])];
    });
    expect(differences(finChecks, inputs)).toEqual([]);
  });
});
