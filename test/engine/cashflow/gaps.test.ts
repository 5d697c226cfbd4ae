import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { gapsOf } from "../../../src/engine/cashflow/gaps";

describe("gaps between moments", () => {
  it("are those from each moment to the next, however many lengths there are", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 200 }), (steps) => {
        let moment = 45000;
        const moments = [moment, ...steps.map((step) => (moment += step))];
        const { kinds, lengths } = gapsOf(moments) ?? { kinds: [], lengths: [] };
        expect(steps.map((_, k) => lengths[(kinds ?? [])[k + 1]])).toEqual(steps);
      }),
    );
  });

  it("are listed once for each length that months have", () => {
    const moments = [31, 28, 31, 30, 31, 30, 31, 31].reduce<number[]>(
      (days, length) => [...days, days[days.length - 1] + length],
      [45291],
    );
    expect(gapsOf(moments)?.lengths).toEqual([0, 31, 28, 30]);
  });

  it("are none where moments do not come in order", () => {
    expect(gapsOf([45000, 45031, 45030])).toBeUndefined();
  });
});
