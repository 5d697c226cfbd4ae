// npm start: builds what is not built, serves the workbench and opens it in the user's browser. Ctrl+C stops it.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import open from "open";
import { listen, workbenchServer } from "./workbench/server.js";
import { isStale, stamp } from "./workbench/stale.js";

const usage = `npm start -- [--port 4100] [--no-open]`;

const shared = [
  "package-lock.json",
  "src/catalogue",
  "src/models",
  "src/emit",
  "src/sheet",
  "src/engine",
  "tools/build",
];
const builds = [
  {
    name: "add-in",
    script: ["node_modules/webpack/bin/webpack.js", "--stats", "errors-only"],
    built: ["dist/functions.js", "dist/taskpane.html", "dist/manifest.xml"],
    sources: [...shared, "src/excel", "src/taskpane", "src/app", "manifest.xml", "webpack.config.js"],
  },
  {
    name: "workbench",
    script: ["tools/workbench/build.js"],
    built: ["build/workbench/web/index.html", "build/workbench/book.json"],
    sources: [...shared, "src/workbench", "src/cli", "tools/workbench", "tools/book.js"],
  },
];

function run(script) {
  const child = spawn(process.execPath, script, { cwd: new URL("..", import.meta.url), stdio: "inherit" });
  return new Promise((resolve) => child.on("close", resolve));
}

async function build({ name, script, built, sources }) {
  if (!isStale(name, built, sources)) return true;
  console.log(`Building the ${name} …`);
  const began = new Date();
  const succeeded = (await run(script)) === 0;
  if (succeeded) stamp(name, began);
  return succeeded;
}

function options() {
  try {
    const { values } = parseArgs({
      options: { port: { type: "string", default: "4100" }, open: { type: "boolean", default: true } },
      allowNegative: true,
    });
    return { port: Number(values.port), open: values.open };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

const { port, open: wanted } = options();
const built = await Promise.all(builds.map(build));
if (!built.every(Boolean)) process.exit(1);
const address = await listen(workbenchServer(), port).catch((error) => {
  const taken = error.code === "EADDRINUSE";
  console.error(taken ? `Port ${port} is taken: choose another with --port.` : error.message);
  process.exit(1);
});
console.log(`The workbench is at ${address} Ctrl+C stops it.`);
// Where there is no browser, the address above is enough.
if (wanted)
  await open(address).then(
    (child) => child.on("error", () => {}),
    () => {},
  );
