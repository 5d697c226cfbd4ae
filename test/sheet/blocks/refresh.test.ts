import { beforeEach, describe, expect, it } from "@jest/globals";
import {
  findBlocks,
  lookToInsert,
  insertAs,
  refreshAll,
  refreshAs,
  rememberScenarios,
  undoRefresh,
} from "../../../src/sheet/blocks/actions";
import { planRefresh } from "../../../src/sheet/blocks/refresh";
import { problemOf } from "../../../src/sheet/blocks/problems";
import { a1, addressOf } from "../../../src/sheet/address";
import { compute } from "../../../src/sheet/compute";
import { layOut, valueAt } from "../../../src/sheet/modelLayout";
import { units } from "../../../src/catalogue/units";
import { inputsDigest } from "../../../src/sheet/blocks/shape";
import type { RefreshPlan } from "../../../src/sheet/plans";
import { remembered } from "../../../src/sheet/state";
import type { CellInput } from "../../../src/sheet/workbook";
import { found, kindsOf, merger, placed, session, vehicle } from "../deal";
import { MemoryWorkbook } from "../memoryWorkbook";

const SHEET = "VCI II";
const { model } = vehicle;
const layout = layOut(model);
const later = { ...session, now: 46120.25 };

let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook("Notes");
  await placed(workbook, vehicle);
});

const cellOf = (key: string): string => a1(valueAt(layout, key));
const set = (key: string, input: CellInput): void => {
  workbook.put(cellOf(key), input, SHEET);
};
const planned = async (restores = false): Promise<RefreshPlan> =>
  planRefresh(await found(workbook, "VCI_II"), later, restores);
const stateOf = (id: string): unknown => remembered(workbook.states).get(id)?.state;

describe("The plan of a refresh", () => {
  it("says that nothing has changed where nothing has", async () => {
    const plan = await planned();
    expect(plan.rows.map(({ label }) => label)).toEqual(
      Object.values(model.outputs).map(({ label }) => label),
    );
    for (const { before, after, change = 0 } of plan.rows) expect([after, change]).toEqual([before, 0]);
    expect(plan).not.toHaveProperty("attribution");
    expect(plan).toMatchObject({ problems: [], reentered: [], overwritten: [], differing: [] });
  });

  it("compares every output with the last refresh, in its unit", async () => {
    const { inputs } = (await planned()).state;
    set("annualYield", 0.12);
    const { rows } = await planned();
    const [old, now] = [compute(model, inputs), compute(model, { ...inputs, annualYield: 0.12 })];
    for (const { key, before, after, change, share } of rows) {
      if (typeof before !== "number" || typeof after !== "number") continue;
      expect([before, after]).toEqual([old.value(key), now.value(key)]);
      expect(change).toBe(after - before);
      if (share !== undefined) expect(share * Math.abs(before)).toBeCloseTo(after - before, 9);
    }
    expect(rows.find(({ key }) => key === "rent")).toMatchObject({
      address: cellOf("rent"),
      unit: units.money,
    });
  });

  it("attributes the headline to the inputs that moved, one at a time, and a residual", async () => {
    const { inputs } = (await planned()).state;
    set("annualYield", 0.12);
    set("cost", 5400);
    const { attribution } = await planned();
    const at = (changes: Record<string, number>): number =>
      Number(compute(model, { ...inputs, ...changes }).value(String(model.headline)));
    const yieldEffect = at({ annualYield: 0.12 }) - at({});
    const costEffect = at({ cost: 5400 }) - at({});
    expect(attribution?.parts.map(({ key, from, to, effect }) => [key, from, to, effect])).toEqual([
      ["cost", 5300, 5400, costEffect],
      ["annualYield", inputs.annualYield, 0.12, yieldEffect],
    ]);
    const whole = at({ annualYield: 0.12, cost: 5400 }) - at({});
    expect(attribution?.residual).toBeCloseTo(whole - yieldEffect - costEffect, 12);
  });

  it("names an input that cannot be taken by its label and cell, and is then not written", async () => {
    set("annualYield", 9.5);
    set("cost", "five");
    set("loan", "=1/0");
    const plan = await planned();
    expect(plan.problems.map(({ address }) => address)).toEqual(
      expect.arrayContaining([cellOf("annualYield"), cellOf("cost"), cellOf("loan")]),
    );
    expect(plan.problems.find(({ key }) => key === "cost")?.sentence).toBe(
      `${model.inputs.cost.label} must be a number; got five`,
    );
    workbook.requests = 0;
    await expect(refreshAs(workbook, plan, later)).rejects.toThrow(/must be/);
    expect(workbook.requests).toBe(2);
  });

  it("enters formulas in error again, and puts ours back only where the user wants it", async () => {
    const [rent, debt] = [cellOf("rent"), cellOf("seniorDebt")];
    const [ours, other] = [workbook.at(rent, SHEET), workbook.at(debt, SHEET)];
    workbook.put(rent, ours.replace("APSIS.LEASE_RENT", "_xldudf_APSIS_LEASE_RENT2"), SHEET);
    workbook.put(debt, 3000, SHEET);
    const plan = await planned();
    expect(plan.overwritten).toEqual([rent, debt]);
    expect(plan.reentered).not.toContain(rent);
    expect(plan.reentered).not.toContain(debt);
    for (const address of plan.reentered) expect(workbook.at(address, SHEET)).toContain("APSIS.");
    const restoring = await planned(true);
    await refreshAs(workbook, restoring, later);
    expect([workbook.at(rent, SHEET), workbook.at(debt, SHEET)]).toEqual([ours, other]);
    await undoRefresh(workbook, restoring);
    expect(workbook.at(debt, SHEET)).toBe("3000");
  });

  it("lists cells that do not show what the engine has", async () => {
    set("annualYield", 0.12);
    const block = await found(workbook, "VCI_II");
    const { row, column } = valueAt(layout, "rent");
    const values = block.reading?.values.map((cells) => [...cells]) ?? [];
    values[row][column] = "#NAME?";
    const seen = { ...block, ...(block.reading && { reading: { ...block.reading, values } }) };
    const plan = planRefresh(seen, later, false);
    expect(plan.differing).toEqual([
      { address: cellOf("rent"), shown: "#NAME?", engine: expect.any(Number) },
    ]);
    expect(plan.reentered).toEqual([cellOf("rent")]);
    expect(plan.changes).toContainEqual({
      kind: "write",
      area: expect.objectContaining({ sheet: SHEET, row, column }),
      inputs: [[workbook.at(cellOf("rent"), SHEET)]],
    });
  });

  it("says what is blank and what that leaves without a value", async () => {
    set("cost", "");
    const { blank, rows } = await planned();
    expect(blank).toContain(model.inputs.cost.label);
    expect(rows.find(({ key }) => key === "rent")?.after).not.toEqual(expect.any(Number));
  });

  it("is refused on a protected sheet", async () => {
    workbook.protect(SHEET);
    const plan = await planned();
    expect(plan.refusal).toMatch(/VCI II is protected/);
    await expect(refreshAs(workbook, plan, later)).rejects.toThrow(/protected/);
  });
});

describe("A refresh", () => {
  it("stamps the block, remembers it, and leaves nothing to be found", async () => {
    set("annualYield", 0.12);
    const plan = await planned();
    await refreshAs(workbook, plan, later);
    const block = await found(workbook, "VCI_II");
    expect(kindsOf(block)).toEqual([]);
    expect(block).toMatchObject({ revision: 2, state: { inputs: { annualYield: 0.12 } } });
    expect(block.reading?.stamp).toEqual({
      version: session.version,
      digest: inputsDigest(model, plan.state.inputs),
      refreshed: later.now,
    });
  });

  it("touches the cells that it names, and no other", async () => {
    set("annualYield", 0.12);
    const before = workbook.book.copy();
    const plan = await planned();
    await refreshAs(workbook, plan, later);
    const [stamp, ...more] = plan.touched;
    expect(more).toEqual([]);
    const changed = [...workbook.book.sheet(SHEET).cells].filter(
      ([key, { value }]) => before.sheet(SHEET).cells.get(key)?.value !== value,
    );
    expect(changed.length).toBeLessThanOrEqual(stamp.rows);
    expect(addressOf(stamp)).toMatch(/^'VCI II'!B\d+:B\d+$/);
  });

  it("is taken back with what was remembered", async () => {
    const before = stateOf("VCI_II");
    set("annualYield", 0.12);
    const plan = await planned();
    await refreshAs(workbook, plan, later);
    await undoRefresh(workbook, plan);
    expect(stateOf("VCI_II")).toEqual(before);
    expect(kindsOf(await found(workbook, "VCI_II"))).toEqual(["stale"]);
  });

  it("never overwrites a newer revision of a co-author", async () => {
    const mine = await planned();
    const theirs = await planned();
    await refreshAs(workbook, theirs, later);
    const state = stateOf("VCI_II");
    await expect(refreshAs(workbook, mine, later)).rejects.toThrow(/Somebody else has refreshed VCI_II/);
    expect(stateOf("VCI_II")).toEqual(state);
    await expect(rememberScenarios(workbook, mine.block.state ?? mine.state, [])).rejects.toThrow(
      /Somebody else/,
    );
  });

  it("writes nothing where a cell has changed since it was looked at", async () => {
    const plan = await planned();
    set("cost", 6000);
    workbook.requests = 0;
    await expect(refreshAs(workbook, plan, later)).rejects.toThrow(/VCI_II has changed since/);
    expect(workbook.requests).toBe(2);
  });

  it("defines the names of inputs again that were deleted", async () => {
    workbook.book.names.delete("VCI_II.annual_yield");
    expect(kindsOf(await found(workbook, "VCI_II"))).toEqual(["partlyDeleted"]);
    await refreshAs(workbook, await planned(), later);
    expect(workbook.book.names.get("VCI_II.annual_yield")).toMatchObject({
      sheet: SHEET,
      ...valueAt(layout, "annualYield"),
    });
  });

  it("keeps scenarios that are remembered", async () => {
    const scenarios = [{ name: "Lower yield", inputs: { annualYield: 0.09 } }];
    const { state } = await found(workbook, "VCI_II");
    if (state) await rememberScenarios(workbook, state, scenarios);
    await refreshAs(workbook, await planned(), later);
    expect(stateOf("VCI_II")).toMatchObject({ scenarios, revision: 3 });
  });
});

describe("Refreshing all", () => {
  const plansOf = async (): Promise<RefreshPlan[]> =>
    (await findBlocks(workbook, session)).map((block) => planRefresh(block, later, false));
  const quiet = { onProgress: (): void => undefined, isCancelled: (): boolean => false };

  beforeEach(async () => {
    for (let count = 2; count <= 4; count++) {
      const plan = await lookToInsert(workbook, merger, session);
      await insertAs(workbook, plan, session);
    }
  });

  it("takes two requests and two for each block", async () => {
    const plans = await plansOf();
    workbook.requests = 0;
    const outcomes = await refreshAll(workbook, plans, later, quiet);
    expect(outcomes.map(({ isDone }) => isDone)).toEqual([true, true, true, true]);
    expect(workbook.requests).toBe(2 + 2 * plans.length);
  });

  it("goes on where one block cannot be refreshed, and says why", async () => {
    const plans = await plansOf();
    workbook.protect("SPACEX XAI");
    set("cost", 6000);
    const outcomes = await refreshAll(workbook, plans, later, quiet);
    expect(outcomes.map(({ isDone }) => isDone)).toEqual([false, false, true, true]);
    expect(outcomes[0].sentence).toMatch(/VCI_II has changed since/);
    expect(outcomes[1].sentence).toMatch(/protected/);
  });

  it("reports each block and stops between two", async () => {
    const plans = await plansOf();
    const seen: string[] = [];
    const outcomes = await refreshAll(workbook, plans, later, {
      onProgress: (done, total, id) => seen.push(`${done} of ${total}: ${id}`),
      isCancelled: () => seen.length === 2,
    });
    expect(seen).toEqual(["0 of 4: VCI_II", "1 of 4: SPACEX_XAI"]);
    expect(outcomes).toHaveLength(2);
    expect(await found(workbook, "SPACEX_XAI_2")).toMatchObject({ revision: 1 });
  });
});

describe("An input", () => {
  it.each([
    [{ unit: units.share, range: { low: 0, high: 1 } }, 62, "Gearing must be from 0 to 1; got 62"],
    [{ unit: units.money, range: { low: 0 } }, -1, "Gearing must be at least 0; got -1"],
    [{ unit: units.money, range: { high: 9 } }, 10, "Gearing must be at most 9; got 10"],
    [{ unit: units.choice, choices: ["A", "B"] }, "c", "Gearing must be one of A, B; got c"],
    [{ unit: units.choice, choices: ["A", "B"] }, "b", undefined],
    [{ unit: units.text }, "anything", undefined],
    [{ unit: units.money }, "", undefined],
    [{ unit: units.money }, true, "Gearing must be a number; got true"],
  ])("of %j that holds %j", (input, value, sentence) => {
    expect(problemOf({ label: "Gearing", ...input }, value)).toBe(sentence);
  });
});
