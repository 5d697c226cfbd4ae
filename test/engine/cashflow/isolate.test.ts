import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { growths } from "../../../src/engine/cashflow/isolate";
import { periodicTimeline, timeline } from "../../../src/engine/cashflow/timeline";

/** Flows whose balance is Π (growth − root)·growth^−n, exactly, for roots that are whole numbers over eight. */
function withGrowths(roots: readonly number[]): number[] {
  let flows = [1];
  for (const root of roots) {
    const [times, held] = [
      [...flows, 0],
      [0, ...flows],
    ];
    flows = times.map((flow, k) => 8 * flow - 8 * root * held[k]);
  }
  return flows;
}

const found = (flows: readonly number[]): number[] =>
  growths(periodicTimeline(flows)).map(({ hi, lo }) => hi + lo);

describe("the growths at which flows balance", () => {
  it("are none where no sign changes, or where one sign always outweighs the other", () => {
    expect(found([1, 2, 3])).toEqual([]);
    expect(found([0, 0])).toEqual([]);
    expect(found([2, -2, 1])).toEqual([]);
  });

  it("are each of those that made the flows, a multiple one once", () => {
    const eighths = fc.array(fc.integer({ min: 4, max: 24 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(eighths, fc.constantFrom(1, -1, 1024), (made, factor) => {
        const roots = made.map((eighth) => eighth / 8);
        const once = [...new Set(roots)].sort((a, b) => a - b);
        const got = found(withGrowths(roots).map((flow) => factor * flow));
        expect(got).toHaveLength(once.length);
        got.forEach((growth, k) => {
          expect(Math.abs(growth / once[k] - 1)).toBeLessThan(1e-12);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("turn over with time: flows in the opposite order have the inverse growths", () => {
    const flows = withGrowths([0.5, 1.25, 2]);
    const inverse = found([...flows].reverse());
    expect(inverse.map((growth) => 1 / growth)).toEqual(
      [2, 1.25, 0.5].map((root) => expect.closeTo(root, 14)),
    );
  });

  it("are powers of one another where moments are further apart", () => {
    const flows = withGrowths([1.125, 1.5]);
    const dated = growths(timeline(flows, [0, 730, 1460], 365)).map(({ hi }) => hi);
    expect(dated).toEqual([1.125, 1.5].map((root) => expect.closeTo(Math.sqrt(root), 14)));
  });
});
