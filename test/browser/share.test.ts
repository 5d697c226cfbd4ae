// A workbook on its way out: pinned, made native, frozen and taken back; verified and repaired; by mouse and by keyboard.
import { describe, expect } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { serious } from "./axe";
import { see, useBrowser } from "./workbench";

useBrowser();

const paneFrame = (page: Page) => page.frames()[1];
const settled = (page: Page) => page.evaluate(() => apsisWorkbench.settle());

/** Every formula of the workbook by its sheet and place; those of ours alone where it is asked. */
const formulas = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const { grid } = apsisWorkbench;
    const all: Record<string, string> = {};
    for (const { id, name } of grid.sheets()) {
      const used = grid.used({ sheet: id, row: 0, column: 0, rows: 2000, columns: 60 }, true);
      if (!used) continue;
      const values = grid.values(used);
      grid.formulas(used).forEach((row, down) => {
        row.forEach((formula, across) => {
          const isFormula = typeof formula === "string" && formula.startsWith("=");
          if (isFormula && formula !== values[down][across])
            all[`${name} ${used.row + down} ${used.column + across}`] = formula;
        });
      });
    }
    return all;
  });

const ours = (all: Record<string, string>): string[] =>
  Object.values(all).filter((formula) => formula.includes("APSIS."));

async function tab(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("tab", { name, exact: true }).click();
}

const button = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true });

let before: Record<string, string> = {};

describe("sharing", () => {
  see("shows first what freezing would change, then leaves no formula of ours", async ({ page, pane }) => {
    await settled(page);
    before = await formulas(page);
    expect(ours(before).length).toBe(9);
    await pane.getByRole("link", { name: "Share", exact: true }).click();
    await tab(pane, "Frozen");
    await pane
      .getByText(/formulas on \d sheets become [\d,]+ values; a sheet Provenance is added\./)
      .waitFor();
    expect(await serious(paneFrame(page))).toEqual([]);
    await button(pane, "Freeze").click();
    await pane.getByText(/^Frozen: [\d,]+ values in place of formulas\./).waitFor({ timeout: 60_000 });
    const after = await formulas(page);
    expect(ours(after)).toEqual([]);
    const others = Object.keys(before).filter((place) => !before[place].includes("APSIS."));
    expect(others.map((place) => after[place])).toEqual(others.map((place) => before[place]));
  });

  see("names a frozen value that was tampered with", async ({ page, pane }) => {
    await tab(pane, "Verify");
    await button(pane, "Verify").click();
    await pane.getByText(/every cell shows the engine’s result/).waitFor();
    await page.evaluate(() => {
      const { grid } = apsisWorkbench;
      grid.write({ sheet: grid.sheets()[0].id, row: 12, column: 1, rows: 1, columns: 1 }, [[1]]);
    });
    await settled(page);
    await button(pane, "Verify").click();
    await pane.getByText(/cells? differ\./).waitFor();
    const [first] = await pane
      .getByRole("region", { name: "Cells that differ" })
      .locator("tbody th")
      .allTextContents();
    expect(first).toBe("Lease!B13. Not the frozen value.");
    expect(await serious(paneFrame(page))).toEqual([]);
  });

  see("puts the same formulas back, over a changed cell once it is told to", async ({ page, pane }) => {
    await tab(pane, "Frozen");
    await pane.getByText(/stays as it is\. The values are not those that were frozen\./).waitFor();
    await pane.getByRole("checkbox", { name: /Put formulas back also/ }).check();
    await button(pane, "Put the formulas back").click();
    await pane.getByText(/formulas put back\./).waitFor({ timeout: 60_000 });
    await settled(page);
    expect(await formulas(page)).toEqual(before);
    const sheets = await page.evaluate(() => apsisWorkbench.grid.sheets().map(({ name }) => name));
    expect(sheets).not.toContain("Provenance");
  });

  see(
    "makes a native copy with LAMBDA functions of the workbook, and takes it back",
    async ({ page, pane }) => {
      await tab(pane, "Native");
      await pane.getByText(/Microsoft 365, Excel 2024 or Excel on the web/).waitFor();
      await button(pane, "Make native").click();
      await pane.getByText(/^Native: \d+ LAMBDA functions added/).waitFor({ timeout: 60_000 });
      const native = await formulas(page);
      expect(ours(native)).toEqual([]);
      expect(Object.values(native).some((formula) => formula.includes("LEASE_RENT_("))).toBe(true);
      const names = () => page.evaluate(() => apsisWorkbench.grid.names().map(({ name }) => name));
      expect(await names()).toContain("LEASE_RENT_");
      await button(pane, "Put the formulas back").click();
      await pane.getByText(/formulas put back\./).waitFor({ timeout: 60_000 });
      expect(await formulas(page)).toEqual(before);
      expect(await names()).not.toContain("LEASE_RENT_");
    },
  );

  see("repairs formulas that another add-in has rewritten", async ({ page, pane }) => {
    const broken = "=[2]!_xldudf_APSIS_FIN_NPV(0.1,{-100,60,70})";
    await page.evaluate((formula) => {
      const { grid } = apsisWorkbench;
      grid.write({ sheet: grid.sheets()[0].id, row: 300, column: 1, rows: 1, columns: 1 }, [[formula]]);
    }, broken);
    await settled(page);
    await tab(pane, "Repair");
    await pane.getByText(/^1 formula on 1 sheet will be entered again\./).waitFor();
    await button(pane, "Repair").click();
    await pane.getByText("Entered 1 formula again. All calculate.").waitFor();
    await settled(page);
    expect((await formulas(page))["Lease 300 1"]).toBe("=APSIS.FIN_NPV(0.1,{-100,60,70})");
    await page.evaluate(() => {
      const { grid } = apsisWorkbench;
      grid.write({ sheet: grid.sheets()[0].id, row: 300, column: 1, rows: 1, columns: 1 }, [[""]]);
    });
  });

  see("pins a live workbook and removes the pin, by keyboard alone", async ({ page, pane }) => {
    await pane.getByRole("tab", { name: "Repair" }).focus();
    for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    const pin = button(pane, "Pin this version");
    await pin.waitFor();
    await pin.focus();
    await page.keyboard.press("Enter");
    await pane.getByText(/^Pinned: \d+ formulas written down\./).waitFor({ timeout: 60_000 });
    const focused = () => paneFrame(page).evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe("Remove the pin");
    await page.keyboard.press("Enter");
    await pane.getByText("The pin is gone.").waitFor();
    expect(await formulas(page)).toEqual(before);
  });

  see("refuses a protected sheet and says what to do", async ({ page, pane }) => {
    await page.evaluate(() => {
      const { grid } = apsisWorkbench;
      grid.file.protectedSheets.add(grid.sheets()[0].id);
    });
    await tab(pane, "Frozen");
    await pane.getByText(/^The sheet Lease is protected\. Unprotect it, then look again\./).waitFor();
    expect(await button(pane, "Freeze").getAttribute("aria-disabled")).toBe("true");
    await page.evaluate(() => {
      apsisWorkbench.grid.file.protectedSheets.clear();
    });
    await button(pane, "Look again").click();
    await pane.getByText(/become [\d,]+ values/).waitFor();
  });
});
