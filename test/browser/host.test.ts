import { describe, expect } from "@jest/globals";
import type { Frame, Page } from "playwright-core";
import { see, select, useBrowser } from "./workbench";

useBrowser();

const grid = "#univer-sheet-main-canvas_workbook";

function paneOf(page: Page): Frame {
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"));
  if (!pane) throw new Error("There is no pane.");
  return pane;
}

/** The pane's address, once it is the one that is waited for. */
const arrives = async (page: Page, address: string): Promise<void> => {
  await paneOf(page).waitForFunction((wanted) => location.hash === wanted, address);
};

/** As the add-in would: a sheet with two columns and a chart of them, one step to undo. */
const insert = (page: Page) =>
  paneOf(page).evaluate(() =>
    Excel.run({ mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.add("Deal");
      sheet.getRange("A1:B3").formulas = [
        ["Quarter", "Debt"],
        ["Q1", 100],
        ["Q2", "=B2-10"],
      ];
      const chart = sheet.charts.add("Line", sheet.getRange("B2:B3"), "Columns");
      chart.title.text = "Debt balance";
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A3"));
      await context.sync();
      chart.setPosition("A6", "D16");
      sheet.activate();
      await context.sync();
    }),
  );

describe("a chart", () => {
  see(
    "floats over its cells under its title, follows scrolling and goes with one undo",
    async ({ page, complaints }) => {
      await insert(page);
      const figure = page.getByRole("img", { name: "Debt balance" });
      await figure.waitFor();
      const [canvas, box] = await Promise.all([page.locator(grid).boundingBox(), figure.boundingBox()]);
      await page.mouse.move((canvas?.x ?? 0) + 300, (canvas?.y ?? 0) + 300);
      await page.mouse.wheel(0, 80);
      await page.waitForFunction((top) => {
        const shown = document.querySelector(".charts > figure")?.getBoundingClientRect().top;
        return shown !== undefined && shown < top;
      }, box?.y ?? 0);
      await page.evaluate(() => {
        apsisWorkbench.undo();
      });
      await figure.waitFor({ state: "detached" });
      expect(await page.evaluate(() => apsisWorkbench.grid.sheets().length)).toBe(2);
      expect(complaints).toEqual([]);
    },
  );

  see("is drawn again when a value changes", async ({ page }) => {
    await insert(page);
    const line = page
      .locator(".charts figure path[stroke-width='2'], .charts figure g[stroke-width='2'] path")
      .first();
    await line.waitFor();
    const before = await line.getAttribute("d");
    await page.evaluate(async () => {
      await apsisWorkbench.settle();
      apsisWorkbench.setCell("Deal!B2", 500);
      await apsisWorkbench.settle();
    });
    await page.waitForFunction(
      (old) => ![...document.querySelectorAll(".charts path")].some((path) => path.getAttribute("d") === old),
      before,
    );
    await page.evaluate(() => {
      apsisWorkbench.undo();
      apsisWorkbench.undo();
    });
  });
});

describe("the ways in", () => {
  see("are buttons that take the pane to their place", async ({ page }) => {
    for (const [name, address] of [
      ["Deal models", "#/deals"],
      ["Refresh", "#/refresh"],
      ["What-if", "#/what-if"],
      ["Explain this cell", "#/explain"],
      ["Functions", "#/"],
    ] as const) {
      await page
        .getByRole("toolbar", { name: "Commands" })
        .getByRole("button", { name, exact: true })
        .click();
      await arrives(page, address);
    }
  });

  see("are in a cell's menu and on the keyboard too", async ({ page }) => {
    await page.locator(grid).click({ button: "right", position: { x: 150, y: 120 } });
    await page.getByText("Explain this cell").last().click();
    await arrives(page, "#/explain");
    await select(page, 3, 1);
    await page.keyboard.press("Control+Shift+Alt+KeyM");
    await arrives(page, "#/deals");
    await select(page, 3, 1);
    await page.keyboard.press("Control+Shift+Alt+KeyR");
    await arrives(page, "#/refresh");
  });
});

describe("trouble", () => {
  see("comes where it is asked for", async ({ page }) => {
    const asked = () =>
      paneOf(page).evaluate(() =>
        Excel.run((context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("Z99").values = [[1]];
          return context.sync();
        }).then(
          () => "done",
          (error: unknown) => (error as { code: string }).code,
        ),
      );
    await page.evaluate(() => {
      apsisWorkbench.trouble.fail("InvalidOperationInCellEditMode");
    });
    expect(await asked()).toBe("InvalidOperationInCellEditMode");
    await page.evaluate(() => {
      apsisWorkbench.trouble.readOnly = true;
    });
    expect(await asked()).toBe("AccessDenied");
    await page.evaluate(() => {
      apsisWorkbench.trouble.clear();
    });
    expect(await asked()).toBe("done");
  });
});
