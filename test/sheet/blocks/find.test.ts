import { beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { findBlocks, forget } from "../../../src/sheet/blocks/actions";
import { isLater } from "../../../src/sheet/blocks/findings";
import { a1 } from "../../../src/sheet/address";
import { found, kindsOf, merger, placed, session, vehicle } from "../deal";
import { MemoryWorkbook } from "../memoryWorkbook";

const SHEET = "VCI II";
let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook("Notes");
  await placed(workbook, vehicle);
});

/** The first cell of the block whose formula holds this. */
function cellWith(text: string): string {
  const block = workbook.book.read({ sheet: SHEET, row: 0, column: 0, rows: 400, columns: 12 });
  for (const [row, cells] of block.formulas.entries())
    for (const [column, cell] of cells.entries())
      if (String(cell).startsWith("=") && String(cell).includes(text)) return a1({ row, column });
  throw new Error(`No formula holds ${text}`);
}

/** The cell beside a label. */
function beside(label: string): string {
  const { values } = workbook.book.read({ sheet: SHEET, row: 0, column: 0, rows: 400, columns: 1 });
  return a1({ row: values.findIndex(([text]) => text === label), column: 1 });
}

describe("Blocks are found", () => {
  it("in two requests however many they are, and none is nothing", async () => {
    await placed(workbook, merger);
    await placed(workbook, { ...vehicle, place: { sheet: "Notes", row: 4, column: 2, rows: 1, columns: 1 } });
    workbook.requests = 0;
    const blocks = await findBlocks(workbook, session);
    expect(workbook.requests).toBe(2);
    expect(blocks.map(({ id }) => id)).toEqual(["VCI_II", "SPACEX_XAI", "VCI_II_2"]);
    for (const block of blocks) expect(kindsOf(block)).toEqual([]);
    expect(await findBlocks(new MemoryWorkbook("Notes"), session)).toEqual([]);
  });

  it("stale once an input has changed, and not when it is changed back", async () => {
    workbook.put(beside("Cost of the compute"), 6000, SHEET);
    expect(kindsOf(await found(workbook, "VCI_II"))).toEqual(["stale"]);
    workbook.put(beside("Cost of the compute"), 5300, SHEET);
    expect(kindsOf(await found(workbook, "VCI_II"))).toEqual([]);
  });

  it("where they were moved to", async () => {
    workbook.shiftRows(SHEET, 0, 3);
    const block = await found(workbook, "VCI_II");
    expect(block.area?.row).toBe(3);
    expect(kindsOf(block)).toEqual(["moved"]);
    workbook.rename(SHEET, "Deal");
    expect((await found(workbook, "VCI_II")).area?.sheet).toBe("Deal");
  });

  it("with the formulas that are not ours any more", async () => {
    const rent = cellWith("APSIS.LEASE_RENT");
    workbook.put(rent, 300, SHEET);
    expect((await found(workbook, "VCI_II")).findings).toContainEqual({ kind: "edited", cells: [rent] });
    expect((await found(workbook, "VCI_II")).canRefresh).toBe(true);
  });

  it("unedited where Excel has only spelt a formula its own way", async () => {
    const rent = cellWith("APSIS.LEASE_RENT");
    const spelt = workbook
      .at(rent, SHEET)
      .replace("APSIS.LEASE_RENT", "_xldudf_APSIS_LEASE_RENT")
      .replaceAll(",", ", ");
    workbook.put(rent, spelt, SHEET);
    expect(kindsOf(await found(workbook, "VCI_II"))).toEqual([]);
  });

  it("reshaped where rows came into them, with the inputs whose names went", async () => {
    workbook.shiftRows(SHEET, 8, 1);
    expect(await found(workbook, "VCI_II")).toMatchObject({
      canRefresh: false,
      findings: [{ kind: "reshaped" }],
    });
    workbook.shiftRows(SHEET, 6, -2);
    expect(kindsOf(await found(workbook, "VCI_II"))).toEqual(["partlyDeleted", "reshaped"]);
  });

  it("deleted where their cells are gone, and forgotten on request", async () => {
    workbook.book.apply({ kind: "deleteSheet", sheet: SHEET });
    const block = await found(workbook, "VCI_II");
    expect(block).toMatchObject({ title: "Valor Compute Infrastructure II", canRefresh: false });
    expect(kindsOf(block)).toEqual(["deleted"]);
    await forget(workbook, [block]);
    expect([workbook.states, [...workbook.book.names.keys()]]).toEqual([[], []]);
  });

  it("deleted where only what is remembered of them is left", async () => {
    workbook.undo();
    expect(kindsOf(await found(workbook, "VCI_II"))).toEqual(["deleted"]);
  });

  it("without what is remembered of them, and where that cannot be read", async () => {
    const kept = workbook.states;
    workbook.states = [];
    expect(await found(workbook, "VCI_II")).toMatchObject({ canRefresh: true, revision: 0, findings: [] });
    workbook.states = kept.map(({ id, xml }) => ({ id, xml: xml.replace("5300", "1") }));
    expect(kindsOf(await found(workbook, "VCI_II"))).toEqual(["unreadableState"]);
  });

  it("left alone where a newer version, or one with other sheets, has made them", async () => {
    workbook.put(beside("Engine version"), "0.10.0", SHEET);
    expect(await found(workbook, "VCI_II")).toMatchObject({
      canRefresh: false,
      findings: [{ kind: "otherVersion", version: "0.10.0", isNewer: true }],
    });
    workbook.put(beside("Engine version"), "0.1.0", SHEET);
    const marked = beside("Model").replace("B", "C");
    workbook.put(marked, `${vehicle.model.name} 000000000000`, SHEET);
    expect((await found(workbook, "VCI_II")).findings).toEqual([
      { kind: "otherVersion", version: "0.1.0", isNewer: false },
    ]);
    workbook.put(marked, "some-other-model 000000000000", SHEET);
    expect((await found(workbook, "VCI_II")).findings).toEqual([
      { kind: "unknownModel", model: "some-other-model" },
    ]);
  });

  it("on protected sheets, which cannot be refreshed", async () => {
    workbook.protect(SHEET);
    expect(kindsOf(await found(workbook, "VCI_II"))).toEqual(["protected"]);
  });

  it("with a sentence for every finding, whatever a user does to their cells", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.nat(120),
            fc.nat(11),
            fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.constant("=1/0")),
          ),
          { maxLength: 5 },
        ),
        async (edits) => {
          const book = new MemoryWorkbook("Notes");
          await placed(book, merger);
          for (const [row, column, input] of edits) book.put(a1({ row, column }), input, "SPACEX XAI");
          const [block] = await findBlocks(book, session);
          expect(block.sentences).toHaveLength(block.findings.length);
          for (const sentence of block.sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("A version", () => {
  it.each([
    ["0.10.0", "0.9.9", true],
    ["1.0.0", "1.0.0", false],
    ["0.2.0", "0.2.1", false],
    ["2", "1.9", true],
    ["?", "0.1.0", false],
  ])("%s is later than %s: %s", (one, other, expected) => {
    expect(isLater(one, other)).toBe(expected);
  });
});
