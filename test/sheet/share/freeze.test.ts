import { describe, expect, it } from "@jest/globals";
import { planFreeze, planThaw, findCalls, recalled } from "../../../src/sheet/share";
import { found, merger, placed, vehicle } from "../deal";
import { MemoryWorkbook } from "../memoryWorkbook";
import { done, entered, readBook, session } from "./books";

const NPV = "=APSIS.FIN_NPV(B1,A1:A3)";
const TABLE = "=APSIS.FIN_CORKSCREW(B1,A1:A3,0)";

/** Flows and a rate, a call of its own, one within others and one that spills. */
function small(): MemoryWorkbook {
  const workbook = new MemoryWorkbook("Deal", "Notes");
  for (const [address, input] of [
    ["A1", -100],
    ["A2", 60],
    ["A3", 70],
    ["B1", 0.1],
    ["D1", NPV],
    ["D2", '=IF(B1>0,"NPV "&APSIS.FIN_NPV(B1,A1:A3)*2,"")'],
    ["D3", "=SUM(D1,1)"],
    ["F1", TABLE],
  ] as const)
    workbook.put(address, input);
  return workbook;
}

const freeze = (workbook: MemoryWorkbook) => done(workbook, planFreeze(readBook(workbook), session));
const thaw = (workbook: MemoryWorkbook, overwrites = false) =>
  done(workbook, planThaw(readBook(workbook), session, { overwrites }));

describe("Freezing a workbook", () => {
  it("puts values in place of every formula of ours, spilled ones whole, and leaves all others", async () => {
    const workbook = small();
    const before = readBook(workbook);
    const values = before.sheets[0].formulas.map((cell) => before.sheets[0].value(cell));
    await freeze(workbook);
    expect(findCalls(readBook(workbook), "APSIS")).toEqual([]);
    const cells = entered(workbook);
    expect([cells["Deal!D1"], cells["Deal!D2"], cells["Deal!F1"]]).toEqual([values[0], values[2], values[1]]);
    expect(cells["Deal!D3"]).toBe("=SUM(D1,1)");
    expect(cells["Deal!F4"]).not.toBe("");
  });

  it("comes back to the letter", async () => {
    const workbook = small();
    const before = entered(workbook);
    await freeze(workbook);
    expect(entered(workbook)).not.toEqual(before);
    await thaw(workbook);
    expect(entered(workbook)).toEqual(before);
    expect(workbook.states).toEqual([]);
    expect([...workbook.book.sheets.keys()]).toEqual(["Deal", "Notes"]);
  });

  it("keeps formulas as files store them", async () => {
    const workbook = small();
    workbook.put("D1", "=[2]!_xldudf_APSIS_FIN_NPV(B1,A1:A3)");
    const before = entered(workbook);
    await freeze(workbook);
    const row = Object.values(entered(workbook));
    expect(row).toContain(NPV);
    await thaw(workbook);
    expect(entered(workbook)).toEqual(before);
  });

  it("freezes what refers to the whole of a spilled result, too", async () => {
    const workbook = small();
    workbook.put("H1", "=SUM(F1#)");
    await freeze(workbook);
    expect(String(entered(workbook)["Deal!H1"])).not.toContain("=");
    await thaw(workbook);
    expect(entered(workbook)["Deal!H1"]).toBe("=SUM(F1#)");
  });

  it("writes down where each formula stood and what it was made of", async () => {
    const workbook = small();
    await freeze(workbook);
    const { provenance } = recalled(workbook.states);
    expect(provenance).toMatchObject({
      mode: "frozen",
      version: "0.2.0",
      sheet: "Provenance",
      written: 46112.5,
    });
    expect(provenance?.cells.map(({ cell, formula, functions }) => [cell, formula, functions])).toEqual([
      ["D1", NPV, ["FIN_NPV"]],
      ["F1", TABLE, ["FIN_CORKSCREW"]],
      ["D2", expect.any(String), ["FIN_NPV"]],
    ]);
    const cells = entered(workbook);
    expect(cells["Provenance!A2"]).toMatch(/^Frozen on 2026-03-31 12:00 UTC with Apsis 0\.2\.0, contract /);
    const columns = ["A", "B", "C", "D", "E", "H", "I", "J", "K"];
    expect(columns.map((column) => cells[`Provenance!${column}5`])).toEqual([
      "Deal",
      "D1",
      NPV,
      "FIN_NPV",
      "0.2.0",
      46112.5,
      "Frozen",
      "Microsoft, NPV function",
      "OK",
    ]);
  });

  it("refuses what is protected, what has no formula of ours and what is frozen", async () => {
    const bare = new MemoryWorkbook("Deal");
    expect(planFreeze(readBook(bare), session).refusal).toBe(
      "There is no formula of Apsis in this workbook.",
    );
    const workbook = small();
    workbook.protect("Deal");
    expect(planFreeze(readBook(workbook), session).refusal).toMatch(/^The sheet Deal is protected/);
    const frozen = small();
    await freeze(frozen);
    expect(planFreeze(readBook(frozen), session).refusal).toMatch(/^The workbook is frozen already/);
  });

  it("takes another name where the user has a sheet called Provenance", async () => {
    const workbook = new MemoryWorkbook("Deal", "provenance");
    workbook.put("A1", "=APSIS.FIN_NPV(0.1,{1,2})");
    await freeze(workbook);
    expect([...workbook.book.sheets.keys()]).toEqual(["Deal", "provenance", "Provenance (2)"]);
    await thaw(workbook);
    expect([...workbook.book.sheets.keys()]).toEqual(["Deal", "provenance"]);
  });

  it("gives a cell without a format the one that the result carried", () => {
    const workbook = small();
    workbook.put("A5", "=APSIS.FIN_CONVERT_RATE(0.12,12,1)");
    const plan = planFreeze(readBook(workbook), session);
    const cell = plan.cells.find((each) => each.cell === "A5");
    expect(cell?.formats?.[0][0]).toMatch(/%/);
  });

  it("says where a result is none", () => {
    const workbook = small();
    workbook.put("D4", "=APSIS.NO_SUCH(1)");
    expect(planFreeze(readBook(workbook), session).warnings).toEqual([
      "Deal!D4 shows #NAME? in place of a result. Repair it first.",
    ]);
  });
});

describe("Thawing a workbook", () => {
  it("leaves cells that were changed meanwhile, and says which", async () => {
    const workbook = small();
    await freeze(workbook);
    workbook.put("D1", 5);
    const plan = planThaw(readBook(workbook), session, { overwrites: false });
    expect(plan.left).toEqual([
      { sheet: "Deal", cell: "D1", sentence: "The values are not those that were frozen." },
    ]);
    await done(workbook, plan);
    expect(entered(workbook)["Deal!D1"]).toBe(5);
    expect(entered(workbook)["Deal!F1"]).toBe(TABLE);
    expect(recalled(workbook.states).provenance?.cells.map(({ cell }) => cell)).toEqual(["D1"]);
    await thaw(workbook, true);
    expect(entered(workbook)["Deal!D1"]).toBe(NPV);
    expect(workbook.states).toEqual([]);
  });

  it("says of a formula whose sheet is gone that it cannot come back", async () => {
    const workbook = small();
    await freeze(workbook);
    workbook.rename("Deal", "Other");
    const plan = planThaw(readBook(workbook), session, { overwrites: true });
    expect(plan.left[0].sentence).toBe("The sheet Deal is no longer there.");
    expect(plan.cells).toEqual([]);
  });

  it("refuses a record that was changed by hand", async () => {
    const workbook = small();
    await freeze(workbook);
    workbook.states = workbook.states.map(({ id, xml }) => ({ id, xml: xml.replace("FIN_NPV", "FIN_IRR") }));
    const plan = planThaw(readBook(workbook), session, { overwrites: false });
    expect(plan.refusal).toMatch(/cannot be read/);
  });
});

describe("Deals in a workbook that is frozen and thawed", () => {
  it("are the same deals, with everything that they remember", async () => {
    const workbook = new MemoryWorkbook("Sheet1");
    await placed(workbook, vehicle);
    await placed(workbook, merger);
    const [before, cells, states] = [await found(workbook, "VCI_II"), entered(workbook), workbook.states];
    await freeze(workbook);
    expect(findCalls(readBook(workbook), "APSIS")).toEqual([]);
    expect(await found(workbook, "VCI_II")).toMatchObject({ id: "VCI_II", state: before.state });
    await thaw(workbook);
    expect(entered(workbook)).toEqual(cells);
    expect(workbook.states).toEqual(states);
    expect((await found(workbook, "VCI_II")).findings).toEqual(before.findings);
  });
});
