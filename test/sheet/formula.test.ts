import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import type { Example } from "../../src/catalogue/define";
import { formulaOf } from "../../src/sheet/formula";

function written(name: string, ...given: Example["arguments"]): string {
  const definition = catalogue.find((each) => each.name === name);
  if (!definition) throw new Error(`There is no function ${name}.`);
  return formulaOf("APSIS", definition, given);
}

describe("A call as formula text", () => {
  it("leaves out what is omitted at its end", () => {
    expect(written("LEASE_RENT", 0.105, 5400, 20, 4, 0, 540, null, null)).toBe(
      "=APSIS.LEASE_RENT(0.105,5400,20,4,0,540)",
    );
  });

  it("keeps the places of what is omitted before that", () => {
    expect(written("LEASE_RENT", 0, 1200, 4, 4, null, null, null, [[1], [2]])).toBe(
      "=APSIS.LEASE_RENT(0,1200,4,4,,,,{1;2})",
    );
  });

  it("separates columns by commas and rows by semicolons", () => {
    expect(written("FIN_NPV", 0.1, [[-10, 4.5, 1e-7]], null)).toBe("=APSIS.FIN_NPV(0.1,{-10,4.5,1E-7})");
    expect(
      written("FIN_NPV", 0.1, [
        [1, 2],
        [3, 4],
      ]),
    ).toBe("=APSIS.FIN_NPV(0.1,{1,2;3,4})");
  });

  it("writes a range of one cell as that cell", () => {
    expect(written("FIN_NPV", 0.1, [[250]])).toBe("=APSIS.FIN_NPV(0.1,250)");
  });

  it("writes dates as dates, except in arrays, which take no calls", () => {
    expect(written("FIN_YEARFRAC", 40909, 60, "ACT/360")).toBe(
      '=APSIS.FIN_YEARFRAC(DATE(2012,1,1),DATE(1900,2,29),"ACT/360")',
    );
    expect(written("FIN_XIRR", [[-1], [2]], [[45000], [45365]])).toBe(
      "=APSIS.FIN_XIRR({-1;2},{45000;45365})",
    );
  });

  it("leaves a number that is no day of Excel's calendar as it is", () => {
    expect(written("FIN_YEARFRAC", 0, 2958466, "0")).toBe('=APSIS.FIN_YEARFRAC(0,2958466,"0")');
  });

  it("doubles quotes in text and writes truth in capitals", () => {
    expect(written("FIN_NPV", 'the "base" case', [[true, false]])).toBe(
      '=APSIS.FIN_NPV("the ""base"" case",{TRUE,FALSE})',
    );
  });

  it("takes the namespace that it is given", () => {
    const [definition] = catalogue;
    expect(formulaOf("APSISDEV", definition, [])).toBe(`=APSISDEV.${definition.name}()`);
  });
});
