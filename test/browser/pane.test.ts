import { describe, expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { serious } from "./axe";
import { read, see, select, useBrowser } from "./workbench";

useBrowser();

const paneOf = (page: Page) => page.frames()[1];

describe("the task pane", () => {
  see("puts an example into the selected cell, where it is calculated", async ({ page, pane }) => {
    await select(page, 20, 0);
    await pane.getByText("LEASE_RENT", { exact: true }).click();
    await pane.getByRole("button", { name: "Insert" }).first().click();
    await pane.getByRole("button", { name: "Insert into A21" }).click();
    await page.waitForFunction(() => apsisWorkbench.formula("A21").startsWith("=APSIS.LEASE_RENT("));
    await page.evaluate(() => apsisWorkbench.settle());
    expect(await read(page, "text", "A21")).toBe("329.6230");
  });

  see("takes that back in one step", async ({ page }) => {
    await select(page, 20, 0);
    await page.keyboard.press("Control+z");
    expect(await read(page, "formula", "A21")).toBe("");
  });

  see("has nothing that axe finds serious, on a function's page and on the list", async ({ page, pane }) => {
    const frame = paneOf(page);
    expect(await serious(frame)).toEqual([]);
    await pane.getByText("All functions").click();
    expect(await serious(frame)).toEqual([]);
  });
});

see("the page around grid and pane has nothing that axe finds serious", async ({ page }) => {
  await select(page, 24, 0);
  await page.keyboard.type("=APSIS.FIN_YEARFRAC(1,2,");
  await page.getByRole("listbox").waitFor();
  const own = [".page > header", ".ribbon", ".pane-title", ".message-line", ".formula-help"];
  expect(
    await serious(
      page.mainFrame(),
      own.map((selector) => [selector]),
    ),
  ).toEqual([]);
  await page.keyboard.press("Escape");
});
