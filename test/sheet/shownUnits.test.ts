import { describe, expect, it } from "@jest/globals";
import { units } from "../../src/catalogue/units";
import { figureFormat, isPercent, unitName } from "../../src/sheet/shownUnits";

describe("a figure of a deal", () => {
  it("is in the deal's currency, and in percent of what it is a share or a rate of", () => {
    expect(unitName(units.perKwh, "USD m")).toBe("USD m per kWh");
    expect(unitName(units.annualRate, "USD")).toBe("per year");
    expect(unitName(units.share, "USD")).toBe("share");
    expect(unitName(units.kw, "USD")).toBe("kW");
  });

  it("is shown to two decimals where a result has four, to Excel's General where it has none", () => {
    expect([units.money, units.annualRate, units.ratio].map(figureFormat)).toEqual([
      "#,##0.00",
      "0.00%",
      "0.00",
    ]);
    expect([units.date, units.months].map(figureFormat)).toEqual(["yyyy-mm-dd", undefined]);
    expect([units.annualRate, units.months].map(isPercent)).toEqual([true, false]);
  });
});
