// Builds the workbench into build/workbench/: node/ for tests and the command line, web/ for the browser.
import HtmlWebpackPlugin from "html-webpack-plugin";
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

const web = {
  ...common,
  name: "web",
  target: ["web", "es2022"],
  // The second script follows Microsoft's client in the pane's window.
  entry: { workbench: "./src/workbench/web/main.tsx", host: "./src/workbench/host/entry.ts" },
  output: output("web", { filename: "[name].js", chunkFilename: "lazy/[id].js", publicPath: "/" }),
  experiments: { css: true },
  plugins: [
    new HtmlWebpackPlugin({ template: "src/workbench/web/index.html", chunks: ["workbench"], minify: false }),
  ],
};

export default [node, web];
