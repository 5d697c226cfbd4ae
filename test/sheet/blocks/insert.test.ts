import { beforeEach, describe, expect, it } from "@jest/globals";
import { deals } from "../../../src/models";
import { insertAs, lookToInsert, undoInsert } from "../../../src/sheet/blocks/actions";
import { compute, shownValue } from "../../../src/sheet/compute";
import { sliced } from "../../../src/sheet/address";
import type { InsertPlan, InsertRequest } from "../../../src/sheet/plans";
import type { Area } from "../../../src/sheet/workbook";
import { found, kindsOf, merger, placed, session, vehicle } from "../deal";
import { MemoryWorkbook } from "../memoryWorkbook";

let workbook: MemoryWorkbook;
beforeEach(() => {
  workbook = new MemoryWorkbook("Notes");
});

const look = (request: InsertRequest): Promise<InsertPlan> => lookToInsert(workbook, request, session);
const cellAt = (address: string, sheet = "Notes"): Area => {
  const cell = sliced(address);
  if (!cell) throw new Error(address);
  return { ...cell, sheet };
};

/** Everything in the workbook that a plan may touch. */
const everything = (): unknown => [
  [...workbook.book.sheets].map(([name, { cells, formats, styles, charts }]) => [
    name,
    [...cells],
    [...formats],
    [...styles],
    [...charts.keys()],
  ]),
  [...workbook.book.names.keys()],
  workbook.states,
];

describe("The plan of placing a deal", () => {
  it("writes nothing, and says what would be written where", async () => {
    const before = everything();
    const { preview, area, warnings, refusal } = await look(vehicle);
    expect(everything()).toEqual(before);
    expect(refusal).toBeUndefined();
    expect(warnings).toEqual([]);
    expect(preview).toMatchObject({
      sheet: "VCI II",
      isNewSheet: true,
      rows: area.rows,
      columns: area.columns,
    });
    expect(preview.names).toContain("Apsis_VCI_II");
    expect(preview.names).toContain("VCI_II.annual_yield");
    expect(preview.ourFormulas).toBeGreaterThan(10);
    expect(preview.formulas).toBeGreaterThan(preview.ourFormulas);
    expect(preview.charts).toEqual(Object.values(vehicle.model.charts ?? {}).map(({ title }) => title));
    expect(preview.assumed.length).toBeGreaterThan(5);
  });

  it("takes one request for a new sheet and two for a chosen place", async () => {
    await look(vehicle);
    expect(workbook.requests).toBe(1);
    await look({ ...vehicle, place: cellAt("B3") });
    expect(workbook.requests).toBe(3);
  });

  it("leaves assumed facts out where the user does not want them", async () => {
    const { preview, state } = await look({ ...vehicle, illustrative: false });
    expect(preview.blank.length).toBeGreaterThan(0);
    expect(state.inputs.cost).toBe(5300);
    expect(state.inputs.debtRate).not.toBe(0.09);
  });

  it("warns where dates count from 1904 and where names are taken", async () => {
    await placed(workbook, vehicle);
    workbook.is1904 = true;
    const { id, preview, warnings } = await look(vehicle);
    expect([id, preview.sheet]).toEqual(["VCI_II_2", "VCI II 2"]);
    expect(warnings.join(" ")).toMatch(/counts dates from 1904.*VCI_II is taken/);
  });

  it("makes a legal name of any id", async () => {
    expect((await look({ ...vehicle, id: "2026: Valör & Co." })).id).toBe("Valo_r_Co");
    expect((await look({ ...vehicle, id: "…" })).id).toBe("Deal");
  });

  it("is refused where a cell is in the way, on a protected sheet and beyond the edge", async () => {
    workbook.put("D20", "mine");
    expect((await look({ ...vehicle, place: cellAt("B3") })).refusal).toMatch(
      /Notes!B3:.* and D20 is not empty/,
    );
    expect((await look({ ...vehicle, place: cellAt("XFA1") })).refusal).toMatch(/run off the sheet/);
    workbook.protect("Notes");
    expect((await look({ ...vehicle, place: cellAt("Z3") })).refusal).toMatch(/Notes is protected/);
  });
});

describe("Placing a deal", () => {
  it.each(deals.map((deal) => [deal.id, deal] as const))(
    "shows the numbers of the engine for %s",
    async (id, { model, preset }) => {
      const plan = await placed(workbook, { model, preset, id, place: "newSheet", illustrative: true });
      const block = await found(workbook, id);
      const { at } = compute(model, plan.state.inputs);
      block.reading?.formulas.forEach((row, down) => {
        row.forEach((formula, across) => {
          if (!String(formula).startsWith("=")) return;
          expect(block.reading?.values[down][across]).toBe(shownValue(at({ row: down, column: across })));
        });
      });
      expect(kindsOf(block)).toEqual([]);
      expect(block).toMatchObject({ title: preset.title, canRefresh: true, revision: 1 });
    },
  );

  it("is one change, one write of the state, and one undo", async () => {
    const before = everything();
    const plan = await look(vehicle);
    workbook.requests = 0;
    await insertAs(workbook, plan, session);
    expect(workbook.requests).toBe(3);
    expect(workbook.states).toHaveLength(1);
    workbook.undo();
    workbook.states = [];
    expect(everything()).toEqual(before);
  });

  it("can stand anywhere on a sheet", async () => {
    workbook.put("A1", "mine");
    const plan = await placed(workbook, { ...vehicle, place: cellAt("C40") });
    const block = await found(workbook, "VCI_II");
    expect(block.area).toEqual(plan.area);
    expect(kindsOf(block)).toEqual([]);
    const { value } = compute(vehicle.model, plan.state.inputs);
    expect(plan.state.outputs.rent).toBe(shownValue(value("rent")));
  });

  it.each([["newSheet"], ["place"]])("is taken back to what was, on a %s", async (kind) => {
    workbook.put("A1", "mine");
    const before = everything();
    const plan = await placed(workbook, { ...vehicle, place: kind === "newSheet" ? kind : cellAt("C40") });
    await undoInsert(workbook, plan);
    expect(everything()).toEqual(before);
  });

  it("is not taken back once an input was changed", async () => {
    const plan = await placed(workbook, vehicle);
    workbook.put("B6", 6000, "VCI II");
    await expect(undoInsert(workbook, plan)).rejects.toThrow(/have changed since/);
    expect(workbook.at("B6", "VCI II")).toBe("6000");
  });

  it("writes nothing where the workbook has changed since it was looked at", async () => {
    const plan = await look(vehicle);
    workbook.book.addSheet("vci ii");
    const before = everything();
    await expect(insertAs(workbook, plan, session)).rejects.toThrow(/has changed since/);
    expect(everything()).toEqual(before);
    const chosen = await look({ ...merger, place: cellAt("B3") });
    workbook.put("B3", "mine");
    await expect(insertAs(workbook, chosen, session)).rejects.toThrow(/B3 is not empty/);
  });

  it.each([0, 1, 3, 20])("leaves nothing behind where its change %i fails", async (after) => {
    const before = everything();
    const plan = await look(vehicle);
    workbook.failAfter(after);
    await expect(insertAs(workbook, plan, session)).rejects.toThrow(/too large/);
    expect(everything()).toEqual(before);
  });

  it("colours assumed facts and published ones differently, and draws charts over no cell", async () => {
    await placed(workbook, vehicle);
    const { styles, charts, formats, printed } = workbook.book.sheet("VCI II");
    expect(new Set(styles.values())).toEqual(
      new Set(["title", "heading", "label", "input", "assumption", "output", "note", "check", "header"]),
    );
    expect(charts.size).toBe(Object.keys(vehicle.model.charts ?? {}).length);
    for (const { series, categoryTitle } of charts.values()) {
      for (const { name } of series) expect(name).not.toBe("");
      expect(categoryTitle).not.toBe("");
    }
    expect(printed).toMatchObject({ row: 0, column: 0 });
    expect(formats.size).toBeGreaterThan(200);
  });
});
