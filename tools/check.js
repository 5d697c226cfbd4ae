// Types, lint, format and generated files: what every commit must pass. Under a minute, since what has not changed since the last
// run is not linted again; on a clean checkout everything is.
import { spawn } from "node:child_process";

const node = process.execPath;
const bin = (path) => new URL(`../node_modules/${path}`, import.meta.url).pathname;
const formatted = ["src/**/*.{ts,tsx,css,html}", "test/**/*.{ts,tsx,js}", "tools/**/*.js", "*.{js,json}"];

const steps = {
  types: [bin("typescript/bin/tsc"), "-b"],
  lint: [
    bin("eslint/bin/eslint.js"),
    ".",
    "--max-warnings",
    "0",
    "--cache",
    "--cache-strategy",
    "content",
    "--cache-location",
    "build/eslint/",
  ],
  format: [bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", ...formatted],
  generated: ["tools/generate.js", "--check"],
};

/** Runs one step; resolves with its name, its exit code and what it printed. */
function run([name, args]) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(node, args, { cwd: new URL("..", import.meta.url) });
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    child.on("close", (code) => resolve({ name, code, output }));
  });
}

/** Runs every step, side by side, and prints a line for each; the names of those that failed. */
export async function check() {
  const results = await Promise.all(Object.entries(steps).map(run));
  for (const { name, code, output } of results) {
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}`);
    if (code !== 0) console.log(output);
  }
  return results;
}

if (process.argv[1] === import.meta.filename) {
  const results = await check();
  process.exit(results.every(({ code }) => code === 0) ? 0 : 1);
}
