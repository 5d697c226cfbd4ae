import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { call } from "../../src/catalogue/call";
import * as models from "../../src/models";
import type { Model, Preset } from "../../src/models/define";
import { compute } from "../../src/sheet/compute";
import { CellError } from "../../src/sheet/evaluate";

const deals: readonly (readonly [string, Model, Preset])[] = [
  ["Compute lease", models.computeLease, models.valorCompute2],
  ["SPV I", models.chipVehicle, models.valorCompute1],
  ["SPV II", models.chipVehicle, models.valorCompute2],
  ["Merger", models.shareMerger, models.spacexXai],
  ["Orbit", models.orbitClaim, models.orbitPlan],
];

const inputsOf = (preset: Preset): Record<string, number | string> =>
  Object.fromEntries(Object.entries(preset.facts).map(([key, { value }]) => [key, value]));

function called(name: string, ...cells: unknown[]): unknown {
  const definition = catalogue.find((each) => each.name === name);
  return definition && call(definition, cells, { formats: false });
}

describe.each(deals)("%s computed without a sheet", (_, model, preset) => {
  const { value } = compute(model, inputsOf(preset));

  it("has a value for every output", () => {
    for (const key of Object.keys(model.outputs))
      expect([key, value(key)]).not.toContainEqual(expect.any(CellError));
  });

  it("passes every check", () => {
    for (const key of Object.keys(model.checks)) {
      expect([key, typeof value(key)]).toEqual([key, "number"]);
      expect([key, Math.abs(Number(value(key))) < 1e-6]).toEqual([key, true]);
    }
  });
});

describe("A model computed without a sheet", () => {
  const inputs = inputsOf(models.valorCompute2);

  it("gives the numbers of the functions themselves", () => {
    const { cost, periods, frequency, residual, annualYield } = inputs;
    const rent = called("LEASE_RENT", annualYield, cost, periods, frequency, null, residual);
    expect(compute(models.chipVehicle, inputs).value("rent")).toBe(rent);
  });

  it("says which argument is at fault, also in what depends on it", () => {
    const value = compute(models.chipVehicle, { ...inputs, annualYield: 10.5 }).value("lowestDscr");
    expect(value).toBeInstanceOf(CellError);
    expect((value as CellError).sentence).toMatch(/^annual_yield must be .* got 10.5$/);
  });

  it("takes a blank input as Excel hands it over", () => {
    const value = compute(models.chipVehicle, { ...inputs, residual: "" }).value("rent");
    expect(value).toBe(
      called("LEASE_RENT", inputs.annualYield, inputs.cost, inputs.periods, inputs.frequency),
    );
  });
});
