// Builds the workbench into build/workbench/: node/ for tests, web/ for the browser; and the command line into build/cli/.
import { fileURLToPath } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { constants, typescript } from "../build/compile.js";
import { settings } from "../build/settings.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

const common = {
  ...typescript,
  mode: "production",
  context: root,
  // Univer is large: minified it builds ten times as long, and it is not shipped.
  optimization: { minimize: false },
  performance: { hints: false },
  cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename] } },
};

const output = (folder, rest) => ({ path: `${root}build/${folder}`, clean: true, ...rest });

/** A CommonJS module for Node. */
const forNode = (name, folder, entry) => ({
  ...common,
  name,
  target: "node20",
  entry,
  output: output(folder, {
    filename: "[name].cjs",
    // Univer's hyphenation patterns, which nothing asks for without a screen.
    chunkFilename: "lazy/[id].cjs",
    library: { type: "commonjs2" },
  }),
});

const node = forNode("node", "workbench/node", { calc: "./src/workbench/calc/index.ts" });
const cli = {
  ...forNode("cli", "cli", { main: "./src/cli/main.ts", worker: "./src/cli/worker.ts" }),
  plugins: [constants(settings("production"))],
};

const web = {
  ...common,
  name: "web",
  target: ["web", "es2022"],
  // The second script follows Microsoft's client in the pane's window.
  entry: { workbench: "./src/workbench/web/main.tsx", host: "./src/workbench/host/entry.ts" },
  output: output("workbench/web", { filename: "[name].js", chunkFilename: "lazy/[id].js", publicPath: "/" }),
  experiments: { css: true },
  plugins: [
    new HtmlWebpackPlugin({ template: "src/workbench/web/index.html", chunks: ["workbench"], minify: false }),
  ],
};

export default [node, cli, web];
