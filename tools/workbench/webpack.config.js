// Builds the workbench into build/workbench/: node/ for tests and the command line, web/ for the browser.
import { typescript } from "../build/compile.js";

const root = new URL("../../", import.meta.url).pathname;

const common = {
  ...typescript,
  mode: "production",
  context: root,
  // Univer is large: minified it builds ten times as long, and it is not shipped.
  optimization: { minimize: false },
  performance: { hints: false },
  cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename] } },
};

const output = (folder, rest) => ({ path: `${root}build/workbench/${folder}`, clean: true, ...rest });

const node = {
  ...common,
  name: "node",
  target: "node20",
  entry: { calc: "./src/workbench/calc/index.ts" },
  output: output("node", {
    filename: "[name].cjs",
    // Univer's hyphenation patterns, which nothing asks for without a screen.
    chunkFilename: "lazy/[id].cjs",
    library: { type: "commonjs2" },
  }),
};

export default [node];
