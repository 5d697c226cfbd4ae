// Every test there is: types, lint, format, generated files, the builds, then all suites. The last line counts them.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./browser.js";
import { check } from "./check.js";

const root = new URL("..", import.meta.url);
const results = new URL("build/test-results.json", root);

/** Runs a command of this project with its output shown; resolves with its exit code. */
function run(script, args = [], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.on("close", resolve);
  });
}

function step(name, code) {
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}`);
  return { name, code };
}

/** The suites, counted; a run that leaves no results counts as one failure. */
async function suites(browser) {
  rmSync(results, { force: true });
  const args = [
    "-c",
    "test/jest.config.js",
    "--maxWorkers=2",
    "--json",
    `--outputFile=${results.pathname}`,
    "--silent",
  ];
  await run("node_modules/jest/bin/jest.js", args, { APSIS_BROWSER: browser });
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(results, "utf8"),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const steps = await check();
const browser = await findBrowser();
steps.push(step("build of the add-in", await run("node_modules/webpack/bin/webpack.js")));
steps.push(step("build of the workbench", await run("tools/workbench/build.js")));
const { passed, failed } = await suites(browser);
const failedSteps = steps.filter(({ code }) => code !== 0).length;
const total = { passed: passed + steps.length - failedSteps, failed: failed + failedSteps };
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
