// Runs a TypeScript entry of this project in Node: bundled in memory, nothing written to disk.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import webpack from "webpack";
import { constants, typescript } from "./compile.js";
import { root, settings } from "./settings.js";

const require = createRequire(import.meta.url);

const configuration = (entry) => ({
  ...typescript,
  mode: "none",
  target: "node20",
  context: fileURLToPath(root),
  entry: `./${entry}`,
  output: { filename: "entry.cjs", library: { type: "commonjs2" } },
  plugins: [constants(settings("production", {}))],
});

function bundle(entry) {
  const compiler = webpack(configuration(entry));
  compiler.hooks.shouldEmit.tap("evaluate", () => false);
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve(stats.compilation.assets["entry.cjs"].source());
      });
    });
  });
}

/** The exports of a TypeScript entry, named by its path from the root of the project: `await evaluate("src/emit/index.ts")`. */
export async function evaluate(entry) {
  const code = await bundle(entry);
  const module = { exports: {} };
  const run = vm.compileFunction(code, ["module", "exports", "require"], { filename: entry });
  run(module, module.exports, require);
  return module.exports;
}
