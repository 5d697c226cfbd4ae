#!/usr/bin/env node
// The command line, as built into build/cli by `npm run build:workbench`.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const built = new URL("../build/cli/main.cjs", import.meta.url);
const dist = new URL("../dist/", import.meta.url);
for (const part of [built, new URL("functions.js", dist)]) {
  if (!existsSync(part)) {
    console.error("Not built yet; run: npm run build && npm run build:workbench");
    process.exit(2);
  }
}
const { run } = createRequire(import.meta.url)(built.pathname);
const { text, code } = await run(process.argv.slice(2), dist);
(code === 2 ? process.stderr : process.stdout).write(`${text.trimEnd()}\n`);
process.exit(code);
