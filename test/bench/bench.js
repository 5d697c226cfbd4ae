// Measures Apsis beside its peers and prints a report in Markdown; with --write also into docs/benchmarks.md.
import { readFileSync, writeFileSync } from "node:fs";
import { column, invocation, registered, script } from "./apsis.js";
import { cells, coldStarts, withBrowser } from "./browser.js";
import { sets, VARIANTS, xirrs } from "./cases.js";
import { race } from "./clock.js";
import { recalculations } from "./commandLine.js";
import { dealWorkloads, orbitWorkloads } from "./deals.js";
import { xirr } from "./peers.js";
import * as report from "./report.js";
import { evaluate } from "../../tools/build/evaluate.js";
import { judged } from "./sets.js";
import { racesOf } from "./workloads.js";

const text = script();
const functions = registered(text);

/** The bundle for browsers that formulajs publishes. */
const formulajs = readFileSync(
  new URL("node_modules/@formulajs/formulajs/lib/browser/formula.min.js", import.meta.url),
  "utf8",
);

const races = (workloads) =>
  racesOf(functions, invocation, workloads).map(({ contenders, errors, ...workload }) => ({
    ...workload,
    spent: race(contenders, VARIANTS),
    errors: errors(),
  }));

/** After all races: once HyperFormula is loaded, arrays are slower for everybody in the process. */
async function solvedSets() {
  const hyperformula = await import("./hyperformula.js");
  const ours = (flows, dates) => functions.get("FIN_XIRR")(flows, dates, null, invocation);
  return judged({ Apsis: ours, ...xirr, HyperFormula: hyperformula.xirr }, column);
}

/** What a cell takes with its flows down columns, as most sheets have them, and across rows. */
async function cellTimes(browser) {
  const [{ flows, dates }] = xirrs;
  const ways = { "down two columns": [column(flows), column(dates)], "across two rows": [[flows], [dates]] };
  const times = [];
  for (const [way, ranges] of Object.entries(ways)) {
    const args = [...ranges, null];
    const { FIN_XIRR: whole, NOTHING: nothing } = await cells(browser, text, [
      ["FIN_XIRR", args],
      ["NOTHING", args],
    ]);
    times.push({ way, whole, nothing, share: (whole - nothing) / whole });
  }
  return times;
}

const inBrowser = () =>
  withBrowser(async (browser) => {
    const scripts = { Apsis: text, formulajs };
    const spent = await coldStarts(browser, scripts);
    const cold = Object.entries(spent).map(([name, time]) => ({ name, time, size: scripts[name].length }));
    return { shares: await cellTimes(browser), cold };
  });

const { refreshes } = await evaluate("test/sheet/refreshTimes.ts");

const measured = {
  races: races(),
  deals: races(dealWorkloads),
  orbits: races(orbitWorkloads),
  refreshed: await refreshes(),
  solved: await solvedSets(),
  total: sets.length,
  recalculated: recalculations(),
  ...(await inBrowser()),
};
const markdown = `${report.report(measured)}\n`;
console.log(markdown);
if (process.argv.includes("--write"))
  writeFileSync(new URL("../../docs/benchmarks.md", import.meta.url), markdown);
