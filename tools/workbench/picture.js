// Takes docs/workbench.png, the picture of the README: the workbench as `npm start` opens it, once it is calculated.
import { chromium } from "playwright-core";
import { findBrowser } from "../browser.js";
import { listen, workbenchServer } from "./server.js";

const path = new URL("../../docs/workbench.png", import.meta.url).pathname;
const server = workbenchServer();
const browser = await chromium.launch({ executablePath: findBrowser() });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(await listen(server, 0));
await page.locator("#opening").waitFor({ state: "detached" });
await page.evaluate("apsisWorkbench.settle()");
await page.screenshot({ path });
await browser.close();
server.close();
console.log(path);
