import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { listed } from "../../../src/engine/debt/listed";

const of = (names: string[], amounts: number[]) => listed({ names, amounts }, "items", "sourceAmounts");

describe("a list of names and amounts", () => {
  it("ends with its last row that has a name or an amount", () => {
    expect(of(["Chips", "Land", "", ""], [9, 0, 0, 0])).toEqual({
      names: ["Chips", "Land"],
      amounts: [9, 0],
    });
    expect(of(["", ""], [0, 0])).toEqual({ names: [], amounts: [] });
  });

  it("has a name for each amount, and no gap", () => {
    expect(() => of(["Chips", ""], [9, 1])).toThrow(
      "items must be names beside source_amounts; got a blank cell in position 2",
    );
    expect(() => of(["", "Chips"], [0, 1])).toThrow("got a blank cell in position 1");
  });

  it("is of one length", () => {
    expect(() => of(["Chips"], [1, 0])).toThrow("source_amounts must be 1, one for each of items; got 2");
  });

  it("is the same however many blank rows follow", () => {
    const rows = fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, fc.nat(5), (list, blanks) => {
        const names = list.map(([name]) => name);
        const amounts = list.map(([, amount]) => amount);
        const none = new Array<number>(blanks).fill(0);
        expect(of([...names, ...none.map(() => "")], [...amounts, ...none])).toEqual({ names, amounts });
      }),
    );
  });
});
