// Twenty deals in one workbook, and an Excel that takes half a second to answer each request.
import { describe, expect } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { see, useBrowser } from "./workbench";

useBrowser();

const COUNT = 20;
const MERGER = /^SpaceX and xAI/;

const settled = (page: Page) => page.evaluate(() => apsisWorkbench.settle());
const requests = (page: Page) => page.evaluate(() => apsisWorkbench.trouble.requests);

async function place(pane: FrameLocator): Promise<void> {
  await pane.getByRole("link", { name: "Deals", exact: true }).click();
  await pane.getByRole("link", { name: MERGER }).first().click();
  await pane.getByRole("button", { name: "Place on a new sheet" }).click();
  await pane.getByText(/^Placed at/).waitFor();
}

/** Asks for a refresh of all, and agrees. */
async function refreshAll(page: Page, pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "Refresh all …" }).click();
  await pane.getByRole("button", { name: `Refresh ${COUNT} deals` }).waitFor();
  await page.evaluate(() => {
    Object.assign(apsisWorkbench.trouble, { requests: 0, delay: 500 });
  });
  await pane.getByRole("button", { name: `Refresh ${COUNT} deals` }).click();
  await pane.getByRole("progressbar", { name: "Refreshing" }).waitFor();
}

describe("twenty deals", () => {
  see("are placed one after another, each on a sheet of its own", async ({ page, pane }) => {
    for (let count = 0; count < COUNT; count++) await place(pane);
    await settled(page);
    await pane.getByRole("link", { name: "Deals", exact: true }).click();
    await pane
      .getByRole("link", { name: /^Refresh SpaceX and xAI/ })
      .nth(COUNT - 1)
      .waitFor();
  });

  see(
    "are refreshed with progress while Excel is slow, and a cancel comes between two",
    async ({ page, pane }) => {
      await refreshAll(page, pane);
      await pane.getByText(/Refreshing SPACEX_XAI_3\b/).waitFor();
      await pane.getByRole("button", { name: "Cancel" }).click();
      await pane.getByRole("button", { name: "Refresh all …" }).waitFor();
      await page.waitForTimeout(6000);
      expect(await requests(page)).toBeLessThan(2 * COUNT);
      await page.evaluate(() => {
        apsisWorkbench.trouble.clear();
      });
    },
  );

  see("are all refreshed in three requests each and a few for all of them", async ({ page, pane }) => {
    await refreshAll(page, pane);
    await pane.getByText(`Refreshed ${COUNT} deals.`).waitFor({ timeout: 60_000 });
    expect(await requests(page)).toBeLessThanOrEqual(3 * COUNT + 12);
    await page.evaluate(() => {
      apsisWorkbench.trouble.clear();
    });
  });
});
