// The workbench in a real browser, on the real server, with the built add-in. A failing test leaves a picture in failures/.
import { afterAll, beforeAll, it } from "@jest/globals";
import { mkdirSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
  chromium,
} from "playwright-core";
import type { Handle } from "../../src/workbench/web/workbench";
import { findBrowser } from "../../tools/browser.js";
import { listen, workbenchServer } from "../../tools/workbench/server.js";

const failures = join(__dirname, "failures");
const example = join(__dirname, "../../tools/workbench/example.json");

/** Milliseconds that one thing may take, on a machine that has much else to do. */
const patience = 30_000;

export interface Opened {
  page: Page;
  /** The add-in's own page, inside the task pane. */
  pane: FrameLocator;
  /** What the page and the pane complained of. */
  complaints: string[];
  /** Requests that left this machine. */
  outside: string[];
}

declare global {
  // In the page, not in Node.
  var apsisWorkbench: Handle;
}

let server: Server;
let browser: Browser;
let address: string;

/** To be called once in a file: a server and a browser for its tests. */
export function useBrowser(): void {
  beforeAll(async () => {
    server = workbenchServer({ book: example });
    address = await listen(server, 0);
    browser = await chromium.launch({ executablePath: findBrowser() });
  }, patience);
  afterAll(async () => {
    shared = undefined;
    await browser.close();
    server.close();
  }, patience);
}

/** Opens the workbench and waits until it shows its values. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, ...options });
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) outside.push(request.url());
  });
  await page.goto(address);
  await page.locator("#opening").waitFor({ state: "detached" });
  return { page, pane: page.frameLocator("iframe"), complaints, outside };
}

let shared: Opened | undefined;
let pictures = 0;

async function picture(page: Page, title: string): Promise<void> {
  mkdirSync(failures, { recursive: true });
  pictures += 1;
  await page.screenshot({
    path: join(failures, `${title.replace(/\W+/g, "-").slice(0, 80)}-${pictures}.png`),
  });
}

/** A test in the browser. Those of a file share a page, up to the first that fails; one with options has its own. */
export function see(
  title: string,
  body: (opened: Opened) => Promise<void>,
  options?: BrowserContextOptions,
): void {
  const test = async () => {
    const opened = options ? await openPage(options) : (shared ??= await openPage());
    try {
      await body(opened);
      if (options) await opened.page.close();
      else await opened.page.keyboard.press("Escape");
    } catch (error) {
      await picture(opened.page, title);
      await opened.page.close();
      if (opened === shared) shared = undefined;
      throw error;
    }
  };
  it(title, test, 4 * patience);
}

/** Selects a cell of the first sheet, as a click on it would, so that keys go to it. */
export async function select(page: Page, row: number, column: number): Promise<void> {
  await page.locator("#univer-sheet-main-canvas_workbook").click({ position: { x: 120, y: 120 } });
  await page.evaluate(
    ([atRow, atColumn]) => {
      const { grid } = apsisWorkbench;
      grid.select([{ sheet: grid.activeSheet(), row: atRow, column: atColumn, rows: 1, columns: 1 }]);
    },
    [row, column],
  );
}

/** Types into the selected cell, takes what is offered first where `take` says so, and waits for the results. */
export async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.evaluate(() => apsisWorkbench.settle());
}

export const read = (page: Page, what: "value" | "text" | "message" | "formula", address: string) =>
  page.evaluate(([member, cell]) => apsisWorkbench[member](cell), [what, address] as const);
