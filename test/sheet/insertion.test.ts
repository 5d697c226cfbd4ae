import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Insertion } from "../../src/sheet/insertion";
import { filledBy, insertAsPlanned, planInsertion, targetOf } from "../../src/sheet/insertion";
import { MemoryWorkbook } from "./memoryWorkbook";

const TABLE = { rows: 5, columns: 7 };
const ONE = { rows: 1, columns: 1 };

let workbook: MemoryWorkbook;
beforeEach(() => {
  workbook = new MemoryWorkbook("Lease");
});

describe("What an insertion would touch", () => {
  it("is the cells that the result fills from the first selected one", async () => {
    workbook.select("B4", { rows: 3, columns: 2 });
    const plan = await planInsertion(workbook, TABLE);
    expect(plan).toEqual({ area: { sheet: "Lease", row: 3, column: 1, ...TABLE }, replaces: "" });
    expect(targetOf(plan.area)).toBe("Lease!B4");
    expect(filledBy(plan.area)).toBe("B4:H8");
  });

  it("is one cell for one value", async () => {
    workbook.select("B4");
    expect(filledBy((await planInsertion(workbook, ONE)).area)).toBeUndefined();
  });

  it("includes what the first cell holds", async () => {
    workbook.put("B4", "1,234.00");
    workbook.select("B4");
    expect((await planInsertion(workbook, TABLE)).replaces).toBe("1,234.00");
  });

  it.each([
    [["C5"], "C5 is"],
    [["C5", "H8"], "C5 and H8 are"],
    [["C5", "D6", "H8"], "C5, D6 and H8 are"],
    [["C5", "D6", "E7", "H8"], "C5, D6 and 2 more cells are"],
  ])("is refused where %j are in the way of the result", async (taken, named) => {
    for (const address of taken) workbook.put(address, "x");
    workbook.put("I4", "beside the result");
    workbook.select("B4");
    expect((await planInsertion(workbook, TABLE)).refusal).toBe(
      `The result needs 5 rows and 7 columns, and ${named} not empty. Select a cell with room below and to the right.`,
    );
  });

  it("is refused inside of another formula's result", async () => {
    workbook.fill("A1", ["A1", "B4"]);
    workbook.select("B4");
    expect((await planInsertion(workbook, ONE)).refusal).toBe(
      "B4 is filled by the formula in Lease!A1. Select a cell outside of its result.",
    );
  });

  it.each(["A1048573", "XFA1"])(
    "is refused where the result would leave the sheet from %s",
    async (address) => {
      workbook.select(address);
      expect((await planInsertion(workbook, TABLE)).refusal).toMatch(
        /^The result has 5 rows and 7 columns and/,
      );
    },
  );

  it("may end in the last cell of the sheet", async () => {
    workbook.select("XEX1048572");
    expect((await planInsertion(workbook, TABLE)).refusal).toBeUndefined();
  });

  it("quotes a sheet's name where it is no word", () => {
    expect(targetOf({ sheet: "O'Neill 2", row: 0, column: 0, ...ONE })).toBe("'O''Neill 2'!A1");
  });
});

describe("An insertion", () => {
  const planned = (): Promise<Insertion> => {
    workbook.select("B4");
    return planInsertion(workbook, TABLE);
  };

  it("goes where it was planned, whatever is selected by then", async () => {
    const plan = await planned();
    workbook.select("Z99");
    expect(await insertAsPlanned(workbook, plan, "=X()")).toBe("inserted");
    expect(workbook.at("B4")).toBe("=X()");
  });

  it("replaces what the plan has named", async () => {
    workbook.put("B4", "old");
    expect(await insertAsPlanned(workbook, await planned(), "=X()")).toBe("inserted");
    expect(workbook.at("B4")).toBe("=X()");
  });

  it("writes nothing where its cell has changed since, and brings the new plan", async () => {
    const plan = await planned();
    workbook.put("B4", "new");
    expect(await insertAsPlanned(workbook, plan, "=X()")).toEqual({ ...plan, replaces: "new" });
    expect(workbook.at("B4")).toBe("new");
  });

  it("writes nothing where something has come into its way", async () => {
    const plan = await planned();
    workbook.put("H8", "new");
    expect(await insertAsPlanned(workbook, plan, "=X()")).toHaveProperty("refusal");
    expect(workbook.at("B4")).toBe("");
  });
});
