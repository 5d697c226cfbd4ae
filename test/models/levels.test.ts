import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { deals } from "../../src/models";
import { walk } from "./symbolic";

/** Excel waits about half a second for each call of ours that waits for another. */
const MOST_LEVELS = 3;

const NATIVE = ["SUM", "MIN", "MAX", "IF", "ABS", "ISNUMBER", "IFERROR", "INDEX", "ROUND", "LN"];

const models = [...new Map(deals.map(({ model }) => [model.name, model])).values()];

describe.each(models.map((model) => [model.name, model] as const))("the model %s", (_, model) => {
  const { depths, calls, texts } = walk(model);

  it("has no chain of our calls longer than three, the verdict on its checks included", () => {
    const checked = Math.max(...Object.keys(model.checks).map((key) => depths[key]));
    const deepest = Object.entries(depths).filter(([, depth]) => depth > MOST_LEVELS);
    expect(deepest).toEqual([]);
    expect(checked + 1).toBeLessThanOrEqual(MOST_LEVELS);
  });

  it("calls functions that the catalogue has", () => {
    const names = catalogue.map(({ name }) => name);
    expect([...new Set(calls)].filter((name) => !names.includes(name))).toEqual([]);
  });

  it("uses few functions of Excel", () => {
    const used = texts.flatMap((text) => [...text.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name));
    expect([...new Set(used)].filter((name) => !NATIVE.includes(name))).toEqual([]);
  });

  it("puts each of our calls into a table of its own rather than into each of its cells", () => {
    const parts = [model.outputs, model.checks, model.tables].map((part) => Object.keys(part).length);
    expect(new Set(Object.keys(depths)).size).toBe(parts[0] + parts[1] + parts[2]);
    expect(calls.length).toBeLessThan(40);
  });
});
