import { describe, expect, it } from "@jest/globals";
import { exchangeRatio } from "../../../src/engine/merger/exchangeRatio";

describe("an exchange ratio", () => {
  it("is 0.1433 for xAI at 75.46 and SpaceX at 526.59, as the press had it in February 2026", () => {
    expect(exchangeRatio(75.46, 526.59)).toBeCloseTo(0.1433, 4);
  });

  it.each([
    [50, 100, 0.5],
    [50, 80, 0.625],
    [180, 120, 1.5],
  ])("is what textbooks have: %d offered by an acquirer at %d is %d", (offer, price, ratio) => {
    expect(exchangeRatio(offer, price)).toBe(ratio);
  });

  it("is the same in cents, and nothing for no offer", () => {
    expect(exchangeRatio(7546, 52659)).toBeCloseTo(exchangeRatio(75.46, 526.59), 15);
    expect(exchangeRatio(0, 10)).toBe(0);
  });
});
