import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { loanToValues } from "../../../src/engine/debt/ltv";
import { judgeRatio } from "../reference/debt";
import { exact } from "../reference/exact";
import { hardMoney, Random } from "../reference/random";
import { Worst } from "../reference/worst";

const worst = new Worst("loan to value");

describe("loan to value", () => {
  it("is 64.8 % for the loan of 3,500 on chips of 5,400 that Valor Compute Infrastructure reported", () => {
    expect(loanToValues({ balance: [3500], assetValue: [5400], haircut: 0 })).toEqual([3500 / 5400]);
  });

  it("is empty where nothing is left to lend against", () => {
    expect(loanToValues({ balance: [10, 0], assetValue: [0, 5], haircut: 0 })).toEqual(["", 0]);
    expect(loanToValues({ balance: [10], assetValue: [5], haircut: 1 })).toEqual([""]);
  });

  it("doubles with a haircut of a half, whatever the sizes", () => {
    const amount = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (balance, value) => {
        const at = (haircut: number) => loanToValues({ balance: [balance], assetValue: [value], haircut })[0];
        expect(at(0.5)).toBe(2 * Number(at(0)));
        expect(Number(at(0)) * value).toBeCloseTo(balance, 11 - Math.ceil(Math.log10(balance + 1)));
      }),
    );
  });

  it("is right to 1e-12 for haircuts next to nothing and to all", () => {
    const random = new Random(32);
    for (let run = 0; run < 300; run++) {
      const balance = random.list(5, () => hardMoney(random));
      const assetValue = random.list(5, () => random.of([hardMoney(random), 5e-324, 1e300]));
      const haircut = random.of([0, 1 - 2 ** -53, 1e-17, random.share()]);
      const terms = { balance, assetValue, haircut };
      loanToValues(terms).forEach((ratio, row) => {
        const value = exact(assetValue[row]).times(exact(haircut).neg().plus(1));
        if (value.gt(0) && value.lt(1e-322)) return;
        judgeRatio(worst, ratio, [exact(balance[row]), value], () => JSON.stringify(terms));
      });
    }
  });
});
