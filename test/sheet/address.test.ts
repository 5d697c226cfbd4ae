import { describe, expect, it } from "@jest/globals";
import { a1, a1Area, columnLetters } from "../../src/sheet/address";

describe("addresses", () => {
  it("name columns as Excel does, to the last one", () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
  });

  it("count rows from 1", () => {
    expect(a1({ row: 0, column: 0 })).toBe("A1");
    expect(a1Area({ row: 4, column: 1 }, 3, 2)).toBe("B5:C7");
  });
});
