// What only a browser can tell: how long scripts take from cold, and how much of a cell's time in Microsoft's runtime is ours.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "../../tools/browser.js";
import { median } from "./clock.js";

const RUNTIME = "custom-functions-runtime.js";
const runtime = readFileSync(
  new URL(`../../node_modules/@microsoft/office-js/dist/${RUNTIME}`, import.meta.url),
  "utf8",
);

const COLD_ROUNDS = 21;
const ROUNDS = 101;
const CALLS = 20;
/** Rounds before those that count, until the compiler has done with the functions. */
const WARMING = 400;

const inline = (script) => `<script>${script.replaceAll("</script", "<\\/script")}</script>`;

/** Runs a task with a browser of its own. */
export async function withBrowser(task) {
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    return await task(browser);
  } finally {
    await browser.close();
  }
}

const registry = `CustomFunctions = { associate() {}, Error: class extends Error {}, ErrorCode: {} };`;

/** Milliseconds to read, compile and run each script for the first time in a new page, by name. */
export async function coldStarts(browser, scripts) {
  const spent = Object.fromEntries(Object.keys(scripts).map((name) => [name, []]));
  for (let round = 0; round < COLD_ROUNDS; round++) {
    for (const [name, script] of Object.entries(scripts)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const clock = [`${registry} begun = performance.now();`, script, "ended = performance.now();"];
      await page.setContent(clock.map(inline).join(""));
      spent[name].push(await page.evaluate("ended - begun"));
      await context.close();
    }
  }
  return Object.fromEntries(Object.entries(spent).map(([name, times]) => [name, median(times)]));
}

/** Microseconds that a cell takes in Microsoft's runtime, by id; what the script does not register does nothing. */
export async function cells(browser, script, calls) {
  const page = await (await browser.newContext()).newPage();
  const address = "https://bench.invalid";
  const bodies = {
    "/": `${inline(bridge)}<script src="/${RUNTIME}"></script>${inline(nothing)}${inline(script)}`,
    [`/${RUNTIME}`]: runtime,
  };
  await page.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = origin === address ? bodies[pathname] : undefined;
    const contentType = pathname === "/" ? "text/html" : "text/javascript";
    return body === undefined ? route.abort() : route.fulfill({ body, contentType, headers: isolated });
  });
  await page.goto(`${address}/`, { waitUntil: "domcontentloaded" });
  return page.evaluate(timedCells, { calls, rounds: ROUNDS, count: CALLS, warming: WARMING });
}

/** A page of its own process, whose clock is as fine as can be. */
const isolated = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** The host's end of the bridge: every message is answered at once. */
const bridge = `
  _richApiNativeBridge = {
    sendMessageToHost(text) {
      const { id } = JSON.parse(text);
      const body = '{"Error":null,"Results":[]}';
      setTimeout(() => this.onMessageFromHost(JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } })));
    },
  };`;

const nothing = `CustomFunctions.associate("NOTHING", () => 0);`;

/** In the page: one message with many calls of each function in turn, as Excel sends a recalculation. */
async function timedCells({ calls, rounds, count, warming }) {
  const bridge = globalThis._richApiNativeBridge;
  let invocation = 0;
  const message = ([id, args]) => {
    const entries = Array.from({ length: count }, () => {
      invocation += 1;
      return [1, 1000, "", JSON.stringify([invocation, id, args, "Sheet1!A1", 0]), invocation];
    });
    return JSON.stringify({ type: 3, message: { entries } });
  };
  const spent = Object.fromEntries(calls.map(([id]) => [id, []]));
  for (let round = -warming; round < rounds; round++) {
    for (const call of calls) {
      const text = message(call);
      const begun = performance.now();
      bridge.onMessageFromHost(text);
      if (round >= 0) spent[call[0]].push((1000 * (performance.now() - begun)) / count);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return Object.fromEntries(Object.entries(spent).map(([id, times]) => [id, middle(times)]));
}
