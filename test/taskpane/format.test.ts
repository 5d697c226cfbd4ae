import { describe, expect, it } from "@jest/globals";
import type { Unit } from "../../src/catalogue/units";
import { units } from "../../src/catalogue/units";
import { formatted, shown } from "../../src/taskpane/format";

describe("A result as its cell shows it", () => {
  it.each([
    [1234567.891, units.money, "1,234,567.8910"],
    [-0.5, units.money, "-0.5000"],
    [0.105, units.annualRate, "10.5000%"],
    [0.3333333, units.share, "33.33%"],
    [46023, units.date, "2026-01-01"],
    [60, units.date, "1900-02-29"],
    [1234, units.days, "1,234"],
    [1234, units.periods, "1234"],
    [0.58055555, units.years, "0.580556"],
  ])("writes %s by its unit as Excel does: %#", (value, unit, text) => {
    expect(formatted(value, unit.format ?? "")).toBe(text);
  });

  it("knows every format that a unit has", () => {
    for (const { format } of Object.values<Unit>(units)) {
      if (format !== undefined) expect(formatted(1, format)).toMatch(/^[\d.,%-]+$/);
    }
  });

  it.each([
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.33333333333"],
    [1e21, "1E+21"],
    [true, "TRUE"],
    ["Period", "Period"],
    [{ fault: "notAvailable", message: "" } as const, "#N/A"],
    [{ type: "Double", basicValue: 1, numberFormat: "0.00%" } as const, "100.00%"],
  ])("writes %j as %s", (result, text) => {
    expect(shown(result)).toBe(text);
  });
});
