import { describe, expect, it } from "@jest/globals";
import { deals, fits, presets } from "../../src/models";
import type { Input, Model } from "../../src/models/define";

const models = [...new Map(deals.map(({ model }) => [model.name, model])).values()];
const named = models.map((model) => [model.name, model] as const);

/** Whether a value is one of the choices, or within the range, of an input. */
function allows({ range, choices }: Input, value: unknown): boolean {
  if (choices !== undefined) return choices.includes(String(value));
  return typeof value === "number" && value >= (range?.low ?? NaN) && value <= (range?.high ?? NaN);
}

const refused = (model: Model, values: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(values).filter(([key, value]) => !allows(model.inputs[key], value));

describe.each(named)("the model %s", (_, model) => {
  it("gives every input a unit, what is usual, and a range or choices that allow it", () => {
    const usual = Object.fromEntries(Object.entries(model.inputs).map(([key, input]) => [key, input.usual]));
    expect(refused(model, usual)).toEqual([]);
    for (const { unit } of Object.values(model.inputs)) expect(unit.label).not.toBe("");
  });

  it("names each input, output and check once", () => {
    const keys = [model.inputs, model.outputs, model.checks].flatMap((part) => Object.keys(part));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const shown = [...Object.values(model.inputs), ...Object.values(model.outputs)];
    const labels = shown.map(({ label }) => label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it("draws columns that its tables have, and leads with an output of its own", () => {
    for (const { table, category, series } of Object.values(model.charts ?? {})) {
      const width = model.tables[table].columns.length;
      for (const column of [category, ...series]) expect(column).toBeLessThan(width);
    }
    expect(Object.keys(model.outputs)).toContain(model.headline);
    expect(Object.keys(model.inputs)).toEqual(expect.arrayContaining([...(model.levers ?? ["none"])]));
  });

  it("changes inputs of its own in its scenarios, as far as their ranges go", () => {
    for (const { changes } of Object.values(model.scenarios ?? {})) {
      expect(Object.keys(changes).filter((key) => !(key in model.inputs))).toEqual([]);
      expect(refused(model, changes)).toEqual([]);
    }
  });

  it("has columns as wide as their headers say", () => {
    for (const table of Object.values(model.tables)) {
      if ("formula" in table) continue;
      expect(table.headers).toHaveLength(table.columns.length);
      expect(table.formulas).toHaveLength(table.columns.length);
    }
  });
});

describe("the deals", () => {
  it("begin with the second Valor vehicle and offer all presets, stresses apart", () => {
    expect(deals[0].id).toBe("VCI_II");
    expect(deals.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...["VCI_I", "COLOSSUS_2", "SPACEX_XAI", "DDTL_2_IG", "DDTL_2_HY", "DDTL_4", "DDTL_5", "BEIGNET"],
        ...["VANTAGE_TX", "VANTAGE_WI", "ABILENE", "LAMBDA_1", "ORBIT_100", "ORBIT_70", "ORBIT_36"],
      ]),
    );
  });

  it("have ids that a name in Excel may start with, each its own", () => {
    const ids = deals.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_]*$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
    }
  });

  it("join presets to models that they say something of", () => {
    for (const { model, preset } of deals)
      expect([preset.title, fits(model, preset)]).toEqual([preset.title, true]);
  });

  it("give one name to models that are laid out alike", () => {
    for (const { model } of deals)
      expect(Object.keys(model.tables)).toEqual(
        Object.keys(models.find(({ name }) => name === model.name)?.tables ?? {}),
      );
  });
});

describe.each(presets.map((preset) => [preset.title, preset] as const))("the preset %s", (_, preset) => {
  const on = deals.filter((deal) => deal.preset === preset).map(({ model }) => model);

  it("keeps its facts within what its models allow", () => {
    for (const model of on) {
      const facts = Object.keys(model.inputs).map((key) => [key, preset.facts[key]] as const);
      const stated = facts.filter(([, { provenance }]) => provenance !== "undisclosed");
      const values = Object.fromEntries(stated.map(([key, { value }]) => [key, value]));
      expect(refused(model, values)).toEqual([]);
    }
  });

  it("states nothing that none of its models asks", () => {
    const asked = on.flatMap((model) => Object.keys(model.inputs));
    expect(Object.keys(preset.facts).filter((key) => !asked.includes(key))).toEqual([]);
  });

  it("names the source of every fact, and how far what is public can be trusted", () => {
    for (const { source, provenance, confidence, value } of Object.values(preset.facts)) {
      expect(source).not.toBe("");
      if (provenance === "public") expect(confidence).toBeDefined();
      if (provenance === "undisclosed") expect(value).toBe("");
    }
  });

  it("says what is public and what is not in notes that one line of a sheet holds", () => {
    expect(preset.notes).toHaveLength(2);
    for (const note of preset.notes) expect(note.length).toBeLessThanOrEqual(160);
    expect(preset.asOf).toBeGreaterThan(45000);
  });
});
