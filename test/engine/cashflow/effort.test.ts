import { describe, expect, it } from "@jest/globals";
import { Effort } from "../../../src/engine/cashflow/effort";

const SPENT = "no certain list of rates found in flows: they all but cancel at too many rates";

describe("the effort of a search", () => {
  it("ends with a sentence once it is spent, and stays spent", () => {
    const effort = new Effort();
    let looked = 0;
    const search = (): void => {
      for (; looked < 1e9; looked += 1e5) effort.spend(1e5);
    };
    expect(search).toThrow(SPENT);
    expect(looked).toBeGreaterThan(0);
    expect(() => {
      effort.spend(1);
    }).toThrow(SPENT);
  });

  it("is the same however it is spent, and each search has its own", () => {
    const spendings = [1, 7, 1000].map((part) => {
      const effort = new Effort();
      let spent = 0;
      const spend = (): void => {
        for (; spent < 1e9; spent += part * 1000) effort.spend(part * 1000);
      };
      expect(spend).toThrow(SPENT);
      return spent;
    });
    for (const spent of spendings) expect(Math.abs(spent - spendings[0])).toBeLessThanOrEqual(1e6);
  });
});
