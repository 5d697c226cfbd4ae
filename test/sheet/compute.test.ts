import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { call } from "../../src/catalogue/call";
import { chipVehicle, deals, valorCompute2 } from "../../src/models";
import type { Deal } from "../../src/models/define";
import { callsIn } from "../../src/sheet/formula";
import type { InputValues } from "../../src/sheet/compute";
import { compute } from "../../src/sheet/compute";
import { CellError } from "../../src/sheet/evaluate";
import { factOf, modelCells } from "../../src/sheet/modelCells";
import { layOut } from "../../src/sheet/modelLayout";

const inputsOf = ({ model, preset }: Omit<Deal, "id">, illustrative = true): InputValues => {
  const dealt = { model, preset, prefix: "APSIS.", illustrative, about: {} };
  return Object.fromEntries(Object.keys(model.inputs).map((key) => [key, factOf(dealt, key).value]));
};

function called(name: string, ...cells: unknown[]): unknown {
  const definition = catalogue.find((each) => each.name === name);
  return definition && call(definition, cells, { formats: false });
}

/** Every cell of a block, which a host would have to show. */
function everyCell({ model, preset }: Deal, inputs: InputValues): [string, unknown][] {
  const layout = layOut(model);
  const { at } = compute(model, inputs);
  const cells = modelCells({ model, preset, prefix: "APSIS.", illustrative: true, about: {} }, layout);
  expect(Object.keys(cells).length).toBeGreaterThan(50);
  return Array.from({ length: layout.rows * layout.columns }, (_, index) => {
    const place = { row: Math.floor(index / layout.columns), column: index % layout.columns };
    return [`${place.row},${place.column}`, at(place)];
  });
}

describe.each(deals.map((deal) => [deal.id, deal] as const))("%s computed without a sheet", (_, deal) => {
  const { model } = deal;
  const inputs = inputsOf(deal);
  const computed = compute(model, inputs);

  it("has no error in any cell", () => {
    expect(everyCell(deal, inputs).filter(([, value]) => value instanceof CellError)).toEqual([]);
  });

  it("passes every check", () => {
    const failing = Object.keys(model.checks).filter(
      (key) => !(Math.abs(Number(computed.value(key))) < 1e-6),
    );
    expect(failing).toEqual([]);
  });

  it("has an answer, or none, for what is public alone", () => {
    const bare = compute(model, inputsOf(deal, false));
    for (const key of Object.keys(model.outputs)) expect(bare.value(key)).not.toBe(null);
  });
});

describe("A model computed without a sheet", () => {
  const inputs = inputsOf({ model: chipVehicle, preset: valorCompute2 });

  it("gives the numbers of the functions themselves", () => {
    const { cost, periods, frequency, residual, annualYield } = inputs;
    const rent = called("LEASE_RENT", annualYield, cost, periods, frequency, null, residual);
    expect(compute(chipVehicle, inputs).value("rent")).toBe(rent);
  });

  it("says which argument is at fault", () => {
    const value = compute(chipVehicle, { ...inputs, annualYield: 10.5 }).value("rent");
    expect(value).toBeInstanceOf(CellError);
    expect((value as CellError).sentence).toMatch(/^annual_yield must be .* got 10.5$/);
  });

  it("calls only functions that the catalogue has", () => {
    const layout = layOut(chipVehicle);
    const dealt = {
      model: chipVehicle,
      preset: valorCompute2,
      prefix: "APSIS.",
      illustrative: true,
      about: {},
    };
    const names = Object.values(modelCells(dealt, layout)).flatMap(({ formula = "" }) =>
      callsIn(formula, "APSIS").map(({ name }) => name),
    );
    expect(new Set(names).size).toBeGreaterThan(5);
    for (const name of names) expect(catalogue.map((each) => each.name)).toContain(name);
  });
});
