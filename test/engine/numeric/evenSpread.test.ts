import { describe, expect, it } from "@jest/globals";
import { evenlySpread } from "../../../src/engine/numeric/evenSpread";

describe("a first guess at a rate", () => {
  it("is right to 3 % where payments up to four times the outlay come back evenly", () => {
    for (let y = 0.01; y < 0.4; y += 0.01) {
      const received = 10 / ((1 - Math.exp(-10 * y)) / y);
      const guess = evenlySpread(Math.log(received), 5);
      expect(Math.abs(guess - y)).toBeLessThan(0.03 * y);
    }
  });

  it("is 0 where payments are worth the outlay, and below 0 where they are worth less", () => {
    expect(evenlySpread(0, 5)).toBe(0);
    expect(evenlySpread(Math.log(0.9), 5)).toBeLessThan(0);
  });
});
