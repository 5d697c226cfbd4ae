import { describe, expect } from "@jest/globals";
import { enter, read, see, select, useBrowser } from "./workbench";

useBrowser();

describe("the page", () => {
  see(
    "opens with the workbook calculated, without a complaint and without leaving this machine",
    async (opened) => {
      const { page, complaints, outside } = opened;
      expect(await read(page, "text", "B13")).toBe("740,533.04");
      expect(await page.getByRole("tab", { name: "Apsis" }).getAttribute("aria-selected")).toBe("true");
      expect({ complaints, outside }).toEqual({ complaints: [], outside: [] });
    },
  );

  see("fills the window and scrolls nowhere", async ({ page }) => {
    const scrolls = await page.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return [scrollWidth - clientWidth, scrollHeight - clientHeight];
    });
    expect(scrolls).toEqual([0, 0]);
  });

  see(
    "follows the system into the dark",
    async ({ page, complaints }) => {
      const surface = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await surface()).toBe("rgb(31, 33, 36)");
      await page.emulateMedia({ colorScheme: "light" });
      expect(await surface()).toBe("rgb(255, 255, 255)");
      expect(complaints).toEqual([]);
    },
    { colorScheme: "dark" },
  );
});

describe("a typed formula", () => {
  see("is worth what the add-in's function returns, in full precision", async ({ page }) => {
    await select(page, 20, 0);
    await enter(page, "=APSIS.FIN_NPV(0.03,{1})");
    expect(await read(page, "value", "A21")).toBe(1 / 1.03);
  });

  see("spills a table in which every cell shows the format its number carries", async ({ page }) => {
    await select(page, 4, 11);
    await enter(page, "=APSIS.LEASE_SCHEDULE(1200,110,12,12,46023)");
    const texts = await Promise.all(["L5", "L6", "M6", "L17"].map((cell) => read(page, "text", cell)));
    expect(texts).toEqual(["Period", "1", "2026-02-01", "12"]);
    expect(await read(page, "text", "N6")).toMatch(/^1,200\.0+$/);
  });

  see(
    "shows #SPILL! and why where a cell is in the way, and spills once that is deleted",
    async ({ page }) => {
      await select(page, 6, 4);
      await enter(page, "7");
      await select(page, 4, 3);
      expect(await read(page, "value", "D5")).toBe("#SPILL!");
      await page.getByRole("status").getByText("something is in them").waitFor();
      await select(page, 6, 4);
      await page.keyboard.press("Delete");
      await page.evaluate(() => apsisWorkbench.settle());
      expect(await read(page, "text", "E7")).toBe("2026-03-01");
    },
  );

  see("may refer to a whole spill", async ({ page }) => {
    await select(page, 20, 0);
    await enter(page, "=ROWS(D5#)");
    expect([await read(page, "value", "A21"), await read(page, "formula", "A21")]).toEqual([
      37,
      "=ROWS(D5#)",
    ]);
  });
});

describe("an error", () => {
  see("says its sentence beside the selected cell and to screen readers", async ({ page }) => {
    await select(page, 22, 0);
    await enter(page, "=APSIS.LEASE_RENT(9.5,100,12,12)");
    await select(page, 22, 0);
    const sentence = String(await read(page, "message", "A23"));
    expect(sentence).toMatch(/annual_yield .*got 9\.5/);
    await page.getByRole("status").getByText(sentence).waitFor();
    await page.locator(".callout").getByText(sentence).waitFor();
  });
});

describe("help while a formula is typed", () => {
  see("offers the functions whose names start so, and takes the chosen one", async ({ page }) => {
    await select(page, 24, 0);
    await page.keyboard.type("=apsis.lease_");
    await page.getByRole("option", { name: "APSIS.LEASE_SCHEDULE" }).waitFor();
    const chosen = page.getByRole("option", { selected: true });
    await page.keyboard.press("ArrowDown");
    const name = await chosen.locator("b").textContent();
    await page.keyboard.press("Tab");
    await page.locator(".signature").getByText(`${name}(`).waitFor();
    expect(await page.locator(".signature b").count()).toBe(1);
  });

  see("explains the argument that is being typed", async ({ page }) => {
    await select(page, 24, 0);
    await page.keyboard.type("=APSIS.FIN_NPV(0.02,");
    await page.locator(".signature b").getByText("flows").waitFor();
    await page.locator(".signature p").getByText("+ received").waitFor();
    await page.keyboard.press("Escape");
  });

  see("offers the choices of an argument, which Tab puts into the formula", async ({ page }) => {
    await select(page, 24, 0);
    await page.keyboard.type('=APSIS.FIN_YEARFRAC(46023,46388,"30e');
    await page.getByRole("option", { name: "30E/360 ISDA" }).waitFor();
    await page.getByRole("option", { name: "30/360 US" }).waitFor({ state: "detached" });
    expect(await page.getByRole("option").count()).toBe(2);
    await page.keyboard.press("Tab");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    await enter(page, ")");
    expect(await read(page, "formula", "A25")).toBe('=APSIS.FIN_YEARFRAC(46023,46388,"30E/360")');
    expect(await read(page, "value", "A25")).toBe(1);
  });
});

describe("the ribbon", () => {
  see("opens the pane with the add-in's own button, by keyboard too", async ({ page, pane }) => {
    await page.getByRole("button", { name: "Close the task pane" }).click();
    const body = pane.locator("body");
    await body.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Functions", exact: true }).click();
    await body.waitFor({ state: "visible" });
    await page.getByRole("button", { name: "Task pane", exact: true }).press("Enter");
    await body.waitFor({ state: "hidden" });
  });

  see("has Univer's formatting on its Home tab, reached with the arrow keys", async ({ page }) => {
    const toolbar = page.locator('[data-u-comp="headerbar"]');
    expect(await toolbar.isVisible()).toBe(false);
    await page.getByRole("tab", { name: "Apsis" }).press("ArrowLeft");
    await toolbar.waitFor({ state: "visible" });
    expect(await page.getByRole("tab", { name: "Home" }).getAttribute("aria-selected")).toBe("true");
  });
});

see("complains of nothing meanwhile, and asks nobody else for anything", ({ complaints, outside }) => {
  expect({ complaints, outside }).toEqual({ complaints: [], outside: [] });
  return Promise.resolve();
});
