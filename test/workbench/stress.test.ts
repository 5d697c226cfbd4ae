// Deals under stress and deals of which only what is public is filled in, calculated by the built add-in.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { chipVehicle, orbit100, orbitalFleet, shareMerger, spacexXai, valorCompute2 } from "../../src/models";
import type { Fact, Model, Preset } from "../../src/models/define";
import { a1 } from "../../src/sheet/address";
import { layOut, VALUES } from "../../src/sheet/modelLayout";
import { modelSheet } from "../../src/sheet/modelSheet";
import type { Book, BookData } from "../../src/workbench/calc";
import { addInOf, calc } from "./headless";

const root = join(__dirname, "../..");

function changed(preset: Preset, change: (key: string, fact: Fact) => Fact["value"]): Preset {
  const facts = Object.entries(preset.facts).map(([key, fact]) => [
    key,
    { ...fact, value: change(key, fact) },
  ]);
  return { ...preset, facts: Object.fromEntries(facts) as Preset["facts"] };
}

const under = (model: Model, preset: Preset, scenario: string): Preset => {
  const changes = model.scenarios?.[scenario].changes ?? {};
  return changed(preset, (key, { value }) => changes[key] ?? value);
};
const unfilled = (preset: Preset): Preset =>
  changed(preset, (_, { provenance, value }) => (provenance === "assumed" ? "" : value));

const CASES: Readonly<Record<string, readonly [Model, Preset]>> = {
  Unraised: [chipVehicle, under(chipVehicle, valorCompute2, "notRaised")],
  Generation: [chipVehicle, under(chipVehicle, valorCompute2, "generation")],
  Default: [chipVehicle, under(chipVehicle, valorCompute2, "lesseeDefault")],
  Steelman: [orbitalFleet, under(orbitalFleet, orbit100, "steelman")],
  Vehicle: [chipVehicle, unfilled(valorCompute2)],
  Orbit: [orbitalFleet, unfilled(orbit100)],
  Merger: [shareMerger, unfilled(spacexXai)],
};

let book: Book;

beforeAll(async () => {
  const sheets = Object.entries(CASES).map(([name, [model, preset]]) =>
    modelSheet(model, preset, name, "APSIS."),
  );
  book = await calc
    .createEngine(addInOf(join(root, "dist")))
    .open({ name: "Stress", sheets } as unknown as BookData);
}, 120_000);

const valueOf = (sheet: string, key: string): unknown =>
  book.value(`${sheet}!${a1({ row: layOut(CASES[sheet][0]).lines[key], column: VALUES })}`);

const annuity = (rate: number, periods: number): number => (1 - (1 + rate) ** -periods) / rate;
const rent = (5300 - 530 * 1.02625 ** -20) / annuity(0.02625, 20);
const service = 3400 / annuity(0.0225, 20);
/** The loan at the start of each quarter. */
const openings = Array.from({ length: 20 }, (_, paid) => service * annuity(0.0225, 20 - paid));

describe.each(["Unraised", "Generation", "Default", "Steelman"])("The checks under %s", (sheet) => {
  it("are all 0", () => {
    const [{ checks }] = CASES[sheet];
    for (const key of Object.keys(checks)) expect(Math.abs(Number(valueOf(sheet, key)))).toBeLessThan(1e-6);
  });
});

describe("A vehicle whose debt is not raised", () => {
  it("is paid for by equity, and shows no ratio of a loan", () => {
    expect(valueOf("Unraised", "equity")).toBe(5320);
    for (const key of ["lowestDscr", "averageDscr", "llcr", "peakLtv", "worstLoss"])
      expect([key, valueOf("Unraised", key)]).toEqual([key, ""]);
  });
});

describe("A vehicle whose chips new generations outdate", () => {
  const values = openings.map((_, row) => {
    const age = row / 4;
    const released = [1, 3, 5].filter((release) => release <= age).length;
    return 5300 * 0.85 ** age * 0.6 ** released;
  });

  it("owes more than they are worth", () => {
    const peak = Math.max(...openings.map((opening, row) => opening / values[row]));
    expect(valueOf("Generation", "peakLtv")).toBeCloseTo(peak, 10);
    expect(peak).toBeGreaterThan(1);
  });

  it("loses what forced sale and claim do not cover", () => {
    const losses = openings.map((opening, row) => 1 - (values[row] * 0.7) / opening - 0.25);
    expect(valueOf("Generation", "worstLoss")).toBeCloseTo(Math.max(...losses), 10);
  });
});

describe("A vehicle whose lessee pays for 18 months", () => {
  it("distributes six quarters, then what sale, claim and reserve leave of the loan", () => {
    const sold = 5300 * (1 - 1.5 / 6) * 0.7 + 0.25 * openings[6] + service;
    const distributed = 6 * (rent - 2 - service) + sold - openings[6] * 1.0225;
    const invested = 5300 + 20 + 51 + service - 3400;
    expect(valueOf("Default", "multiple")).toBeCloseTo(distributed / invested, 10);
    expect(valueOf("Default", "lossAtDefault")).toBe(0);
  });
});

describe("All that speaks for orbit", () => {
  it("breaks even at a launch price of 713 dollars per kg, after the claim's window", () => {
    expect(Math.round(Number(valueOf("Steelman", "breakevenLaunch")))).toBe(713);
    expect(valueOf("Steelman", "verdict")).toBe("FAIL");
  });
});

describe("What is not public", () => {
  it.each(["Vehicle", "Orbit"])("leaves every output of %s empty where it is not filled in", (sheet) => {
    const [{ outputs }] = CASES[sheet];
    expect(Number(valueOf(sheet, "blanks"))).toBeGreaterThan(0);
    const others = Object.keys(outputs).filter((key) => key !== "blanks");
    expect(others.filter((key) => valueOf(sheet, key) !== "")).toEqual([]);
  });

  it("does not keep a merger from saying what its published facts say", () => {
    expect(valueOf("Merger", "targetOwnership")).toBe(0.2);
    expect(valueOf("Merger", "accretion")).toBe("");
  });
});
