// A banker's way through the pane: place a deal, change it, see why, ask what if, have a cell explained; and what goes wrong.
import { describe, expect } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { deals } from "../../src/models";
import { a1 } from "../../src/sheet/address";
import { compute, shownValue } from "../../src/sheet/compute";
import { factOf } from "../../src/sheet/modelCells";
import { layOut, valueAt } from "../../src/sheet/modelLayout";
import { serious } from "./axe";
import { enter, see, select, useBrowser } from "./workbench";

useBrowser();

const [{ model, preset }] = deals;
const layout = layOut(model);
const dealt = { model, preset, prefix: "APSIS.", illustrative: true, about: {} };
const inputs = Object.fromEntries(Object.keys(model.inputs).map((key) => [key, factOf(dealt, key).value]));
const SHEET = "'VCI II'";
const yieldPlace = valueAt(layout, "annualYield");

const paneFrame = (page: Page) => page.frames()[1];
const go = (pane: FrameLocator, part: string) => pane.getByRole("link", { name: part, exact: true }).click();
const values = (page: Page, addresses: readonly string[]) =>
  page.evaluate((cells) => cells.map((cell) => apsisWorkbench.value(cell)), addresses);
const settled = (page: Page) => page.evaluate(() => apsisWorkbench.settle());

async function place(pane: FrameLocator): Promise<void> {
  await go(pane, "Deals");
  await pane
    .getByRole("link", { name: /^Valor Compute Infrastructure II/ })
    .first()
    .click();
  await pane.getByRole("button", { name: "Place on a new sheet" }).click();
  await pane.getByText(/^Placed at/).waitFor({ timeout: 60_000 });
}

describe("placing a deal", () => {
  see("takes three clicks, after a preview of what will be touched", async ({ page, pane }) => {
    await go(pane, "Deals");
    await pane
      .getByRole("link", { name: /^Valor Compute Infrastructure II/ })
      .first()
      .click();
    await pane.getByText("VCI II, new").waitFor();
    await page.evaluate(() => {
      apsisWorkbench.trouble.requests = 0;
    });
    await pane.getByRole("button", { name: "Place on a new sheet" }).click();
    await pane.getByText(/^Placed at 'VCI II'!A1:/).waitFor({ timeout: 60_000 });
    const requests = await page.evaluate(() => apsisWorkbench.trouble.requests);
    expect(requests).toBeLessThanOrEqual(8);
    await settled(page);
  });

  see("fills cells that equal the engine's", async ({ page }) => {
    const computed = compute(model, inputs);
    const tables = Object.entries(model.tables).flatMap(([key, { rows, columns }]) =>
      Array.from({ length: rows * columns.length }, (_, index) => ({
        row: layout.tables[key].row + 1 + Math.floor(index / columns.length),
        column: layout.tables[key].column + (index % columns.length),
      })),
    );
    const outputs = Object.keys(model.outputs).map((key) => valueAt(layout, key));
    const places = [...outputs, ...tables];
    const shown = await values(
      page,
      places.map((each) => `${SHEET}!${a1(each)}`),
    );
    const apart = places.filter((each, index) => !isSame(shown[index], shownValue(computed.at(each))));
    expect(apart.map(a1)).toEqual([]);
  });

  see("has checks that pass", async ({ page }) => {
    const status = a1({ row: layout.verdict + 1, column: 0 });
    expect(await values(page, [`${SHEET}!${status}`])).toEqual(["PASS"]);
  });
});

function isSame(shown: unknown, engine: unknown): boolean {
  if (typeof shown === "number" && typeof engine === "number")
    return Math.abs(shown - engine) <= 1e-12 * Math.max(1, Math.abs(engine));
  return (shown ?? "") === engine;
}

describe("a changed input", () => {
  see("turns the badge stale by itself", async ({ page, pane }) => {
    await go(pane, "Deals");
    await pane.getByText("Up to date").waitFor();
    await select(page, yieldPlace.row, yieldPlace.column);
    await enter(page, "0.115");
    await pane.getByText("Inputs changed", { exact: true }).waitFor();
    expect(await serious(paneFrame(page))).toEqual([]);
  });

  see("is shown as a difference of outputs and an attribution that adds up", async ({ page, pane }) => {
    await pane.getByRole("link", { name: "Refresh Valor Compute Infrastructure II" }).click();
    const rows = pane.getByRole("region", { name: "What moved Equity IRR, effective" }).locator("tbody tr");
    await rows.first().waitFor();
    const effects = await rows.locator("td").allTextContents();
    const numbers = effects.map((text) => Number(text.replace("−", "-").replace(/[+ p]/g, "")));
    const sum = numbers.slice(0, -1).reduce((total, each) => total + each, 0);
    expect(Math.abs(sum - numbers[numbers.length - 1])).toBeLessThan(0.011);
    expect(numbers[numbers.length - 1]).toBeGreaterThan(1);
    await pane.getByRole("region", { name: "Outputs before and now" }).getByText("332.16").waitFor();
    expect(await serious(paneFrame(page))).toEqual([]);
  });

  see("is acknowledged by a refresh, in few requests, and undone by one button", async ({ page, pane }) => {
    await page.evaluate(() => {
      apsisWorkbench.trouble.requests = 0;
    });
    await pane.getByRole("button", { name: "Refresh", exact: true }).click();
    await pane.getByText(/^Refreshed\./).waitFor();
    expect(await page.evaluate(() => apsisWorkbench.trouble.requests)).toBeLessThanOrEqual(8);
    const stamp = ["version", "digest", "refreshed"] as const;
    const cells = stamp.map((key) => `${SHEET}!${a1({ row: layout.about[key], column: 1 })}`);
    const refreshed = await values(page, cells);
    await pane.getByRole("button", { name: "Undo" }).click();
    await pane.getByRole("region", { name: "Outputs before and now" }).waitFor();
    await pane.getByRole("button", { name: "Refresh", exact: true }).waitFor();
    const back = await values(page, cells);
    expect(back[1]).not.toBe(refreshed[1]);
    await go(pane, "All deals");
    await pane.getByText("Inputs changed", { exact: true }).waitFor();
  });
});

describe("what goes wrong", () => {
  see("is said with what to do: a protected sheet", async ({ page, pane }) => {
    await page.evaluate(() => {
      const { grid } = apsisWorkbench;
      grid.file.protectedSheets.add(grid.activeSheet());
    });
    await pane.getByRole("link", { name: "Refresh Valor Compute Infrastructure II" }).click();
    await pane.getByText(/is protected\. Unprotect it, then look again\./).waitFor();
    expect(await pane.getByRole("button", { name: "Refresh", exact: true }).count()).toBe(0);
    await page.evaluate(() => {
      apsisWorkbench.grid.file.protectedSheets.clear();
    });
  });

  see("is said with what to do: a cell that is being edited, an answer too large", async ({ page, pane }) => {
    await go(pane, "All deals");
    await pane.getByRole("link", { name: "Refresh Valor Compute Infrastructure II" }).click();
    const refresh = pane.getByRole("button", { name: "Refresh", exact: true });
    await refresh.waitFor();
    await page.evaluate(() => {
      apsisWorkbench.trouble.fail("InvalidOperationInCellEditMode");
    });
    await refresh.click();
    await pane.getByText(/A cell is being edited\. Press Enter or Esc/).waitFor();
    await page.evaluate(() => {
      apsisWorkbench.trouble.fail("ResponsePayloadSizeLimitExceeded");
    });
    await refresh.click();
    await pane.getByText(/too large for Excel/).waitFor();
  });

  see("stays usable while each answer is half a second late", async ({ page, pane }) => {
    await page.evaluate(() => {
      apsisWorkbench.trouble.delay = 500;
    });
    await pane.getByRole("button", { name: "Refresh", exact: true }).click();
    await pane.getByRole("progressbar", { name: "Refreshing" }).waitFor();
    await pane.getByText(/^Refreshed\./).waitFor();
    await page.evaluate(() => {
      apsisWorkbench.trouble.clear();
    });
  });
});

describe("what-if", () => {
  see("shows a grid whose middle is the value of now", async ({ page, pane }) => {
    await go(pane, "All deals");
    await pane.getByRole("link", { name: "What-if of Valor Compute Infrastructure II" }).click();
    await pane.getByRole("button", { name: "Compute the grid" }).click();
    const middle = pane.locator("td b");
    await middle.waitFor({ timeout: 60_000 });
    const now = compute(model, { ...inputs, annualYield: 0.115 }).value("equityIrr");
    expect(await middle.textContent()).toBe(`${(100 * Number(now)).toFixed(2)}%`);
    expect(await serious(paneFrame(page))).toEqual([]);
  });

  see("seeks the yield that gives an equity IRR", async ({ pane }) => {
    await pane.getByRole("tab", { name: "Goal seek" }).click();
    const wanted = Number(compute(model, inputs).value("equityIrr"));
    await pane.getByLabel("Wanted").fill(String(100 * wanted));
    await pane.getByLabel("By changing").selectOption("annualYield");
    await pane.getByRole("button", { name: "Seek" }).click();
    await pane.getByText("10.50% per year").waitFor({ timeout: 60_000 });
  });
});

describe("explain", () => {
  see("follows the selection: arguments, steps and the result of a cell", async ({ page, pane }) => {
    await go(pane, "Explain");
    const rent = valueAt(layout, "rent");
    await select(page, rent.row, rent.column);
    await pane.getByRole("heading", { name: "LEASE_RENT" }).waitFor();
    await pane.getByText("annual_yield", { exact: true }).waitFor();
    await pane.getByText("Result", { exact: true }).first().waitFor();
    expect(await serious(paneFrame(page))).toEqual([]);
  });

  see("names the argument that an error comes from", async ({ page, pane }) => {
    await page.evaluate(() => {
      apsisWorkbench.setCell("'VCI II'!P1", "=APSIS.LEASE_RENT(9.5,100,12,12)");
    });
    await settled(page);
    await select(page, 0, 15);
    await pane
      .getByText(/annual_yield must be .*got 9\.5/)
      .first()
      .waitFor();
  });
});

see(
  "the whole way is walked by keyboard, in the dark",
  async ({ page, pane, complaints, outside }) => {
    const press = (name: string, role: "link" | "button" = "link") =>
      pane.getByRole(role, { name }).first().press("Enter");
    await pane.getByRole("link", { name: "Deals", exact: true }).press("Enter");
    await press("Valor Compute Infrastructure II");
    await pane.getByRole("button", { name: "Place on a new sheet" }).press("Enter");
    await pane.getByText(/^Placed at/).waitFor({ timeout: 60_000 });
    const focused = () => paneFrame(page).evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe("Undo");
    expect(await serious(paneFrame(page))).toEqual([]);
    await press("Undo", "button");
    await pane.getByRole("button", { name: "Place on a new sheet" }).waitFor();
    const sheets = await page.getByText("VCI II", { exact: true }).count();
    expect({ sheets, complaints, outside }).toEqual({ sheets: 0, complaints: [], outside: [] });
  },
  { colorScheme: "dark" },
);

see("what was placed is taken away again by one undo of the pane", async ({ page, pane }) => {
  await place(pane);
  await pane.getByText(/^Placed at 'VCI II 2'/).waitFor();
  await pane.getByRole("button", { name: "Undo" }).click();
  await pane.getByRole("button", { name: "Place on a new sheet" }).waitFor();
  expect(await page.getByText("VCI II 2", { exact: true }).count()).toBe(0);
});
