#!/usr/bin/env node
// The command line. What it runs is built into build/cli by `npm run build:workbench`; where that is missing, it is built first.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const built = new URL("../build/cli/", import.meta.url);
const main = new URL("main.cjs", built);

if (!existsSync(main) || !existsSync(new URL("worker.cjs", built))) {
  process.stderr.write("Building the command line, once …\n");
  const { buildCommandLine } = await import("./workbench/build.js");
  await buildCommandLine();
}

const { run } = createRequire(import.meta.url)(fileURLToPath(main));
// A reader that has seen enough, such as `head`, is no error.
process.stdout.on("error", ({ code }) => process.exit(code === "EPIPE" ? 0 : 4));
const code = await run(process.argv.slice(2), {
  dist: new URL("../dist/", import.meta.url),
  worker: new URL("worker.cjs", built),
  out: process.stdout,
  err: process.stderr,
});
// What is written goes out before the end.
process.stdout.write("", () => process.exit(code));
