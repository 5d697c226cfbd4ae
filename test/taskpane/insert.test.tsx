/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { MemoryWorkbook } from "../sheet/memoryWorkbook";
import {
  after,
  button,
  click,
  close,
  focused,
  hasButton,
  heading,
  link,
  open,
  press,
  status,
  wait,
} from "./page";

const FORMULA = "=APSIS.LEASE_SCHEDULE(1000,250,4,4,DATE(2026,1,1))";

let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = new MemoryWorkbook("Lease");
  workbook.select("B4");
  await open("#/LEASE_SCHEDULE", { workbook, isDark: () => undefined });
});
afterEach(close);

const look = () => click(button("Insert example 1"));

describe("Inserting an example", () => {
  it("first shows what will be touched, then inserts and says how to take it back", async () => {
    await look();
    expect(status()).toBe("Goes into Lease!B4 and fills B4:H8, 5 rows and 7 columns. Nothing is there yet.");
    expect(workbook.at("B4")).toBe("");
    await click(button("Insert into B4"));
    expect(workbook.at("B4")).toBe(FORMULA);
    expect(status()).toBe(
      "Inserted into Lease!B4. To take it back, press Ctrl+Z (⌘Z on a Mac) in the sheet or delete the cell.",
    );
  });

  it("keeps the focus where the user is, though buttons go", async () => {
    await look();
    expect(focused()).toBe("Insert example 1");
    await click(button("Insert into B4"));
    expect(focused()).toBe("Insert example 1");
    expect(hasButton("Insert into B4")).toBe(false);
  });

  it("asks before it replaces what a cell holds, and says afterwards what that was", async () => {
    workbook.put("B4", "1,234.00");
    await look();
    expect(status()).toMatch(/It replaces what Lease!B4 holds: 1,234\.00$/);
    await click(button("Replace B4"));
    expect(workbook.at("B4")).toBe(FORMULA);
    expect(status()).toMatch(/The cell held: 1,234\.00$/);
  });

  it("refuses where the result has no room", async () => {
    workbook.put("C5", "x");
    await look();
    expect(status()).toMatch(/and C5 is not empty\. Select a cell with room/);
    expect(hasButton("Insert into B4")).toBe(false);
  });

  it("looks again when another cell is selected, until it is given up", async () => {
    workbook.put("C5", "x");
    await look();
    await after(() => {
      workbook.select("B20");
    });
    expect(hasButton("Insert into B20")).toBe(true);
    await click(button("Cancel"));
    expect([status(), focused(), workbook.isWatched]).toEqual(["", "Insert example 1", false]);
    expect(workbook.at("B20")).toBe("");
  });

  it("is given up with Escape", async () => {
    await look();
    await press("Escape");
    expect([status(), hasButton("Cancel"), focused()]).toEqual(["", false, "Insert example 1"]);
  });

  it("shows the new state where the cells have changed in the meantime", async () => {
    await look();
    workbook.put("B4", "typed since");
    await click(button("Insert into B4"));
    expect(workbook.at("B4")).toBe("typed since");
    expect(status()).toMatch(/It replaces what Lease!B4 holds: typed since$/);
  });

  it("says what to do where the workbook refuses", async () => {
    workbook.refuse("selection");
    await look();
    expect(status()).toBe("Nothing can go into this selection. Select a single cell, then try again.");
    workbook.refuse(undefined);
    await look();
    workbook.refuse("protected");
    await click(button("Insert into B4"));
    expect(status()).toMatch(/^The sheet is protected\./);
  });

  it("inserts one value without a word of a range", async () => {
    await close();
    await open("#/FIN_NPV", { workbook, isDark: () => undefined });
    await look();
    expect(status()).toBe("Goes into Lease!B4. Nothing is there yet.");
  });
});

describe("While Excel waits for the user to finish a cell", () => {
  it("the pane says so after a while, and goes on when it may", async () => {
    const release = workbook.hold();
    await look();
    expect(status()).toBe("");
    await wait(1600);
    expect(status()).toBe("Waiting for Excel. If a cell is being edited, press Enter or Esc in the sheet.");
    await after(release);
    expect(status()).toMatch(/^Goes into Lease!B4/);
  });

  it("what it answers after the user has left the page is dropped", async () => {
    const release = workbook.hold();
    await look();
    await click(link("All functions"));
    await after(release);
    expect([heading(), status()]).toEqual(["Functions", ""]);
  });
});
