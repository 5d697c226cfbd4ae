import { describe, expect, it } from "@jest/globals";
import { catalogue } from "../../src/catalogue";
import { computeLease, valorCompute2 } from "../../src/models";
import { workbenchBook } from "../../src/sheet/books";
import { modelSheet } from "../../src/sheet/modelSheet";

const { cells } = modelSheet(computeLease, valorCompute2, "Lease", "APSIS.");
const texts = Object.values(cells).map(({ value }) => value);
const formulas = Object.values(cells).flatMap(({ formula }) => (formula === undefined ? [] : [formula]));

/** The address of the value beside a label. */
function valueBeside(label: string): string {
  const [address] = Object.entries(cells).find(([, { value }]) => value === label) ?? ["none"];
  return address.replace(/^A/, "B");
}

describe("the sheet of a model", () => {
  it("labels every input, output and check, with its unit", () => {
    const { inputs, outputs, checks } = computeLease;
    const parts = [inputs, outputs, checks].flatMap((part) => Object.values<{ label: string }>(part));
    for (const { label } of parts) expect(texts).toContain(label);
    expect(texts).toContain("USD m");
  });

  it("says of each input whether it is public or assumed, and shows it so", () => {
    expect(cells[valueBeside("Cost of the compute")]).toMatchObject({ value: 5300, style: "input" });
    expect(cells[valueBeside("Yield, nominal per year")]).toMatchObject({
      value: 0.105,
      style: "assumption",
    });
    for (const [key, { label }] of Object.entries(computeLease.inputs)) {
      const { provenance, source } = valorCompute2.facts[key];
      const [, row] = /(\d+)/.exec(valueBeside(label)) ?? [];
      expect(cells[`D${row}`].value).toBe(`${provenance}: ${source}`);
    }
  });

  it("writes calls of functions that exist, of cells and not of numbers", () => {
    const calls = formulas.flatMap((formula) => [...formula.matchAll(/APSIS\.([A-Z_]+)\(([^()]*)\)/g)]);
    expect(calls.length).toBeGreaterThanOrEqual(6);
    for (const [, name, args] of calls) {
      expect(catalogue.map((definition) => definition.name)).toContain(name);
      if (name !== "FIN_CHECKS") expect(args).not.toMatch(/\d\.\d/);
    }
  });

  it("puts the rent's formula on the inputs that it needs", () => {
    const inputs = ["Yield, nominal per year", "Cost of the compute", "Rents", "Rents per year"];
    const rent = cells[valueBeside("Rent per period")].formula;
    expect(rent).toContain(`LEASE_RENT(${inputs.map(valueBeside).join(",")},`);
  });

  it("leaves free the cells into which its tables spill", () => {
    const [header] = Object.entries(cells).find(([, { formula }]) => formula?.includes("LEASE_SCHEDULE")) ?? [
      "A1",
    ];
    const row = Number(header.slice(1));
    for (let below = 1; below <= 20; below++) expect(cells[`A${row + below}`]).toBeUndefined();
  });
});

describe("the workbench's workbook", () => {
  it("holds the whole lease, both Valor vehicles, the merger and the orbit", () => {
    expect(workbenchBook().sheets.map(({ name }) => name)).toEqual([
      "Lease",
      "SPV I",
      "SPV II",
      "Merger",
      "Orbit",
    ]);
  });
});
