import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { seek } from "../../../src/taskpane/whatIf/seek";
import { outputAt, subjectOfDeal, variable, within } from "../../../src/taskpane/whatIf/subject";
import { worked } from "../../../src/taskpane/whatIf/work";

const turn = { report: (): void => undefined, isOver: (): boolean => false };

describe("A goal that is sought", () => {
  it("is met wherever a rising function meets it", async () => {
    const cases = fc.record({
      power: fc.integer({ min: 1, max: 5 }),
      root: fc.double({ min: 0.01, max: 9.9, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ power, root }) => {
        const at = (value: number): number => value ** power;
        const target = at(root);
        const place = await seek(at, { low: 0, high: 10, near: 5, target }, turn);
        expect(Math.abs(at(Number(place)) - target)).toBeLessThanOrEqual(1e-9 * Math.max(1, target));
      }),
      { numRuns: 200 },
    );
  });

  it("of several places is the nearest to the value that holds", async () => {
    const at = (value: number): number => (value - 2) * (value - 7);
    for (const [near, root] of [
      [1, 2],
      [8, 7],
    ]) {
      expect(await seek(at, { low: 0, high: 10, near, target: 0 }, turn)).toBeCloseTo(root, 8);
    }
  });

  it("has no place where the function never meets it or is never a number", async () => {
    expect(
      await seek((value) => value * value, { low: -1, high: 1, near: 0, target: 5 }, turn),
    ).toBeUndefined();
    expect(await seek(() => undefined, { low: 0, high: 1, near: 0, target: 0 }, turn)).toBeUndefined();
  });

  it("is met by a deal's own rent", async () => {
    const subject = subjectOfDeal("VCI_II");
    if (!subject) throw new Error("There is no such deal");
    const at = (annualYield: number): number => Number(outputAt(subject, "rent", { annualYield }));
    const place = await seek(at, { low: 0, high: 0.5, near: 0.1, target: at(0.1337) }, turn);
    expect(place).toBeCloseTo(0.1337, 9);
  });
});

describe("Long work", () => {
  it("gives one result for each case and stops when nobody wants it", async () => {
    expect(await worked([1, 2, 3], (each) => each * 2, turn)).toEqual([2, 4, 6]);
    let count = 0;
    const over = { ...turn, isOver: () => count === 2 };
    expect(await worked([1, 2, 3], () => ++count, over)).toEqual([1, 2]);
  });
});

describe("An input that is varied", () => {
  it("stays within what it may be", () => {
    const subject = subjectOfDeal("VCI_II");
    for (const [, input] of subject ? variable(subject) : []) {
      const { low = -Infinity, high = Infinity } = input.range ?? {};
      for (const value of [-1e9, -0.3, 0.3, 1e9]) {
        expect(within(input, value)).toBeGreaterThanOrEqual(low);
        expect(within(input, value)).toBeLessThanOrEqual(high);
      }
    }
  });
});
