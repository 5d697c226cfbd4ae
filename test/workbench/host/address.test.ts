import { describe, expect, it } from "@jest/globals";
import { address, columnName, parseAddress, quoted } from "../../../src/workbench/host/address";
import { limits } from "../../../src/workbench/host/area";
import type { Sheet } from "../../../src/workbench/host/grid";

const sheets: Sheet[] = ["Sheet1", "Debt model", "O'Neill"].map((name) => ({
  id: name,
  name,
  visibility: "Visible",
}));

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [limits.columns - 1, "XFD"],
  ])("call column %d %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  it.each([
    ["Sheet1", "Sheet1"],
    ["Debt_2026", "Debt_2026"],
    ["Umsätze", "Umsätze"],
    ["Debt model", "'Debt model'"],
    ["O'Neill", "'O''Neill'"],
    ["2026", "'2026'"],
    ["Q1", "'Q1'"],
    ["R1C1", "'R1C1'"],
    ["a-b", "'a-b'"],
  ])("write the sheet %s as %s", (name, written) => {
    expect(quoted(name)).toBe(written);
  });

  it.each([
    ["A1", "Sheet1!A1"],
    ["$B$2:$A$1", "Sheet1!A1:B2"],
    ["B:B", "Sheet1!B:B"],
    ["3:5", "Sheet1!3:5"],
    ["'Debt model'!xfd1048576", "'Debt model'!XFD1048576"],
    ["'o''neill'!C3", "'O''Neill'!C3"],
    ["SHEET1!C3", "Sheet1!C3"],
  ])("read %s as %s", (written, read) => {
    const area = parseAddress(written, sheets, "Sheet1");
    expect(area && address(area, area.sheet)).toBe(read);
  });

  it.each(["", "A", "1", "A0x", "A0", "XFE1", "A1048577", "cfads", "A1:B2:C3", "A1,B2", "=A1", "A1:B"])(
    "see no address in %j",
    (written) => {
      expect(parseAddress(written, sheets, "Sheet1")).toBeNull();
    },
  );

  it("read a cell only where they know its sheet", () => {
    expect(parseAddress("A1", sheets, null)).toBeNull();
    expect(parseAddress("Gone!A1", sheets, "Sheet1")).toBeNull();
  });

  it("write themselves with $ where they are to be absolute", () => {
    const area = { sheet: "Sheet1", row: 1, column: 1, rows: 2, columns: 1 };
    expect(address(area, "Sheet1", "$")).toBe("Sheet1!$B$2:$B$3");
  });
});
