import { describe, expect, it } from "@jest/globals";
import { windowSums } from "../../../src/engine/debt/windowSums";
import { DOUBLE_DOUBLE } from "../../../src/engine/numeric/arithmetic";

function sums(amounts: readonly number[], width: number): number[] {
  return windowSums(DOUBLE_DOUBLE, amounts.map(DOUBLE_DOUBLE.of), width).map(DOUBLE_DOUBLE.toNumber);
}

describe("sums over windows", () => {
  it("are those of every run of neighbours, whatever the width", () => {
    const amounts = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
    for (let width = 1; width <= amounts.length; width++) {
      const expected = Array.from({ length: amounts.length - width + 1 }, (_, first) =>
        amounts.slice(first, first + width).reduce((sum, amount) => sum + amount),
      );
      expect(sums(amounts, width)).toEqual(expected);
    }
  });

  it("are none where the window is wider than all there is, and 0 where it holds nothing", () => {
    expect(sums([1, 2], 3)).toEqual([]);
    expect(sums([1, 2], 0)).toEqual([0, 0, 0]);
  });

  it("keep a cent after a fortune has left the window", () => {
    expect(sums([1e30, 0.01, 0.01, 0.01], 2).slice(1)).toEqual([0.02, 0.02]);
  });
});
