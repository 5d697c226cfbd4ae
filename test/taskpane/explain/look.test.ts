import { beforeEach, describe, expect, it } from "@jest/globals";
import { lookAtSelection } from "../../../src/taskpane/explain/look";
import { MemoryWorkbook } from "../../sheet/memoryWorkbook";

let workbook: MemoryWorkbook;
beforeEach(() => {
  workbook = new MemoryWorkbook("Lease", "Own sheet");
  workbook.put("A1", 0.105);
  workbook.put("A2", 5400);
  workbook.put("A3", 20, "Own sheet");
  workbook.put("B1", "=APSIS.LEASE_RENT(A1,A2,'Own sheet'!A3,4,,A4)");
  workbook.put("B2", "=APSIS.FIN_CORKSCREW(10,{1;2},{0;3})");
  workbook.put("B9", "=A1/A2");
});

const look = (address: string): ReturnType<typeof lookAtSelection> => {
  workbook.select(address);
  return lookAtSelection(workbook, "APSIS");
};

describe("A cell that is looked at", () => {
  it("shows its formula, what it refers to, and its call line by line", async () => {
    const { address, formula, references, calls } = await look("B1");
    expect([address, formula]).toEqual(["Lease!B1", workbook.at("B1")]);
    expect(references).toEqual([
      { text: "A1", shown: "0.105" },
      { text: "A2", shown: "5400" },
      { text: "'Own sheet'!A3", shown: "20" },
      { text: "A4", shown: "blank" },
    ]);
    expect(calls.map(({ definition }) => definition.name)).toEqual(["LEASE_RENT"]);
    expect(calls[0].cells).toEqual([0.105, 5400, 20, 4, null, 0]);
    expect(calls[0].lines.length).toBeGreaterThan(6);
  });

  it("takes four requests at most", async () => {
    workbook.requests = 0;
    await look("B1");
    expect(workbook.requests).toBeLessThanOrEqual(4);
  });

  it("within a table is explained by the cell whose formula fills it", async () => {
    expect(await look("D3")).toMatchObject({ filledFrom: "Lease!B2", formula: workbook.at("B2"), value: 1 });
  });

  it("of another's arithmetic shows what it refers to and no call", async () => {
    const { references, calls } = await look("B9");
    expect([references.map(({ text }) => text), calls]).toEqual([["A1", "A2"], []]);
  });

  it("without a formula is just its value", async () => {
    expect(await look("A2")).toEqual({ address: "Lease!A2", value: 5400, references: [], calls: [] });
  });

  it("in error names the argument whose cell is in error, or says the function's own sentence", async () => {
    workbook.put("A2", "=1/0");
    expect((await look("B1")).calls[0].upstream).toMatchObject({ argument: "cost", written: "A2" });
    workbook.put("A2", 5400);
    workbook.put("A1", 10.5);
    expect(JSON.stringify((await look("B1")).calls[0].lines)).toMatch(/annual_yield must be .* got 10\.5/);
  });

  it("is read as it was typed where the file has stored our name", async () => {
    workbook.put("B1", "=[2]!_xldudf_APSIS_LEASE_RENT(A1,A2,20,4)");
    expect(await look("B1")).toMatchObject({ formula: "=APSIS.LEASE_RENT(A1,A2,20,4)" });
  });
});
