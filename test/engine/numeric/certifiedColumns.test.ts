import { describe, expect, it } from "@jest/globals";
import type { Arithmetic } from "../../../src/engine/numeric/arithmetic";
import type { EvaluatedColumns, Sum } from "../../../src/engine/numeric/certifiedColumns";
import { certifiedColumns, uncancelled } from "../../../src/engine/numeric/certifiedColumns";

/** What is left of the terms, a cell each. */
function sum<T>({ add, of }: Arithmetic<T>, terms: readonly number[]): Sum<T> {
  return {
    value: terms.reduce((total, term) => add(total, of(term)), of(0)),
    magnitude: terms.reduce((total, term) => add(total, of(Math.abs(term))), of(0)),
  };
}

/** A third of a number beside sums that may cancel. */
function columns<T>(
  arithmetic: Arithmetic<T>,
  sums: readonly (readonly number[])[],
): EvaluatedColumns<T, "third" | "left"> {
  const third = arithmetic.divide(arithmetic.of(1), arithmetic.of(3));
  return {
    columns: { third: [uncancelled(third)], left: sums.map((terms) => sum(arithmetic, terms)) },
    operations: 8,
  };
}

describe("the columns of a table", () => {
  it.each([
    ["nothing cancels", [[1, 2]], [3]],
    ["a cell all but cancels", [[1e16, 0.1, -1e16], [1]], [0.1, 1]],
    ["a cell cancels down to the least double", [[1e308, 5e-324, -1e308]], [5e-324]],
    ["a cell cancels to nothing", [[0.1, -0.1], [2]], [0, 2]],
    ["a cell holds nothing", [[], [7]], [0, 7]],
    ["a cell is less than any double", [[1e-320, -1e-320]], [0]],
  ])("are right where %s", (_, sums, left) => {
    expect(certifiedColumns((arithmetic) => columns(arithmetic, sums))).toEqual({ third: [1 / 3], left });
  });

  it("give no negative zero", () => {
    const { left } = certifiedColumns((arithmetic) => columns(arithmetic, [[-0], [3, -3]]));
    expect(left.map((value) => Object.is(value, 0))).toEqual([true, true]);
  });

  it("are beyond the doubles only where they are", () => {
    const { third, left } = certifiedColumns((arithmetic) => columns(arithmetic, [[1e308, 1e308], [1]]));
    expect([third, left]).toEqual([[1 / 3], [Infinity, 1]]);
  });
});
