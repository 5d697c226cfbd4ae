import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Check } from "../../../src/engine/cashflow/checks";
import { verdict } from "../../../src/engine/cashflow/checks";

/** Status, checked, failing, row, column and worst. */
function judged(cells: readonly (readonly Check[])[], tolerance = 0.005): unknown[] {
  return Object.values(verdict(cells, tolerance)).flat();
}

describe("checks", () => {
  it("pass where each is TRUE or within the tolerance of 0", () => {
    expect(
      judged([
        [true, 0.005],
        [-0.005, 0],
      ]),
    ).toEqual(["PASS", 4, 0, "", "", 0.005]);
  });

  it("fail where one is outside, and say where the first one is, row by row", () => {
    expect(
      judged([
        [0, 0.001, true],
        [true, -3, 7],
        [0.006, 0, 0],
      ]),
    ).toEqual(["FAIL", 9, 3, 2, 2, 7]);
    expect(
      judged([
        [0, 0, -0.0051],
        [1, 0, 0],
      ]),
    ).toEqual(["FAIL", 6, 2, 1, 3, 1]);
  });

  it("count FALSE as 1 and TRUE as 0, and FALSE fails whatever the tolerance", () => {
    expect(judged([[true, false]], 5)).toEqual(["FAIL", 2, 1, 1, 2, 1]);
    expect(judged([[1, true]], 1)).toEqual(["PASS", 2, 0, "", "", 1]);
    expect(judged([[true]], 0)).toEqual(["PASS", 1, 0, "", "", 0]);
  });

  it("pass where there are none", () => {
    expect(judged([])).toEqual(["PASS", 0, 0, "", "", 0]);
    expect(judged([[]])).toEqual(["PASS", 0, 0, "", "", 0]);
  });

  it("take no tolerance for exactly 0", () => {
    expect(judged([[5e-324]], 0)).toEqual(["FAIL", 1, 1, 1, 1, 5e-324]);
    expect(judged([[0]], 0)).toEqual(["PASS", 1, 0, "", "", 0]);
  });

  it("point at a cell before which none fails, and fail by as many as lie outside, not by thousandths", () => {
    const range = fc.integer({ min: 1, max: 6 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 30,
      }),
    );
    fc.assert(
      fc.property(range, fc.nat({ max: 9 }), (cells, tolerance) => {
        const [status, checked, failing, row, column, worst] = judged(cells, tolerance);
        const flat = cells.flat();
        const outside = flat.filter((value) => value < -tolerance || value > tolerance);
        expect([checked, failing]).toEqual([flat.length, outside.length]);
        expect(status).toBe(outside.length > 0 ? "FAIL" : "PASS");
        expect(worst).toBe(Math.max(...flat, ...flat.map((value) => -value)));
        if (status === "FAIL") {
          const first = (Number(row) - 1) * cells[0].length + Number(column) - 1;
          expect(flat.findIndex((value) => value ** 2 > tolerance ** 2)).toBe(first);
        }
      }),
    );
  });
});
