import { describe, expect, it } from "@jest/globals";
import { EngineError, mustBe, noneFound, shownName } from "../../src/engine/errors";

describe("an error of the engine", () => {
  it("says what an argument must be and what it is, by the name that Excel shows", () => {
    const error = mustBe("annualYield", "a decimal per year", 10.5);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "EngineError",
      reason: "argument",
      argument: "annualYield",
      message: "annual_yield must be a decimal per year; got 10.5",
    });
  });

  it("says what was not found and where", () => {
    expect(noneFound("rate", "flows", "flows")).toMatchObject({
      reason: "noSolution",
      argument: "flows",
      message: "no rate found in flows",
    });
  });
});

describe("the shown name of an argument", () => {
  it("is its words with low lines between them", () => {
    expect(["cost", "firstPeriod", "kwPerT"].map(shownName)).toEqual(["cost", "first_period", "kw_per_t"]);
  });

  it("parts units of one letter too", () => {
    const names = ["arrayWPerKg", "radiatorKgPerM2", "radiatorWPerM2", "batteryWhPerKg", "deltaV", "earthIr"];
    expect([...names, "dragCdAreaM2PerKg", "gpuPerKw"].map(shownName)).toEqual([
      "array_w_per_kg",
      "radiator_kg_per_m2",
      "radiator_w_per_m2",
      "battery_wh_per_kg",
      "delta_v",
      "earth_ir",
      "drag_cd_area_m2_per_kg",
      "gpu_per_kw",
    ]);
  });

  it("is that of a function as it stands", () => {
    expect(["FIN_NPV", "ORBITAL_ARRAY_M2"].map(shownName)).toEqual(["FIN_NPV", "ORBITAL_ARRAY_M2"]);
  });
});
